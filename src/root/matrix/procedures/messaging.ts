import { messageActions } from "@/features/messaging/audit"
import { writeToMembers } from "@/features/messaging/commands"
import { uuidV7 } from "@/lib/ids"
import { inScope } from "@/server/data/scope"
import { theAsker, theCouple } from "../concerns"
import { allClients, clinicians, couple, type Entries, leaves } from "../entry"
import type { World } from "../world"

const body = "A few words."

/** From the practitioner to both of the couple. */
const aMessage = ({ workspaceId, relationshipId, owner, now, once }: World) =>
  once("message", () =>
    inScope({ workspaceId, actor: owner, now }, (scope) =>
      writeToMembers(scope, { messageId: uuidV7(now), relationshipId, to: "all", body }),
    ),
  )

export const messagingEntries: Entries = {
  "messaging.mine": {
    enter: allClients,
    input: ({ relationshipId }) => ({ relationshipId }),
    gets: { otherClient: "not_found" },
    audit: leaves(messageActions.read, theAsker),
  },
  "messaging.unread": {
    enter: allClients,
    audit: { none: "only how many are new to the asker; the thread has its event" },
  },
  "messaging.reply": {
    enter: allClients,
    input: ({ relationshipId }) => ({ messageId: uuidV7(), relationshipId, to: "practitioner", body }),
    gets: { otherClient: "not_found" },
    audit: leaves(messageActions.sent, theAsker),
  },
  // Marks only what the asker can read; an unknown message is nobody's, and says so to nobody.
  "messaging.markRead": {
    enter: allClients,
    input: async (world) => ({ messageIds: [await aMessage(world), uuidV7()] }),
    audit: leaves(messageActions.seen, theAsker, couple),
  },
  "messaging.ofRelationship": {
    enter: clinicians,
    input: ({ relationshipId }) => ({ relationshipId }),
    audit: leaves(messageActions.read, theCouple),
  },
  "messaging.write": {
    enter: clinicians,
    input: ({ relationshipId }) => ({ messageId: uuidV7(), relationshipId, to: "all", body }),
    audit: leaves(messageActions.sent, theCouple),
  },
}
