import { isStopped } from "@/features/consents/queries"
import { versionRows } from "@/features/exercises/queries"
import type { Audience, ExerciseContent } from "@/features/exercises/schema"
import { memberRows } from "@/features/relationships/queries"
import { clinicianCountRow } from "@/features/workspaces/queries"
import { Prisma } from "@/generated/prisma/client"
import { DAY_MS } from "@/lib/time/interval"
import { toLocalDate } from "@/lib/time/local-date"
import { toTimeZone } from "@/lib/time/zones/time-zone"
import type { ClientScope } from "@/server/data/scope"
import { maxAudienceOf } from "../rules/audience"
import { decliningTells, opensWhen } from "../rules/labels"
import { didNotOpen } from "../rules/opening"
import { beginsAt } from "../rules/plan"
import { weekAround } from "../rules/week"
import type { RevealRule } from "../schema"

type GivenMember = { clientId: string; displayName: string; colorIndex: number }
type Row = {
  occurrenceId: string
  dueAt: Date
  dueDate: string
  startedAt: Date | null
  submittedAt: Date | null
  declinedAt: Date | null
  revealedAt: Date | null
  audience: Audience
  reveal: RevealRule
  title: string
  summary: string
  minutes: number
  mode: ExerciseContent["mode"]
  isMeant: boolean
  timeZone: string
  takingPart: GivenMember[]
  practitioners: number
  waits: boolean
}

/** For three weeks Today says of what its author sent that it did not open, until they have decided what to do with it. */
const unopenedFrom = (from: Date) => new Date(from.getTime() - 21 * DAY_MS)
const isUnopened = (scope: ClientScope) => Prisma.sql`
  r.submitted_at IS NOT NULL AND o.revealed_at IS NULL AND a.reveal IN ('when_all_done', 'immediately') AND a.audience = 'relationship'
    AND app.week_is_over(o.due_date, ${scope.now}) AND r.kept_at IS NULL AND r.given_at IS NULL AND r.offered_anew_at IS NULL`

/** One statement: the member's own responses in what is due about now, with the words of their exercises and who else is in it. */
const responsesBetween = (scope: ClientScope, { from, until }: { from: Date; until: Date }) => scope.db.$queryRaw<
  Row[]
>`
  SELECT r.occurrence_id AS "occurrenceId", r.due_at AS "dueAt", o.due_date::text AS "dueDate", r.started_at AS "startedAt",
         r.submitted_at AS "submittedAt", r.declined_at AS "declinedAt", 
         CASE WHEN o.revealed_at >= here.joined_at THEN o.revealed_at END AS "revealedAt",
         a.audience::text AS audience, a.reveal::text AS reveal,
         coalesce(v.content ->> 'clientTitle', v.title) AS title, v.content ->> 'summary' AS summary,
         (v.content ->> 'minutes')::int AS minutes, v.content ->> 'mode' AS mode,
         (a.reveal <> 'immediately' OR EXISTS (SELECT FROM answers x WHERE x.workspace_id = r.workspace_id AND x.response_id = r.id AND x.audience = 'relationship')) AS "isMeant",
         mine.time_zone AS "timeZone", ${clinicianCountRow(scope)} AS practitioners,
         ${isStopped(scope, "answering", { relationshipId: Prisma.sql`r.relationship_id`, clientId: Prisma.sql`r.client_id` })} AS waits,
         (SELECT jsonb_agg(jsonb_build_object('clientId', m.client_id, 'displayName', m.display_name, 'colorIndex', m.color_index) ORDER BY m.color_index)
            FROM assignment_members am
            JOIN ${memberRows} m ON m.workspace_id = am.workspace_id AND m.relationship_id = a.relationship_id AND m.client_id = am.client_id
           WHERE am.workspace_id = a.workspace_id AND am.assignment_id = a.id) AS "takingPart"
    FROM responses r
    JOIN occurrences o ON o.workspace_id = r.workspace_id AND o.id = r.occurrence_id
    JOIN assignments a ON a.workspace_id = r.workspace_id AND a.id = o.assignment_id
    JOIN assignment_members mine ON mine.workspace_id = r.workspace_id AND mine.assignment_id = a.id AND mine.client_id = r.client_id
    JOIN ${versionRows} v ON v.workspace_id = r.workspace_id AND v.id = a.exercise_version_id
    JOIN ${memberRows} here ON here.workspace_id = r.workspace_id AND here.relationship_id = r.relationship_id AND here.client_id = r.client_id
   WHERE r.workspace_id = ${scope.workspaceId}::uuid AND r.client_id = ${scope.actor.clientId}::uuid
     AND r.relationship_id = ANY (app.my_relationship_ids())
     AND r.due_at >= ${unopenedFrom(from)} AND r.due_at < ${until}
     AND (r.due_at >= ${from} OR (${isUnopened(scope)}))
     AND (r.started_at IS NOT NULL OR r.declined_at IS NOT NULL OR (a.paused_at IS NULL AND a.ended_at IS NULL AND r.lapsed_at IS NULL))
   ORDER BY r.due_at, r.id`

