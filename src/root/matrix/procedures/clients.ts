import { allClients, allStaff, clinicians, type Entries } from "../entry"

const changed = { name: "Marit", phone: "", safe: ["email"] }

export const clientsEntries: Entries = {
  "clients.ownProfile": { enter: allClients },
  "clients.updateOwnProfile": { enter: allClients, input: () => ({ ...changed, timeZone: "Europe/Oslo" }) },
  "clients.contactCard": { enter: allStaff, input: (world) => ({ clientId: world.client.clientId }) },
  "clients.changeContact": {
    enter: clinicians,
    input: async (world) => ({ ...changed, clientId: (await world.aNewClient()).clientId, contactNote: "" }),
  },
}
