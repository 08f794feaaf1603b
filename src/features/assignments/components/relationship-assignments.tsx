import { paths } from "@/lib/paths"
import { formatLocalDate } from "@/lib/time/format"
import { askThrough } from "@/server/http/caller"
import { createCallerFactory } from "@/server/http/trpc"
import { EmptyState } from "@/ui/feedback/empty-state"
import { Badge } from "@/ui/form/read-by"
import { LinkButton } from "@/ui/link-button"
import { PageTurner } from "@/ui/lists/page-turner"
import { Section } from "@/ui/lists/section"
import type { RelationshipAssignment } from "../queries/assignments"
import { assignmentsRouter } from "../router"
import { AssignmentActions } from "./assignment-actions"
import { ForNextSession } from "./for-next-session"

const ask = askThrough(createCallerFactory(assignmentsRouter))

const stateLabels = { running: null, paused: "Paused", ended: "Ended", over: "Over" } as const

const dates = ({ firstDate, lastDate }: RelationshipAssignment) =>
  lastDate
    ? `${formatLocalDate(firstDate, "date")} to ${formatLocalDate(lastDate, "date")}`
    : `since ${formatLocalDate(firstDate, "date")}`

const Line = ({ assignment }: { assignment: RelationshipAssignment }) => {
  const { assignmentId, title, rationale, schedule, readers, state } = assignment
  return (
    <li className="grid gap-1.5 border-b border-line py-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 className="text-base font-medium">{title}</h3>
        {stateLabels[state] && <Badge tone={state === "paused" ? "wait" : "plain"}>{stateLabels[state]}</Badge>}
      </div>
      <p className="text-small text-ink-soft">
        {schedule}, {dates(assignment)}
      </p>
      <p className="measure text-small text-ink-soft">{rationale}</p>
      <p className="text-small text-ink-faint">Read by: {readers}</p>
      {(state === "running" || state === "paused") && (
        <AssignmentActions assignmentId={assignmentId} title={title} isPaused={state === "paused"} />
      )}
    </li>
  )
}

type RelationshipAssignmentsProps = { slug: string; relationshipId: string; after: string | undefined }

/** What is given to a relationship, and what waits to be talked about. For the relationship's page. */
export const RelationshipAssignments = async ({ slug, relationshipId, after }: RelationshipAssignmentsProps) => {
  const here = paths.desk.relationship(slug, relationshipId)
  const { assignments, next, forNextSession, mayAssign } = await ask({ slug, returnTo: here }, (caller) =>
    caller.ofRelationship({ relationshipId, after }),
  )
  const give = mayAssign && <LinkButton href={paths.desk.assign(slug, relationshipId)}>Give a practice</LinkButton>
  return (
    <div className="grid gap-6">
      {forNextSession.length > 0 && (
        <Section title="For the next session" kind="group" level={3}>
          <ForNextSession forNextSession={forNextSession} slug={slug} />
        </Section>
      )}
      {assignments.length === 0 && !after ? (
        <EmptyState title="No practice is given yet" action={give || undefined}>
          {mayAssign
            ? "What you give stands here, with its days and its readers."
            : "Practices can be given once this relationship is accepted for work."}
        </EmptyState>
      ) : (
        <>
          {give && <p>{give}</p>}
          <ul className="border-t border-line">
            {assignments.map((assignment) => (
              <Line key={assignment.assignmentId} assignment={assignment} />
            ))}
          </ul>
          <PageTurner here={here} after={after} next={next} of="practices" name="practicesAfter" part="practices" />
        </>
      )}
    </div>
  )
}
