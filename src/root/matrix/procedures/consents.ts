import { consentActions, consentsRead } from "@/features/consents/audit"
import { publishDocument } from "@/features/consents/commands/consents"
import { aConsent, everybodyAgrees } from "@/features/consents/factory"
import { relationshipActions } from "@/features/relationships/audit"
import { aRelationship } from "@/features/relationships/factory"
import { inScope } from "@/server/data/scope"
import { itsMembers, theAsker } from "../concerns"
import { allClients, clinicians, type Entries, leaves } from "../entry"
import type { World } from "../world"

const ownDocument = { key: "own", title: "Our own", body: "Words.", required: false, notes: "" }

/** A document of the workspace's own, which stops nothing; the client has said yes. */
const aDecided = (world: World) =>
  world.once("document", async () => {
    const { workspaceId, owner, client, now: at } = world
    await inScope({ workspaceId, actor: owner, now: at }, (scope) => publishDocument(scope, ownDocument))
    return aConsent(workspaceId, { clientId: client.clientId, key: ownDocument.key, at })
  })

/** Two who have agreed to everything, and whom nobody has accepted yet. */
const agreed = async ({ harbour, now }: World) => {
  const { relationshipId, clients } = await aRelationship(harbour, {
    members: [{ name: "Sami" }, { name: "Liv" }],
    accepted: false,
  })
  await everybodyAgrees(harbour.workspaceId, { clients, at: now })
  return { relationshipId }
}

export const consentsEntries: Entries = {
  "consents.acceptForWork": {
    enter: clinicians,
    input: agreed,
    audit: leaves(relationshipActions.accepted, itsMembers),
  },
  "consents.mine": { enter: allClients, audit: leaves(consentsRead, theAsker) },
  "consents.decide": {
    enter: allClients,
    input: async (world, asker) => ({
      documentId: (await aDecided(world)).documentId,
      decision: asker === "client" ? "no" : "yes",
    }),
    audit: [
      ...leaves(consentActions.no, theAsker, ["client"]),
      ...leaves(consentActions.yes, theAsker, ["partner", "otherClient"]),
    ],
  },
}
