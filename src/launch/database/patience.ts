import { setTimeout as wait } from "node:timers/promises"
import pg from "pg"

/** How long one try waits for a lock, and how long it pauses before the next. */
export type Patience = Readonly<{ lockMs: number; pausesMs: readonly number[] }>

/**
 * A session that waits for a table makes everyone behind it wait, too, even those who only read. So a try is short, and between two
 * tries the others get through: about 40 seconds in all. Shorter than PostgreSQL's deadlock_timeout of a second, so that where
 * a request and we wait for each other it is we who give way.
 */
export const usualPatience: Patience = { lockMs: 800, pausesMs: [500, 1_000, 2_000, 5_000, 10_000, 20_000] }

/** 55P03: the lock was not free in time. 40P01: two waited for each other. */
const isAboutLocks = (error: unknown) =>
  error instanceof pg.DatabaseError && ["55P03", "40P01"].includes(error.code ?? "")

const longestOpen = async (client: pg.Client): Promise<string> => {
  const { rows } = await client.query<{ pid: number; name: string; seconds: number }>(
    `SELECT pid, coalesce(nullif(application_name, ''), usename, '') AS name, extract(epoch FROM clock_timestamp() - xact_start)::int AS seconds
       FROM pg_stat_activity
      WHERE datname = current_database() AND xact_start IS NOT NULL AND pid <> pg_backend_pid() ORDER BY xact_start LIMIT 1`,
  )
  const [row] = rows
  return row ? ` The transaction that is open longest is ${row.name}'s (process ${row.pid}, ${row.seconds} s).` : ""
}

/**
 * Runs `work` in a transaction of its own that gives up early on a locked table and tries again, whole.
 * @param what the subject of the sentence that says why not: "The migration 1_house"
 * @throws when a table stays locked through all tries, with nothing of `work` done
 */
export const patiently = async (
  client: pg.Client,
  { what, patience }: { what: string; patience: Patience },
  work: () => Promise<void>,
): Promise<void> => {
  for (let tries = 1; ; tries += 1) {
    try {
      await client.query(`BEGIN; SET LOCAL lock_timeout = ${patience.lockMs}`)
      await work()
      await client.query("COMMIT")
      return
    } catch (error) {
      await client.query("ROLLBACK")
      if (!isAboutLocks(error)) throw error
      const pause = patience.pausesMs[tries - 1]
      if (pause === undefined) {
        // What others do is told to the login that migrates, not to the role that it takes.
        await client.query("RESET ROLE")
        throw new Error(
          `${what} needs a table that another session kept locked through ${tries} tries. Nothing of it was done; migrate again once the table is free.${await longestOpen(client)}`,
          { cause: error },
        )
      }
      await wait(pause)
    }
  }
}
