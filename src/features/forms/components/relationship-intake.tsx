import Link from "next/link"
import { ConsentStatuses } from "@/features/consents/components/consent-statuses"
import { paths } from "@/lib/paths"
import { askThrough, currentMembership } from "@/server/http/caller"
import { createCallerFactory } from "@/server/http/trpc"
import { EmptyState } from "@/ui/feedback/empty-state"
import { Badge } from "@/ui/form/read-by"
import { Card } from "@/ui/lists/card"
import { MemberMark, memberShape } from "@/ui/lists/member-mark"
import { Time } from "@/ui/lists/time"
import type { MemberIntake } from "../queries/for-staff"
import { formsRouter } from "../router"

const ask = askThrough(createCallerFactory(formsRouter))

type AskedForm = MemberIntake["forms"][number]
type AskedFormProps = { form: AskedForm; slug: string; zone: string }

const State = ({ form: { sent, begunAt, askedAt, withdrawnAt }, zone }: Omit<AskedFormProps, "slug">) => {
  const [words, date] = sent?.submittedAt
    ? ([sent.version > 1 ? `sent, version ${sent.version}` : "sent", sent.submittedAt] as const)
    : withdrawnAt
      ? (["withdrawn", withdrawnAt] as const)
      : begunAt
        ? (["begun", begunAt] as const)
        : (["asked", askedAt] as const)
  return (
    <>
      {words}, <Time instant={date} zone={zone} preset="dateShort" />
    </>
  )
}

const FormLine = ({ form, slug, zone }: AskedFormProps) => (
  <li className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-2.5">
    {form.sent ? <Link href={paths.desk.submission(slug, form.sent.id)}>{form.title}</Link> : <span>{form.title}</span>}
    <span className="flex flex-wrap items-baseline gap-x-2 text-small text-ink-faint">
      {form.sent && (form.sent.readAt ? <Badge>read</Badge> : <Badge tone="wait">not read yet</Badge>)}
      <span>
        <State form={form} zone={zone} />
      </span>
    </span>
  </li>
)

const Member = ({ member, slug, zone }: { member: MemberIntake; slug: string; zone: string }) => (
  <Card kind="resting" className="grid content-start gap-4">
    <h3 className="flex items-center gap-2.5">
      <MemberMark shape={memberShape(member.colorIndex)} full={member.forms.some(({ sent }) => sent)} />
      {member.displayName}
    </h3>
    {member.forms.length > 0 ? (
      <ul className="divide-y divide-line border-y border-line">
        {member.forms.map((form) => (
          <FormLine key={form.requestId} form={form} slug={slug} zone={zone} />
        ))}
      </ul>
    ) : (
      <p className="text-small text-ink-faint">No form asked for yet. One comes when they accept an invitation.</p>
    )}
    <ConsentStatuses consents={member.consents} zone={zone} />
  </Card>
)

/** For each member of a relationship, alone: the forms asked for and where they stand, and their consents. On staff's page of it. */
export const RelationshipIntake = async ({ slug, relationshipId }: { slug: string; relationshipId: string }) => {
  const returnTo = paths.desk.relationship(slug, relationshipId)
  const members = await ask({ slug, returnTo }, (caller) => caller.ofRelationship({ relationshipId }))
  const zone = (await currentMembership(slug))?.timeZone ?? "UTC"
  if (members.length === 0)
    return <EmptyState title="Nobody to ask">Forms and documents of each member appear here.</EmptyState>
  return (
    <div className="grid gap-4 md:grid-cols-2">
      {members.map((member) => (
        <Member key={member.clientId} member={member} slug={slug} zone={zone} />
      ))}
    </div>
  )
}
