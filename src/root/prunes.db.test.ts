import { readFileSync } from "node:fs"
import pg from "pg"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { aUser } from "@/features/identity/factory"
import { hoursToConfirm } from "@/features/inquiries/rules/state"
import { aWorkspace } from "@/features/workspaces/factory"
import { database } from "@/server/data/db"
import { pruneNow } from "@/server/jobs/prune"
import { prunes } from "./rooms"

// Long ago, so that no other test's rows are old enough to go.
const now = new Date("2020-06-01T03:20:00Z")
const minute = 60_000
const day = 24 * 60 * minute

const owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })
beforeAll(() => owner.connect())
afterAll(() => owner.end())

type Given = Readonly<{ id: string; at: Date; workspaceId: string; userId: string }>
type Stand = Readonly<{ id: string; label: string }>

const sql = (text: string, ...values: unknown[]) => owner.query(text, values)

const deadJob = async (id: string, lastTry: Date, attempts: number) => {
  await sql("SELECT graphile_worker.add_job('mail', json_build_object('id', $1::text), max_attempts => 12)", id)
  await sql(
    "UPDATE graphile_worker._private_jobs SET attempts = $2, updated_at = $3, run_at = $3 WHERE payload ->> 'id' = $1",
    id,
    attempts,
    lastTry,
  )
}

const aLink = (id: string, { expires, consumed = null }: { expires: Date; consumed?: Date | null }) =>
  sql(
    "INSERT INTO sign_in_links (id, email, browser_hash, return_to, created_at, expires_at, consumed_at) VALUES ($1, 'marit@example.org', '', '', $2, $2, $3)",
    id,
    expires,
    consumed,
  )

const aSession = (id: string, userId: string, { expires, revoked = null }: { expires: Date; revoked?: Date | null }) =>
  sql(
    "INSERT INTO sessions (id, user_id, secret_hash, method, user_agent, created_at, last_seen_at, expires_at, revoked_at) VALUES ($1::uuid, $2, $1::uuid::text, 'link', '', $3, $3, $3, $4)",
    id,
    userId,
    expires,
    revoked,
  )

const never = new Date("2020-12-24T00:00:00Z")

/** For each prune: how a row comes about that ended `at`, and what is there of those rows afterwards. */
const rows: Record<
  string,
  { ended: ((given: Given) => Promise<unknown>)[]; lasting?: (given: Given) => Promise<unknown>; left: string }
> = {
  rateLimits: {
    ended: [({ id, at }) => sql("INSERT INTO rate_limits (key, points, expire) VALUES ($1, 1, $2)", id, at.getTime())],
    left: "SELECT key AS id FROM rate_limits",
  },
  heartbeats: {
    ended: [({ id, at }) => sql("INSERT INTO worker_heartbeats (id, seen_at) VALUES ($1, $2)", id, at)],
    left: "SELECT id FROM worker_heartbeats",
  },
  deadJobs: {
    ended: [({ id, at }) => deadJob(id, at, 12)],
    lasting: ({ id, at }) => deadJob(id, at, 11),
    left: "SELECT payload ->> 'id' AS id FROM graphile_worker._private_jobs",
  },
  sentMails: {
    ended: [({ id, at }) => sql("INSERT INTO sent_mails (id, template, sent_at) VALUES ($1, 'a', $2)", id, at)],
    left: "SELECT id FROM sent_mails",
  },
  reactionReceipts: {
    ended: [
      ({ id, at, workspaceId }) =>
        sql(
          "INSERT INTO reaction_receipts (workspace_id, event_id, reaction, at) VALUES ($1, $2, 'a', $3)",
          workspaceId,
          id,
          at,
        ),
    ],
    left: "SELECT event_id AS id FROM reaction_receipts",
  },
  signInLinks: {
    ended: [({ id, at }) => aLink(id, { expires: at }), ({ id, at }) => aLink(id, { expires: never, consumed: at })],
    lasting: ({ id }) => aLink(id, { expires: never }),
    left: "SELECT id FROM sign_in_links",
  },
  sessions: {
    ended: [
      ({ id, at, userId }) => aSession(id, userId, { expires: at }),
      ({ id, at, userId }) => aSession(id, userId, { expires: never, revoked: at }),
    ],
    lasting: ({ id, userId }) => aSession(id, userId, { expires: never }),
    left: "SELECT id FROM sessions",
  },
  drafts: {
    ended: [
      ({ id, at, workspaceId }) =>
        sql(
          "INSERT INTO drafts (workspace_id, author_id, key, versions, saved_at) VALUES ($1, $2, 'note', '[]', $3)",
          workspaceId,
          id,
          at,
        ),
    ],
    left: "SELECT author_id AS id FROM drafts",
  },
  stripeEvents: {
    ended: [
      ({ id, at, workspaceId }) =>
        sql(
          "INSERT INTO stripe_events (workspace_id, event_id, type, received_at) VALUES ($1, $2, 'a', $3)",
          workspaceId,
          id,
          at,
        ),
    ],
    left: "SELECT event_id AS id FROM stripe_events",
  },
}

