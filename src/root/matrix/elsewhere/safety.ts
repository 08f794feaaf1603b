import { aRelationship } from "@/features/relationships/factory"
import { safetyActions } from "@/features/safety/audit"
import { askForContact, hear } from "@/features/safety/commands"
import { aSafetySignal } from "@/features/safety/factory"
import { openSignals, signalsTrace, signalToKnow } from "@/features/safety/queries"
import { auditAll } from "@/server/data/audit"
import { inScope } from "@/server/data/scope"
import { leaves } from "../entry"
import type { World } from "../world"
import { byOwner, type Happenings, theReturned } from "./happening"

/** Somebody served alone, so that nothing of it holds what others open in this world. */
const somebody = async ({ harbour, now }: World) => {
  const { relationshipId, clients } = await aRelationship(harbour, { members: [{ name: "Lena" }] })
  const [lena] = clients
  if (!lena) throw new Error("Lena is missing")
  const { workspaceId } = harbour
  const sourceId = crypto.randomUUID()
  const says = (answer: string) =>
    inScope({ workspaceId, actor: lena.actor, now }, (scope) =>
      hear(scope, {
        relationshipId,
        source: "form",
        sourceId,
        question: "Do you feel safe?",
        answer,
        isRaising: answer === "No",
      }),
    )
  const raise = () => aSafetySignal(workspaceId, { client: lena.actor, relationshipId, at: now, sourceId })
  return { workspaceId, relationshipId, lena, says, raise }
}

/** The first lists all that is open in the workspace, and so it comes before the others raise theirs. */
export const safety: Happenings = {
  "staff opens Today with something to read first": {
    begin: async (world) => {
      const { raise, lena } = await somebody(world)
      await raise()
      return async () => {
        await byOwner(world, async (scope) =>
          auditAll(
            scope,
            [signalsTrace(await openSignals(scope))].flatMap((one) => one ?? []),
          ),
        )
        return [lena.clientId]
      }
    },
    audit: leaves(safetyActions.listed, theReturned),
  },
  "a No about safety is saved": {
    begin: async (world) => {
      const { says, lena } = await somebody(world)
      return async () => {
        await says("No")
        return [lena.clientId]
      }
    },
    audit: leaves(safetyActions.raised, theReturned),
  },
  "it is changed before the form is sent": {
    begin: async (world) => {
      const { says, raise, lena } = await somebody(world)
      await raise()
      return async () => {
        await says("Yes")
        return [lena.clientId]
      }
    },
    audit: leaves(safetyActions.changed, theReturned),
  },
  "“please contact me” is taken back": {
    begin: async (world) => {
      const { workspaceId, raise, lena } = await somebody(world)
      await raise()
      return async () => {
        await inScope({ workspaceId, actor: lena.actor, now: world.now }, (scope) => askForContact(scope, null))
        return [lena.clientId]
      }
    },
    audit: leaves(safetyActions.contactTakenBack, theReturned),
  },
  "staff is told before they open anything": {
    begin: async (world) => {
      const { raise, relationshipId, lena } = await somebody(world)
      await raise()
      return async () => {
        await byOwner(world, (scope) => signalToKnow(scope, relationshipId))
        return [lena.clientId]
      }
    },
    audit: leaves(safetyActions.told, theReturned),
  },
}