const cardOf = (row: Row, me: string) => {
  const others = row.takingPart.filter(({ clientId }) => clientId !== me).map(({ displayName }) => displayName)
  const audience = maxAudienceOf({ ...row, members: row.takingPart.length })
  const telling = { audience, reveal: row.reveal, others, practitioners: row.practitioners }
  const { occurrenceId, dueAt, title, summary, minutes, mode, takingPart } = row
  return {
    occurrenceId,
    dueAt,
    title,
    summary,
    minutes,
    together: mode === "together" && others.length > 0,
    opens: opensWhen(telling),
    declining: decliningTells(telling),
    isStarted: row.startedAt !== null,
    /** the asker's own mark alone, or everybody's: never filled by what a partner has done */
    marks: (mode === "together" ? takingPart : takingPart.filter(({ clientId }) => clientId === me)).map(
      ({ colorIndex }) => colorIndex,
    ),
  }
}

const asSent = (row: Row) => ({
  ...row,
  audience: maxAudienceOf({ ...row, members: row.takingPart.length }),
  isOpened: row.revealedAt !== null,
  dueDate: toLocalDate(row.dueDate),
})

const ownState = (row: Row, now: Date) => {
  if (row.submittedAt !== null) return "sent" as const
  if (row.declinedAt !== null) return "declined" as const
  if (row.waits) return "waits" as const
  return now >= beginsAt(toLocalDate(row.dueDate), toTimeZone(row.timeZone)) ? ("open" as const) : ("later" as const)
}

/**
 * The practices of a client's Today, in their own time zone: what is open, what comes later this week, and quietly what is done.
 * One statement; the page audits it. Says nothing of what a partner has done.
 */
export const todayPractices = async (scope: ClientScope, timeZone: string) => {
  const { clientId } = scope.actor
  const week = weekAround(scope.now, toTimeZone(timeZone))
  const rows = await responsesBetween(scope, week)
  const places = rows.map((row) => ({ row, card: cardOf(row, clientId), state: ownState(row, scope.now) }))
  const inState = (state: ReturnType<typeof ownState>) => places.filter((place) => place.state === state)
  return {
    now: scope.now,
    open: inState("open").map(({ card }) => card),
    later: inState("later").map(({ card }) => card),
    /** how many wait for the asker's own yes to a document */
    waiting: inState("waits").length,
    unopened: places
      .filter(({ row }) => row.isMeant && didNotOpen(asSent(row), scope.now))
      .map(({ card: { occurrenceId, title, dueAt } }) => ({ occurrenceId, title, dueAt })),
    done: places
      .filter(({ row, state }) => (state === "sent" || state === "declined") && row.dueAt >= week.monday)
      .map(({ row, card }) => ({
        ...card,
        declined: row.declinedAt !== null,
        answeredAt: row.submittedAt ?? row.declinedAt ?? row.dueAt,
        isOpened: row.revealedAt !== null,
      })),
  }
}
export type TodayPractices = Awaited<ReturnType<typeof todayPractices>>
export type PracticeCard = TodayPractices["open"][number]
