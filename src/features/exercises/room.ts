import type { Room } from "@/server/room"
import { giveLibrary } from "./reactions"
import { exercisesRouter } from "./router"

export const exercises = {
  router: exercisesRouter,
  reactions: [giveLibrary],
} satisfies Room
