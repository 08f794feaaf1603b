import pg from "pg"
import { afterAll, beforeAll, expect, it } from "vitest"

// Under row-level security an index serves only what may be asked before the policies: docs/decisions/0011.

/** Indexes with a key that cannot be asked so, and why that is meant to be. */
const knowingly: Readonly<Record<string, string>> = {
  workspaces_slug_key: "asked before there is a scope, by a definer function whose policy lets it see every row",
  instalments_workspace_id_share_id_kind_key: "the keys before it find the few instalments of a share",
  segments_no_double_booking: "a constraint, which is not asked under the policies",
  users_email_key: "asked by the policy itself, for the one address that the scope is about",
}

const owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })
beforeAll(() => owner.connect())
afterAll(() => owner.end())

it("has no index with a key that row-level security keeps from being used", async () => {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT DISTINCT c.relname AS name
       FROM pg_index i
       JOIN pg_class c ON c.oid = i.indexrelid AND c.relnamespace = 'public'::regnamespace
       JOIN pg_class t ON t.oid = i.indrelid AND t.relrowsecurity
      CROSS JOIN LATERAL unnest(i.indclass) AS key(opclass)
       JOIN pg_opclass oc ON oc.oid = key.opclass
       JOIN pg_amop op ON op.amopfamily = oc.opcfamily AND op.amoplefttype = oc.opcintype AND op.amoprighttype = oc.opcintype
       JOIN pg_operator o ON o.oid = op.amopopr
       JOIN pg_proc p ON p.oid = o.oprcode
      WHERE NOT p.proleakproof ORDER BY 1`,
  )
  expect(rows.map(({ name }) => name)).toEqual(Object.keys(knowingly).sort())
})

it("finds a workspace by its address through the index", async () => {
  await owner.query("BEGIN; SET LOCAL enable_seqscan = off")
  const { rows } = await owner.query<{ "QUERY PLAN": string }>(
    "EXPLAIN SELECT id FROM workspaces WHERE slug = 'harbour'",
  )
  await owner.query("ROLLBACK")
  expect(rows.map((row) => row["QUERY PLAN"]).join("\n")).toMatch(/Index Cond: \(slug = /)
})
