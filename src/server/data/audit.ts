import { Prisma } from "@/generated/prisma/client"
import { uuidV7 } from "@/lib/ids"
import { actorId, type Scope, send } from "./scope"

export type AuditEntry = Readonly<{
  /** past tense or a reading: "inquiry.read", "assignment.given" */
  action: string
  subject: readonly [kind: string, id: string | null]
  /** the clients whose record it is; one event each */
  clientIds?: readonly string[]
  relationshipId?: string | null
}>

const rowsOf = (scope: Scope, { action, subject, clientIds, relationshipId }: AuditEntry) =>
  (clientIds?.length ? clientIds : [null]).map(
    (
      clientId,
    ) => Prisma.sql`(${scope.workspaceId}::uuid, ${uuidV7()}::uuid, ${scope.now}, ${scope.actor.kind}, ${actorId(scope.actor)}::uuid,
      ${action}, ${subject[0]}, ${subject[1]}::uuid, ${clientId}::uuid, ${relationshipId ?? null}::uuid, ${scope.requestId})`,
  )

/** Leaves several traces in one statement, for a page that reads several records. */
export const auditAll = async (scope: Scope, all: readonly AuditEntry[]): Promise<void> => {
  if (all.length === 0) return
  await send(
    scope,
    Prisma.sql`
      INSERT INTO audit_events (workspace_id, id, at, actor_kind, actor_id, action, subject_kind, subject_id, client_id, relationship_id, request_id)
      VALUES ${Prisma.join(all.flatMap((one) => rowsOf(scope, one)))}`,
  )
}

/**
 * Leaves a trace of a read or write of a client's record, in the same transaction. One statement; never anybody's words.
 */
export const audit = (scope: Scope, one: AuditEntry): Promise<void> => auditAll(scope, [one])
