import { anExercise } from "@/features/exercises/factory"
import { clinicians, type Entries } from "../entry"

const audit = { none: "the library is the workspace's, and nobody's record" } as const

export const exercisesEntries: Entries = {
  "exercises.list": { enter: clinicians, input: () => ({}), audit },
  "exercises.byId": {
    enter: clinicians,
    input: async (world) => {
      const { exerciseId } = await world.once("exercise", () => anExercise(world.workspaceId))
      return { exerciseId }
    },
    audit,
  },
}
