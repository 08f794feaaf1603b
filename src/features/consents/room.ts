import type { Room } from "@/server/room"
import { consentDecided } from "./events"
import { consentsRouter } from "./router"

export const consents = {
  router: consentsRouter,
  events: [consentDecided],
} satisfies Room
