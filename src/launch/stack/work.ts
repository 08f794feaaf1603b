import { startWorker } from "@/root/worker"
import { loadDotEnv } from "../machine/environment.ts"
import { stay } from "./stay.ts"

loadDotEnv()

/** `npm run worker`: runs the jobs of one database; any number of them may run. */
stay(async (undo) => {
  const worker = await startWorker()
  undo.push(() => worker.stop())
})
