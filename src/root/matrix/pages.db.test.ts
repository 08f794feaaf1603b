import pg from "pg"
import { afterAll, beforeAll, expect, it } from "vitest"
import { createCaller } from "../router"
import { aCrowd, id, sharedBy } from "./crowd/crowd"
import type { Asker } from "./entry"
import { aWorld, type World } from "./world"

// Every list that is read in pages, over 110 things of one couple at three instants: page for page, each once and none left out.

type Caller = ReturnType<typeof createCaller>
type Page = Readonly<{ ids: readonly string[]; next: string | null }>

type List = Readonly<{
  asker: Asker
  /** what its rows are called in the crowd */
  of: string
  /** whose ids order those of one instant, where they are not its own */
  by?: string
  page: (caller: Caller, after: string | undefined, world: World) => Promise<Page>
}>

const pageOf = <Row>(
  { rows, next }: { rows: readonly Row[]; next: string | null },
  idOf: (row: Row) => string,
): Page => ({
  ids: rows.map(idOf),
  next,
})
const own = ({ id }: { id: string }) => id

const lists: Readonly<Record<string, List>> = {
  "the relationships": {
    asker: "owner",
    of: "relationship",
    page: async ({ relationships }, after) =>
      pageOf(await relationships.list({ after }), ({ relationshipId }) => relationshipId),
  },
  "the inquiries": {
    asker: "owner",
    of: "inquiry",
    page: async ({ inquiries }, after) =>
      pageOf(await inquiries.list({ state: "archived", after }), ({ inquiryId }) => inquiryId),
  },
  "the notes of a relationship": {
    asker: "owner",
    of: "note",
    page: async ({ notes }, after, { relationshipId }) =>
      pageOf(await notes.ofRelationship({ relationshipId, after }), ({ noteId }) => noteId),
  },
  "the messages of a relationship": {
    asker: "owner",
    of: "message",
    page: async ({ messaging }, after, { relationshipId }) => {
      const { messages: rows, next } = await messaging.ofRelationship({ relationshipId, after })
      return pageOf({ rows, next }, own)
    },
  },
  "a client’s messages": {
    asker: "client",
    of: "message",
    page: async ({ messaging }, after) => {
      const { messages: rows, next } = await messaging.mine({ after })
      return pageOf({ rows, next }, own)
    },
  },
  "the practices given to a relationship": {
    asker: "owner",
    of: "assignment",
    page: async ({ assignments }, after, { relationshipId }) => {
      const { assignments: rows, next } = await assignments.ofRelationship({ relationshipId, after })
      return pageOf({ rows, next }, ({ assignmentId }) => assignmentId)
    },
  },
  "what has opened for a client": {
    asker: "client",
    of: "occurrence",
    page: async ({ assignments }, after) => {
      const { opened: rows, next } = await assignments.together({ after })
      return pageOf({ rows, next }, ({ occurrenceId }) => occurrenceId)
    },
  },
  "the orders": {
    asker: "owner",
    of: "order",
    page: async ({ payments }, after) => pageOf(await payments.orders({ after }), own),
  },
  "the orders of a relationship": {
    asker: "owner",
    of: "order",
    page: async ({ today }, ordersAfter, { relationshipId }) =>
      pageOf((await today.relationship({ relationshipId, ordersAfter })).orders, own),
  },
  "a client’s payments": {
    asker: "client",
    of: "share",
    by: "order",
    page: async ({ payments }, after) => pageOf(await payments.mine({ after }), own),
  },
  "the appointments of a relationship": {
    asker: "owner",
    of: "appointment",
    page: async ({ today }, appointmentsAfter, { relationshipId }) =>
      pageOf((await today.relationship({ relationshipId, appointmentsAfter })).appointments, own),
  },
  "a client’s past appointments": {
    asker: "client",
    of: "appointment",
    page: async ({ scheduling }, after) => pageOf(await scheduling.past({ after }), own),
  },
  "the intensives that are over": {
    asker: "owner",
    of: "intensive",
    by: "appointment",
    page: async ({ intensives }, after) => pageOf(await intensives.past({ after }), own),
  },
  "who looked at a client’s record": {
    asker: "client",
    of: "event",
    page: async ({ today }, after) => pageOf(await today.whoLooked({ after }), own),
  },
}

const rows = 110
/** Inquiries up to this one are still open. */
const firstArchived = 41

let world: World
const tablesOwner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })

beforeAll(async () => {
  world = await aWorld()
  const { relationshipId, client } = world
  await tablesOwner.connect()
  await aCrowd(tablesOwner, world, await sharedBy(world), {
    rows,
    at: "clock.now - (n % 3 + 24) * interval '1 hour'",
    all: { relationshipId, clientId: client.clientId },
  })
  // Before all of it: one reads nothing that is older than one's joining.
  await tablesOwner.query("UPDATE members SET joined_at = joined_at - interval '1 year' WHERE relationship_id = $1", [
    relationshipId,
  ])
}, 60_000)

afterAll(() => tablesOwner.end())

/** What the list must show, in its order: the newest first, and of one instant by id. */
const wantedOf = async ({ of, by = of }: List) => {
  const found = await tablesOwner.query<{ id: string; instant: number }>(
    `SELECT ${id(of)} AS id, -(n % 3) AS instant FROM generate_series($1::int, $2::int) AS n ORDER BY instant DESC, ${id(by)} DESC`,
    [of === "inquiry" ? firstArchived : 1, rows],
  )
  return found.rows
}

it.each(Object.entries(lists))("%s are read in pages that neither repeat nor leave out anything", async (_, list) => {
  const { slug, sessions, now } = world
  const asked = { session: sessions[list.asker], slug, linkToken: null, now, requestId: "pages", ip: "192.0.2.9" }
  const caller = createCaller(asked)
  const pages: (readonly string[])[] = []
  let after: string | undefined
  do {
    const { ids, next } = await list.page(caller, after, world)
    pages.push(ids)
    after = next ?? undefined
  } while (after && pages.length < rows)
  const wanted = await wantedOf(list)
  const instants = new Map(wanted.map(({ id, instant }) => [id, instant]))
  const read = pages.flat()
  expect(new Set(read).size).toBe(read.length)
  // What the world had before is among them.
  expect(read.filter((one) => instants.has(one))).toEqual(wanted.map(own))
  expect(pages.length).toBeGreaterThan(2)
  const boundaries = pages.slice(1).map((page, n) => [pages[n]?.at(-1), page[0]].map((one) => instants.get(one ?? "")))
  expect(boundaries.filter(([last, first]) => last === first).length, "each page ends amid one instant").toBe(
    boundaries.length,
  )
  expect(Math.max(...pages.map((page) => page.length))).toBeLessThanOrEqual(50)
})
