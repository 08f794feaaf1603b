import pg from "pg"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { scopeKey, signatureOf } from "@/server/data/connection/scope-key"
import { signedScope } from "@/server/data/connection/signed-scope"
import { database } from "@/server/data/db"
import { type Actor, asSystem, inScope, type Scope } from "@/server/data/scope"
import { aCrowd, people, sharedBy } from "../matrix/crowd/crowd"
import { aWorld, type World } from "../matrix/world"

// Somebody has found a hole in our own SQL and may say what they like to the database, in the middle of a client's transaction. What do
// they reach? No more than that client: not by any setting, object or function of the role that the web signs in as.

const owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })
let world: World
let marit: Actor
let tables: string[]

beforeAll(async () => {
  await owner.connect()
  world = await aWorld()
  marit = world.client.actor
  await aCrowd(owner, world, await sharedBy(world), { ...people, rows: 3, elsewhere: 3 })
  tables = (
    await owner.query<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'workspace_id'
        WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace ORDER BY 1`,
    )
  ).rows.map(({ name }) => name)
}, 60_000)

afterAll(() => owner.end())

/** How many rows of each table the running transaction sees. */
const seen = async ({ db }: Pick<Scope, "db">): Promise<Record<string, number>> => {
  const counts: Record<string, number> = {}
  for (const table of tables) {
    const [row] = await db.$queryRawUnsafe<[{ n: number }]>(`SELECT count(*)::int AS n FROM public.${table}`)
    counts[table] = row.n
  }
  return counts
}

const asMarit = <T>(work: (scope: Scope) => Promise<T>) =>
  inScope({ workspaceId: world.workspaceId, actor: marit, now: world.now }, work)

/** What the statements made visible or gave away; "refused" when the database would not run them. */
const steal = (...statements: string[]) =>
  asMarit(async (scope) => {
    const answers: unknown[] = []
    for (const statement of statements) answers.push(await scope.db.$queryRawUnsafe(statement))
    return {
      seen: await seen(scope),
      said: JSON.stringify(answers, (_, value) => (typeof value === "bigint" ? Number(value) : value)),
    }
  }).catch(() => "refused" as const)

const claimsOf = (kind: string, actorId: string, expires = Math.floor(Date.now() / 1000) + 600) =>
  [expires, world.now.toISOString(), world.workspaceId, kind, actorId, ""].join("|")

const set = (scope: string) => `SELECT set_config('app.scope', '${scope}', true)`

describe("a setting that says something else", () => {
  it("makes nobody of Marit: she sees nothing at all, not even her own", async () => {
    const nothing = Object.fromEntries(tables.map((table) => [table, 0]))
    const asOwner = claimsOf("owner", world.owner.staffId)
    const own = await asMarit(async ({ db }) => {
      const [row] = await db.$queryRaw<[{ scope: string }]>`SELECT current_setting('app.scope') AS scope`
      return row.scope
    })
    const signature = own.split("|").at(-1) ?? ""
    const forged = [
      asOwner,
      `${asOwner}|`,
      `${asOwner}|${signature}`,
      `${asOwner}|${signatureOf(scopeKey("another secret, of thirty-two letters"), asOwner)}`,
      `${asOwner}|${own}`,
      `${own}|${asOwner}|${signature}`,
      own.replace("|client|", "|owner|"),
      own.replace("|client|", "|system|"),
      own.replace("||", "|hold_days|"),
      `${own}0`,
      "",
      "|||||||||||",
    ]
    for (const scope of forged)
      expect([scope, await steal(set(scope))]).toEqual([scope, expect.objectContaining({ seen: nothing })])
  })

  it("is worth nothing once it is too old, even when it was ours", async () => {
    const words = claimsOf("client", world.client.clientId, Math.floor(Date.now() / 1000) - 1)
    const old = `${words}|${signatureOf(scopeKey(process.env.AUTH_SECRET ?? ""), words)}`
    const fresh = signedScope({
      workspaceId: world.workspaceId,
      kind: "client",
      actorId: world.client.clientId,
      purpose: "",
      now: world.now,
    })
    expect(await steal(set(fresh))).toMatchObject({ seen: { members: 2 } })
    expect(await steal(set(old))).toMatchObject({ seen: { members: 0 } })
  })

  it("of the names that were believed once changes nothing", async () => {
    const before = await asMarit(seen)
    const settings = ["actor_kind", "actor_id", "workspace_id"].map(
      (name) => `SELECT set_config('app.${name}', 'owner', true)`,
    )
    expect(await steal(...settings)).toMatchObject({ seen: before })
  })

  it("does not outlive the product's own step: what was set in it is gone with it", async () => {
    const before = await asMarit(seen)
    const after = await asMarit(async (scope) => {
      await scope.db.$executeRawUnsafe("SAVEPOINT before")
      await asSystem(scope, "open_answers", ({ db }) => db.$queryRaw`SELECT 1`)
      await scope.db.$executeRawUnsafe("ROLLBACK TO before")
      return seen(scope)
    })
    expect(after).toEqual(before)
  })
})

describe("an object in the way of ours", () => {
  it.each([
    "CREATE TEMP TABLE workspaces (id uuid)",
    "CREATE TEMP VIEW members AS SELECT 1",
    "CREATE FUNCTION pg_temp.loot() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    "CREATE FUNCTION public.loot() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    "CREATE TABLE public.loot (id int)",
    "CREATE SCHEMA loot",
    "CREATE OPERATOR public.= (leftarg = text, rightarg = uuid, function = texteq)",
    "CREATE EXTENSION dblink",
    "CREATE TRIGGER loot BEFORE INSERT ON audit_events FOR EACH ROW EXECUTE FUNCTION app.refuse_change()",
    "CREATE RULE loot AS ON SELECT TO members DO INSTEAD SELECT 1",
    "ALTER TABLE answers DISABLE ROW LEVEL SECURITY",
    "ALTER FUNCTION app.claim(int, text[]) RESET ALL",
  ])("cannot be made: %s", async (statement) => {
    expect(await steal(statement)).toBe("refused")
  })
})

describe("another role", () => {
  it.each([
    "SET LOCAL ROLE attune_keeper",
    "SET LOCAL ROLE attune_worker",
    "SET LOCAL ROLE attune_owner",
    "SET LOCAL SESSION AUTHORIZATION attune_owner",
    "SET LOCAL session_replication_role = replica",
    "ALTER ROLE CURRENT_USER SUPERUSER",
    "GRANT attune_worker TO CURRENT_USER",
    "SELECT * FROM app.scope_keys",
    "SELECT pg_read_file('postgresql.conf')",
    "COPY members TO PROGRAM 'cat'",
    "COPY members TO '/tmp/members'",
    "SELECT lo_import('/etc/passwd')",
    "SELECT * FROM pg_authid",
    "SELECT * FROM _prisma_migrations",
    "SELECT * FROM _attune_walls",
    "SELECT * FROM graphile_worker._private_jobs",
    "SELECT graphile_worker.add_job('mail')",
    "TRUNCATE audit_events",
  ])("cannot be taken, nor what is theirs: %s", async (statement) => {
    expect(await steal(statement)).toBe("refused")
  })

  it("is not asked for by switching the walls off", async () => {
    expect(await steal("SET LOCAL row_security = off")).toBe("refused")
  })

  it("says nothing of who else is asking now", async () => {
    const said = await inScope({ workspaceId: world.workspaceId, actor: world.owner }, async ({ db }) => {
      await db.$queryRaw`SELECT count(*) FROM members`
      return asMarit(({ db: stolen }) => stolen.$queryRaw<{ query: string }[]>`SELECT query FROM pg_stat_activity`)
    })
    expect(JSON.stringify(said)).not.toContain(world.owner.staffId)
  })
})

describe("our own functions", () => {
  it("answer nothing of others, whatever they are asked", async () => {
    const { rows } = await owner.query<{ name: string; kinds: string[] }>(
      `SELECT p.oid::regproc::text AS name, ARRAY(SELECT t::regtype::text FROM unnest(proargtypes) AS t) AS kinds
         FROM pg_proc p WHERE pronamespace = 'app'::regnamespace AND prorettype <> 'trigger'::regtype`,
    )
    expect(rows.length).toBeGreaterThan(20)
    const given = new Map([
      ["uuid", [world.partner.clientId, world.users.partner, world.otherRelationshipId, world.elsewhere.workspaceId]],
      ["text", ["''", "owner", world.users.partner]],
      ["text[]", ["{owner,system}"]],
      ["timestamp with time zone", ["2999-01-01"]],
      ["date", ["2026-11-25"]],
      ["integer", ["4"]],
    ])
    const before = await asMarit(seen)
    const others = [world.partner, world.otherClient].flatMap(({ clientId, email }) => [clientId, email])
    for (const { name, kinds } of rows) {
      for (const nth of [0, 1, 2, 3]) {
        const values = kinds.map(
          (kind) => `'${(given.get(kind) ?? [""])[nth % (given.get(kind)?.length ?? 1)]}'::${kind}`,
        )
        const outcome = await steal(`SELECT to_jsonb(x) AS x FROM ${name}(${values.join(", ")}) AS x`)
        if (outcome === "refused") continue
        expect([name, outcome.seen]).toEqual([name, before])
        for (const secret of others.filter((one) => !values.join().includes(one)))
          expect(outcome.said).not.toContain(secret)
      }
    }
  }, 60_000)
})

describe("a row in someone else's name", () => {
  it("cannot be left in the record, neither as another nor at another time", async () => {
    const row = ({ kind = "client", id = world.client.clientId, at = world.now.toISOString() }) =>
      `INSERT INTO audit_events (workspace_id, id, at, actor_kind, actor_id, action, subject_kind)
       VALUES ('${world.workspaceId}', gen_random_uuid(), '${at}', '${kind}', '${id}', 'notes.read', 'client')`
    expect(await steal(row({}))).not.toBe("refused")
    expect(await steal(row({ kind: "owner", id: world.owner.staffId }))).toBe("refused")
    expect(await steal(row({ id: world.partner.clientId }))).toBe("refused")
    expect(await steal(row({ at: "2026-01-01T00:00:00Z" }))).toBe("refused")
  })

  it("cannot take over an account", async () => {
    const change = (user: string) => `UPDATE clients SET user_id = ${user} WHERE id = '${world.client.clientId}'`
    expect(await steal(change("user_id"))).not.toBe("refused")
    expect(await steal(change(`'${world.users.owner}'`))).toBe("refused")
    expect(await steal(change("NULL"))).toBe("refused")
  })

  it("is not written by staff where the product writes alone: what was paid, and what is owed", async () => {
    const asStaff = (statement: string) =>
      inScope({ workspaceId: world.workspaceId, actor: world.owner }, ({ db }) =>
        db.$executeRawUnsafe(statement),
      ).catch(() => "refused")
    expect(await asStaff("UPDATE payments SET paid_at = started_at")).toBe("refused")
    expect(await asStaff("UPDATE orders SET total_minor = 1")).toBe("refused")
    expect(await asStaff("UPDATE instalments SET amount_minor = 1")).toBe("refused")
    expect(await asStaff("UPDATE refunds SET amount_minor = 1")).toBe("refused")
  })
})

it("without a scope of ours shows the role that the web signs in as nothing", async () => {
  const counts = await seen({ db: database() })
  expect(Object.values(counts).every((count) => count === 0)).toBe(true)
})
