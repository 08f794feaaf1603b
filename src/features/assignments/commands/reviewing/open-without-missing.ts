import { memberRows } from "@/features/relationships/queries"
import type { Scope, SystemActor } from "@/server/data/scope"
import { announceReveal, openWhenAllDone } from "./reveal"

type Row = { id: string }

/**
 * Where someone who is no longer there was waited for. Locked before anybody's answer is looked at, in one order, as
 * `lockOccurrence` does for one: who sends in this instant is seen, or sees that the other has left.
 */
const lockWaiting = (scope: Scope<SystemActor>, relationshipId: string) => scope.db.$queryRaw<Row[]>`
  SELECT o.id FROM occurrences o
    JOIN assignments a ON a.workspace_id = o.workspace_id AND a.id = o.assignment_id
     AND a.reveal = 'when_all_done' AND a.audience = 'relationship'
   WHERE o.workspace_id = ${scope.workspaceId}::uuid AND o.relationship_id = ${relationshipId}::uuid AND o.revealed_at IS NULL
     AND EXISTS (
       SELECT FROM responses r
        WHERE r.workspace_id = o.workspace_id AND r.occurrence_id = o.id AND r.submitted_at IS NULL AND r.declined_at IS NULL
          AND NOT EXISTS (
            SELECT FROM ${memberRows} m WHERE m.workspace_id = r.workspace_id AND m.relationship_id = r.relationship_id
               AND m.client_id = r.client_id AND m.left_at IS NULL))
   ORDER BY o.id FOR NO KEY UPDATE OF o`

/** Those of them that someone who is there has answered, and nobody who is there still has to. */
const doneByThoseLeft = (scope: Scope<SystemActor>, occurrenceIds: readonly string[]) => scope.db.$queryRaw<Row[]>`
  SELECT r.occurrence_id AS id FROM responses r
    JOIN ${memberRows} m ON m.workspace_id = r.workspace_id AND m.relationship_id = r.relationship_id AND m.client_id = r.client_id AND m.left_at IS NULL
   WHERE r.workspace_id = ${scope.workspaceId}::uuid AND r.occurrence_id = ANY (${occurrenceIds}::uuid[])
   GROUP BY r.occurrence_id
  HAVING bool_and(r.submitted_at IS NOT NULL OR r.declined_at IS NOT NULL)
   ORDER BY r.occurrence_id`

/** Opens what waited only for members who have left, by the same rule as the last answer would have. */
export const openWithoutMissing = async (scope: Scope<SystemActor>, relationshipId: string): Promise<void> => {
  const waiting = await lockWaiting(scope, relationshipId)
  const done = await doneByThoseLeft(
    scope,
    waiting.map(({ id }) => id),
  )
  for (const { id: occurrenceId } of done)
    if (await openWhenAllDone(scope, occurrenceId)) await announceReveal(scope, { occurrenceId, relationshipId })
}
