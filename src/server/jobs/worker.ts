import { setTimeout as wait } from "node:timers/promises"
import { log } from "../log"
import { type Shift, startShift } from "./shift"
import { crontabOf, type Rooms, taskListOf } from "./tasks"

export type { Rooms }

const longestPauseMs = 5000
/** What a job may take after the queue's connection broke, before others do it again. */
const graceMs = 60_000
/** What jobs may take that run when the worker is told to end. */
const stopMs = 700

/** What may be said of it: neither addresses nor words. */
const reasonOf = (error: unknown) =>
  error instanceof Error ? { name: error.name, code: "code" in error ? error.code : undefined } : {}

/** Runs jobs until stopped. Any number of workers share one queue; a database that is away is waited for. */
export const startWorker = async (rooms: Rooms): Promise<{ stop: () => Promise<void> }> => {
  const work = { taskList: taskListOf(rooms), parsedCronItems: crontabOf(rooms) }
  const shifts = new Set<Shift>()
  let isStopping = false

  const begin = async (): Promise<void> => {
    for (let pause = 250; !isStopping; pause = Math.min(pause * 2, longestPauseMs)) {
      try {
        const lost = Promise.withResolvers<void>()
        const shift = await startShift(work, lost.resolve)
        shifts.add(shift)
        void lost.promise.then(() => follow(shift))
        if (isStopping) await shift.end(0)
        return
      } catch (error) {
        log.warn(reasonOf(error), "the queue cannot be reached yet")
        await wait(pause)
      }
    }
  }
  /** What still runs in the shift before may end in peace; the next one begins meanwhile. */
  const follow = (shift: Shift) => {
    void shift.end(graceMs).then(() => shifts.delete(shift))
    return begin()
  }

  await begin()
  return {
    stop: async () => {
      isStopping = true
      await Promise.all([...shifts].map((shift) => shift.end(stopMs)))
    },
  }
}
