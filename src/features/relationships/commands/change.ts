import { contactCards } from "@/features/clients/queries"
import { notFound } from "@/lib/refusal"
import { type AuditAction, audit } from "@/server/data/audit"
import { key, type StaffScope } from "@/server/data/scope"
import { relationshipEnded as hasEnded } from "../refusals"

/** Audits what was done to a relationship, with the clients it concerns. */
export const auditChange = (
  scope: StaffScope,
  action: AuditAction,
  relationshipId: string,
  clientIds: readonly string[],
) => audit(scope, { action, subject: ["relationship", relationshipId], clientIds })

/** Locks the relationship for the rest of the transaction, so that two changes of its members come one after the other. */
export const lockRelationship = async (scope: StaffScope, relationshipId: string) => {
  await scope.db
    .$queryRaw`SELECT id FROM relationships WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${relationshipId}::uuid FOR UPDATE`
  const found = await scope.db.relationship.findUnique({
    where: key(scope, relationshipId),
    select: {
      acceptedAt: true,
      endedAt: true,
      members: {
        select: { clientId: true, displayName: true, colorIndex: true, leftAt: true },
        orderBy: { colorIndex: "asc" },
      },
    },
  })
  if (!found) throw notFound()
  const present = found.members.filter((member) => member.leftAt === null)
  return { ...found, present, clientIds: present.map((member) => member.clientId) }
}

/** The same, for what only work that goes on allows. @throws relationshipEnded */
export const lockCurrent = async (scope: StaffScope, relationshipId: string) => {
  const found = await lockRelationship(scope, relationshipId)
  if (found.endedAt) throw hasEnded()
  return found
}

/** @throws notFound unless all of them are clients of this workspace */
export const checkClients = async (scope: StaffScope, clientIds: readonly string[]) => {
  const found = await contactCards(scope, clientIds)
  if (found.length < clientIds.length) throw notFound()
}
