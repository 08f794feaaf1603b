import { lockedTimeZone } from "@/features/clients/commands"
import { toLocalDate } from "@/lib/time/local-date"
import { toMinuteOfDay } from "@/lib/time/minute-of-day"
import { instantAt } from "@/lib/time/zones/zoned"
import { audit } from "@/server/data/audit"
import type { Scope, SystemActor } from "@/server/data/scope"
import { assignmentActions } from "../../audit"

type Row = { id: string; dueDate: string; minuteOfDay: number }

/** What is still to come in the client's plans that go on. Who was reminded was told a time already, and it stays. */
const ahead = (scope: Scope<SystemActor>, clientId: string) => scope.db.$queryRaw<Row[]>`
  SELECT r.id, o.due_date::text AS "dueDate", a.minute_of_day AS "minuteOfDay"
    FROM responses r
    JOIN occurrences o ON o.workspace_id = r.workspace_id AND o.id = r.occurrence_id
    JOIN assignments a ON a.workspace_id = r.workspace_id AND a.id = o.assignment_id AND a.ended_at IS NULL
   WHERE r.workspace_id = ${scope.workspaceId}::uuid AND r.client_id = ${clientId}::uuid AND r.due_at > ${scope.now}
     AND r.submitted_at IS NULL AND r.declined_at IS NULL AND r.reminded_at IS NULL`

/**
 * Moves the client's responses in every plan that goes on to the zone they live in now: the same dates and the same time of day, by
 * their own clocks. Twice is once, and five statements whatever their number.
 */
export const moveToOwnClock = async (scope: Scope<SystemActor>, clientId: string): Promise<void> => {
  const zone = await lockedTimeZone(scope, clientId)
  if (!zone) return
  const plans = await scope.db.$executeRaw`
    UPDATE assignment_members am SET time_zone = ${zone}
      FROM assignments a
     WHERE am.workspace_id = ${scope.workspaceId}::uuid AND am.client_id = ${clientId}::uuid
       AND a.workspace_id = am.workspace_id AND a.id = am.assignment_id AND a.ended_at IS NULL`
  const moved = (await ahead(scope, clientId)).map(({ id, dueDate, minuteOfDay }) => ({
    id,
    dueAt: instantAt(toLocalDate(dueDate), toMinuteOfDay(minuteOfDay), zone),
  }))
  // Asked once more: who was reminded or has answered since then stays where they were.
  await scope.db.$executeRaw`
    UPDATE responses r SET due_at = moved."dueAt"
      FROM jsonb_to_recordset(${JSON.stringify(moved)}::jsonb) AS moved (id uuid, "dueAt" timestamptz)
     WHERE r.workspace_id = ${scope.workspaceId}::uuid AND r.id = moved.id
       AND r.submitted_at IS NULL AND r.declined_at IS NULL AND r.reminded_at IS NULL`
  if (plans > 0)
    await audit(scope, { action: assignmentActions.moved, subject: ["client", clientId], clientIds: [clientId] })
}
