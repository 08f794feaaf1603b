import { setTimeout as wait } from "node:timers/promises"
import type { Postgres } from "../database/postgres.ts"

type Keeping = {
  /** Called with each server that was started in place of one that died. */
  changed: (server: Postgres) => void
  /** Called with one sentence when it cannot be kept alive. */
  gaveUp: (sentence: string) => void
  /** How long is waited before each try to start it again. */
  pausesMs?: readonly number[]
  /** How often it may die in a short time. */
  mostDeaths?: number
}

const usualPauses = [250, 500, 1000, 2000, 4000]
const usualDeaths = 5
const withinMinutes = 2

/**
 * Starts PostgreSQL again over the same data, at the same port, when it dies. What it has acknowledged is there; who is connected
 * connects again by themselves.
 */
export const keepDatabase = (
  first: Postgres,
  { changed, gaveUp, pausesMs = usualPauses, mostDeaths = usualDeaths }: Keeping,
) => {
  let server = first
  let isStopping = false

  const startAgain = async (): Promise<Postgres | null> => {
    for (const pause of pausesMs) {
      await wait(pause)
      if (isStopping) return null
      // Right after a kill, processes that it left may still hold its memory: then the next try succeeds.
      const next = await server.restart().catch(() => null)
      if (next) return next
    }
    return null
  }

  const keep = async () => {
    let deaths: number[] = []
    for (;;) {
      await server.ended
      if (isStopping) return
      const now = performance.now()
      deaths = [...deaths.filter((at) => now - at < withinMinutes * 60_000), now]
      if (deaths.length > mostDeaths)
        return gaveUp(`PostgreSQL ended by itself ${deaths.length} times within ${withinMinutes} minutes.`)
      console.info("  PostgreSQL ended by itself; it is started again.")
      const next = await startAgain()
      if (isStopping) return next?.stop()
      if (!next)
        return gaveUp(`PostgreSQL ended by itself, and could not be started again in ${pausesMs.length} tries.`)
      server = next
      changed(server)
    }
  }

  const kept = keep()
  return {
    stop: async () => {
      isStopping = true
      await server.stop()
      await kept
    },
  }
}
