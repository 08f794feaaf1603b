import type { Room } from "@/server/room"
import { todayRouter } from "./router"

export const today = {
  router: todayRouter,
} satisfies Room
