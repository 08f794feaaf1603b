import { afterAll, beforeEach, describe, expect, it } from "vitest"
import { signInAsWorker } from "@/launch/vitest/as-worker"
import { database, disconnect } from "./data/db"
import { health } from "./health"

signInAsWorker()

// The workers' clock and ours count, not the database's: it may stand on another machine.
const now = new Date("2026-11-22T10:00:00Z")

const beat = (secondsAgo: number) =>
  database().$executeRaw`
    INSERT INTO worker_heartbeats (id, seen_at) VALUES ('a worker', ${new Date(now.getTime() - secondsAgo * 1000)})
    ON CONFLICT (id) DO UPDATE SET seen_at = excluded.seen_at`

describe("someone who watches the product", () => {
  beforeEach(() => beat(3600))
  afterAll(disconnect)

  it("hears that all is well while a worker's heart beats", async () => {
    await beat(10)
    expect(await health("1.2.3", now)).toEqual({ status: "ok", version: "1.2.3", database: "ok", jobs: "ok" })
  })

  it("hears that the jobs are down once no worker was seen for a minute", async () => {
    await beat(60)
    expect(await health("1.2.3", now)).toEqual({ status: "down", version: "1.2.3", database: "ok", jobs: "down" })
  })
})
