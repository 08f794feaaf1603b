import type { Room } from "@/server/room"
import { exercisesRouter } from "./router"

export const exercises = {
  router: exercisesRouter,
} satisfies Room
