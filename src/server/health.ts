import { setTimeout as wait } from "node:timers/promises"
import { isAnyoneAlive } from "./jobs/heartbeat"

export type Health = Readonly<{ status: "ok" | "down"; version: string; database: "ok" | "down"; jobs: "ok" | "down" }>

/** Whoever watches gives up after a few seconds, and a frozen database never answers. */
const patienceMs = 1500

/** Whether the database answers, and whether a worker was alive within the last heartbeats. */
const look = async (): Promise<Pick<Health, "database" | "jobs">> => {
  const asked = isAnyoneAlive().then(
    (alive) => ({ database: "ok", jobs: alive ? "ok" : "down" }) as const,
    () => null,
  )
  const found = await Promise.race([asked, wait(patienceMs, null, { ref: false })])
  return found ?? { database: "down", jobs: "down" }
}

/** What /api/health tells someone who watches the product, within two seconds. It names no host, no error and nobody. */
export const health = async (version: string): Promise<Health> => {
  const parts = await look()
  return { status: parts.database === "ok" && parts.jobs === "ok" ? "ok" : "down", version, ...parts }
}
