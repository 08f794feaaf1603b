import type { Room } from "@/server/room"
import { timeZoneChanged } from "./events"
import { clientsRouter } from "./router"

export const clients = {
  router: clientsRouter,
  events: [timeZoneChanged],
} satisfies Room
