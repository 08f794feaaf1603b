import { contactCards } from "@/features/clients/queries"
import { notFound } from "@/lib/refusal"
import { audit } from "@/server/data/audit"
import { announce } from "@/server/data/events"
import { type Scope, type StaffScope, type SystemActor, tenant } from "@/server/data/scope"
import { relationshipActions } from "../audit"
import { memberJoined, memberLeft } from "../events"
import { alreadyMember, lastMember, noColorLeft } from "../refusals"
import { freeColorIndex, titleOf } from "../rules/relationships"
import type { AddMember } from "../schema"
import { auditChange, checkClients, lockCurrent } from "./change"

const rename = (scope: StaffScope, relationshipId: string, names: readonly string[]) =>
  scope.db.relationship.updateMany({ where: { ...tenant(scope), id: relationshipId }, data: { title: titleOf(names) } })

/**
 * Adds a client. Someone who had left gets their own colour back, and sees what is opened from now on.
 * @throws alreadyMember; noColorLeft after five; relationshipEnded
 */
export const addMember = async (
  scope: StaffScope,
  { relationshipId, clientId, displayName }: AddMember,
): Promise<void> => {
  await checkClients(scope, [clientId])
  const { members, present } = await lockCurrent(scope, relationshipId)
  if (present.some((member) => member.clientId === clientId)) throw alreadyMember()
  const before = members.find((member) => member.clientId === clientId)
  const colorIndex = before?.colorIndex ?? freeColorIndex(members.map((member) => member.colorIndex))
  if (colorIndex === null) throw noColorLeft()
  if (before)
    await scope.db.member.updateMany({
      where: { ...tenant(scope), relationshipId, clientId },
      data: { displayName, joinedAt: scope.now, leftAt: null },
    })
  else
    await scope.db.member.createMany({
      data: [{ ...tenant(scope), relationshipId, clientId, displayName, colorIndex, joinedAt: scope.now }],
    })
  await rename(scope, relationshipId, [...present.map((member) => member.displayName), displayName])
  await auditChange(scope, relationshipActions.memberJoined, relationshipId, [clientId])
  await announce(scope, memberJoined, { relationshipId, clientId })
}

/**
 * Notes that a member has left: from now on they see nothing of the relationship, and the others keep what was opened.
 * @throws lastMember, because a relationship of nobody is ended instead
 */
export const memberLeaves = async (
  scope: StaffScope,
  { relationshipId, clientId }: { relationshipId: string; clientId: string },
): Promise<void> => {
  const { present } = await lockCurrent(scope, relationshipId)
  const staying = present.filter((member) => member.clientId !== clientId)
  if (staying.length === present.length) throw notFound()
  if (staying.length === 0) throw lastMember()
  await scope.db.member.updateMany({
    where: { ...tenant(scope), relationshipId, clientId, leftAt: null },
    data: { leftAt: scope.now },
  })
  await rename(
    scope,
    relationshipId,
    staying.map((member) => member.displayName),
  )
  await auditChange(scope, relationshipActions.memberLeft, relationshipId, [clientId])
  await announce(scope, memberLeft, { relationshipId, clientId })
}

/** Gives the present members their client's present name, and each relationship the title that follows from it. */
export const followName = async (scope: Scope<SystemActor>, clientId: string): Promise<void> => {
  const [client] = await contactCards(scope, [clientId])
  if (!client) return
  const present = { ...tenant(scope), clientId, leftAt: null }
  await scope.db.$queryRaw`
    SELECT r.id FROM relationships r JOIN members m ON m.workspace_id = r.workspace_id AND m.relationship_id = r.id
     WHERE m.workspace_id = ${scope.workspaceId}::uuid AND m.client_id = ${clientId}::uuid AND m.left_at IS NULL
     ORDER BY r.id FOR UPDATE OF r`
  await scope.db.member.updateMany({ where: present, data: { displayName: client.name } })
  const found = await scope.db.relationship.findMany({
    where: { ...tenant(scope), members: { some: { clientId, leftAt: null } } },
    select: {
      id: true,
      members: { where: { leftAt: null }, select: { displayName: true }, orderBy: { colorIndex: "asc" } },
    },
    relationLoadStrategy: "join",
  })
  const titles = found.map(({ id, members }) => ({ id, title: titleOf(members.map(({ displayName }) => displayName)) }))
  await scope.db.$executeRaw`
    UPDATE relationships r SET title = t.title FROM jsonb_to_recordset(${JSON.stringify(titles)}::jsonb) AS t (id uuid, title text)
     WHERE r.workspace_id = ${scope.workspaceId}::uuid AND r.id = t.id`
  await audit(scope, {
    action: relationshipActions.memberRenamed,
    subject: ["client", clientId],
    clientIds: [clientId],
  })
}

/**
 * Locks a member's row for the rest of the transaction, so that what is asked of them twice comes one after the other.
 * @returns whether they are in the relationship, and it goes on
 */
export const lockMember = async (
  scope: Scope,
  { relationshipId, clientId }: { relationshipId: string; clientId: string },
): Promise<boolean> => {
  const rows = await scope.db.$queryRaw<unknown[]>`
    SELECT m.id FROM members m JOIN relationships r ON r.workspace_id = m.workspace_id AND r.id = m.relationship_id
     WHERE m.workspace_id = ${scope.workspaceId}::uuid AND m.relationship_id = ${relationshipId}::uuid
       AND m.client_id = ${clientId}::uuid AND m.left_at IS NULL AND r.ended_at IS NULL FOR UPDATE OF m`
  return rows.length > 0
}
