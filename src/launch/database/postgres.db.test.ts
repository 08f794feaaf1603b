import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import pg from "pg"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { anyPort, PortTaken } from "../machine/ports.ts"
import { type Postgres, startLastingPostgres } from "./postgres.ts"

const ask = async (url: string | undefined, question: string) => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(question)).rows
  } finally {
    await client.end()
  }
}

describe("the test database", () => {
  it("lets the app in as a role that can neither rule nor step around row-level security", async () => {
    const rows = await ask(
      process.env.DATABASE_URL,
      "SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb FROM pg_roles WHERE rolname = current_user",
    )
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false }])
  })
})

describe("the database of a clone", { timeout: 60_000 }, () => {
  let parent: string
  let server: Postgres | null = null

  const start = async (port?: number) => {
    const log = join(parent, "logs", "postgres.log")
    const wished = port ?? (await anyPort())
    server = await startLastingPostgres({ folder: join(parent, "pg"), port: wished, password: "secret", log })
    return server
  }

  beforeEach(async () => {
    parent = await mkdtemp(join(tmpdir(), "attune-lasting-"))
  })
  afterEach(async () => {
    await server?.stop()
    if (server) await rm(server.folder, { recursive: true, force: true })
    await rm(parent, { recursive: true, force: true })
  })

  it("keeps what it has acknowledged when it is killed, and starts again over the lock that it left", async () => {
    const first = await start()
    await ask(first.ownerUrl("postgres"), "CREATE TABLE promises AS SELECT 'kept' AS word")
    process.kill(first.identity.pid, "SIGKILL")
    await first.ended
    const second = await start()
    expect(await ask(second.ownerUrl("postgres"), "SELECT word FROM promises")).toEqual([{ word: "kept" }])
  })

  it("ends the server of a launcher that was killed before it starts its own", async () => {
    const orphan = await start()
    const second = await start()
    await orphan.ended
    expect(await ask(second.ownerUrl("postgres"), "SELECT 1 AS one")).toEqual([{ one: 1 }])
  })

  it("leaves a stranger alone whose number stands in the lock", async () => {
    const first = await start()
    await first.stop()
    const lock = join(first.folder, "data", "postmaster.pid")
    await writeFile(lock, `${process.pid}\n${first.folder}/data\n`)
    const second = await start()
    expect(await readFile(lock, "utf8")).toMatch(new RegExp(`^${second.identity.pid}\n`))
  })

  describe("at a port where a stranger answers, who has the same password too", () => {
    let stranger: Postgres
    let strangersFolder: string

    const startStranger = async (port: number) => {
      const log = join(strangersFolder, "postgres.log")
      stranger = await startLastingPostgres({ folder: join(strangersFolder, "pg"), port, password: "secret", log })
      return stranger
    }

    beforeEach(async () => {
      strangersFolder = await mkdtemp(join(tmpdir(), "attune-stranger-"))
    })
    afterEach(async () => {
      await stranger.stop()
      await rm(stranger.folder, { recursive: true, force: true })
      await rm(strangersFolder, { recursive: true, force: true })
    })

    it("listens at another port, and leads to its own data", async () => {
      const { port } = await startStranger(await anyPort())
      const own = await start(port)
      expect(own.port).not.toBe(port)
      expect(await ask(own.ownerUrl("postgres"), "SHOW data_directory")).toEqual([
        { data_directory: join(own.folder, "data") },
      ])
    })

    it("is not believed to run when the port was taken after it had been chosen", async () => {
      const own = await start()
      await own.stop()
      await startStranger(own.port)
      await expect(own.restart()).rejects.toThrow(PortTaken)
    })
  })

  it("listens to this machine only, and to nobody without the password", async () => {
    const { ownerUrl } = await start()
    expect(await ask(ownerUrl("postgres"), "SHOW listen_addresses")).toEqual([{ listen_addresses: "127.0.0.1" }])
    await expect(ask(ownerUrl("postgres").replace("secret", "guess"), "SELECT 1")).rejects.toThrow(
      /password authentication failed/,
    )
  })
})
