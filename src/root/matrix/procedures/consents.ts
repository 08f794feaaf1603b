import { consentActions, consentsRead } from "@/features/consents/audit"
import { aConsent } from "@/features/consents/factory"
import { theAsker } from "../concerns"
import { allClients, type Entries, leaves } from "../entry"
import type { World } from "../world"
import { aRequest, askedAt } from "./forms"

/** A document that everybody who is served here is asked about; the client has said yes. */
const aDecided = (world: World) =>
  world.once("document", async () => {
    await aRequest(world)
    return aConsent(world.workspaceId, { clientId: world.client.clientId, key: "privacy", at: askedAt })
  })

export const consentsEntries: Entries = {
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
