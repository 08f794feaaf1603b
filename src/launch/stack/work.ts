import { startWorker } from "@/root/worker"
import { loadDotEnv } from "../machine/environment.ts"
import { stay } from "./stay.ts"

loadDotEnv()
// Where one file sets up all processes, the worker takes its own address from it.
if (process.env.DATABASE_WORKER_URL) process.env.DATABASE_URL = process.env.DATABASE_WORKER_URL

/** `npm run worker`: runs the jobs of one database; any number of them may run. */
stay(async (undo) => {
  const worker = await startWorker()
  undo.push(() => worker.stop())
})
