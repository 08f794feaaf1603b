import pg from "pg"
import { afterAll, beforeAll, expect, inject, it } from "vitest"
import { migratedDatabase } from "@/launch/database/test-database"
import { type Planned, plansOf } from "@/launch/vitest/plans"
import { recordStatements, type Sent } from "@/launch/vitest/statements"
import { cursorOf } from "@/lib/keyset"
import { work } from "../rooms"
import { createCaller } from "../router"
import { aCrowd, sharedBy } from "./crowd/crowd"
import type { Asker, Entry } from "./entry"
import { table } from "./table"
import { aWorld, type World } from "./world"

// Every procedure and every sweep, asked in a workspace of 25,000 people: what does it read, and by which index?

/** A page of a list is 30 rows, and each may lead to several of another table. */
const mostRead = 500

/** What reads a table of the workspace from end to end, and why that is meant to be. */
const readsAll: Readonly<Record<string, readonly string[]>> = {
  // Words are looked for anywhere in names, titles, addresses and numbers: docs/decisions/0011.
  "relationships.list": ["relationships", "clients"],
  "payments.orders": ["orders", "relationships"],
  // A sum over all money that ever came in or went out.
  "payments.totals": ["ledger_entries"],
  // Orders are counted to number the next one. The dates asked for lie in the past, before all appointments.
  "intensives.chooseDays": ["orders", "segments"],
}

/** Indexes that no procedure and no sweep is seen to use, and what they are for. */
const servesElsewhere: Readonly<Record<string, string>> = {
  clients_user_id_idx: "session_by_secret",
  staff_user_id_idx: "session_by_secret",
  sessions_user_id_created_at_idx: "a person's own devices, which belong to no workspace",
  sign_in_links_expires_at_idx: "the nightly prune",
  sign_in_links_browser_hash_created_at_idx: "a sign-in under way, asked by its route before there is a session",
  passkeys_user_id_created_at_idx: "a person's own passkeys, which belong to no workspace",
  drafts_saved_at_idx: "the nightly prune",
  assignment_members_workspace_id_client_id_idx: "my_assignment_ids, which policies ask",
  safety_signals_workspace_id_client_id_raised_at_idx: "is_held, which may_open asks",
  responses_to_remind: "workspaces_to_remind, asked before there is a scope",
  inquiries_unconfirmed: "workspaces_with_unconfirmed_inquiries, asked before there is a scope",
  services_workspace_id_position_idx: "a workspace's few services, where many share the table",
  weekly_hours_workspace_id_staff_id_idx: "a host's few hours, where many share the table",
  hours_exceptions_workspace_id_staff_id_date_idx: "a host's few dates, where many share the table",
}

let world: World
let crowded: string[]
// A database of its own: what other tests have left would change what the planner knows.
const { databaseUrl, ownerUrl } = await migratedDatabase(inject("testCluster"), "plans")
Object.assign(process.env, { DATABASE_URL: databaseUrl, DATABASE_OWNER_URL: ownerUrl })
const app = new pg.Client({ connectionString: databaseUrl })
const tablesOwner = new pg.Client({ connectionString: ownerUrl })
const recorder = recordStatements()

beforeAll(async () => {
  world = await aWorld()
  await Promise.all([app.connect(), tablesOwner.connect()])
  crowded = await aCrowd(tablesOwner, world, await sharedBy(world))
}, 120_000)

afterAll(async () => {
  recorder.stop()
  await Promise.all([app.end(), tablesOwner.end()])
})

/** Asks once, whatever the answer is, and says what was sent to the database for it. */
const sentFor = async (path: string, entry: Entry, asker: Asker): Promise<readonly Sent[]> => {
  const input = await entry.input?.(world, asker)
  const linkToken = entry.link ? await entry.link(world, asker) : null
  return sentWith(path, asker, { input, linkToken })
}

type Given = Readonly<{ input: unknown; linkToken: string | null }>

const sentWith = async (path: string, asker: Asker, { input, linkToken }: Given): Promise<readonly Sent[]> => {
  const { slug, now } = world
  const session = world.sessions[asker]
  const caller = createCaller({ session, slug, linkToken, now, requestId: crypto.randomUUID(), ip: "192.0.2.9" })
  const ask = path.split(".").reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], caller)
  recorder.begin()
  await (ask as (input: unknown) => Promise<unknown>)(input).catch(() => undefined)
  return recorder.sent()
}

const sentForSweep = async (run: (typeof work)[number]["run"]) => {
  recorder.begin()
  await run({}, world.workspaceId)
  return recorder.sent()
}

type Asked = Planned & Readonly<{ path: string }>

const plans = async (): Promise<Asked[]> => {
  const all: Asked[] = []
  for (const [path, entry] of Object.entries(table)) {
    const asker = entry.enter[0]
    const staff = entry.enter.find((one) => one === "owner")
    for (const one of new Set([asker, staff]))
      if (one) all.push(...(await plansOf(app, await sentFor(path, entry, one))).map((plan) => ({ path, ...plan })))
  }
  for (const { name, run } of work.filter(({ sweep }) => sweep))
    all.push(...(await plansOf(app, await sentForSweep(run))).map((plan) => ({ path: name, ...plan })))
  return all
}

const tooMuch = ({ path, read, text }: Asked) =>
  [...read]
    .filter(([table, rows]) => rows > mostRead && crowded.includes(table) && !readsAll[path]?.includes(table))
    .map(([table, rows]) => `${path} reads ${rows} rows of ${table}: ${text.replaceAll(/\s+/g, " ").slice(0, 120)}`)

/** Halfway through what a large workspace has of these, and with nothing looked for. */
const halfway = async (): Promise<Asked[]> => {
  const at = new Date(world.now.getTime() - 12_500 * 3_600_000)
  const after = cursorOf({ at, id: crypto.randomUUID() })
  const all: Asked[] = []
  const asked = {
    "relationships.list": { after },
    "inquiries.list": { state: "archived", after },
    "payments.orders": { after },
    "intensives.past": { after },
  }
  for (const [path, input] of Object.entries(asked)) {
    const sent = await sentWith(path, "owner", { input, linkToken: null })
    all.push(...(await plansOf(app, sent)).map((plan) => ({ path: `${path}, halfway,`, ...plan })))
  }
  return all
}

/** What only speeds something up: neither a key nor a constraint. */
const plainIndexes = async (): Promise<string[]> => {
  const { rows } = await app.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
      WHERE c.relnamespace = 'public'::regnamespace AND NOT i.indisunique AND NOT i.indisexclusion ORDER BY 1`,
  )
  return rows.map(({ name }) => name)
}

it("answers from a few rows whatever the workspace holds, and keeps no index that serves nothing", async () => {
  const all = [...(await plans()), ...(await halfway())]
  expect(all.flatMap(tooMuch)).toEqual([])
  const used = new Set(all.flatMap(({ indexes }) => indexes))
  const idle = (await plainIndexes()).filter((name) => !used.has(name))
  expect(idle.filter((name) => !(name in servesElsewhere))).toEqual([])
}, 200_000)
