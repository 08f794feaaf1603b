import { uuidV7 } from "@/lib/ids"
import { type ClientActor, inScope, type StaffActor } from "@/server/data/scope"

export type GivenMessage = Readonly<{
  staff: StaffActor
  relationshipId: string
  at: Date
  body: string
  /** one member's id, or all of them */
  to?: string | "all"
}>

/** A message of staff at a given moment. No mail is asked for. */
export const aMessage = async (workspaceId: string, { staff, relationshipId, at, body, to = "all" }: GivenMessage) => {
  const messageId = uuidV7(at)
  const readers =
    to === "all" ? { audience: "relationship" as const, readerId: null } : { audience: "member" as const, readerId: to }
  await inScope({ workspaceId, actor: staff, now: at }, ({ db }) =>
    db.message.createMany({
      data: [{ workspaceId, id: messageId, relationshipId, staffId: staff.staffId, body, sentAt: at, ...readers }],
    }),
  )
  return { messageId }
}

type GivenWords = Readonly<{
  client: ClientActor
  relationshipId: string
  at: Date
  body: string
  to?: "practitioner" | "relationship"
}>

/** What a client wrote, at a given date. Nobody is told; for histories. */
export const aMemberMessage = async (
  workspaceId: string,
  { client, relationshipId, at, body, to = "practitioner" }: GivenWords,
) => {
  const messageId = uuidV7(at)
  const words = { id: messageId, relationshipId, clientId: client.clientId, body, sentAt: at, audience: to }
  await inScope({ workspaceId, actor: client, now: at }, ({ db }) =>
    db.message.createMany({ data: [{ workspaceId, ...words }] }),
  )
  return { messageId }
}
