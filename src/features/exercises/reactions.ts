import { workspaceInstalled } from "@/features/workspaces/events"
import { reaction } from "@/server/data/events"
import { installLibrary } from "./commands"

/** A new workspace has the library. */
export const giveLibrary = reaction(workspaceInstalled, "exercises.giveLibrary", async (scope) => {
  await installLibrary(scope)
})
