import { versionRows } from "@/features/exercises/queries"
import type { Audience } from "@/features/exercises/schema"
import { memberRows, ownRelationshipRows, relationshipRows } from "@/features/relationships/queries"
import { workspaceRows } from "@/features/workspaces/queries"
import { Prisma } from "@/generated/prisma/client"
import { toLocalDate } from "@/lib/time/local-date"
import { toTimeZone } from "@/lib/time/zones/time-zone"
import { localDateAt } from "@/lib/time/zones/zoned"
import type { StaffScope } from "@/server/data/scope"
import { maxAudienceOf } from "../rules/audience"
import {
  answerBy,
  answerByLabel,
  type CameBack,
  hasAnswered,
  openedLabel,
  whatCameBack,
  whichOne,
} from "../rules/review"
import type { RevealRule } from "../schema"

/** So many relationships stand in the queue at once; as they are reviewed, the next ones move up. */
export const mostInQueue = 40

type Row = {
  /** in all the queue, also past what is shown */
  relationships: number
  occurrences: number
  occurrenceId: string
  relationshipId: string
  relationship: string
  since: Date
  title: string
  firstDate: string
  lastDate: string | null
  weekdays: number[]
  dueDate: string
  revealedAt: Date | null
  audience: Audience
  reveal: RevealRule
  timeZone: string
  replyWithinDays: number
  members: (Omit<CameBack, "submittedAt" | "declinedAt"> & { submittedAt: string | null; declinedAt: string | null })[]
}

/** What waits for this staff member, and for owners also what waited for someone who works here no more; the relationship with the oldest promise first: one statement, whatever waits. */
const waiting = (scope: StaffScope) => scope.db.$queryRaw<Row[]>`
  WITH waiting AS (
    SELECT w.occurrence_id, w.since, o.relationship_id, min(w.since) OVER (PARTITION BY o.relationship_id) AS oldest
      FROM waiting_reviews w
      JOIN occurrences o ON o.workspace_id = w.workspace_id AND o.id = w.occurrence_id
      JOIN ${ownRelationshipRows(scope)} own ON own.workspace_id = o.workspace_id AND own.id = o.relationship_id
     WHERE w.workspace_id = ${scope.workspaceId}::uuid),
  queue AS (
    SELECT *, dense_rank() OVER (ORDER BY oldest, relationship_id) AS rank, count(*) OVER () AS occurrences FROM waiting)
  SELECT (SELECT max(rank) FROM queue)::int AS relationships, w.occurrences::int AS occurrences, o.id AS "occurrenceId", o.relationship_id AS "relationshipId", rel.title AS relationship, w.since, v.title,
         a.first_date::text AS "firstDate", a.last_date::text AS "lastDate", a.weekdays, o.due_date::text AS "dueDate",
         o.revealed_at AS "revealedAt", a.audience::text AS audience, a.reveal::text AS reveal,
         ws.time_zone AS "timeZone", ws.reply_within_days AS "replyWithinDays",
         (SELECT jsonb_agg(jsonb_build_object('clientId', m.client_id, 'displayName', m.display_name, 'colorIndex', m.color_index,
                                              'submittedAt', r.submitted_at, 'declinedAt', r.declined_at) ORDER BY m.color_index)
            FROM responses r
            JOIN ${memberRows} m ON m.workspace_id = r.workspace_id AND m.relationship_id = r.relationship_id AND m.client_id = r.client_id
           WHERE r.workspace_id = o.workspace_id AND r.occurrence_id = o.id) AS members
    FROM queue w
    JOIN occurrences o ON o.workspace_id = ${scope.workspaceId}::uuid AND o.id = w.occurrence_id
    JOIN assignments a ON a.workspace_id = o.workspace_id AND a.id = o.assignment_id
    JOIN ${versionRows} v ON v.workspace_id = a.workspace_id AND v.id = a.exercise_version_id
    JOIN ${relationshipRows} rel ON rel.workspace_id = o.workspace_id AND rel.id = o.relationship_id
    JOIN ${workspaceRows} ws ON ws.id = o.workspace_id
   WHERE w.rank <= ${mostInQueue}
   ORDER BY w.rank, w.since, o.id`

/** SQL: how many occurrences `waiting` lists, past what is shown at once too. */
export const reviewsToCount = (scope: StaffScope) => Prisma.sql`(
  SELECT count(*) FROM waiting_reviews w
    JOIN occurrences o ON o.workspace_id = w.workspace_id AND o.id = w.occurrence_id
    JOIN ${ownRelationshipRows(scope)} own ON own.workspace_id = o.workspace_id AND own.id = o.relationship_id
   WHERE w.workspace_id = ${scope.workspaceId}::uuid)`

const instant = (text: string | null) => (text === null ? null : new Date(text))

const lineOf = (row: Row, now: Date) => {
  const zone = toTimeZone(row.timeZone)
  const today = localDateAt(now, zone)
  const members = row.members.map((member) => ({
    ...member,
    submittedAt: instant(member.submittedAt),
    declinedAt: instant(member.declinedAt),
  }))
  const opens = maxAudienceOf({ ...row, members: members.length }) === "relationship"
  const plan = {
    firstDate: toLocalDate(row.firstDate),
    lastDate: row.lastDate ? toLocalDate(row.lastDate) : null,
    weekdays: row.weekdays,
    dueDate: toLocalDate(row.dueDate),
  }
  const cameBack = [whatCameBack(members), openedLabel({ revealedAt: row.revealedAt, opens }, zone, now)]
  return {
    occurrenceId: row.occurrenceId,
    title: row.title,
    which: whichOne(plan, today),
    cameBack: cameBack.filter((words) => words !== null).join(", "),
    by: answerByLabel(answerBy(row.since, row.replyWithinDays, zone), today),
    marks: members.map((member) => ({
      displayName: member.displayName,
      colorIndex: member.colorIndex,
      full: hasAnswered(member),
    })),
  }
}

/** The queue by relationship: each once, at the position of its oldest promise, with all that waits there. */
const byRelationship = (rows: readonly Row[], now: Date) => {
  const groups = Map.groupBy(rows, ({ relationshipId }) => relationshipId)
  return [...groups].map(([relationshipId, [first, ...more]]) => ({
    relationshipId,
    relationship: first?.relationship ?? "",
    waiting: [first, ...more].flatMap((row) => (row ? [lineOf(row, now)] : [])),
  }))
}

/**
 * What waits for review, per relationship: names and states, no answers; how much more there is; and who of them has answered,
 * for the audit of the page. One statement.
 */
export const toReview = async (scope: StaffScope) => {
  const rows = await waiting(scope)
  const groups = byRelationship(rows, scope.now)
  const { relationships = 0, occurrences = 0 } = rows[0] ?? {}
  const clientIds = rows.flatMap(({ members }) =>
    members.filter(({ submittedAt, declinedAt }) => submittedAt ?? declinedAt).map(({ clientId }) => clientId),
  )
  return { groups, toReview: occurrences, further: relationships - groups.length, clientIds }
}
export type ToReview = Awaited<ReturnType<typeof toReview>>["groups"]
export type WaitingLine = ToReview[number]["waiting"][number]
