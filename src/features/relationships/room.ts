import type { Room } from "@/server/room"
import { confidentialityActions, relationshipActions } from "./audit"
import { memberJoined, memberLeft, relationshipAccepted, relationshipEnded } from "./events"
import { followNameOfClient } from "./reactions"
import { relationshipsRouter } from "./router"

export const relationships = {
  router: relationshipsRouter,
  events: [relationshipAccepted, memberJoined, memberLeft, relationshipEnded],
  reactions: [followNameOfClient],
  audit: [...Object.values(relationshipActions), ...Object.values(confidentialityActions)],
} satisfies Room
