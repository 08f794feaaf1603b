import type { Room } from "@/server/room"
import { consentActions, consentsRead, wordsChanged } from "./audit"
import { consentDecided } from "./events"
import { giveDocuments } from "./reactions"
import { consentsRouter } from "./router"

export const consents = {
  router: consentsRouter,
  events: [consentDecided],
  reactions: [giveDocuments],
  audit: [consentsRead, wordsChanged, ...Object.values(consentActions)],
} satisfies Room
