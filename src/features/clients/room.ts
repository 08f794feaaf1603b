import type { Room } from "@/server/room"
import { clientActions } from "./audit"
import { nameChanged, timeZoneChanged } from "./events"
import { clientsRouter } from "./router"

export const clients = {
  router: clientsRouter,
  events: [nameChanged, timeZoneChanged],
  audit: Object.values(clientActions),
} satisfies Room
