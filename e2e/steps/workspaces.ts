import { anExercise } from "@/features/exercises/factory"
import { aRelationship } from "@/features/relationships/factory"
import { aService, type GivenService, openEveryDay } from "@/features/scheduling/factory"
import { aWorkspace } from "@/features/workspaces/factory"
import { noonZone } from "../world/noon"
import type { Account } from "../world/people"

/** A workspace of this journey's own, with its practitioner and the library, where it is about noon. */
export const harbourLane = async () => {
  const workspace = await aWorkspace({ timeZone: noonZone(), owner: { name: "Ingrid Sunde" } })
  await anExercise(workspace.workspaceId)
  const { id: userId, email } = workspace.ownerUser
  return { ...workspace, practitioner: { name: "Ingrid Sunde", email, userId } satisfies Account }
}

export type HarbourLane = Awaited<ReturnType<typeof harbourLane>>

/** Someone with an address that nobody else has. */
export const someone = (name: string): Account => ({
  name,
  email: `${name.toLowerCase()}-${crypto.randomUUID().slice(0, 8)}@example.org`,
})

type Signed = Readonly<{ name: string; email: string; user: Readonly<{ id: string }> | null }>

/** What a browser needs to know of a client that a factory has made. */
export const accountOf = ({ name, email, user }: Signed) => {
  if (!user) throw new Error(`${name} has no account`)
  return { name, email, userId: user.id } satisfies Account
}

/** A couple that is served there, each with an account of their own. */
export const aCouple = async (harbour: HarbourLane, names: readonly [string, string] = ["Marit", "Jonas"]) => {
  const { timeZone } = harbour
  const members = names.map((name) => ({ name, timeZone }))
  const { relationshipId, clients, title } = await aRelationship(harbour, { members })
  const [first, second] = clients.map((client) => ({ ...accountOf(client), ...client }))
  if (!first || !second) throw new Error("a couple is two")
  return { relationshipId, title, first, second }
}

/** The two-day intensive, on all days of the week. */
export const offerIntensive = async (harbour: HarbourLane, given: GivenService = {}) => {
  await openEveryDay(harbour)
  return aService(harbour, given)
}
