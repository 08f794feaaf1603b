import type { Room } from "@/server/room"
import { nameChanged, timeZoneChanged } from "./events"
import { clientsRouter } from "./router"

export const clients = {
  router: clientsRouter,
  events: [nameChanged, timeZoneChanged],
} satisfies Room
