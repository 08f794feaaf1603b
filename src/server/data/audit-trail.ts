import type { AuditAction } from "./audit"
import type { ClientScope } from "./scope"

const staffKinds = ["owner", "practitioner", "assistant"]

type StaffAction = { id: string; at: Date; says: string; actorId: string | null }

/**
 * What staff did with the client's own record, latest first: of `actions`, those that are shown, as often as they say. What a
 * partner did is never in it, though it may have touched the same practice.
 */
export const staffActionsOnMine = (scope: ClientScope, actions: readonly AuditAction[], timeZone: string) => {
  const listed = actions.flatMap(({ name, toClient }) => ("says" in toClient ? { name, ...toClient } : []))
  return scope.db.$queryRaw<StaffAction[]>`
    SELECT id, at, says, actor_id AS "actorId"
      FROM (SELECT e.id, e.at, e.actor_id, listed.says, listed.often,
                   row_number() OVER (PARTITION BY e.actor_id, e.action, e.subject_id,
                                                   CASE listed.often WHEN 'once a day' THEN (e.at AT TIME ZONE ${timeZone})::date END
                                          ORDER BY e.at, e.id) AS nth
              FROM audit_events e
              JOIN jsonb_to_recordset(${JSON.stringify(listed)}::jsonb) AS listed (name text, says text, often text) ON listed.name = e.action
             WHERE e.workspace_id = ${scope.workspaceId}::uuid AND e.client_id = ${scope.actor.clientId}::uuid
               AND e.actor_kind = ANY (${staffKinds})) e
     WHERE often = 'each time' OR nth = 1
     ORDER BY at DESC, id DESC LIMIT 50`
}
