import { relationshipOf } from "@/features/relationships/queries"
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

/** Whom the input names, also where the procedure does not ask for them. */
export const theClientAskedFor: Concerns = (_, { input }) => [part(input, "clientId")]

const membersOf = async ({ workspaceId, owner }: World, relationshipId: string) => {
  const { members } = await inScope({ workspaceId, actor: owner }, (scope) => relationshipOf(scope, relationshipId))
  return members.map(({ clientId }) => clientId)
}

/** Everybody in the relationship that was asked for, or that came of it. */
export const itsMembers: Concerns = (world, { input }) => membersOf(world, part(input, "relationshipId"))
export const newMembers: Concerns = (world, { answer }) =>
  membersOf(world, typeof answer === "string" ? answer : part(answer, "relationshipId"))
export const firstNewMember: Concerns = async (world, done) => (await newMembers(world, done)).slice(0, 1)
export const lastMember: Concerns = async (world, done) => (await itsMembers(world, done)).slice(-1)
