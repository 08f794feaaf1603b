import type { Scope } from "./scope"

export type StaffAction = Readonly<{ id: string; at: Date; action: string; actorId: string | null }>

const staffKinds = ["owner", "practitioner", "assistant"]

/**
 * What staff did with a client's record, latest first: each practice once for each of the staff, the first time they opened it,
 * since its answers are opened again when another member has answered; and without what is only staff's queue.
 */
export const staffActionsOn = (scope: Scope, clientId: string) => scope.db.$queryRaw<StaffAction[]>`
  SELECT id, at, action, actor_id AS "actorId"
    FROM (SELECT *, row_number() OVER (PARTITION BY actor_id, action, subject_id ORDER BY at, id) AS nth FROM audit_events
           WHERE workspace_id = ${scope.workspaceId}::uuid AND client_id = ${clientId}::uuid
             AND actor_kind = ANY (${staffKinds}) AND action NOT LIKE 'occurrence.%') e
   WHERE action <> 'answers.read' OR nth = 1
   ORDER BY at DESC, id DESC LIMIT 50`
