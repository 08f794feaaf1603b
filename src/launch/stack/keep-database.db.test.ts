import { mkdtemp, rename, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import pg from "pg"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { type Postgres, startLastingPostgres } from "../database/postgres.ts"
import { anyPort } from "../machine/ports.ts"
import { keepDatabase } from "./keep-database.ts"

let parent: string
let first: Postgres
let kept: ReturnType<typeof keepDatabase>
const gaveUp = vi.fn()
const changed = vi.fn()

const soon = { timeout: 20_000, interval: 50 }

const ask = async (question: string) => {
  const client = new pg.Client({ connectionString: first.ownerUrl("postgres") })
  client.on("error", () => undefined)
  await client.connect()
  return (await client.query(question).finally(() => client.end())).rows
}

const killed = async (server: Postgres) => {
  process.kill(server.identity.pid, "SIGKILL")
  await server.ended
}

const latest = (): Postgres => changed.mock.calls.at(-1)?.[0] ?? first

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), "attune-kept-"))
  gaveUp.mockReset()
  changed.mockReset()
  vi.spyOn(console, "info").mockImplementation(() => undefined)
  const log = join(parent, "postgres.log")
  first = await startLastingPostgres({ folder: join(parent, "pg"), port: await anyPort(), password: "secret", log })
  kept = keepDatabase(first, { changed, gaveUp, pausesMs: [100, 500, 1000, 2000] })
}, 30_000)

afterEach(async () => {
  await kept.stop()
  await rm(first.folder, { recursive: true, force: true })
  await rm(parent, { recursive: true, force: true })
  vi.restoreAllMocks()
})

describe("PostgreSQL, when it dies by itself", { timeout: 60_000 }, () => {
  it("is started again, with all that it has acknowledged, and once more when that one dies", async () => {
    await ask("CREATE TABLE promises AS SELECT 'kept' AS word")
    await killed(first)
    await vi.waitFor(async () => expect(await ask("SELECT word FROM promises")).toEqual([{ word: "kept" }]), soon)
    await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(1), soon)
    await killed(latest())
    await vi.waitFor(async () => expect(await ask("SELECT word FROM promises")).toEqual([{ word: "kept" }]), soon)
    expect(gaveUp).not.toHaveBeenCalled()
  })

  it("is given up, with one sentence, when it cannot be started again", async () => {
    await rename(join(first.folder, "data"), join(first.folder, "elsewhere"))
    await killed(first)
    await vi.waitFor(() => expect(gaveUp).toHaveBeenCalledTimes(1), soon)
    expect(gaveUp).toHaveBeenCalledWith("PostgreSQL ended by itself, and could not be started again in 4 tries.")
  })

  it("stays down when it was told to end", async () => {
    await kept.stop()
    await expect(ask("SELECT 1")).rejects.toThrow()
    expect(changed).not.toHaveBeenCalled()
    expect(gaveUp).not.toHaveBeenCalled()
  })
})
