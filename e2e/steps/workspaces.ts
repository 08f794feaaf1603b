import { aRelationship } from "@/features/relationships/factory"
import { aService, openEveryDay } from "@/features/scheduling/factory"
import { aWorkspace } from "@/features/workspaces/factory"
import type { Account } from "./people"

/** A workspace of this journey's own, with its practitioner. */
export const harbourLane = async () => {
  const workspace = await aWorkspace({ owner: { name: "Ingrid Sunde" } })
  const { id: userId, email } = workspace.ownerUser
  return { ...workspace, practitioner: { name: "Ingrid Sunde", email, userId } satisfies Account }
}

export type HarbourLane = Awaited<ReturnType<typeof harbourLane>>

/** A couple that is served there, each with an account of their own. */
export const aCouple = async (harbour: HarbourLane, names: readonly [string, string] = ["Marit", "Jonas"]) => {
  const { relationshipId, clients, title } = await aRelationship(harbour, { members: names.map((name) => ({ name })) })
  const [first, second] = clients.map(({ clientId, name, email, user }) => ({
    clientId,
    name,
    email,
    userId: user?.id ?? "",
  }))
  if (!first || !second) throw new Error("a couple is two")
  return { relationshipId, title, first, second }
}

/** The two-day intensive, on all days of the week. */
export const offerIntensive = async (harbour: HarbourLane) => {
  await openEveryDay(harbour)
  return aService(harbour)
}
