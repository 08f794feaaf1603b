import { adaAndWen } from "@prisma-seed/seed/ada-and-wen"
import { nowAt } from "@prisma-seed/seed/days"
import { elif } from "@prisma-seed/seed/elif"
import { harbourLane } from "@prisma-seed/seed/harbour-lane"
import { inquiries } from "@prisma-seed/seed/inquiries"
import { lenaAndPaul } from "@prisma-seed/seed/lena-and-paul"
import { maritAndJonas } from "@prisma-seed/seed/marit-and-jonas"
import { noorIlseAndTom } from "@prisma-seed/seed/noor-ilse-and-tom"
import pg from "pg"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"
import { purposes } from "@/server/data/connection/purposes"
import { signedScope } from "@/server/data/connection/signed-scope"
import { noWorkspace } from "@/server/data/scope"
import { migratedDatabase } from "../test-database"
import { type Asker, mayDo, type Walled, walledTables } from "./grid"
import { addLike, copyToAnother, fillTheEmpty } from "./grid-rows"

// Every wall, leaned against by everybody: what may each of them do with each table, by plain SQL? And is each policy noticed when it
// is gone, or when it lets everything through?

const { databaseUrl, ownerUrl } = await migratedDatabase(inject("testCluster"), "every_wall")
Object.assign(process.env, { DATABASE_URL: databaseUrl, DATABASE_OWNER_URL: ownerUrl })
const role = new URL(databaseUrl).username
const owner = new pg.Client({ connectionString: ownerUrl })
/** The evening of the demo's story, whatever day it is. */
const now = new Date("2026-11-25T19:00:00Z")

type Person = Readonly<{ name: string; kind: string; id: string }>
let askers: Asker[]
let tables: Walled[]

const peopleOf = async (workspaceId: string): Promise<Person[]> => {
  const { rows } = await owner.query<Person>(
    `SELECT name, role::text AS kind, id FROM staff WHERE workspace_id = $1
     UNION ALL SELECT name, 'client', id FROM clients WHERE workspace_id = $1
     UNION ALL SELECT 'Invitee ' || row_number() OVER (ORDER BY created_at, email), 'invitee', id FROM invitations WHERE workspace_id = $1
      ORDER BY 2, 1`,
    [workspaceId],
  )
  return rows
}

const askersAmong = (workspaceId: string, people: readonly Person[]): Asker[] => {
  const scopeOf = (kind: string, actorId: string | null, purpose = "") =>
    signedScope({ workspaceId, kind, actorId, purpose, now })
  return [
    { name: "Nobody", scope: "" },
    { name: "Visitor", scope: scopeOf("visitor", null) },
    ...people.map(({ name, kind, id }) => ({ name, scope: scopeOf(kind, id) })),
    { name: "The product", scope: scopeOf("system", null) },
    ...purposes.map((purpose) => ({ name: purpose, scope: scopeOf("system", null, purpose) })),
    ...Object.entries(marit).map(([kind, id]) => ({
      name: `About Marit, by ${kind}`,
      scope: signedScope({
        workspaceId: noWorkspace,
        kind,
        actorId: Buffer.from(id).toString("hex"),
        purpose: "",
        now,
      }),
    })),
  ]
}

/** By what a step of signing in may know her. */
const marit = {
  account: "00000000-0000-4000-8000-0000000000a1",
  address: "marit-who-signs-in@example.org",
  browser: "her browser",
  link: "00000000-0000-4000-8000-0000000000a2",
  passkey: "her passkey",
  session: "her session",
}

/** Two who sign in by everything there is: her, and someone whom nothing of hers may reach. */
const addAccounts = async () => {
  const other = {
    account: "00000000-0000-4000-8000-0000000000b1",
    address: "other@example.org",
    browser: "b",
    link: "00000000-0000-4000-8000-0000000000b2",
    passkey: "b",
    session: "b",
  }
  for (const { account, address, browser, link, passkey, session } of [marit, other])
    await owner.query(`
      INSERT INTO users (id, email, created_at) VALUES ('${account}', '${address}', now());
      INSERT INTO sessions (id, user_id, secret_hash, method, user_agent, created_at, last_seen_at, expires_at)
      VALUES ('${account}', '${account}', '${session}', 'link', '', now(), now(), now());
      INSERT INTO sign_in_links (id, email, user_id, browser_hash, return_to, created_at, expires_at)
      VALUES ('${link}', '${address}', '${account}', '${browser}', '', now(), now());
      INSERT INTO recovery_codes (id, user_id, code_hash, created_at) VALUES ('${account}', '${account}', '', now());
      INSERT INTO passkeys (id, user_id, credential_id, public_key, counter, name, created_at)
      VALUES ('${account}', '${account}', '${passkey}', '', 0, '', now())`)
}

