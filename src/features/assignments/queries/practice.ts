import { isStopped } from "@/features/consents/queries"
import { contentOf, versionRows } from "@/features/exercises/queries"
import { type AnswerDraft, type AnswerDrafts, type Audience, stepAnswer } from "@/features/exercises/schema"
import { memberRows } from "@/features/relationships/queries"
import { clinicianCountRow, staffRows, workspaceRows } from "@/features/workspaces/queries"
import { Prisma } from "@/generated/prisma/client"
import { notFound } from "@/lib/refusal"
import { toLocalDate } from "@/lib/time/local-date"
import { toTimeZone } from "@/lib/time/zones/time-zone"
import type { Version } from "@/lib/versions"
import { audit } from "@/server/data/audit"
import type { ClientScope } from "@/server/data/scope"
import { practiceActions } from "../audit"
import { isOpenedTo, maxAudienceOf, narrower, offeredReveal } from "../rules/audience"
import { opensBy, opensWhen, readersOf } from "../rules/labels"
import { didNotOpen, isClosed, lastDayOf } from "../rules/opening"
import { beginsAt } from "../rules/plan"
import { type CommentRow, commentsOf, commentsOn, foundComments } from "./comments"

type Member = { clientId: string; displayName: string; colorIndex: number; joinedAt: string; leftAt: string | null }
type AnswerRow = Version<unknown> & { stepKey: string; audience: Audience; others: readonly Version<AnswerDraft>[] }
type Row = {
  dueAt: Date
  startedAt: Date | null
  submittedAt: Date | null
  declinedAt: Date | null
  keptAt: Date | null
  givenAt: Date | null
  offeredAnewAt: Date | null
  dueDate: string
  revealedAt: Date | null
  rationale: string
  audience: Audience
  reveal: string
  timeZone: string
  staffName: string
  replyWithinDays: number
  practitioners: number
  versionId: string
  content: unknown
  given: string[]
  members: Member[]
  answers: AnswerRow[] | null
  comments: CommentRow[] | null
  waits: boolean
}

/** One statement: the asker's own response to an occurrence, with everything that they may read there. None once they have left. */
const mine = async (scope: ClientScope, occurrenceId: string) => {
  const [row] = await scope.db.$queryRaw<Row[]>`
    SELECT r.due_at AS "dueAt", r.started_at AS "startedAt", r.submitted_at AS "submittedAt", r.declined_at AS "declinedAt",
           r.kept_at AS "keptAt", r.given_at AS "givenAt", r.offered_anew_at AS "offeredAnewAt",
           o.due_date::text AS "dueDate", o.revealed_at AS "revealedAt", a.rationale, a.audience::text AS audience,
           a.reveal::text AS reveal, own.time_zone AS "timeZone", st.name AS "staffName",
           w.reply_within_days AS "replyWithinDays", ${clinicianCountRow(scope)} AS practitioners, v.id AS "versionId", v.content,
           (SELECT jsonb_agg(am.client_id) FROM assignment_members am
             WHERE am.workspace_id = a.workspace_id AND am.assignment_id = a.id) AS given,
           (SELECT jsonb_agg(jsonb_build_object('clientId', m.client_id, 'displayName', m.display_name, 'colorIndex', m.color_index,
                                                'joinedAt', m.joined_at, 'leftAt', m.left_at) ORDER BY m.color_index)
              FROM ${memberRows} m WHERE m.workspace_id = r.workspace_id AND m.relationship_id = r.relationship_id) AS members,
           (SELECT jsonb_agg(jsonb_build_object('stepKey', x.step_key, 'value', x.value, 'audience', x.audience,
                                                'writer', x.writer, 'sequence', x.sequence, 'others', x.others))
              FROM answers x WHERE x.workspace_id = r.workspace_id AND x.response_id = r.id) AS answers,
           ${commentsOn(Prisma.sql`o`)} AS comments,
           ${isStopped(scope, "answering", { relationshipId: Prisma.sql`r.relationship_id`, clientId: Prisma.sql`r.client_id` })} AS waits
      FROM responses r
      JOIN occurrences o ON o.workspace_id = r.workspace_id AND o.id = r.occurrence_id
      JOIN assignments a ON a.workspace_id = r.workspace_id AND a.id = o.assignment_id
      JOIN assignment_members own ON own.workspace_id = r.workspace_id AND own.assignment_id = a.id AND own.client_id = r.client_id
      JOIN ${versionRows} v ON v.workspace_id = r.workspace_id AND v.id = a.exercise_version_id
      JOIN ${staffRows} st ON st.workspace_id = r.workspace_id AND st.id = a.staff_id
      JOIN ${workspaceRows} w ON w.id = r.workspace_id
     WHERE r.workspace_id = ${scope.workspaceId}::uuid AND r.occurrence_id = ${occurrenceId}::uuid
       AND r.client_id = ${scope.actor.clientId}::uuid AND r.relationship_id = ANY (app.my_relationship_ids())`
  if (!row) throw notFound()
  return row
}

