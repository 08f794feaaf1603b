import { setTimeout as wait } from "node:timers/promises"
import pg from "pg"

/** Waits until the worker has done what the last requests asked of it, so that it takes nothing from the next ones. */
export const untilWorkerRests = async (ownerUrl: string): Promise<void> => {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    for (let tries = 0; tries < 600; tries += 1) {
      const { rows } = await owner.query<{ busy: boolean }>(
        "SELECT EXISTS (SELECT FROM graphile_worker._private_jobs WHERE run_at <= now() AND attempts < max_attempts) AS busy",
      )
      if (!rows[0]?.busy) return
      await wait(200)
    }
    throw new Error("The worker is still busy with what was asked two minutes ago.")
  } finally {
    await owner.end()
  }
}
