import { contactCards } from "@/features/clients/queries"
import { uuidV7 } from "@/lib/ids"
import { notFound } from "@/lib/refusal"
import { type AuditAction, audit } from "@/server/data/audit"
import { announce } from "@/server/data/events"
import { key, type Scope, type StaffScope, type SystemActor, tenant } from "@/server/data/scope"
import { confidentialityActions, relationshipActions } from "../audit"
import { memberJoined, memberLeft, relationshipAccepted, relationshipEnded } from "../events"
import { alreadyMember, relationshipEnded as hasEnded, lastMember, noMarkLeft } from "../refusals"
import { freeMark, titleOf } from "../rules"
import type { AddMember, ConfidentialityPolicy, CreateRelationship } from "../schema"

const traced = (scope: StaffScope, action: AuditAction, relationshipId: string, clientIds: readonly string[]) =>
  audit(scope, { action, subject: ["relationship", relationshipId], clientIds })

/** Locks the relationship for the rest of the transaction, so that two changes of its members come one after the other. */
const locked = async (scope: StaffScope, relationshipId: string) => {
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

const open = async (scope: StaffScope, relationshipId: string) => {
  const found = await locked(scope, relationshipId)
  if (found.endedAt) throw hasEnded()
  return found
}

const rename = (scope: StaffScope, relationshipId: string, names: readonly string[]) =>
  scope.db.relationship.updateMany({ where: { ...tenant(scope), id: relationshipId }, data: { title: titleOf(names) } })

/** @throws notFound unless all of them are clients of this workspace */
const areClients = async (scope: StaffScope, clientIds: readonly string[]) => {
  const found = await contactCards(scope, clientIds)
  if (found.length < clientIds.length) throw notFound()
}

/** Begins a relationship with the given clients; marks are handed out in their order. Answers with its id. */
export const createRelationship = async (scope: StaffScope, input: CreateRelationship): Promise<string> => {
  const relationshipId = uuidV7(scope.now)
  const clientIds = input.members.map((member) => member.clientId)
  if (new Set(clientIds).size < clientIds.length) throw alreadyMember()
  await areClients(scope, clientIds)
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
  await traced(scope, relationshipActions.created, relationshipId, clientIds)
  for (const clientId of clientIds) await announce(scope, memberJoined, { relationshipId, clientId })
  return relationshipId
}

/** Says yes to working together. A second yes changes nothing. */
export const acceptForWork = async (scope: StaffScope, relationshipId: string): Promise<void> => {
  const { acceptedAt, clientIds } = await open(scope, relationshipId)
  if (acceptedAt) return
  await scope.db.relationship.updateMany({
    where: { ...tenant(scope), id: relationshipId },
    data: { acceptedAt: scope.now },
  })
  await traced(scope, relationshipActions.accepted, relationshipId, clientIds)
  await announce(scope, relationshipAccepted, { relationshipId })
}

/**
 * Gives a client a place. Someone who had left gets their own mark back, and sees what is opened from now on.
 * @throws alreadyMember; noMarkLeft after five; relationshipEnded
 */
export const addMember = async (
  scope: StaffScope,
  { relationshipId, clientId, displayName }: AddMember,
): Promise<void> => {
  await areClients(scope, [clientId])
  const { members, present } = await open(scope, relationshipId)
  if (present.some((member) => member.clientId === clientId)) throw alreadyMember()
  const before = members.find((member) => member.clientId === clientId)
  const colorIndex = before?.colorIndex ?? freeMark(members.map((member) => member.colorIndex))
  if (colorIndex === null) throw noMarkLeft()
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
  await traced(scope, relationshipActions.memberJoined, relationshipId, [clientId])
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
  const { present } = await open(scope, relationshipId)
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
  await traced(scope, relationshipActions.memberLeft, relationshipId, [clientId])
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

/** Notes what is agreed about confidences from now on. */
export const changeConfidentiality = async (
  scope: StaffScope,
  { relationshipId, confidentiality }: { relationshipId: string; confidentiality: ConfidentialityPolicy },
): Promise<void> => {
  const { clientIds } = await open(scope, relationshipId)
  await scope.db.relationship.updateMany({ where: { ...tenant(scope), id: relationshipId }, data: { confidentiality } })
  await traced(scope, confidentialityActions[confidentiality], relationshipId, clientIds)
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

/** Ends the work together. Nothing is removed; a second end changes nothing. */
export const endRelationship = async (scope: StaffScope, relationshipId: string): Promise<void> => {
  const { endedAt, clientIds } = await locked(scope, relationshipId)
  if (endedAt) return
  await scope.db.relationship.updateMany({
    where: { ...tenant(scope), id: relationshipId },
    data: { endedAt: scope.now },
  })
  await traced(scope, relationshipActions.ended, relationshipId, clientIds)
  await announce(scope, relationshipEnded, { relationshipId })
}
