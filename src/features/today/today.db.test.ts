import pg from "pg"
import { createElement } from "react"
import { renderToStaticMarkup } from "react-dom/server"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { anAssignment } from "@/features/assignments/factory"
import { mostInQueue } from "@/features/assignments/queries/desk"
import { anExercise } from "@/features/exercises/factory"
import { aSession } from "@/features/identity/factory"
import { aRelationship } from "@/features/relationships/factory"
import { SignalsFirst } from "@/features/safety/components/signals-first"
import { aSafetySignal } from "@/features/safety/factory"
import { aStaffMember, aWorkspace } from "@/features/workspaces/factory"
import { settings } from "@/features/workspaces/queries"
import { toTimeZone } from "@/lib/time/zones/time-zone"
import { localDateAt } from "@/lib/time/zones/zoned"
import { createCaller } from "@/root/router"
import { inScope, type StaffActor } from "@/server/data/scope"
import { sessionOf } from "@/server/http/session"
import { staffToday } from "./queries"

const now = new Date("2026-11-24T09:00:00Z")

type Sent = Readonly<{ text: string; values: readonly unknown[] }>

/** Every statement that any connection of this process sends while a test runs. */
let statements: Sent[] = []
const { query } = pg.Client.prototype
beforeEach(() => {
  statements = []
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    const [first, values] = given as [string | Partial<Sent>, unknown]
    const text = typeof first === "string" ? first : (first.text ?? "")
    statements.push({
      text,
      values: (typeof first === "string" ? null : first.values) ?? (Array.isArray(values) ? values : []),
    })
    return Reflect.apply(query, this, given)
  } as typeof query
})
afterEach(() => {
  pg.Client.prototype.query = query
})

/** Asks as a page does: the session by its cookie, then one procedure. */
const asked = async <T>(
  userId: string,
  slug: string,
  question: (callers: ReturnType<typeof createCaller>) => Promise<T>,
) => {
  const { cookie } = await aSession(userId, { now })
  statements = []
  const session = await sessionOf(cookie.value, now)
  const answer = await question(
    createCaller({ session, slug, linkToken: null, now, requestId: crypto.randomUUID(), ip: "192.0.2.1" }),
  )
  return { answer, count: statements.length }
}

const asOwner = async (statement: string) => {
  const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })
  await client.connect()
  await client.query(statement)
  await client.end()
}

/** So many couples, each with an answer of one member that waits for review, written by four statements. */
const manyCouples = async ({ workspaceId, owner }: { workspaceId: string; owner: StaffActor }, many: number) => {
  const { versionId } = await anExercise(workspaceId)
  await inScope({ workspaceId, actor: owner, now }, async ({ db }) => {
    await db.$executeRaw`
      WITH couple AS (SELECT gen_random_uuid() AS rel, gen_random_uuid() AS a, gen_random_uuid() AS b, gen_random_uuid() AS given, gen_random_uuid() AS occ, n FROM generate_series(1, ${many}::int) n),
           people AS (INSERT INTO clients (workspace_id, id, name, email, time_zone, created_at)
             SELECT ${workspaceId}::uuid, id, 'Someone', id || '@example.org', 'Europe/Oslo', ${now} FROM couple, unnest(ARRAY[a, b]) AS id),
           rels AS (INSERT INTO relationships (workspace_id, id, staff_id, title, confidentiality, created_at, accepted_at)
             SELECT ${workspaceId}::uuid, rel, ${owner.staffId}::uuid, 'Couple ' || n, 'no_secrets', ${now}, ${now} FROM couple),
           places AS (INSERT INTO members (workspace_id, id, relationship_id, client_id, display_name, color_index, joined_at)
             SELECT ${workspaceId}::uuid, gen_random_uuid(), rel, id, 'Someone', mark - 1, ${now} FROM couple, unnest(ARRAY[a, b]) WITH ORDINALITY AS m (id, mark)),
           gifts AS (INSERT INTO assignments (workspace_id, id, relationship_id, exercise_version_id, staff_id, rationale, weekdays, minute_of_day, first_date, audience, reveal, created_at)
             SELECT ${workspaceId}::uuid, given, rel, ${versionId}::uuid, ${owner.staffId}::uuid, 'because', '{2}', 1260, '2026-11-10', 'relationship', 'when_all_done', ${now} FROM couple),
           takers AS (INSERT INTO assignment_members (workspace_id, assignment_id, client_id, time_zone)
             SELECT ${workspaceId}::uuid, given, id, 'Europe/Oslo' FROM couple, unnest(ARRAY[a, b]) AS id),
           due AS (INSERT INTO occurrences (workspace_id, id, assignment_id, relationship_id, due_date, created_at)
             SELECT ${workspaceId}::uuid, occ, given, rel, '2026-11-24', ${now} FROM couple),
           responses AS (INSERT INTO responses (workspace_id, id, occurrence_id, relationship_id, client_id, due_at, submitted_at)
             SELECT ${workspaceId}::uuid, gen_random_uuid(), occ, rel, id, ${now}, CASE WHEN mark = 1 THEN ${now}::timestamptz END
               FROM couple, unnest(ARRAY[a, b]) WITH ORDINALITY AS m (id, mark))
      INSERT INTO waiting_reviews (workspace_id, occurrence_id, since, latest) SELECT ${workspaceId}::uuid, occ, ${now}, ${now} FROM couple`
  })
}