const stateOf = ({ submittedAt, declinedAt, dueDate, waits }: Row, begins: Date, now: Date) => {
  if (submittedAt) return "sent" as const
  if (declinedAt) return "declined" as const
  if (isClosed(toLocalDate(dueDate), now)) return "closed" as const
  if (waits) return "waits" as const
  return now < begins ? ("later" as const) : ("open" as const)
}

const draftsOf = ({ answers }: Row): AnswerDrafts =>
  Object.fromEntries(
    (answers ?? []).map(({ stepKey, value, audience, writer, sequence, others }) => [
      stepKey,
      [{ writer, sequence, value: { answer: stepAnswer.parse(value), audience } }, ...others],
    ]),
  )

const membersOf = ({ members }: Row) =>
  members.map(({ joinedAt, leftAt, ...member }) => ({
    ...member,
    joinedAt: new Date(joinedAt),
    leftAt: leftAt === null ? null : new Date(leftAt),
  }))

/** What opens by its author's sending alone has not stayed closed where they meant nothing of it for the others. */
const meantBy = ({ reveal, answers }: Row, maxAudience: Audience): Audience => {
  const isMeant = (answers ?? []).some(({ audience }) => audience === "relationship")
  return reveal === "immediately" && !isMeant ? "practitioner" : maxAudience
}

/** One practice as its member does it: the steps, who reads each, and what they have answered so far. */
export const practiceOf = async (scope: ClientScope, occurrenceId: string) => {
  const { clientId } = scope.actor
  const found = await mine(scope, occurrenceId)
  const content = contentOf({ id: found.versionId, content: found.content })
  const members = membersOf(found)
  const takingPart = members.filter((member) => found.given.includes(member.clientId))
  const others = takingPart.filter((member) => member.clientId !== clientId).map(({ displayName }) => displayName)
  const reveal = offeredReveal(found.reveal)
  const maxAudience = maxAudienceOf({ audience: found.audience, reveal, members: takingPart.length })
  const dueDate = toLocalDate(found.dueDate)
  const begins = beginsAt(dueDate, toTimeZone(found.timeZone))
  const isOpened = isOpenedTo(
    members.find((member) => member.clientId === clientId),
    found.revealedAt,
  )
  const sharing = { audience: maxAudience, reveal, others, practitioners: found.practitioners }
  await audit(scope, { action: practiceActions.read, subject: ["occurrence", occurrenceId], clientIds: [clientId] })
  return {
    occurrenceId,
    state: stateOf(found, begins, scope.now),
    content,
    drafts: draftsOf(found),
    dueAt: found.dueAt,
    begins,
    timeZone: found.timeZone,
    isStarted: found.startedAt !== null,
    answeredAt: found.submittedAt ?? found.declinedAt,
    isOpened,
    didNotOpen: didNotOpen({ ...found, audience: meantBy(found, maxAudience), reveal, isOpened, dueDate }, scope.now),
    isKept: found.keptAt !== null,
    isGiven: found.givenAt !== null,
    isOfferedAnew: found.offeredAnewAt !== null,
    rationale: found.rationale,
    staffName: found.staffName,
    replyWithinDays: found.replyWithinDays,
    sharing,
    readers: readersOf(sharing),
    opens: opensWhen(sharing),
    opensBy: opensBy(sharing, lastDayOf(dueDate)),
    /** the widest readers of each step */
    widest: Object.fromEntries(content.steps.map((step) => [step.key, narrower(maxAudience, step.audience)])),
    marks: takingPart.map(({ colorIndex }) => colorIndex),
    comments: commentsOf(foundComments(found.comments), {
      members,
      practitioners: found.practitioners,
      viewerId: clientId,
    }),
  }
}
export type Practice = Awaited<ReturnType<typeof practiceOf>>
