import type { Room } from "@/server/room"
import { safetyActions } from "./audit"
import { contactAsked, signalRaised } from "./events"
import { safetyRouter } from "./router"

export const safety = {
  router: safetyRouter,
  events: [signalRaised, contactAsked],
  audit: Object.values(safetyActions),
} satisfies Room