describe("staff’s Today", () => {
  it("takes at most eleven statements, the session’s and the transaction’s included, with 3 relationships and with 300", async () => {
    const counts: number[] = []
    for (const many of [3, 300]) {
      const harbour = await aWorkspace()
      await manyCouples(harbour, many)
      const { answer, count } = await asked(harbour.ownerUser.id, harbour.slug, (caller) => caller.today.desk({}))
      expect([answer.groups.length, answer.further, answer.toReview]).toEqual([
        Math.min(many, mostInQueue),
        Math.max(0, many - mostInQueue),
        many,
      ])
      expect(answer.review?.members.length).toBe(2)
      counts.push(count)
    }
    expect(counts[1]).toBe(counts[0])
    expect(counts[1]).toBeLessThanOrEqual(11)
  })

  it("puts first what somebody has said about their safety, without a name, and audits that it was shown", async () => {
    const harbour = await aWorkspace()
    const { workspaceId, owner } = harbour
    const { relationshipId, clients } = await aRelationship(harbour)
    const client = clients[0]?.actor
    if (!client) throw new Error("Marit is missing")
    const { signalId } = await aSafetySignal(workspaceId, { client, relationshipId, at: now })
    const { answer } = await asked(harbour.ownerUser.id, harbour.slug, (caller) => caller.today.desk({}))
    expect(answer.signals).toEqual([{ signalId, raisedAt: now, acknowledgedBy: null }])
    const shown = renderToStaticMarkup(
      createElement(SignalsFirst, { signals: answer.signals, slug: harbour.slug, zone: "Europe/Oslo", now }),
    )
    expect(shown).toContain("A form is ready for review")
    expect(shown).not.toMatch(/Marit|safe(?!ty)|violen|afraid/i)
    const listed = await inScope({ workspaceId, actor: owner, now }, ({ db }) =>
      db.auditEvent.findMany({ where: { workspaceId, action: "safety.listed" }, select: { clientId: true } }),
    )
    expect(listed).toEqual([{ clientId: client.clientId }])
  })

  it("shows the front desk what comes up, and nothing that clients wrote or said", async () => {
    const harbour = await aWorkspace()
    await manyCouples(harbour, 2)
    const { relationshipId, clients } = await aRelationship(harbour)
    const client = clients[0]?.actor
    if (client) await aSafetySignal(harbour.workspaceId, { client, relationshipId, at: now })
    const { user } = await aStaffMember(harbour.workspaceId, { role: "assistant" })
    const { answer } = await asked(user.id, harbour.slug, (caller) => caller.today.desk({}))
    expect(answer).toMatchObject({ signals: [], groups: [], review: null, inquiries: { rows: [] } })
  })

  it("shows an owner what waited for someone who works here no more, and until then not", async () => {
    const harbour = await aWorkspace()
    const { workspaceId, owner, slug } = harbour
    const { actor } = await aStaffMember(workspaceId)
    await manyCouples({ workspaceId, owner: actor }, 2)
    const seen = async () =>
      (await asked(harbour.ownerUser.id, slug, (caller) => caller.today.desk({}))).answer.toReview
    expect(await seen()).toBe(0)
    await inScope({ workspaceId, actor: owner, now }, ({ db }) =>
      db.staff.updateMany({ where: { workspaceId, id: actor.staffId }, data: { deactivatedAt: now } }),
    )
    expect(await seen()).toBe(2)
  })

  it("names the owner alone the help lines that nobody has looked up lately, as the settings do", async () => {
    const { workspaceId, owner } = await aWorkspace()
    const { actor } = await aStaffMember(workspaceId)
    const at = (instant: string, who: StaffActor) =>
      inScope({ workspaceId, actor: who, now: new Date(instant) }, (scope) => staffToday(scope, null))
    const long = "2099-01-01T09:00:00Z"
    expect((await at(long, owner)).uncheckedLines).toMatchObject({ names: expect.arrayContaining(["Emergency 112"]) })
    expect((await at(long, actor)).uncheckedLines).toBeNull()
    expect((await at("2026-11-25T09:00:00Z", owner)).uncheckedLines).toBeNull()
    const shown = await inScope({ workspaceId, actor: owner, now: new Date(long) }, settings)
    expect(shown.uncheckedLines).toMatchObject({ names: expect.arrayContaining(["Emergency 112"]) })
  })

  it("finds what waits by an index, and does not read through what was answered before", async () => {
    const harbour = await aWorkspace()
    await manyCouples(harbour, 100)
    await inScope(
      { workspaceId: harbour.workspaceId, actor: harbour.owner, now },
      ({ db }) => db.$executeRaw`
      WITH past AS (INSERT INTO occurrences (workspace_id, id, assignment_id, relationship_id, due_date, created_at)
             SELECT workspace_id, gen_random_uuid(), id, relationship_id, '2026-11-24'::date - 7 * week, ${now} FROM assignments, generate_series(1, 60) week
             RETURNING *)
      INSERT INTO responses (workspace_id, id, occurrence_id, relationship_id, client_id, due_at, submitted_at)
      SELECT past.workspace_id, gen_random_uuid(), past.id, past.relationship_id, m.client_id, ${now}, ${now}
        FROM past JOIN members m ON m.relationship_id = past.relationship_id`,
    )
    await asOwner("ANALYZE occurrences, responses, waiting_reviews, members, assignments")
    await asked(harbour.ownerUser.id, harbour.slug, (caller) => caller.today.desk({}))
    const queue = statements.find(({ text }) => text.includes("FROM waiting_reviews"))
    const plan = await inScope({ workspaceId: harbour.workspaceId, actor: harbour.owner, now }, async ({ db }) => {
      // Whether an index is worth it hangs on what other tests have written; whether there is one that serves does not.
      await db.$executeRaw`SET LOCAL enable_seqscan = off`
      return db.$queryRawUnsafe<{ "QUERY PLAN": string }[]>(`EXPLAIN ${queue?.text}`, ...(queue?.values ?? []))
    })
    const lines = plan.map((row) => row["QUERY PLAN"])
    expect(lines.filter((line) => /Seq Scan on (responses|occurrences)/.test(line))).toEqual([])
    expect(lines.some((line) => line.includes("responses_workspace_id_occurrence_id_client_id_key"))).toBe(true)
  })
})

describe("a client’s Today", () => {
  it("takes at most nine statements with a full week, the session’s and the transaction’s included", async () => {
    const harbour = await aWorkspace()
    const { workspaceId, owner, slug } = harbour
    const { relationshipId, clients } = await aRelationship(harbour)
    const today = localDateAt(now, toTimeZone("Europe/Oslo"))
    for (const exercise of ["emotional-map", "daily-check-in", "two-minute-appreciation"])
      await anAssignment(workspaceId, { relationshipId, clients, staff: owner, exercise, firstDate: today })
    const { answer, count } = await asked(clients[0]?.user?.id ?? "", slug, (caller) => caller.today.mine())
    expect(answer.practices.open.length).toBe(3)
    expect(count).toBeLessThanOrEqual(9)
  })
})
