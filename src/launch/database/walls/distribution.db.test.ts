import pg from "pg"
import { afterAll, beforeAll, expect, it } from "vitest"
import { ofNoWorkspace } from "./distribution.ts"

const owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })
beforeAll(() => owner.connect())
afterAll(() => owner.end())

const exempt = [...ofNoWorkspace.everywhere, ...ofNoWorkspace.onOneNode]

const names = async (sql: string, values: unknown[]) =>
  (await owner.query<{ name: string }>(sql, values)).rows.map(({ name }) => name)

const theWorkspace = (table: string) =>
  `(SELECT attnum FROM pg_attribute WHERE attrelid = ${table} AND attname = 'workspace_id' AND attnotnull)`

/** What is wrong in the tables of workspaces; `$1` are the others. */
const tenantTables = "c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.relname <> ALL ($1)"

it("names every table whose rows belong to no workspace", async () => {
  const found = await names(
    `SELECT relname AS name FROM pg_class c WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
        AND NOT EXISTS ${theWorkspace("c.oid")} ORDER BY relname`,
    [],
  )
  expect(found).toEqual(exempt.toSorted())
})

it("begins every primary key with the workspace", async () => {
  const wrong = await names(
    `SELECT relname AS name FROM pg_class c WHERE ${tenantTables} AND NOT EXISTS (
       SELECT FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'p' AND k.conkey[1] = ${theWorkspace("c.oid")})`,
    [exempt],
  )
  expect(wrong).toEqual([])
})

it("keeps nothing unique, and excludes nothing, across workspaces", async () => {
  const unique = await names(
    `SELECT i.indexrelid::regclass::text AS name FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
      WHERE ${tenantTables} AND i.indisunique
        AND ${theWorkspace("c.oid")} <> ALL ((i.indkey::int2[])[0:i.indnkeyatts - 1])`,
    [exempt],
  )
  const excluded = await names(
    `SELECT conname AS name FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
      WHERE ${tenantTables} AND k.contype = 'x' AND NOT EXISTS (
        SELECT FROM unnest(k.conkey, k.conexclop) AS part (col, op) JOIN pg_operator o ON o.oid = op
         WHERE col = ${theWorkspace("c.oid")} AND o.oprname = '=')`,
    [exempt],
  )
  expect([...unique, ...excluded]).toEqual([])
})

it("refers within one workspace, or to what is kept everywhere", async () => {
  const wrong = await names(
    `SELECT conname AS name FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
      WHERE ${tenantTables} AND k.contype = 'f' AND k.confrelid::regclass::text <> ALL ($2) AND NOT EXISTS (
        SELECT FROM unnest(k.conkey, k.confkey) AS pair (here, there)
         WHERE here = ${theWorkspace("k.conrelid")} AND there = ${theWorkspace("k.confrelid")})`,
    [exempt, ofNoWorkspace.everywhere],
  )
  expect(wrong).toEqual([])
})
