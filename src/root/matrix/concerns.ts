import { inScope } from "@/server/data/scope"
import type { Concerns } from "./entry"
import type { World } from "./world"

/** Of the workspace, and of no client: for actions whose reason says so, and for no others. */
export const nobody: Concerns = () => []
export const theClient: Concerns = ({ client }) => [client.clientId]
export const theCouple: Concerns = ({ client, partner }) => [client.clientId, partner.clientId]

/** The client who asks. */
export const theAsker: Concerns = (world, { asker }) => {
  if (asker !== "client" && asker !== "partner" && asker !== "otherClient") throw new Error(`${asker} is no client`)
  return [world[asker].clientId]
}

/** A part of what was asked or answered, where the type is nobody's. */
const part = (given: unknown, name: string): string => {
  const value = given && typeof given === "object" && name in given ? given[name as keyof typeof given] : null
  if (typeof value !== "string") throw new Error(`there is no ${name}`)
  return value
}

export const theClientAskedFor: Concerns = (_, { input }) => [part(input, "clientId")]

const membersOf = ({ workspaceId, owner }: World, relationshipId: string) =>
  inScope({ workspaceId, actor: owner }, async ({ db }) => {
    const where = { workspaceId, relationshipId }
    const members = await db.member.findMany({ where, orderBy: { colorIndex: "asc" }, select: { clientId: true } })
    return members.map(({ clientId }) => clientId)
  })

/** Everybody in the relationship that was asked for, or that came of it. */
export const itsMembers: Concerns = (world, { input }) => membersOf(world, part(input, "relationshipId"))
export const newMembers: Concerns = (world, { answer }) =>
  membersOf(world, typeof answer === "string" ? answer : part(answer, "relationshipId"))
export const firstNewMember: Concerns = async (world, done) => (await newMembers(world, done)).slice(0, 1)
export const lastMember: Concerns = async (world, done) => (await itsMembers(world, done)).slice(-1)

export const theInvited: Concerns = ({ workspaceId, owner }, { input }) =>
  inScope({ workspaceId, actor: owner }, async ({ db }) => {
    const where = { workspaceId_id: { workspaceId, id: part(input, "invitationId") } }
    const { clientId } = await db.invitation.findUniqueOrThrow({ where, select: { clientId: true } })
    return [clientId]
  })
