import { inScope } from "@/server/data/scope"
import { installLibrary } from "./commands"
import { libraryExercises } from "./queries"

/** An exercise of the workspace's library by its shipped key; the library is put there first. */
export const anExercise = (workspaceId: string, key = "emotional-map") =>
  inScope({ workspaceId, actor: { kind: "system", reason: "factory" } }, async (scope) => {
    await installLibrary(scope)
    const exercise = (await libraryExercises(scope)).find(({ content }) => content.key === key)
    if (!exercise) throw new Error(`The library has no exercise "${key}".`)
    return exercise
  })
