import { now as clock } from "@/lib/time/clock"
import { database } from "./data/db"

export type Health = Readonly<{ status: "ok" | "down"; version: string; database: "ok" | "down"; jobs: "ok" | "down" }>

/** Three heartbeats: a worker that was only busy for a moment is not down. */
const heartbeatSeconds = 45

/** Whether the database answers, and whether a worker was alive within the last heartbeats. */
const look = async (now: Date): Promise<Pick<Health, "database" | "jobs">> => {
  try {
    const [found] = await database().$queryRaw<{ alive: boolean }[]>`
      SELECT EXISTS (
        SELECT FROM worker_heartbeats WHERE seen_at > ${new Date(now.getTime() - heartbeatSeconds * 1000)}
      ) AS alive`
    return { database: "ok", jobs: found?.alive ? "ok" : "down" }
  } catch {
    return { database: "down", jobs: "down" }
  }
}

/** What /api/health tells someone who watches the product. It names no host, no error and nobody. */
export const health = async (version: string, now = clock()): Promise<Health> => {
  const parts = await look(now)
  return { status: parts.database === "ok" && parts.jobs === "ok" ? "ok" : "down", version, ...parts }
}
