import { aUser, longAgo } from "@/features/identity/factory"
import { uuidV7 } from "@/lib/ids"
import { type ClientActor, inScope } from "@/server/data/scope"

export type GivenClient = {
  name?: string
  email?: string
  timeZone?: string
  signsIn?: boolean
  phone?: string
  safeMessage?: boolean
  safeVoicemail?: boolean
  safeEmail?: boolean
  contactNote?: string
  createdAt?: Date
}

/** A client with an account (unless `signsIn` is false), as the actor that scopes are minted for. */
export const aClient = async (
  workspaceId: string,
  {
    name = "Marit",
    email,
    timeZone = "Europe/Oslo",
    signsIn = true,
    phone,
    createdAt = longAgo,
    ...safe
  }: GivenClient = {},
) => {
  const clientId = uuidV7()
  const address = email ?? `client-${clientId.slice(-12)}@example.org`
  const user = signsIn ? await aUser({ name, email: address }) : null
  await inScope({ workspaceId, actor: { kind: "system", reason: "factory" } }, ({ db }) =>
    db.client.create({
      data: {
        workspaceId,
        id: clientId,
        userId: user?.id ?? null,
        name,
        email: address,
        phone: phone ?? null,
        timeZone,
        createdAt,
        ...safe,
      },
    }),
  )
  const actor: ClientActor = { kind: "client", clientId, userId: user?.id ?? "" }
  return { clientId, name, email: address, user, actor }
}
