import { aRelationship } from "@/features/relationships/factory"
import { clinicians, type Entries } from "../entry"
import type { World } from "../world"

const aFresh = (world: World) =>
  aRelationship(world.harbour, { members: [{ name: "Sami" }, { name: "Liv" }], accepted: false })
const fresh = async (world: World) => ({ relationshipId: (await aFresh(world)).relationshipId })

export const relationshipsEntries: Entries = {
  "relationships.list": { enter: clinicians, input: () => ({}) },
  "relationships.usualConfidentiality": { enter: clinicians },
  "relationships.create": {
    enter: clinicians,
    input: async (world) => ({
      members: [{ clientId: (await world.aNewClient()).clientId, displayName: "Sami" }],
      confidentiality: "no_secrets",
    }),
  },
  "relationships.accept": { enter: clinicians, input: fresh },
  "relationships.addMember": {
    enter: clinicians,
    input: async (world) => ({
      ...(await fresh(world)),
      clientId: (await world.aNewClient()).clientId,
      displayName: "Sami",
    }),
  },
  "relationships.memberLeaves": {
    enter: clinicians,
    input: async (world) => {
      const { relationshipId, clients } = await aFresh(world)
      return { relationshipId, clientId: clients[0]?.clientId }
    },
  },
  "relationships.changeConfidentiality": {
    enter: clinicians,
    input: async (world) => ({ ...(await fresh(world)), confidentiality: "discretion" }),
  },
  "relationships.end": { enter: clinicians, input: fresh },
}
