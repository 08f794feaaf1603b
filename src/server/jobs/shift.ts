import { EventEmitter } from "node:events"
import { setTimeout as wait } from "node:timers/promises"
import { type Job, type ParsedCronItem, run, type TaskList, type WorkerEvents } from "graphile-worker"
import pg from "pg"
import { timeouts } from "../data/connection/timeouts"
import { env } from "../env"
import { log } from "../log"
import { beat, beatMs, freeStranded, leave } from "./heartbeat"
import { workerLogger } from "./worker-log"

/** The queue under one name, for as long as its connections hold. */
export type Shift = Readonly<{
  /** Takes no more jobs, waits so long for those that run, and lets go of the others. */
  end: (graceMs: number) => Promise<void>
}>

/** What letting go may take at least. */
const leaveMs = 700

/** For errors that are reported already, or that end what is ended anyway. */
const ignore = () => undefined

const reportFailure = ({ job, error }: { job: Job; error: unknown }) => {
  const name = error instanceof Error ? error.name : "unknown"
  const frames =
    error instanceof Error
      ? error.stack
          ?.split("\n")
          .filter((line) => /^\s+at /.test(line))
          .slice(0, 8)
      : undefined
  log.error(
    { task: job.task_identifier, jobId: job.id, attempt: job.attempts, of: job.max_attempts, name, frames },
    "a job failed",
  )
}

const connections = () => {
  const pool = new pg.Pool({ connectionString: env().DATABASE_URL, keepAlive: true, ...timeouts })
  pool.on("error", ignore)
  pool.on("connect", (client) => client.on("error", ignore))
  return pool
}

/** The clock of the machine says that a minute has come; when its jobs run is for the database's to say, as with all others. */
const byDatabaseClock = (jobs: readonly { job: { runAt?: unknown } }[]) => {
  for (const { job } of jobs) delete job.runAt
}

/** Tells the database until it hears, or until it is too late to matter. */
const leaveWithin = async (id: string, milliseconds: number): Promise<void> => {
  const until = performance.now() + milliseconds
  const left = async (): Promise<boolean> =>
    leave(id).then(
      () => true,
      () => false,
    )
  while (!(await Promise.race([left(), wait(milliseconds, false, { ref: false })]))) {
    if (performance.now() > until) return log.warn("the worker could not let go of its jobs; others will find them")
    await wait(250)
  }
}

/**
 * Begins to work off the queue. When a connection of the queue breaks, nobody knows whether a job was taken or done that moment:
 * then `lost` is called once. The next shift has another name, and jobs of this one that nobody does are free when it has ended.
 */
export const startShift = async (
  { taskList, parsedCronItems }: { taskList: TaskList; parsedCronItems: ParsedCronItem[] },
  lost: () => void,
): Promise<Shift> => {
  const events: WorkerEvents = new EventEmitter()
  const created = Promise.withResolvers<{ id: string; over: Promise<unknown> }>()
  events.once("pool:create", ({ workerPool }) =>
    created.resolve({ id: workerPool.id, over: workerPool.promise.catch(ignore) }),
  )
  events.on("cron:schedule", ({ jobsAndIdentifiers }) => byDatabaseClock(jobsAndIdentifiers))
  events.on("cron:backfill", ({ itemsToBackfill }) => byDatabaseClock(itemsToBackfill))
  events.on("job:error", reportFailure)
  let isOver = false
  const over = () => {
    if (isOver) return
    isOver = true
    lost()
  }
  events.on("worker:getJob:error", over)
  events.on("pool:fatalError", over)
  const pgPool = connections()
  const preset = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } }
  const options = { pgPool, events, preset, taskList, parsedCronItems, logger: workerLogger }
  const runner = await run({ ...options, concurrency: 4, pollInterval: 1000, noHandleSignals: true }).catch((error) => {
    pgPool.end().catch(ignore)
    throw error
  })
  runner.promise.catch(ignore).then(over)
  const { id, over: allDone } = await created.promise
  const tick = async () => {
    const freed = await freeStranded(id)
    if (freed > 0) log.warn({ freed }, "jobs of workers that are gone were let go of")
    await beat(id)
  }
  const heart = setInterval(() => void tick().catch(() => log.warn("the heartbeat could not be written")), beatMs)
  beat(id).catch(over)
  log.info({ workerId: id }, "the worker is ready")
  return {
    end: async (graceMs) => {
      isOver = true
      runner.stop().catch(ignore)
      await Promise.race([allDone, wait(graceMs, undefined, { ref: false })])
      clearInterval(heart)
      await leaveWithin(id, Math.max(graceMs, leaveMs))
      pgPool.end().catch(ignore)
    },
  }
}
