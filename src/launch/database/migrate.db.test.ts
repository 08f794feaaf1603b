import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import pg from "pg"
import { afterEach, beforeEach, describe, expect, inject, it, vi } from "vitest"
import { migrate } from "../migrate.ts"
import type { Patience } from "./patience.ts"
import { emptyDatabase, type TestDatabase } from "./test-database.ts"

let folder: string
let database: TestDatabase
let count = 0

const write = async (name: string, sql: string) => {
  const file = join(folder, "migrations", name, "migration.sql")
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

const run = (report: (line: string) => void = () => undefined, patience?: Patience) =>
  migrate({ ownerUrl: database.ownerUrl, appUrl: database.databaseUrl, folder, report, ...(patience && { patience }) })

const exists = async (table: string) => (await ask(`SELECT to_regclass('${table}') IS NOT NULL AS yes`))[0].yes

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "attune-migrations-"))
  await mkdir(join(folder, "migrations"))
  count += 1
  database = await emptyDatabase(inject("testCluster"), `migrate_${process.env.VITEST_POOL_ID ?? "1"}_${count}`)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe("anyone who deploys a new version", () => {
  it("has each migration applied once, in the order of their names, and the job queue's tables with them", async () => {
    await write("2_rooms", "ALTER TABLE house ADD COLUMN rooms int")
    await write("1_house", "CREATE TABLE house (id int)")
    const lines: string[] = []
    await run((line) => lines.push(line))
    await run((line) => lines.push(line))
    expect(lines).toEqual(["applied 1_house", "applied 2_rooms"])
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

describe("anyone who deploys while people work", () => {
  let reader: pg.Client

  beforeEach(async () => {
    await write("1_house", "CREATE TABLE house (id int)")
    await run()
    reader = new pg.Client({ connectionString: database.ownerUrl, application_name: "a long report" })
    await reader.connect()
    await reader.query("BEGIN; SELECT * FROM house")
    await write("2_rooms", "ALTER TABLE house ADD COLUMN rooms int")
  })
  afterEach(() => reader.end())

  it("waits for a table that is being read, without making the others wait, and goes on once it is free", async () => {
    const running = run(undefined, { lockMs: 60, pausesMs: Array.from({ length: 200 }, () => 20) })
    const waits = "SELECT 1 FROM pg_locks WHERE NOT granted AND relation = to_regclass('house')"
    await vi.waitFor(async () => expect(await ask(waits)).toHaveLength(1), { timeout: 5000, interval: 5 })
    expect(await ask("SELECT * FROM house")).toEqual([])
    await reader.query("COMMIT")
    await running
    expect(await ask("SELECT rooms FROM house")).toEqual([])
  })

  it("is told who holds the table when it never becomes free, and finds nothing of the migration", async () => {
    await expect(run(undefined, { lockMs: 20, pausesMs: [5, 5] })).rejects.toThrow(
      /^The migration 2_rooms needs a table that another session kept locked through 3 tries\..*a long report's \(process \d+, \d+ s\)\.$/,
    )
    expect(await ask("SELECT migration_name FROM _prisma_migrations")).toEqual([{ migration_name: "1_house" }])
    await reader.query("COMMIT")
    await run()
    expect(await ask("SELECT rooms FROM house")).toEqual([])
  })
})

describe("anyone who deploys what cannot run in a transaction", () => {
  const marked = "-- attune: outside a transaction\n"
  const isValid = async (index: string) =>
    (await ask(`SELECT indisvalid AS yes FROM pg_index WHERE indexrelid = to_regclass('${index}')`))[0]?.yes

  beforeEach(() => write("1_house", "CREATE TABLE house (id int, door int); INSERT INTO house VALUES (1, 1), (1, 2)"))

  it("has each marked statement run by itself", async () => {
    await write(
      "2_doors",
      `-- Two indexes, built while people work.
${marked}CREATE INDEX CONCURRENTLY IF NOT EXISTS house_id ON house (id);
${marked}CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS house_door ON house (door);`,
    )
    await run()
    expect([await isValid("house_id"), await isValid("house_door")]).toEqual([true, true])
    const lines: string[] = []
    await run((line) => lines.push(line))
    expect(lines).toEqual([])
  })

  it("goes on where it stopped, and makes a half-made index again", async () => {
    await write(
      "2_ids",
      `${marked}CREATE INDEX CONCURRENTLY IF NOT EXISTS house_door ON house (door);
${marked}CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS house_id ON house (id);`,
    )
    await expect(run()).rejects.toThrow(
      'The migration 2_ids stopped at statement 2 of 2: could not create unique index "house_id"',
    )
    expect([await isValid("house_door"), await isValid("house_id")]).toEqual([true, false])
    await ask("DROP INDEX house_door")
    await ask("DELETE FROM house WHERE door = 2")
    await run()
    expect([await isValid("house_door"), await isValid("house_id")]).toEqual([undefined, true])
  })

  it("is stopped when its first part was changed after it had been applied", async () => {
    const both = (last: string) =>
      `${marked}CREATE INDEX CONCURRENTLY IF NOT EXISTS a ON house (door);\n${marked}${last}`
    await write("2_ids", both("DROP TABLE IF EXISTS house, pg_class"))
    await expect(run()).rejects.toThrow("stopped at statement 2 of 2")
    await write("2_ids", both("DROP TABLE IF EXISTS house"))
    await expect(run()).rejects.toThrow("The migration 2_ids was changed after this database had applied it.")
  })

  it("is stopped before anything happens when a statement could not bear being run twice", async () => {
    await write("2_doors", `${marked}CREATE INDEX CONCURRENTLY house_door ON house (door);`)
    await expect(run()).rejects.toThrow("write IF NOT EXISTS or IF EXISTS")
    await write(
      "2_doors",
      `ALTER TABLE house ADD COLUMN rooms int;\n${marked}DROP INDEX CONCURRENTLY IF EXISTS house_door;`,
    )
    await expect(run()).rejects.toThrow("The migration 2_doors mixes statements inside and outside of a transaction.")
    expect(await ask("SELECT * FROM house WHERE id = 2")).toEqual([])
  })
})
