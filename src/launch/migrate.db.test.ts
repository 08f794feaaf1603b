import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import pg from "pg"
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest"
import { emptyDatabase, type TestDatabase } from "./database/test-database.ts"
import { migrate } from "./migrate.ts"

let folder: string
let database: TestDatabase
let count = 0

const write = async (name: string, sql: string) => {
  const file = join(folder, name, "migration.sql")
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, sql)
}

const ask = async (question: string) => {
  const client = new pg.Client({ connectionString: database.ownerUrl })
  await client.connect()
  try {
    return (await client.query(question)).rows
  } finally {
    await client.end()
  }
}

const run = (report: (line: string) => void = () => undefined) =>
  migrate({ ownerUrl: database.ownerUrl, appUrl: database.databaseUrl, folder, report })

const exists = async (table: string) => (await ask(`SELECT to_regclass('${table}') IS NOT NULL AS yes`))[0].yes

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "attune-migrations-"))
  count += 1
  database = await emptyDatabase(inject("testCluster"), `migrate_${process.env.VITEST_POOL_ID ?? "1"}_${count}`)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe("anyone who deploys a new version", () => {
  it("has each migration applied once, in the order of their names, and the job queue's tables with them", async () => {
    await write("2_rooms", "ALTER TABLE house ADD COLUMN rooms int")
    await write("1_house", "CREATE TABLE house (id int)")
    const told: string[] = []
    await run((line) => told.push(line))
    await run((line) => told.push(line))
    expect(told).toEqual(["applied 1_house", "applied 2_rooms"])
    expect(await exists("graphile_worker._private_jobs")).toBe(true)
  })

  it("may start on two machines at once: one migrates, the other waits", async () => {
    await write("1_house", "CREATE TABLE house (id int); SELECT pg_sleep(0.2)")
    await Promise.all([run(), run(), run()])
    expect(await ask("SELECT migration_name FROM _prisma_migrations")).toEqual([{ migration_name: "1_house" }])
  })

  it("is told the line of a migration that fails, and finds nothing of it in the database", async () => {
    await write("1_house", "CREATE TABLE house (id int);\nINSERT INTO nowhere VALUES (1)")
    await expect(run()).rejects.toThrow(
      'The migration 1_house failed and was undone: relation "nowhere" does not exist, at line 2',
    )
    expect(await exists("house")).toBe(false)
  })

  it("is stopped when a migration was changed after it had been applied", async () => {
    await write("1_house", "CREATE TABLE house (id int)")
    await run()
    await write("1_house", "CREATE TABLE house (id bigint)")
    await expect(run()).rejects.toThrow("The migration 1_house was changed after this database had applied it.")
  })

  it("is stopped when the app would sign in as someone who may step around row-level security", async () => {
    await expect(migrate({ ownerUrl: database.ownerUrl, appUrl: database.ownerUrl, folder })).rejects.toThrow(
      'DATABASE_URL signs in as "attune_owner", which may bypass row-level security.',
    )
  })
})
