import { confidentialityActions, relationshipActions } from "@/features/relationships/audit"
import { aRelationship } from "@/features/relationships/factory"
import { itsMembers, newMembers, theClientAskedFor } from "../concerns"
import { clinicians, type Entries, leaves } from "../entry"
import type { World } from "../world"

const aFresh = (world: World) =>
  aRelationship(world.harbour, { members: [{ name: "Sami" }, { name: "Liv" }], accepted: false })
const fresh = async (world: World) => ({ relationshipId: (await aFresh(world)).relationshipId })

export const relationshipsEntries: Entries = {
  "relationships.list": {
    enter: clinicians,
    input: () => ({ search: "Elif" }),
    audit: leaves(relationshipActions.listed, ({ otherClient }) => [otherClient.clientId]),
  },
  "relationships.usualConfidentiality": {
    enter: clinicians,
    audit: { none: "what usually holds in the workspace, before there is a relationship" },
  },
  "relationships.create": {
    enter: clinicians,
    input: async (world) => ({
      members: [{ clientId: (await world.aNewClient()).clientId, displayName: "Sami" }],
      confidentiality: "no_secrets",
    }),
    audit: leaves(relationshipActions.created, newMembers),
  },
  "relationships.addMember": {
    enter: clinicians,
    input: async (world) => ({
      ...(await fresh(world)),
      clientId: (await world.aNewClient()).clientId,
      displayName: "Sami",
    }),
    audit: leaves(relationshipActions.memberJoined, theClientAskedFor),
  },
  "relationships.memberLeaves": {
    enter: clinicians,
    input: async (world) => {
      const { relationshipId, clients } = await aFresh(world)
      return { relationshipId, clientId: clients[0]?.clientId }
    },
    audit: leaves(relationshipActions.memberLeft, theClientAskedFor),
  },
  "relationships.changeConfidentiality": {
    enter: clinicians,
    input: async (world, asker) => ({
      ...(await fresh(world)),
      confidentiality: asker === "owner" ? "individual_private" : "discretion",
    }),
    audit: [
      ...leaves(confidentialityActions.individual_private, itsMembers, ["owner"]),
      ...leaves(confidentialityActions.discretion, itsMembers, ["practitioner"]),
    ],
  },
  "relationships.end": { enter: clinicians, input: fresh, audit: leaves(relationshipActions.ended, itsMembers) },
}
