import { type Paged, pageBy } from "@/lib/keyset"
import type { AuditAction } from "./audit"
import type { ClientScope } from "./scope"

const staffKinds = ["owner", "practitioner", "assistant"]

type StaffAction = { id: string; at: Date; says: string; actorId: string | null }

const pageSize = 50

/**
 * What staff did with the client's own record, latest first, a page at a time: of `actions`, those that are shown, as often as
 * they say. What a partner did is never in it, though it may have touched the same practice.
 */
export const staffActionsOnMine = async (
  scope: ClientScope,
  { actions, timeZone, after }: Paged & Readonly<{ actions: readonly AuditAction[]; timeZone: string }>,
) => {
  const listed = actions.flatMap(({ name, toClient }) => ("says" in toClient ? { name, ...toClient } : []))
  const page = pageBy("at", { size: pageSize, after })
  const found = await scope.db.$queryRaw<StaffAction[]>`
    SELECT e.id, e.at, listed.says, e.actor_id AS "actorId"
      FROM audit_events e
      JOIN jsonb_to_recordset(${JSON.stringify(listed)}::jsonb) AS listed (name text, says text, often text) ON listed.name = e.action
     WHERE e.workspace_id = ${scope.workspaceId}::uuid AND e.client_id = ${scope.actor.clientId}::uuid
       AND e.actor_kind = ANY (${staffKinds})
       AND (e.at, e.id) < (${page.from.at}, ${page.from.id}::uuid)
       AND (listed.often = 'each time' OR NOT EXISTS (
             SELECT FROM audit_events same
              WHERE same.workspace_id = e.workspace_id AND same.client_id = e.client_id AND (same.at, same.id) < (e.at, e.id)
                AND (listed.often = 'once' OR same.at >= date_trunc('day', e.at, ${timeZone}))
                AND same.action = e.action AND same.actor_kind = ANY (${staffKinds})
                AND same.actor_id IS NOT DISTINCT FROM e.actor_id AND same.subject_id IS NOT DISTINCT FROM e.subject_id))
     ORDER BY e.at DESC, e.id DESC LIMIT ${page.take}`
  return page.cut(found, (row) => row)
}
