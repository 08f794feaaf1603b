import { uuidV7 } from "@/lib/ids"
import { allClients, clinicians, type Entries, each } from "../entry"

const body = "A few words."

export const messagingEntries: Entries = {
  "messaging.mine": {
    enter: allClients,
    input: ({ relationshipId }) => ({ relationshipId }),
    gets: { otherClient: "not_found" },
  },
  "messaging.unread": { enter: allClients },
  "messaging.reply": {
    enter: allClients,
    input: ({ relationshipId }) => ({ messageId: uuidV7(), relationshipId, to: "practitioner", body }),
    gets: { otherClient: "not_found" },
  },
  // Marks only what the asker can read; an unknown message is nobody's, and says so to nobody.
  "messaging.markRead": { enter: allClients, input: () => ({ messageIds: [uuidV7()] }), gets: each(allClients, "ok") },
  "messaging.ofRelationship": { enter: clinicians, input: ({ relationshipId }) => ({ relationshipId }) },
  "messaging.write": {
    enter: clinicians,
    input: ({ relationshipId }) => ({ messageId: uuidV7(), relationshipId, to: "all", body }),
  },
}
