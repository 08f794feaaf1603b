import { afterAll, beforeEach, describe, expect, it, vi } from "vitest"
import { signInAsWorker } from "@/launch/vitest/as-worker"
import { database, disconnect } from "./data/db"
import { health } from "./health"

signInAsWorker()

const beat = (secondsAgo: number) =>
  database().$executeRaw`
    INSERT INTO worker_heartbeats (id, seen_at) VALUES ('a worker', clock_timestamp() - make_interval(secs => ${secondsAgo}))
    ON CONFLICT (id) DO UPDATE SET seen_at = excluded.seen_at`

const version = "1.2.3"

describe("someone who watches the product", () => {
  beforeEach(() => beat(3600))
  afterAll(disconnect)

  it("hears that all is well while a worker's heart beats", async () => {
    await beat(10)
    expect(await health(version)).toEqual({ status: "ok", version, database: "ok", jobs: "ok" })
  })

  it("hears that the jobs are down once no worker was seen for a minute", async () => {
    await beat(60)
    expect(await health(version)).toEqual({ status: "down", version, database: "ok", jobs: "down" })
  })

  it("hears the truth from a machine whose clock is an hour wrong", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 3_600_000 })
    try {
      await beat(10)
      expect(await health(version)).toMatchObject({ jobs: "ok" })
    } finally {
      vi.useRealTimers()
    }
  })
})
