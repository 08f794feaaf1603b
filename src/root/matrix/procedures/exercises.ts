import { anExercise } from "@/features/exercises/factory"
import { clinicians, type Entries } from "../entry"

export const exercisesEntries: Entries = {
  "exercises.list": { enter: clinicians, input: () => ({}) },
  "exercises.byId": {
    enter: clinicians,
    input: async (world) => {
      const { exerciseId } = await world.once("exercise", () => anExercise(world.workspaceId))
      return { exerciseId }
    },
  },
}
