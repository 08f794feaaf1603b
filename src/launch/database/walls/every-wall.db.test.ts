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
  ]
}

/** What the demo does not tell of, and a wall knows. */
const addRareRows = async (people: readonly Person[]) => {
  const staff = people.find(({ kind }) => kind === "owner")?.id
  const id = (nth: number) => `00000000-0000-4000-8000-00000000000${nth}`
  await addLike(owner, "answers", "submitted_at IS NOT NULL", { id: id(1), step_key: "unsent", submitted_at: null })
  await addLike(owner, "inquiries", "true", { id: id(2), submission_key: id(2), confirm_by: now, confirmed_at: null })
  await addLike(owner, "audit_events", "true", { id: id(3), actor_kind: "owner", actor_id: staff, at: now })
}

beforeAll(async () => {
  const told = nowAt(now)
  const house = await harbourLane(told)
  for (const scenario of [inquiries, adaAndWen, maritAndJonas, noorIlseAndTom, elif, lenaAndPaul])
    await scenario(house, told)
  await owner.connect()
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
