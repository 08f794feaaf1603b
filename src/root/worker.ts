import { startWorker as startWorkerWith } from "@/server/jobs/worker"
import { mails, prunes, reactions, work } from "./rooms"

/** The worker with every room's reactions, mails and work. */
export const startWorker = () => startWorkerWith({ reactions, mails, work, prunes })
