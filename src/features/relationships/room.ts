import type { Room } from "@/server/room"
import { memberJoined, memberLeft, relationshipAccepted, relationshipEnded } from "./events"
import { followNameOfClient } from "./reactions"
import { relationshipsRouter } from "./router"

export const relationships = {
  router: relationshipsRouter,
  events: [relationshipAccepted, memberJoined, memberLeft, relationshipEnded],
  reactions: [followNameOfClient],
} satisfies Room
