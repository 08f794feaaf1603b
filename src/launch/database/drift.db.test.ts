import { readFileSync } from "node:fs"
import pg from "pg"
import { beforeAll, describe, expect, inject, it } from "vitest"
import { snapshotPath, withoutComments } from "./migration.ts"
import { presentSchema, sqlBetween } from "./schema-engine.ts"
import { emptyDatabase } from "./test-database.ts"

/** What a database is made of, one line a thing, so that a difference reads as a sentence. */
const catalogues = {
  columns: `
    SELECT c.relname AS name,
      format('%s.%s %s%s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
        CASE WHEN a.attnotnull THEN ' not null' ELSE '' END,
        ' default ' || pg_get_expr(d.adbin, d.adrelid),
        CASE WHEN a.attidentity <> '' THEN ' identity' WHEN a.attgenerated <> '' THEN ' generated' ELSE '' END) AS line
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped`,
  constraints: `
    SELECT conname AS name, format('%s on %s: %s', conname, conrelid::regclass, pg_get_constraintdef(oid)) AS line
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype <> 'n'`,
  indexes: `
    SELECT c.relname AS name, pg_get_indexdef(c.oid) AS line
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'i'`,
  enums: `
    SELECT t.typname AS name, format('%s: %s', t.typname, string_agg(e.enumlabel, ', ' ORDER BY e.enumsortorder)) AS line
    FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid WHERE t.typnamespace = 'public'::regnamespace GROUP BY t.typname`,
  policies: `SELECT policyname AS name, tablename AS owner, format('%s on %s', policyname, tablename) AS line FROM pg_policies WHERE schemaname = 'public'`,
  triggers: `
    SELECT tgname AS name, c.relname AS owner, format('%s on %s', tgname, tgrelid::regclass) AS line
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    WHERE c.relnamespace = 'public'::regnamespace AND NOT tgisinternal`,
} as const

type Kind = keyof typeof catalogues
type Thing = { name: string; owner?: string; line: string }

const kinds = Object.keys(catalogues) as Kind[]

/** The runner's own table, which no schema knows. */
const isOurs = ({ line }: Thing) => !line.includes("_prisma_migrations")

const describeDatabase = async (url: string, script = ""): Promise<Record<Kind, Thing[]>> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`SET client_min_messages = warning; ${script}`)
    await client.query("SET search_path = public")
    const found: Partial<Record<Kind, Thing[]>> = {}
    for (const kind of kinds) found[kind] = (await client.query<Thing>(catalogues[kind])).rows.filter(isOurs)
    return found as Record<Kind, Thing[]>
  } finally {
    await client.end()
  }
}

const extensions = "CREATE EXTENSION IF NOT EXISTS citext; CREATE EXTENSION IF NOT EXISTS btree_gist;"
const lines = (things: Thing[]) => things.map(({ line }) => line).sort()
const without = (things: Thing[], others: Thing[]) => {
  const known = new Set(lines(others))
  return things.filter(({ line }) => !known.has(line))
}

const isNamed = (name: string) => new RegExp(`(?<![a-z0-9_])${name}(?![a-z0-9_])`).test(comments)

let migrated: Record<Kind, Thing[]>
let promised: Record<Kind, Thing[]>
let comments: string

beforeAll(async () => {
  const schema = await presentSchema()
  const fresh = await emptyDatabase(inject("testCluster"), `drift_${process.env.VITEST_POOL_ID ?? "1"}`)
  migrated = await describeDatabase(process.env.DATABASE_OWNER_URL ?? "")
  promised = await describeDatabase(fresh.ownerUrl, `${extensions} ${await sqlBetween([], schema)}`)
  comments = schema.flatMap(({ content }) => content.match(/\/\/\/.*$/gm) ?? []).join("\n")
})

describe("the migrations and the Prisma schema", () => {
  it.each(kinds)("agree on %s: whatever the schema promises, the migrations have made", (kind) => {
    expect(lines(without(promised[kind], migrated[kind]))).toEqual([])
  })

  // The other way round, SQL may say what Prisma cannot. Anyone who reads the schema must learn of it there, by its name;
  // what every table has alike may be named once, as `<table>_wall`.
  it.each(kinds)("agree on %s: whatever only SQL can say is named in a comment of the schema", (kind) => {
    const unnamed = without(migrated[kind], promised[kind]).filter(
      ({ name, owner }) => !isNamed(name) && !(owner && isNamed(name.replace(`${owner}_`, "<table>_"))),
    )
    expect(lines(unnamed)).toEqual([])
  })

  it("leave no change of the schema without its migration", async () => {
    expect(withoutComments(await presentSchema())).toBe(readFileSync(snapshotPath, "utf8"))
  })
})
