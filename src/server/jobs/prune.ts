import { Prisma } from "@/generated/prisma/client"
import { database } from "../data/db"

/** Something that is kept for a time and then forgotten, each night. README.md lists them all. */
export type Prune = Readonly<{
  name: string
  /** as the README says it */
  what: string
  days: number
  /** a definer function of the owner's wall file: it removes a batch of what ended before a moment, and answers how much that was */
  routine: `prune_${string}`
}>

const dayMs = 86_400_000

/** Removes all that has been kept for long enough, batch by batch, and answers how much that was. */
export const pruneNow = async ({ routine, days }: Prune, now: Date): Promise<number> => {
  const before = new Date(now.getTime() - days * dayMs)
  let removed = 0
  for (;;) {
    const [row] = await database().$queryRaw<[{ count: bigint }]>`
      SELECT app.${Prisma.raw(routine)}(${before}) AS count`
    if (row.count === 0n) return removed
    removed += Number(row.count)
  }
}

/** A job that is dead may still be tried again by hand, so its mail must be known to be sent for longer than the job is kept. */
export const groundPrunes: readonly Prune[] = [
  { name: "rateLimits", what: "Counted tries, after their window", days: 1, routine: "prune_rate_limits" },
  { name: "heartbeats", what: "Heartbeats of workers that are gone", days: 1, routine: "prune_heartbeats" },
  { name: "deadJobs", what: "Jobs whose tries are used up, after the last", days: 30, routine: "prune_dead_jobs" },
  { name: "sentMails", what: "Which mails were sent", days: 90, routine: "prune_sent_mails" },
  { name: "reactionReceipts", what: "Which reactions have run", days: 90, routine: "prune_reaction_receipts" },
]
