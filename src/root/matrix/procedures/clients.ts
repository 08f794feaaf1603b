import { clientActions } from "@/features/clients/audit"
import { theAsker, theClientAskedFor } from "../concerns"
import { allClients, allStaff, clinicians, type Entries, leaves } from "../entry"

const changed = { name: "Marit", phone: "", safe: ["email"] }

export const clientsEntries: Entries = {
  "clients.ownProfile": { enter: allClients, audit: leaves(clientActions.profileRead, theAsker) },
  "clients.updateOwnProfile": {
    enter: allClients,
    input: () => ({ ...changed, timeZone: "Europe/Oslo" }),
    audit: leaves(clientActions.profileChanged, theAsker),
  },
  "clients.contactCard": {
    enter: allStaff,
    input: (world) => ({ clientId: world.client.clientId }),
    audit: leaves(clientActions.contactRead, theClientAskedFor),
  },
  "clients.changeContact": {
    enter: clinicians,
    input: async (world) => ({ ...changed, clientId: (await world.aNewClient()).clientId, contactNote: "" }),
    audit: leaves(clientActions.contactChanged, theClientAskedFor),
  },
}
