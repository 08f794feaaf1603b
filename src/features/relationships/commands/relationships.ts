import { uuidV7 } from "@/lib/ids"
import { announce } from "@/server/data/events"
import { type StaffScope, tenant } from "@/server/data/scope"
import { confidentialityActions, relationshipActions } from "../audit"
import { memberJoined, relationshipAccepted, relationshipEnded } from "../events"
import { alreadyMember } from "../refusals"
import { titleOf } from "../rules/relationships"
import type { ConfidentialityPolicy, CreateRelationship } from "../schema"
import { auditChange, checkClients, lockCurrent, lockRelationship } from "./change"

/** Creates a relationship of the given clients; colours follow their order. Returns its id. */
export const createRelationship = async (scope: StaffScope, input: CreateRelationship): Promise<string> => {
  const relationshipId = uuidV7(scope.now)
  const clientIds = input.members.map((member) => member.clientId)
  if (new Set(clientIds).size < clientIds.length) throw alreadyMember()
  await checkClients(scope, clientIds)
  await scope.db.relationship.createMany({
    data: [
      {
        ...tenant(scope),
        id: relationshipId,
        staffId: scope.actor.staffId,
        title: titleOf(input.members.map((member) => member.displayName)),
        confidentiality: input.confidentiality,
        createdAt: scope.now,
      },
    ],
  })
  await scope.db.member.createMany({
    data: input.members.map((member, colorIndex) => ({
      ...tenant(scope),
      ...member,
      relationshipId,
      colorIndex,
      joinedAt: scope.now,
    })),
  })
  await auditChange(scope, relationshipActions.created, relationshipId, clientIds)
  for (const clientId of clientIds) await announce(scope, memberJoined, { relationshipId, clientId })
  return relationshipId
}

/** Says yes to working together. A second yes changes nothing. */
export const acceptForWork = async (scope: StaffScope, relationshipId: string): Promise<void> => {
  const { acceptedAt, clientIds } = await lockCurrent(scope, relationshipId)
  if (acceptedAt) return
  await scope.db.relationship.updateMany({
    where: { ...tenant(scope), id: relationshipId },
    data: { acceptedAt: scope.now },
  })
  await auditChange(scope, relationshipActions.accepted, relationshipId, clientIds)
  await announce(scope, relationshipAccepted, { relationshipId })
}

/** Notes what is agreed about confidences from now on. */
export const changeConfidentiality = async (
  scope: StaffScope,
  { relationshipId, confidentiality }: { relationshipId: string; confidentiality: ConfidentialityPolicy },
): Promise<void> => {
  const { clientIds } = await lockCurrent(scope, relationshipId)
  await scope.db.relationship.updateMany({ where: { ...tenant(scope), id: relationshipId }, data: { confidentiality } })
  await auditChange(scope, confidentialityActions[confidentiality], relationshipId, clientIds)
}

/** Ends the work together. Nothing is removed; a second end changes nothing. */
export const endRelationship = async (scope: StaffScope, relationshipId: string): Promise<void> => {
  const { endedAt, clientIds } = await lockRelationship(scope, relationshipId)
  if (endedAt) return
  await scope.db.relationship.updateMany({
    where: { ...tenant(scope), id: relationshipId },
    data: { endedAt: scope.now },
  })
  await auditChange(scope, relationshipActions.ended, relationshipId, clientIds)
  await announce(scope, relationshipEnded, { relationshipId })
}
