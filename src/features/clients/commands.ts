import { uuidV7 } from "@/lib/ids"
import { notFound } from "@/lib/refusal"
import { type TimeZone, toTimeZone } from "@/lib/time/zones/time-zone"
import { audit } from "@/server/data/audit"
import { announce } from "@/server/data/events"
import { type ClientScope, key, type Scope, type StaffScope, tenant } from "@/server/data/scope"
import { clientActions } from "./audit"
import { nameChanged, timeZoneChanged } from "./events"
import { clientWithAddress } from "./queries"
import { addressInUse, addressIsSettled, alreadyHere } from "./refusals"
import { safeContactOf } from "./rules"
import type { ChangeContact, ContactWay, UpdateProfile } from "./schema"

type AddClient = Readonly<{
  name: string
  email: string
  phone: string
  safe: readonly ContactWay[]
  contactNote: string
  timeZone: string
}>

/**
 * Adds a person to the workspace, without an account.
 * @throws addressInUse when another client here has the address
 */
export const addClient = async (scope: Scope, { safe, phone, ...given }: AddClient): Promise<string> => {
  if (await clientWithAddress(scope, given.email)) throw addressInUse()
  const clientId = uuidV7(scope.now)
  await scope.db.client.createMany({
    data: [
      {
        ...tenant(scope),
        ...given,
        email: given.email.toLowerCase(),
        id: clientId,
        phone: phone || null,
        ...safeContactOf(safe),
        createdAt: scope.now,
      },
    ],
  })
  await audit(scope, { action: clientActions.added, subject: ["client", clientId], clientIds: [clientId] })
  return clientId
}

/**
 * Lets the user enter as this client. Only a client without an account, or with this very one, can be linked.
 * @throws notFound when the client has another account; alreadyHere when the user is another client of the workspace
 */
export const linkAccount = async (scope: Scope, { clientId, userId }: { clientId: string; userId: string }) => {
  const other = await scope.db.client.findFirst({
    where: { ...tenant(scope), userId, NOT: { id: clientId } },
    select: { id: true },
  })
  if (other) throw alreadyHere()
  const { count } = await scope.db.client.updateMany({
    where: { ...tenant(scope), id: clientId, OR: [{ userId: null }, { userId }] },
    data: { userId },
  })
  if (count === 0) throw notFound()
  await audit(scope, { action: clientActions.linked, subject: ["client", clientId], clientIds: [clientId] })
}

/** Takes down another name, and announces it. The row itself says whether it is another: what was read before could be old by now. */
const takeName = async (scope: Scope, clientId: string, name: string): Promise<void> => {
  const { count } = await scope.db.client.updateMany({
    where: { ...tenant(scope), id: clientId, name: { not: name } },
    data: { name },
  })
  if (count > 0) await announce(scope, nameChanged, { clientId })
}

/** The clock by which a client lives, locked: two changes are followed one after the other, and their last word stays. */
export const lockedTimeZone = async (scope: Scope, clientId: string): Promise<TimeZone | null> => {
  const [client] = await scope.db.$queryRaw<{ timeZone: string }[]>`
    SELECT time_zone AS "timeZone" FROM clients
     WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${clientId}::uuid FOR NO KEY UPDATE`
  return client ? toTimeZone(client.timeZone) : null
}

/** A client changes what they told about themselves. Another zone is announced: what is due in their zone follows. */
export const updateOwnProfile = async (
  scope: ClientScope,
  { safe, phone, timeZone, name, ...given }: UpdateProfile,
): Promise<void> => {
  const { clientId } = scope.actor
  await takeName(scope, clientId, name)
  await scope.db.client.updateMany({
    where: { ...tenant(scope), id: clientId },
    data: { ...given, phone: phone || null, ...safeContactOf(safe) },
  })
  const { count } = await scope.db.client.updateMany({
    where: { ...tenant(scope), id: clientId, timeZone: { not: timeZone } },
    data: { timeZone },
  })
  if (count > 0) await announce(scope, timeZoneChanged, { clientId })
  await audit(scope, { action: clientActions.profileChanged, subject: ["client", clientId], clientIds: [clientId] })
}

/** Staff changes how a client is reached, by the client's own word. */
export const changeContact = async (scope: StaffScope, { clientId, safe, phone, name, ...given }: ChangeContact) => {
  await takeName(scope, clientId, name)
  const { count } = await scope.db.client.updateMany({
    where: { ...tenant(scope), id: clientId },
    data: { ...given, phone: phone || null, ...safeContactOf(safe) },
  })
  if (count === 0) throw notFound()
  await audit(scope, { action: clientActions.contactChanged, subject: ["client", clientId], clientIds: [clientId] })
}

/**
 * Puts an address right before its owner has ever signed in with it.
 * @throws addressIsSettled once they have; addressInUse when another client here has it
 */
export const correctAddress = async (scope: StaffScope, { clientId, email }: { clientId: string; email: string }) => {
  const client = await scope.db.client.findUnique({
    where: key(scope, clientId),
    select: { userId: true, email: true },
  })
  if (!client) throw notFound()
  if (client.email === email) return
  if (client.userId) throw addressIsSettled()
  if (await clientWithAddress(scope, email)) throw addressInUse()
  await scope.db.client.updateMany({ where: { ...tenant(scope), id: clientId, userId: null }, data: { email } })
  await audit(scope, { action: clientActions.contactChanged, subject: ["client", clientId], clientIds: [clientId] })
}
