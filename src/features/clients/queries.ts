import { workspaceFacts } from "@/features/workspaces/queries"
import { Prisma } from "@/generated/prisma/client"
import { notFound } from "@/lib/refusal"
import { audit } from "@/server/data/audit"
import { type ClientScope, key, type Scope, type StaffScope, tenant } from "@/server/data/scope"
import { containing } from "@/server/data/search"
import { clientActions } from "./audit"

/** Where a row of another room leads to a client: the name in their own record. */
export const clientName = { name: true } as const satisfies Prisma.ClientSelect

/** The clock by which a client lives. */
export const clientClock = { timeZone: true } as const satisfies Prisma.ClientSelect

/** What decides about an invitation: the name and clock it speaks with, and whether they can come in by it. */
export const clientToInvite = {
  ...clientName,
  ...clientClock,
  safeEmail: true,
  userId: true,
  archivedAt: true,
} as const satisfies Prisma.ClientSelect

/** A client as a mail wants to know them. Whether they may get one: `mayBeMailed`, or their `safeEmail`. */
export const clientToMail = {
  id: true,
  email: true,
  safeEmail: true,
  ...clientName,
  ...clientClock,
} as const satisfies Prisma.ClientSelect

/** Clients who have come in: an address that nobody has confirmed hears nothing yet. */
export const hasComeIn = { userId: { not: null }, archivedAt: null } as const satisfies Prisma.ClientWhereInput

/** Clients whom news may reach by e-mail. */
export const mayBeMailed = { ...hasComeIn, safeEmail: true } as const satisfies Prisma.ClientWhereInput

/** The same as rows, for statements of other rooms to join. */
export const mailableClientRows = Prisma.sql`(
  SELECT workspace_id, id, name FROM clients WHERE safe_email AND user_id IS NOT NULL AND archived_at IS NULL)`

/** Clients whose name or address contains these words. */
export const clientsMatching = (search: string) => {
  const contains = containing(search)
  return { OR: [{ name: contains }, { email: contains }] } satisfies Prisma.ClientWhereInput
}

/** One client as a mail wants to know them, with the workspace that it comes from. */
export const clientToNotify = (scope: Scope, clientId: string) =>
  scope.db.client.findUnique({
    where: key(scope, clientId),
    select: { ...clientToMail, workspace: { select: workspaceFacts } },
    relationLoadStrategy: "join",
  })

/** Those of them whom news may reach by e-mail. */
export const clientsToNotify = (scope: Scope, clientIds: readonly string[]) =>
  scope.db.client.findMany({
    where: { ...tenant(scope), id: { in: [...clientIds] }, ...mayBeMailed },
    select: clientToMail,
  })

const reach = { name: true, email: true, phone: true, safeEmail: true, safeMessage: true, safeVoicemail: true } as const
const card = { ...reach, id: true, contactNote: true, timeZone: true, userId: true } satisfies Prisma.ClientSelect

type CardRow = Prisma.ClientGetPayload<{ select: typeof card }>

const asCard = ({ id, userId, ...rest }: CardRow) => ({ clientId: id, signsIn: userId !== null, ...rest })
export type ContactCard = ReturnType<typeof asCard>

/** How one client is reached, for staff. */
export const contactCard = async (scope: StaffScope, clientId: string): Promise<ContactCard> => {
  const row = await scope.db.client.findUnique({ where: key(scope, clientId), select: card })
  if (!row) throw notFound()
  await audit(scope, { action: clientActions.contactRead, subject: ["client", clientId], clientIds: [clientId] })
  return asCard(row)
}

/** The same for several at once, for a page that audits them itself. */
export const contactCards = async (scope: Scope, clientIds: readonly string[]): Promise<ContactCard[]> => {
  const rows = await scope.db.client.findMany({ where: { ...tenant(scope), id: { in: [...clientIds] } }, select: card })
  return rows.map(asCard)
}

/** The client of this workspace that has the address, if any. */
export const clientWithAddress = (scope: Scope, email: string) =>
  scope.db.client.findFirst({
    where: { ...tenant(scope), email: email.toLowerCase(), archivedAt: null },
    select: { id: true, name: true, createdAt: true, safeEmail: true, safeMessage: true, safeVoicemail: true },
  })

/**
 * SQL: the present client at an address, as `known`, beside a row that has `workspace_id` and `email`. Asked for row by row, so that the
 * index serves it: under row-level security the planner takes each workspace for a small one, and would read all its clients.
 * @param row the row's alias
 */
export const joinClientAtAddress = (row: Prisma.Sql) => Prisma.sql`
  LEFT JOIN LATERAL (SELECT * FROM clients c
    WHERE c.workspace_id = ${row}.workspace_id AND c.email = ${row}.email AND c.archived_at IS NULL LIMIT 1) known ON TRUE`

/** What a client told about themselves. */
export const ownProfile = async (scope: ClientScope) => {
  const { clientId } = scope.actor
  const row = await scope.db.client.findUnique({ where: key(scope, clientId), select: { ...reach, timeZone: true } })
  if (!row) throw notFound()
  await audit(scope, { action: clientActions.profileRead, subject: ["client", clientId], clientIds: [clientId] })
  return row
}
export type OwnProfile = Awaited<ReturnType<typeof ownProfile>>

/** A scalar: whether any client has come in with an account of their own. */
export const anyClientSignedIn = (scope: StaffScope) =>
  Prisma.sql`EXISTS (SELECT FROM clients WHERE workspace_id = ${scope.workspaceId}::uuid AND user_id IS NOT NULL)`
