import { describe, expect, it } from "vitest"
import { aRelationship } from "@/features/relationships/factory"
import { aWorkspace } from "@/features/workspaces/factory"
import { database } from "@/server/data/db"
import { inScope } from "@/server/data/scope"

type Named = { name: string }

const tenantTables = async () =>
  (
    await database().$queryRaw<Named[]>`
      SELECT c.relname AS name FROM pg_class c
       WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
         AND (c.relname = 'workspaces' OR EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'workspace_id'))`
  ).map(({ name }) => name)

it("forces row-level security on every table of a workspace", async () => {
  const open = await database().$queryRaw<Named[]>`
    SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'workspace_id'
     WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`
  expect(open).toEqual([])
  expect((await tenantTables()).length).toBeGreaterThan(40)
})

it("lets the app ask only what it was given: no function of anybody's, and none of the migrator's tables", async () => {
  const open = await database().$queryRaw<Named[]>`
    SELECT p.oid::regprocedure::text AS name FROM pg_proc p, aclexplode(coalesce(proacl, acldefault('f', proowner)))
     WHERE pronamespace = 'app'::regnamespace AND grantee = 0`
  expect(open).toEqual([])
  for (const table of ["_prisma_migrations", "_attune_walls"]) {
    await expect(database().$queryRawUnsafe(`SELECT * FROM ${table}`)).rejects.toThrow("permission denied")
  }
})

describe("a function that sees more than the asker", () => {
  it("says so itself, whichever it is", async () => {
    const open = await database().$queryRaw<Named[]>`
      SELECT p.oid::regprocedure::text AS name FROM pg_proc p
       WHERE pronamespace = 'app'::regnamespace AND prosecdef
         AND proconfig IS DISTINCT FROM ARRAY['search_path=pg_catalog, public, pg_temp']`
    expect(open).toEqual([])
  })
})

it("connects as a role that cannot bypass row-level security and owns no table", async () => {
  const [role] = await database().$queryRaw<[{ above: boolean; owns: bigint }]>`
    SELECT rolsuper OR rolbypassrls AS above, (SELECT count(*) FROM pg_tables WHERE tableowner = current_user) AS owns
      FROM pg_roles WHERE rolname = current_user`
  expect(role).toEqual({ above: false, owns: 0n })
})

it("shows nothing to someone without a scope, and nothing of Harbour Lane to another workspace", async () => {
  const harbour = await aWorkspace()
  await aRelationship(harbour)
  const other = await aWorkspace()
  for (const table of await tenantTables()) {
    const unscoped = await database().$queryRawUnsafe<[{ n: bigint }]>(`SELECT count(*) AS n FROM "${table}"`)
    expect([table, unscoped[0].n]).toEqual([table, 0n])
    const column = table === "workspaces" ? "id" : "workspace_id"
    await inScope({ workspaceId: other.workspaceId, actor: other.owner }, async ({ db }) => {
      const [row] = await db.$queryRawUnsafe<[{ n: bigint }]>(
        `SELECT count(*) AS n FROM "${table}" WHERE "${column}" = '${harbour.workspaceId}'`,
      )
      expect([table, row.n]).toEqual([table, 0n])
    })
  }
})

it("shows Jonas the name by which Marit goes, and not how she is reached", async () => {
  const harbour = await aWorkspace()
  const { clients } = await aRelationship(harbour)
  const jonas = clients.find(({ name }) => name === "Jonas")
  if (!jonas) throw new Error("Jonas is missing")
  await inScope({ workspaceId: harbour.workspaceId, actor: jonas.actor }, async ({ db }) => {
    expect(
      (await db.member.findMany({ select: { displayName: true }, orderBy: { colorIndex: "asc" } })).map(
        (one) => one.displayName,
      ),
    ).toEqual(["Marit", "Jonas"])
    expect((await db.client.findMany({ select: { email: true } })).map((one) => one.email)).toEqual([jonas.email])
  })
})
