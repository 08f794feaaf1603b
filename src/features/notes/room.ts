import type { Room } from "@/server/room"
import { notesRouter } from "./router"

export const notes = {
  router: notesRouter,
} satisfies Room
