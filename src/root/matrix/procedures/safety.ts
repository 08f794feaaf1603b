import { safetyActions } from "@/features/safety/audit"
import { aSafetySignal, closedSignal, readSignal } from "@/features/safety/factory"
import { theAsker, theClient } from "../concerns"
import { allClients, clinicians, type Entries, leaves } from "../entry"
import type { World } from "../world"

/** A fresh signal of the client, in the place of the one before: a client has one open at a time. */
const aFreshOne = async ({ workspaceId, relationshipId, client, owner, once, now }: World) => {
  const earlier = await once<{ last: string | null }>("safety signal", async () => ({ last: null }))
  if (earlier.last) await closedSignal(workspaceId, earlier.last, { by: owner, at: now }).catch(() => undefined)
  const { signalId } = await aSafetySignal(workspaceId, { client: client.actor, relationshipId, at: now })
  earlier.last = signalId
  return { signalId }
}

const aReadOne = async (world: World) => {
  const { signalId } = await aFreshOne(world)
  await readSignal(world.workspaceId, signalId, { by: world.owner, at: world.now })
  return { signalId }
}

export const safetyEntries: Entries = {
  "safety.askForContact": {
    enter: allClients,
    input: async (world) => {
      await aFreshOne(world)
      return { way: "email" }
    },
    // They have said nothing that anybody could answer.
    gets: { partner: "refused", otherClient: "refused" },
    audit: leaves(safetyActions.contactAsked, theAsker),
  },
  "safety.signal": {
    enter: clinicians,
    input: aFreshOne,
    audit: leaves(safetyActions.read, theClient),
  },
  "safety.acknowledge": {
    enter: clinicians,
    input: aFreshOne,
    audit: leaves(safetyActions.acknowledged, theClient),
  },
  "safety.close": {
    enter: clinicians,
    input: async (world) => ({ ...(await aReadOne(world)), note: "We spoke by phone." }),
    audit: leaves(safetyActions.closed, theClient),
  },
}
