import type { Room } from "@/server/room"
import { consentActions, consentsRead } from "./audit"
import { consentDecided } from "./events"
import { consentsRouter } from "./router"

export const consents = {
  router: consentsRouter,
  events: [consentDecided],
  audit: [consentsRead, ...Object.values(consentActions)],
} satisfies Room
