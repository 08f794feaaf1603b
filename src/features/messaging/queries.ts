import { isOpenForMe } from "@/features/consents/queries"
import { myRelationships, relationshipOf } from "@/features/relationships/queries"
import { clinicianCount, staffName } from "@/features/workspaces/queries"
import { Prisma } from "@/generated/prisma/client"
import { type Paged, pageBy } from "@/lib/keyset"
import { listed } from "@/lib/listed"
import { notFound } from "@/lib/refusal"
import { audit } from "@/server/data/audit"
import { type ClientScope, type Scope, type StaffScope, send, tenant } from "@/server/data/scope"
import { messageActions } from "./audit"
import { type Reader, readersForMember, readersForStaff } from "./rules/readers"
import type { MyThread, RelationshipThread } from "./schema"

const pageSize = 30

/** What a message says, to whom, and who of staff wrote it. */
export const messageFacts = {
  id: true,
  body: true,
  sentAt: true,
  audience: true,
  readerId: true,
  clientId: true,
  staff: { select: staffName },
} as const satisfies Prisma.MessageSelect

/** The same as rows, for statements of other rooms to join. */
export const messageRows = Prisma.sql`(
  SELECT workspace_id, id, body, sent_at, audience::text AS audience, reader_id, client_id, staff_id FROM messages)`

/** Messages in the order in which they were sent. */
export const asSent = { sentAt: "asc" } as const satisfies Prisma.MessageOrderByWithRelationInput

/** One page of a thread, newest first. */
const threadOf = async (scope: Scope, relationshipId: string, { after }: Paged) => {
  const page = pageBy("sentAt", { size: pageSize, after })
  const found = await scope.db.message.findMany({
    relationLoadStrategy: "join",
    where: { ...tenant(scope), relationshipId, ...page.where },
    orderBy: page.orderBy,
    take: page.take,
    select: { ...messageFacts, reads: { select: { readAt: true } } },
  })
  return page.cut(found, ({ sentAt, id }) => ({ at: sentAt, id }))
}

type Row = Awaited<ReturnType<typeof threadOf>>["rows"][number]
type Member = Reader & { colorIndex: number }

export type From =
  | Readonly<{ kind: "you" }>
  | Readonly<{ kind: "staff"; name: string }>
  | Readonly<{ kind: "member"; name: string; colorIndex: number }>

const writer = (row: Row, members: readonly Member[]): From => {
  if (row.clientId === null) return { kind: "staff", name: row.staff?.name ?? "" }
  const member = members.find(({ clientId }) => clientId === row.clientId)
  return { kind: "member", name: member?.displayName ?? "A former member", colorIndex: member?.colorIndex ?? 0 }
}

/** Who looks has returned: what is written from now on is told by mail again. */
const noteReturn = ({ workspaceId, now, db }: Scope, relationshipId: string, readerId: string) =>
  send(
    { db },
    Prisma.sql`INSERT INTO message_notices (workspace_id, relationship_id, reader_id, looked_at)
      VALUES (${workspaceId}::uuid, ${relationshipId}::uuid, ${readerId}::uuid, ${now})
      ON CONFLICT (workspace_id, relationship_id, reader_id) DO UPDATE SET looked_at = excluded.looked_at`,
  )

/**
 * A client's messages: the relationships they are in, and one page of the chosen one's thread (the newest relationship's
 * when none is chosen). What is new to them is marked.
 */
export const myThread = async (scope: ClientScope, { relationshipId, after }: MyThread) => {
  const { clientId } = scope.actor
  const relationships = await myRelationships(scope)
  const chosen = relationshipId ? relationships.find(({ id }) => id === relationshipId) : relationships[0]
  if (relationshipId && !chosen) throw notFound()
  const { rows, next } = chosen ? await threadOf(scope, chosen.id, { after }) : { rows: [], next: null }
  await audit(scope, { action: messageActions.read, subject: ["client", clientId], clientIds: [clientId] })
  if (chosen) await noteReturn(scope, chosen.id, clientId)
  const members = chosen?.members ?? []
  const practitioners = await clinicianCount(scope)
  const mayWriteToAll = chosen !== undefined && (await isOpenForMe(scope, "messagesToAll", chosen.id))
  return {
    relationships: relationships.map(({ id, members }) => ({ id, withWhom: otherNames(members, clientId) })),
    chosen: chosen
      ? {
          id: chosen.id,
          isOpen: chosen.endedAt === null,
          companions: present(members, clientId),
          practitioners,
          mayWriteToAll,
        }
      : null,
    messages: rows.map((row) => ({
      id: row.id,
      body: row.body,
      sentAt: row.sentAt,
      from: row.clientId === clientId ? ({ kind: "you" } as const) : writer(row, members),
      readers: readersForMember(row, { members, practitioners, viewerId: clientId }),
      isNew: row.clientId !== clientId && row.reads.length === 0,
    })),
    next,
  }
}

const present = (members: readonly Reader[], viewerId: string) =>
  members
    .filter(({ clientId, leftAt }) => clientId !== viewerId && leftAt === null)
    .map(({ displayName }) => displayName)

const otherNames = (members: readonly Reader[], viewerId: string) => {
  const others = present(members, viewerId)
  return others.length === 0 ? "You and your practitioner" : `You, ${listed([...others, "your practitioner"])}`
}

/** A relationship's thread as staff reads it, private messages of each member included. */
export const relationshipThread = async (scope: StaffScope, { relationshipId, after }: RelationshipThread) => {
  const { members, present: presentNow, endedAt } = await relationshipOf(scope, relationshipId)
  const { rows, next } = await threadOf(scope, relationshipId, { after })
  await audit(scope, {
    action: messageActions.read,
    subject: ["relationship", relationshipId],
    clientIds: members.map(({ clientId }) => clientId),
    relationshipId,
  })
  await noteReturn(scope, relationshipId, scope.actor.staffId)
  return {
    isOpen: endedAt === null,
    members: presentNow.map(({ clientId, displayName, colorIndex }) => ({ clientId, displayName, colorIndex })),
    messages: rows.map((row) => ({
      id: row.id,
      body: row.body,
      sentAt: row.sentAt,
      from: writer(row, members),
      readers: readersForStaff(row, members),
      isNew: false,
    })),
    next,
  }
}

/** How many messages the client has not seen yet. One statement. */
export const unreadCount = async (scope: ClientScope): Promise<number> => {
  const { clientId } = scope.actor
  const [row] = await scope.db.$queryRaw<[{ unread: number }]>(Prisma.sql`
    SELECT count(*)::int AS unread FROM messages m
     WHERE m.workspace_id = ${scope.workspaceId}::uuid
       AND m.relationship_id = ANY (app.my_relationship_ids())
       AND m.client_id IS DISTINCT FROM ${clientId}::uuid
       AND NOT EXISTS (SELECT FROM message_reads r WHERE r.workspace_id = m.workspace_id AND r.message_id = m.id AND r.client_id = ${clientId}::uuid)`)
  return row.unread
}
