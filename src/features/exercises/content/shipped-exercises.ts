import type { ExerciseContent } from "../schema"
import { dailyCheckIn } from "./daily-check-in"
import { emotionalMap } from "./emotional-map"
import { twoMinuteAppreciation } from "./two-minute-appreciation"

/** The library that every workspace begins with, in the order it is shown. */
export const shippedExercises: readonly ExerciseContent[] = [dailyCheckIn, twoMinuteAppreciation, emotionalMap]