/** What the demo does not tell of, and a wall knows. */
const addRareRows = async (people: readonly Person[]) => {
  const staff = people.find(({ kind }) => kind === "owner")?.id
  const id = (nth: number) => `00000000-0000-4000-8000-00000000000${nth}`
  await addLike(owner, "answers", "submitted_at IS NOT NULL", { id: id(1), step_key: "unsent", submitted_at: null })
  await addLike(owner, "inquiries", "true", { id: id(2), submission_key: id(2), confirm_by: now, confirmed_at: null })
  // What was said stands in a signal of one's own.
  await owner.query(
    "UPDATE safety_answers a SET signal_id = s.id FROM safety_signals s WHERE s.client_id = a.client_id",
  )
  await addLike(owner, "audit_events", "true", { id: id(3), actor_kind: "owner", actor_id: staff, at: now })
}

beforeAll(async () => {
  await owner.connect()
  // First, so that theirs are among the rows that are tried.
  await addAccounts()
  const told = nowAt(now)
  const house = await harbourLane(told)
  for (const scenario of [inquiries, adaAndWen, maritAndJonas, noorIlseAndTom, elif, lenaAndPaul])
    await scenario(house, told)
  // No foreign keys and no triggers: here policies and grants are leaned against.
  await owner.query("SET session_replication_role = replica")
  const people = await peopleOf(house.workspaceId)
  const written = people.filter(({ kind }) => kind !== "invitee").map((person) => person.id)
  await fillTheEmpty(owner, house.workspaceId, written, now)
  await addRareRows(people)
  await copyToAnother(owner, house.workspaceId, "00000000-0000-4000-8000-000000000000")
  tables = await walledTables(owner)
  askers = askersAmong(house.workspaceId, people)
}, 120_000)

afterAll(() => owner.end())

const undone = async <T>(work: () => Promise<T>): Promise<T> => {
  await owner.query("BEGIN")
  try {
    return await work()
  } finally {
    await owner.query("ROLLBACK")
  }
}

it("lets each of them do this, and no more", async () => {
  const grid: string[] = []
  for (const table of tables) {
    grid.push(`## ${table.name}`)
    for (const asker of askers) {
      const said = await undone(() => mayDo(owner, role, table, asker))
      if (said) grid.push(`${asker.name}: ${said}`)
    }
    grid.push("")
  }
  await expect(grid.join("\n")).toMatchFileSnapshot("grid.txt")
}, 120_000)

type Policy = Readonly<{ name: string; table: string; using: string | null; check: string | null }>

/** What could go wrong with a policy; one that lets everything through is meant to. */
const faultsOf = ({ name, table, using, check }: Policy) => {
  const open = [using && using !== "true" && "USING (true)", check && check !== "true" && "WITH CHECK (true)"].filter(
    Boolean,
  )
  const gone = `DROP POLICY ${name} ON public.${table}`
  return open.length > 0 ? [gone, `ALTER POLICY ${name} ON public.${table} ${open.join(" ")}`] : [gone]
}

describe("a policy", () => {
  it("is noticed when it is gone, and when it lets everything through", async () => {
    const { rows: policies } = await owner.query<Policy>(
      `SELECT policyname AS name, tablename AS table, qual AS using, with_check AS check
         FROM pg_policies WHERE schemaname = 'public' AND 'attune_app' = ANY (roles) ORDER BY 2, 1`,
    )
    const isNoticed = async (table: Walled, fault: string) => {
      for (const asker of askers) {
        const before = await undone(() => mayDo(owner, role, table, asker))
        const after = await undone(async () => {
          await owner.query(fault)
          return mayDo(owner, role, table, asker)
        })
        if (before !== after) return true
      }
      return false
    }
    const unnoticed: string[] = []
    for (const policy of policies) {
      const table = tables.find(({ name }) => name === policy.table)
      for (const fault of faultsOf(policy)) if (!table || !(await isNoticed(table, fault))) unnoticed.push(fault)
    }
    expect(unnoticed).toEqual([])
  }, 300_000)
})

