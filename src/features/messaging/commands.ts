import { checkConsents, isOpenForMe } from "@/features/consents/queries"
import { waitsForYou } from "@/features/consents/refusals"
import { relationshipOf } from "@/features/relationships/queries"
import { notFound } from "@/lib/refusal"
import { addMinutes } from "@/lib/time/interval"
import { audit } from "@/server/data/audit"
import { announce } from "@/server/data/events"
import { type ClientScope, lock, type Scope, type StaffScope, tenant } from "@/server/data/scope"
import { taken } from "@/server/http/refusals"
import { messageActions } from "./audit"
import { messageWritten } from "./events"
import { nobodyElseHere, relationshipEnded, writtenOften } from "./refusals"
import { mostMessages, readerIds } from "./rules/readers"
import type { Reply, WriteToMembers } from "./schema"

type Author = Readonly<{ staffId: string | null; clientId: string | null }>

type Written = Author &
  Readonly<{
    messageId: string
    audience: "practitioner" | "member" | "relationship"
    readerId: string | null
    body: string
  }>

/** The relationship with its present members, as the asker may see it. */
const openRelationship = async (scope: Scope, relationshipId: string) => {
  const { endedAt, present } = await relationshipOf(scope, relationshipId)
  if (endedAt) throw relationshipEnded()
  return present
}

/**
 * One message of an author after the other, and no flood of them.
 * @throws writtenOften
 */
const refuseFlood = async (scope: Scope, relationshipId: string, { staffId, clientId }: Author) => {
  await lock(scope, "messages", `${relationshipId}:${staffId ?? clientId}`)
  const sentAt = { gt: addMinutes(scope.now, -mostMessages.minutes) }
  const lately = await scope.db.message.count({
    where: { ...tenant(scope), relationshipId, staffId, clientId, sentAt },
  })
  if (lately >= mostMessages.count) throw writtenOften()
}

/** Whether this author has sent it before: the answer was lost, and it comes again. */
const isSent = async (scope: Scope, relationshipId: string, { messageId, staffId, clientId }: Written) =>
  (await scope.db.message.count({ where: { ...tenant(scope), id: messageId, relationshipId, staffId, clientId } })) > 0

const send = async (
  scope: Scope,
  relationshipId: string,
  members: Awaited<ReturnType<typeof openRelationship>>,
  written: Written,
) => {
  const { messageId, ...message } = written
  const sentAt = scope.now
  await refuseFlood(scope, relationshipId, message).catch(async (error) => {
    if (!(await isSent(scope, relationshipId, written))) throw error
  })
  const { count } = await scope.db.message.createMany({
    data: [{ ...tenant(scope), id: messageId, relationshipId, ...message, sentAt }],
    skipDuplicates: true,
  })
  if (count === 0) {
    if (!(await isSent(scope, relationshipId, written))) throw taken()
    return messageId
  }
  const readers = readerIds({ ...message, sentAt }, members)
  await audit(scope, {
    action: messageActions.sent,
    subject: ["message", messageId],
    clientIds: message.clientId ? [message.clientId] : readers,
    relationshipId,
  })
  await announce(scope, messageWritten, {
    messageId,
    relationshipId,
    readerIds: readers,
    staffReads: message.clientId !== null,
  })
  return messageId
}

/** Staff writes to one member or to all of them; the same message twice is sent once. Answers with its id. @throws taken */
export const writeToMembers = async (scope: StaffScope, { messageId, relationshipId, to, body }: WriteToMembers) => {
  const members = await openRelationship(scope, relationshipId)
  if (to !== "all" && !members.some(({ clientId }) => clientId === to)) throw notFound()
  if (to === "all")
    await checkConsents(scope, "messagesToAll", { relationshipId, clientIds: members.map(({ clientId }) => clientId) })
  const addressed =
    to === "all"
      ? ({ audience: "relationship", readerId: null } as const)
      : ({ audience: "member", readerId: to } as const)
  const author = { staffId: scope.actor.staffId, clientId: null }
  return send(scope, relationshipId, members, { messageId, ...addressed, ...author, body })
}

/** A member writes to the practitioner, or to everybody; the same message twice is sent once. Answers with its id. @throws taken */
export const reply = async (scope: ClientScope, { messageId, relationshipId, to, body }: Reply) => {
  const members = await openRelationship(scope, relationshipId)
  const { clientId } = scope.actor
  if (!members.some((member) => member.clientId === clientId)) throw notFound()
  if (to === "relationship" && members.length < 2) throw nobodyElseHere()
  // Writing to the practitioner alone is always possible: how else would someone say why.
  if (to === "relationship" && !(await isOpenForMe(scope, "messagesToAll", relationshipId)))
    throw waitsForYou({ field: "to" })
  const author = { staffId: null, clientId }
  return send(scope, relationshipId, members, { messageId, audience: to, readerId: null, ...author, body })
}

/** Notes that the asker has seen these messages. Nobody else learns of it. */
export const markRead = async (scope: ClientScope, messageIds: readonly string[]) => {
  const { clientId } = scope.actor
  const noted = await scope.db.$executeRaw`
    INSERT INTO message_reads (workspace_id, message_id, client_id, read_at)
    SELECT m.workspace_id, m.id, ${clientId}::uuid, ${scope.now}
      FROM messages m
     WHERE m.workspace_id = ${scope.workspaceId}::uuid AND m.id = ANY (${messageIds}::uuid[])
       AND m.client_id IS DISTINCT FROM ${clientId}::uuid
    ON CONFLICT DO NOTHING`
  if (noted > 0)
    await audit(scope, { action: messageActions.seen, subject: ["client", clientId], clientIds: [clientId] })
}
