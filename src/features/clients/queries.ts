import { Prisma } from "@/generated/prisma/client"
import { notFound } from "@/lib/refusal"
import { audit } from "@/server/data/audit"
import { type ClientScope, key, type Scope, type StaffScope, tenant } from "@/server/data/scope"

const reach = { name: true, email: true, phone: true, safeEmail: true, safeMessage: true, safeVoicemail: true } as const
const card = { ...reach, id: true, contactNote: true, timeZone: true, userId: true } satisfies Prisma.ClientSelect

type CardRow = Prisma.ClientGetPayload<{ select: typeof card }>

const asCard = ({ id, userId, ...rest }: CardRow) => ({ clientId: id, signsIn: userId !== null, ...rest })
export type ContactCard = ReturnType<typeof asCard>

/** How one client is reached, for staff. */
export const contactCard = async (scope: StaffScope, clientId: string): Promise<ContactCard> => {
  const row = await scope.db.client.findUnique({ where: key(scope, clientId), select: card })
  if (!row) throw notFound()
  await audit(scope, { action: "contact.read", subject: ["client", clientId], clientIds: [clientId] })
  return asCard(row)
}

/** The same for several at once, for a page that leaves its own trace of them. */
export const contactCards = async (scope: Scope, clientIds: readonly string[]): Promise<ContactCard[]> => {
  const rows = await scope.db.client.findMany({ where: { ...tenant(scope), id: { in: [...clientIds] } }, select: card })
  return rows.map(asCard)
}

/** The client of this workspace that has the address, if any. */
export const clientWithAddress = (scope: Scope, email: string) =>
  scope.db.client.findFirst({
    where: { ...tenant(scope), email, archivedAt: null },
    select: { id: true, name: true, createdAt: true, safeEmail: true, safeMessage: true, safeVoicemail: true },
  })

/**
 * SQL: the present client at an address, as `known`, beside a row that has `workspace_id` and `email`.
 * @param row the row's alias
 */
export const joinClientAtAddress = (row: Prisma.Sql) => Prisma.sql`
  LEFT JOIN clients known ON known.workspace_id = ${row}.workspace_id AND known.email = ${row}.email AND known.archived_at IS NULL`

/** What a client told about themselves. */
export const ownProfile = async (scope: ClientScope) => {
  const row = await scope.db.client.findUnique({
    where: key(scope, scope.actor.clientId),
    select: { ...reach, timeZone: true },
  })
  if (!row) throw notFound()
  return row
}
export type OwnProfile = Awaited<ReturnType<typeof ownProfile>>
