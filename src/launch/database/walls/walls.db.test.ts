import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import pg from "pg"
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest"
import { migrate } from "../../migrate.ts"
import { testSecret } from "../../vitest/secret.ts"
import { prismaFolder } from "../migrations.ts"
import { usualPatience } from "../patience.ts"
import { presentSchema, sqlOf } from "../schema-engine.ts"
import { databaseMadeBy, emptyDatabase, type TestDatabase } from "../test-database.ts"
import { catalogueOf, linesOf, wallKinds } from "./catalogue.ts"
import { keeper, openForKeeper } from "./roles.ts"
import { applyWalls } from "./walls.ts"

let count = 0
const aName = () => `walls_${process.env.VITEST_POOL_ID ?? "1"}_${++count}`

const as = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return work(client).finally(() => client.end())
}

const wallsOf = async (url: string) => {
  const found = await catalogueOf(url)
  return Object.fromEntries(wallKinds.map((kind) => [kind, linesOf(found[kind])]))
}

const present = () => wallsOf(process.env.DATABASE_OWNER_URL ?? "")

describe("the walls of a migrated database", () => {
  it("are what the files make in an empty one", async () => {
    const { ownerUrl } = await databaseMadeBy(inject("testCluster"), aName(), await sqlOf(await presentSchema()))
    const walls = { folder: join(prismaFolder, "walls"), patience: usualPatience, report: () => undefined }
    await as(ownerUrl, async (client) => {
      await openForKeeper(client)
      await client.query(`SET ROLE ${keeper}`)
      await applyWalls(client, walls)
    })
    expect(await wallsOf(ownerUrl)).toEqual(await present())
  })

  it("are the same where they once stood in migrations", async () => {
    const { databaseUrl: appUrl, ...urls } = await emptyDatabase(inject("testCluster"), aName())
    const old = await mkdtemp(join(tmpdir(), "attune-old-"))
    const last = "20261122120000_scheduling_who_left"
    const names = (await readdir(join(prismaFolder, "migrations"))).filter((name) => name <= last)
    for (const name of names)
      await cp(join(prismaFolder, "migrations", name), join(old, "migrations", name), { recursive: true })
    await migrate({ ...urls, appUrl, secret: testSecret, folder: old })
    await rm(old, { recursive: true })
    expect((await wallsOf(urls.ownerUrl)).policies?.join()).toContain(
      "messages_remove on messages: PERMISSIVE for DELETE to {attune_app} using (false)",
    )
    await migrate({ ...urls, appUrl, secret: testSecret })
    expect(await wallsOf(urls.ownerUrl)).toEqual(await present())
  })
})

describe("anyone who changes a wall file", () => {
  let folder: string
  let database: TestDatabase
  const walls: Record<string, string> = {
    server: `CREATE FUNCTION app.yes() RETURNS boolean LANGUAGE sql AS 'SELECT true'; GRANT USAGE ON SCHEMA app TO attune_app;`,
    doors: `-- attune: after house
      GRANT SELECT ON door TO attune_app; CREATE POLICY door_read ON door FOR SELECT TO attune_app USING (app.our_house() = house);`,
    house: `ALTER TABLE house ENABLE ROW LEVEL SECURITY; GRANT SELECT, INSERT ON house TO attune_app;
      CREATE FUNCTION app.our_house() RETURNS int LANGUAGE sql AS 'SELECT 1';
      CREATE POLICY house_read ON house FOR SELECT TO attune_app USING (app.yes());
      CREATE FUNCTION app.stay() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN OLD; END';
      CREATE TRIGGER house_stays BEFORE UPDATE ON house FOR EACH ROW EXECUTE FUNCTION app.stay();`,
  }

  const write = (name: string, sql: string) => writeFile(join(folder, "walls", `${name}.sql`), sql)
  const run = async () => {
    const lines: string[] = []
    await migrate({
      ...database,
      appUrl: database.databaseUrl,
      secret: testSecret,
      folder,
      report: (line) => lines.push(line),
    })
    return lines
  }

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "attune-walls-"))
    await mkdir(join(folder, "migrations"))
    await mkdir(join(folder, "walls"))
    database = await databaseMadeBy(
      inject("testCluster"),
      aName(),
      "CREATE TABLE house (id int); CREATE TABLE door (house int)",
    )
    for (const [name, sql] of Object.entries(walls)) await write(name, sql)
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  it("has all files applied, each after those it leans on, and again only when one has changed", async () => {
    expect(await run()).toEqual(["walls applied: server.sql, house.sql, doors.sql"])
    expect(await run()).toEqual([])
    await write("doors", `${walls.doors} -- a word more`)
    const before = await wallsOf(database.ownerUrl)
    expect(await run()).toEqual(["walls applied: doors.sql"])
    expect(await wallsOf(database.ownerUrl)).toEqual(before)
  })

  it("reads one short line, however many files have changed", async () => {
    for (const name of ["attic", "cellar"]) await write(name, "SELECT 1")
    expect(await run()).toEqual(["walls applied: 5 files"])
  })

  it("finds gone what no file says any more, made by a file or by hand", async () => {
    await run()
    await as(database.ownerUrl, (client) =>
      client.query(
        `CREATE POLICY mine ON door USING (true); GRANT DELETE ON door TO attune_app; GRANT UPDATE (id) ON house TO attune_app`,
      ),
    )
    await write("house", "CREATE FUNCTION app.our_house() RETURNS bigint LANGUAGE sql AS 'SELECT 1::bigint'")
    await run()
    expect(await wallsOf(database.ownerUrl)).toMatchObject({
      policies: [expect.stringContaining("door_read on door")],
      triggers: [],
      functions: [expect.stringContaining("app.our_house()\n RETURNS bigint"), expect.stringContaining("app.yes()")],
      grants: expect.not.arrayContaining([expect.stringMatching(/on house|DELETE|UPDATE/)]),
    })
    await rm(join(folder, "walls", "doors.sql"))
    expect(await run()).toEqual(["walls applied: doors.sql"])
    expect((await wallsOf(database.ownerUrl)).policies).toEqual([])
  })

  it("is told the file and the line of a mistake, and keeps the walls that stand", async () => {
    await run()
    const before = await wallsOf(database.ownerUrl)
    await write("doors", `${walls.doors}\nCREATE POLICY door_read ON nowhere USING (true)`)
    await expect(run()).rejects.toThrow('The walls stay as they were: doors.sql: relation "nowhere" does not exist')
    await write("doors", `\n\nGRANT SELEKT ON door TO attune_app`)
    await expect(run()).rejects.toThrow('doors.sql: unrecognized privilege type "selekt"')
    expect(await wallsOf(database.ownerUrl)).toEqual(before)
  })

  it("is told when a file waits for one that is not there", async () => {
    await rm(join(folder, "walls", "house.sql"))
    await expect(run()).rejects.toThrow("These wall files wait for one that is missing, or for each other: doors.sql.")
  })

  it("gives nothing on a new table to the app until a file says so", async () => {
    await run()
    await as(database.ownerUrl, (client) => client.query("CREATE TABLE cellar (id int)"))
    await expect(as(database.databaseUrl, (client) => client.query("SELECT * FROM cellar"))).rejects.toThrow(
      "permission denied for table cellar",
    )
  })
})
