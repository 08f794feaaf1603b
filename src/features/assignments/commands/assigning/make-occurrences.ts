import { memberRows, relationshipRows } from "@/features/relationships/queries"
import { Prisma } from "@/generated/prisma/client"
import { uuidV7 } from "@/lib/ids"
import { addDays, type LocalDate, toLocalDate, type Weekday } from "@/lib/time/local-date"
import { toMinuteOfDay } from "@/lib/time/minute-of-day"
import { toTimeZone } from "@/lib/time/zones/time-zone"
import { auditAll } from "@/server/data/audit"
import type { Scope, SystemActor } from "@/server/data/scope"
import { assignmentActions } from "../../audit"
import { datesAhead, type Plan, type Planned, plannedOccurrences } from "../../rules/plan"

type Row = {
  assignmentId: string
  relationshipId: string
  firstDate: string
  lastDate: string | null
  weekdays: Weekday[]
  minuteOfDay: number
  madeUntil: string | null
  members: { clientId: string; timeZone: string }[]
}

const running = (scope: Scope, assignmentId: string | null) => scope.db.$queryRaw<Row[]>`
  SELECT a.id AS "assignmentId", a.relationship_id AS "relationshipId", a.first_date::text AS "firstDate",
         a.last_date::text AS "lastDate", a.weekdays, a.minute_of_day AS "minuteOfDay",
         (SELECT max(o.due_date)::text FROM occurrences o WHERE o.workspace_id = a.workspace_id AND o.assignment_id = a.id) AS "madeUntil",
         given.members
    FROM assignments a
   CROSS JOIN LATERAL (
         SELECT jsonb_agg(jsonb_build_object('clientId', am.client_id, 'timeZone', am.time_zone)) AS members FROM assignment_members am
           JOIN ${memberRows} m ON m.workspace_id = am.workspace_id AND m.relationship_id = a.relationship_id AND m.client_id = am.client_id AND m.left_at IS NULL
           JOIN ${relationshipRows} r ON r.workspace_id = am.workspace_id AND r.id = a.relationship_id AND r.ended_at IS NULL
          WHERE am.workspace_id = a.workspace_id AND am.assignment_id = a.id) given
   WHERE a.workspace_id = ${scope.workspaceId}::uuid AND a.paused_at IS NULL AND a.ended_at IS NULL AND given.members IS NOT NULL
     AND ${assignmentId ? Prisma.sql`a.id = ${assignmentId}::uuid` : Prisma.sql`(a.last_date IS NULL OR a.last_date >= ${datesAhead(scope.now).from}::date)`}`

const planOf = (row: Row): Plan => ({
  ...row,
  firstDate: toLocalDate(row.firstDate),
  lastDate: row.lastDate ? toLocalDate(row.lastDate) : null,
  minuteOfDay: toMinuteOfDay(row.minuteOfDay),
  members: row.members.map(({ clientId, timeZone }) => ({ clientId, timeZone: toTimeZone(timeZone) })),
})

/** The plan of one assignment with those who are there now; null where it is paused, has ended, or nobody is there. */
export const runningPlan = async (scope: Scope, assignmentId: string): Promise<Plan | null> => {
  const [row] = await running(scope, assignmentId)
  return row ? planOf(row) : null
}

const later = (a: LocalDate, b: LocalDate) => (a > b ? a : b)

const missing = (rows: readonly Row[], now: Date): Planned[] => {
  const { from, until } = datesAhead(now)
  return rows.flatMap((row) =>
    plannedOccurrences(planOf(row), row.madeUntil ? later(from, addDays(toLocalDate(row.madeUntil), 1)) : from, until),
  )
}

/**
 * Writes planned occurrences with each member's response to them, in one statement however many. One that exists already is left
 * as it is: the unique key decides, so that two sweeps at once, or one after a crash, make each exactly once.
 */
export const writeOccurrences = async (scope: Scope, planned: readonly Planned[]): Promise<void> => {
  if (planned.length === 0) return
  const rows = planned.map((one) => ({
    ...one,
    id: uuidV7(),
    responses: one.responses.map((response) => ({ ...response, id: uuidV7() })),
  }))
  await scope.db.$executeRaw`
    WITH planned AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS p (id uuid, "assignmentId" uuid, "relationshipId" uuid, "dueDate" date, responses jsonb)
    ), made AS (
      INSERT INTO occurrences (workspace_id, id, assignment_id, relationship_id, due_date, created_at)
      SELECT ${scope.workspaceId}::uuid, id, "assignmentId", "relationshipId", "dueDate", ${scope.now} FROM planned
      ON CONFLICT (workspace_id, assignment_id, due_date) DO NOTHING
      RETURNING id
    )
    INSERT INTO responses (workspace_id, id, occurrence_id, relationship_id, client_id, due_at)
    SELECT ${scope.workspaceId}::uuid, r.id, p.id, p."relationshipId", r."clientId", r."dueAt"
      FROM planned p JOIN made ON made.id = p.id,
           jsonb_to_recordset(p.responses) AS r (id uuid, "clientId" uuid, "dueAt" timestamptz)
    ON CONFLICT (workspace_id, occurrence_id, client_id) DO NOTHING`
}

/**
 * Makes what is missing of the coming two weeks, of one assignment or of all of the workspace: two statements, whatever
 * their number.
 */
export const makeOccurrences = async (scope: Scope, assignmentId: string | null = null): Promise<Planned[]> => {
  const planned = missing(await running(scope, assignmentId), scope.now)
  await writeOccurrences(scope, planned)
  return planned
}

/** The same for all, by the clock. Assigning and resuming have events of their own. */
export const makeAhead = async (scope: Scope<SystemActor>): Promise<void> => {
  const byAssignment = Map.groupBy(await makeOccurrences(scope), ({ assignmentId }) => assignmentId)
  await auditAll(
    scope,
    [...byAssignment].map(([assignmentId, planned]) => ({
      action: assignmentActions.planned,
      subject: ["assignment", assignmentId],
      clientIds: planned.flatMap(({ responses }) => responses.map(({ clientId }) => clientId)),
      relationshipId: planned[0]?.relationshipId ?? null,
    })),
  )
}