/** What each trigger stands in the way of, and who tries it; without a name, one who owns the table. */
const refused: Readonly<Record<string, Readonly<{ by?: string; tries: string }>>> = {
  answers_keep_submitted: { by: "Marit", tries: "UPDATE answers SET value = '{}' WHERE submitted_at IS NOT NULL" },
  answers_open_by_rule: {
    by: "open_answers",
    tries: "UPDATE answers SET revealed_at = app.now() WHERE revealed_at IS NULL",
  },
  audit_events_append_only: { tries: "UPDATE audit_events SET action = 'notes.read'" },
  clients_keep_account: { by: "Marit", tries: "UPDATE clients SET user_id = NULL" },
  consents_append_only: { tries: "UPDATE consents SET decision = 'no'" },
  form_answers_keep_closed: {
    by: "Marit",
    tries: `INSERT INTO form_answers SELECT (jsonb_populate_record(a, '{"id": "00000000-0000-4000-8000-00000000000a", "question_key": "late", "submitted_at": null}')).*
              FROM form_answers a JOIN submissions s USING (workspace_id) WHERE s.id = a.submission_id AND s.submitted_at IS NOT NULL LIMIT 1`,
  },
  form_answers_keep_submitted: {
    by: "Marit",
    tries: `UPDATE form_answers SET value = '"x"' WHERE submitted_at IS NOT NULL`,
  },
  ledger_append_only: { tries: "DELETE FROM ledger_entries" },
  occurrences_open_by_rule: {
    by: "open_answers",
    tries: "UPDATE occurrences SET revealed_at = app.now() WHERE revealed_at IS NULL",
  },
  payments_by_product: { by: "Ingrid Sunde", tries: "UPDATE payments SET paid_at = app.now()" },
  refunds_keep: { by: "Ingrid Sunde", tries: "UPDATE refunds SET failure = 'none'" },
  safety_answers_append_only: { tries: "UPDATE safety_answers SET answer = 'Yes'" },
  safety_notes_append_only: { tries: "DELETE FROM safety_notes" },
  safety_signals_keep: { by: "Marit", tries: "UPDATE safety_signals SET raised_at = raised_at - interval '1 day'" },
  staff_is_no_client: {
    by: "Ingrid Sunde",
    tries: "UPDATE staff SET user_id = (SELECT user_id FROM clients WHERE name = 'Marit') WHERE name = 'Tove Lie'",
  },
  submissions_keep_submitted: {
    by: "Marit",
    tries: "UPDATE submissions SET submitted_at = app.now() WHERE submitted_at IS NOT NULL",
  },
}

/** How many rows it did something to; none when it was refused. */
const tried = async ({ by, tries }: (typeof refused)[string]): Promise<number> => {
  const asker = askers.find(({ name }) => name === by)
  await owner.query("SET LOCAL session_replication_role = origin")
  await owner.query("SELECT set_config('app.scope', $1, true)", [asker?.scope ?? ""])
  if (asker) await owner.query(`SET LOCAL ROLE ${role}`)
  return owner.query(tries).then(
    ({ rowCount }) => rowCount ?? 0,
    () => 0,
  )
}

describe("a trigger", () => {
  it("stands in the way of what nothing else stops", async () => {
    const { rows: triggers } = await owner.query<{ name: string; table: string }>(
      `SELECT tgname AS name, tgrelid::regclass::text AS table FROM pg_trigger
        WHERE NOT tgisinternal AND tgrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace) ORDER BY 1`,
    )
    expect(triggers.map(({ name }) => name)).toEqual(Object.keys(refused))
    for (const { name, table } of triggers) {
      const attempt = refused[name] ?? { tries: "SELECT" }
      expect([name, await undone(() => tried(attempt))]).toEqual([name, 0])
      const without = await undone(async () => {
        await owner.query(`ALTER TABLE public.${table} DISABLE TRIGGER ${name}`)
        return tried(attempt)
      })
      expect([name, without > 0]).toEqual([name, true])
    }
  })
})
