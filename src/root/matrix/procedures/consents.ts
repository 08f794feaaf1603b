import { consentActions, consentsRead, wordsChanged } from "@/features/consents/audit"
import { publishDocument } from "@/features/consents/commands/consents"
import { aConsent, everybodyAgrees } from "@/features/consents/factory"
import { presentDocuments } from "@/features/consents/queries"
import { relationshipActions } from "@/features/relationships/audit"
import { aRelationship } from "@/features/relationships/factory"
import { inScope } from "@/server/data/scope"
import { itsMembers, nobody, theAsker } from "../concerns"
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

/** A document that stops nothing, in the version that is in force. */
const inForce = async ({ workspaceId, owner, now }: World) => {
  const document = { ...ownDocument, key: "changing" }
  const scope = { workspaceId, actor: owner, now } as const
  await inScope(scope, (writing) => publishDocument(writing, document))
  const present = await inScope(scope, presentDocuments)
  return present.find(({ key }) => key === document.key)?.documentId ?? ""
}

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
  "consents.documents": { enter: ["owner"], audit: { none: "the workspace's own documents" } },
  "consents.changeDocument": {
    enter: ["owner"],
    input: async (world) => ({
      documentId: await inForce(world),
      body: `Our own words of today. ${crypto.randomUUID()}`,
    }),
    audit: leaves(wordsChanged, nobody),
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