describe("in the night", () => {
  it.each(prunes)("$what: what was kept for its time goes, and nothing else", async (prune) => {
    const { ended = [], lasting, left = "" } = rows[prune.name] ?? {}
    expect(ended.length).toBeGreaterThan(0)
    const { workspaceId } = await aWorkspace()
    const { id: userId } = await aUser()
    const stands: Stand[] = []
    const put = async (label: string, make: (given: Given) => Promise<unknown>, at: Date) => {
      const id = crypto.randomUUID()
      stands.push({ id, label })
      await make({ id, at, workspaceId, userId })
    }
    const limit = now.getTime() - prune.days * day
    for (const make of ended) {
      await put("just old enough", make, new Date(limit - minute))
      await put("a minute too young", make, new Date(limit + minute))
    }
    if (lasting) await put("not over", lasting, new Date(limit - day))
    expect(await pruneNow(prune, now)).toBe(ended.length)
    const ids = (await owner.query<{ id: string }>(left)).rows.map(({ id }) => id)
    expect(stands.filter(({ id }) => ids.includes(id)).map(({ label }) => label)).toEqual([
      ...ended.map(() => "a minute too young"),
      ...(lasting ? ["not over"] : []),
    ])
  })

  it("a great many go, batch by batch", async () => {
    const prune = prunes.find(({ name }) => name === "rateLimits")
    if (!prune) throw new Error("nothing prunes counted tries")
    await sql(
      "INSERT INTO rate_limits (key, points, expire) SELECT 'many:' || n, 1, 0 FROM generate_series(1, 10001) AS n",
    )
    expect(await pruneNow(prune, now)).toBe(10_001)
  })

  it("nothing of the last day goes, no matter what moment is asked for", async () => {
    const id = crypto.randomUUID()
    await sql("INSERT INTO sent_mails (id, template, sent_at) VALUES ($1, 'a', now() - interval '23 hours')", id)
    await database().$queryRaw`SELECT app.prune_sent_mails('9999-01-01')`
    expect(await database().sentMail.findMany({ where: { id } })).toHaveLength(1)
    await sql("DELETE FROM sent_mails WHERE id = $1", id)
  })
})

describe("how long what is kept", () => {
  const spoken = (count: number, unit: string) => `${count} ${unit}${count === 1 ? "" : "s"}`

  it("stands in the README, as it is", () => {
    const section = /## How long what is kept\n([\s\S]*?)(?=\n## )/.exec(readFileSync("README.md", "utf8"))?.[1] ?? ""
    const cells = section
      .split("\n")
      .filter((line) => line.startsWith("|"))
      .map((line) =>
        line
          .split("|")
          .slice(1, 3)
          .map((cell) => cell.trim()),
      )
      .slice(2)
    expect(cells).toEqual([
      ["Messages of the contact form whose sender never confirmed them", spoken(hoursToConfirm, "hour")],
      ...prunes.map(({ what, days }) => [what, spoken(days, "day")]),
    ])
  })

  it("is longer for mails and reactions than for the jobs that would repeat them", () => {
    const days = Object.fromEntries(prunes.map((prune) => [prune.name, prune.days]))
    expect(days.sentMails).toBeGreaterThan(days.deadJobs ?? 0)
    expect(days.reactionReceipts).toBeGreaterThan(days.deadJobs ?? 0)
  })
})
