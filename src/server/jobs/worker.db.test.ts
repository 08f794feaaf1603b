import { randomBytes } from "node:crypto"
import pg from "pg"
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest"
import { z } from "zod"
import { anInquiry } from "@/features/inquiries/factory"
import { aWorkspace } from "@/features/workspaces/factory"
import { type Postgres, startPassingPostgres } from "@/launch/database/postgres"
import { migrate } from "@/launch/migrate"
import { testSecret } from "@/launch/vitest/secret"
import { prunes, work } from "@/root/rooms"
import { startWorker } from "@/root/worker"
import { recipient } from "@/server/mail/recipient"
import { database, disconnect } from "../data/db"
import { work as namedWork } from "../data/events"
import { inScope } from "../data/scope"
import { enqueue } from "./jobs"
import { startWorker as startWorkerWith } from "./worker"

// A server of its own, since it is restarted. In these tests no post office answers: every mail fails, and is tried again.
let server: Postgres
let worker: Awaited<ReturnType<typeof startWorker>>

const soon = { timeout: 20_000, interval: 50 }

type Tried = {
  attempts: number
  most: number
  failed: boolean
  seconds: number
  waits: boolean
}

/** A fresh connection each time, as the server may have gone in between. */
const asOwner = async <Row extends pg.QueryResultRow = Tried>(
  statement: string,
  values: unknown[] = [],
): Promise<Row[]> => {
  const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })
  await client.connect()
  try {
    return (await client.query<Row>(statement, values)).rows
  } finally {
    await client.end()
  }
}

const tried = async (id: string) =>
  (
    await asOwner(
      `SELECT attempts, max_attempts AS most, last_error IS NOT NULL AS failed, is_available AS waits,
              extract(epoch FROM run_at - updated_at)::float AS seconds
         FROM graphile_worker._private_jobs WHERE payload ->> 'id' = $1`,
      [id],
    )
  )[0]

const hurry = (id: string, attempts: number) =>
  asOwner(
    "UPDATE graphile_worker._private_jobs SET run_at = now(), attempts = $2, updated_at = now() WHERE payload ->> 'id' = $1",
    [id, attempts],
  )

const aMail = async (id: string = crypto.randomUUID()): Promise<string> => {
  const { workspaceId, owner } = await aWorkspace()
  await inScope({ workspaceId, actor: { kind: "system", reason: "test" } }, (scope) =>
    enqueue(scope, "mail", {
      workspaceId,
      id,
      template: "inquiries/inquiry-received",
      to: recipient("staff", owner.staffId),
      from: "Harbour Lane",
      props: { workspaceName: "Harbour Lane", replyWithinDays: 2 },
    }),
  )
  return id
}

beforeAll(async () => {
  server = await startPassingPostgres()
  const urlOf = (role: string) =>
    `postgresql://${role}:${randomBytes(16).toString("hex")}@127.0.0.1:${server.port}/postgres`
  const [appUrl, workerUrl] = [urlOf("attune_app_login"), urlOf("attune_worker_login")]
  const ownerUrl = server.ownerUrl("postgres")
  await migrate({ ownerUrl, appUrl, workerUrl, secret: testSecret })
  Object.assign(process.env, { DATABASE_URL: workerUrl, DATABASE_OWNER_URL: ownerUrl })
  worker = await startWorker()
}, 60_000)

afterAll(async () => {
  await worker.stop()
  await disconnect()
  await server.stop()
})

describe("a mail that the post office does not take", () => {
  it("is tried again, each time after a longer while", async () => {
    const id = await aMail()
    await vi.waitFor(
      async () => expect(await tried(id)).toMatchObject({ attempts: 1, failed: true, waits: true }),
      soon,
    )
    const first = await tried(id)
    await hurry(id, 4)
    await vi.waitFor(async () => expect(await tried(id)).toMatchObject({ attempts: 5, failed: true }), soon)
    const fifth = await tried(id)
    expect(first?.seconds).toBeGreaterThan(2)
    expect(fifth?.seconds).toBeGreaterThan(100)
  })

  it("is kept when all tries are used up, so that a person can look after it", async () => {
    const id = await aMail()
    await vi.waitFor(async () => expect(await tried(id)).toMatchObject({ attempts: 1 }), soon)
    await hurry(id, 11)
    await vi.waitFor(
      async () => expect(await tried(id)).toMatchObject({ attempts: 12, most: 12, failed: true, waits: false }),
      soon,
    )
  })
})

describe("a mail that was sent weeks ago", () => {
  it("is not sent a second time, even after a night's pruning", async () => {
    const [old, recent] = [crypto.randomUUID(), crypto.randomUUID()]
    await asOwner(
      "INSERT INTO sent_mails (id, template, sent_at) VALUES ($1, '', now() - interval '91 days'), ($2, '', now() - interval '89 days')",
      [old, recent],
    )
    await asOwner("SELECT graphile_worker.add_job('prune_sentMails')")
    const known = () => database().sentMail.findMany({ where: { id: { in: [old, recent] } }, select: { id: true } })
    await vi.waitFor(async () => expect(await known()).toEqual([{ id: recent }]), soon)
    await aMail(recent)
    // Had it been sent again it would wait now, since no post office answers.
    await vi.waitFor(async () => expect(await tried(recent)).toBeUndefined(), soon)
  })
})

describe("the worker's clock", () => {
  it("knows every sweep and every night's prune", async () => {
    const known = await asOwner<{ identifier: string }>(
      "SELECT identifier FROM graphile_worker._private_known_crontabs",
    )
    expect(known.map(({ identifier }) => identifier).toSorted()).toEqual(
      [
        ...work.filter(({ sweep }) => sweep).map(({ name }) => `sweep_${name}`),
        ...prunes.map(({ name }) => `prune_${name}`),
      ].toSorted(),
    )
  })

  it("has the work done where there is some", async () => {
    const { workspaceId } = await aWorkspace()
    const { inquiryId } = await anInquiry(workspaceId, { confirmBy: new Date("2020-01-03T00:00:00Z") })
    await asOwner("SELECT graphile_worker.add_job('sweep_inquiries.forgetUnconfirmed')")
    const left = () => asOwner("SELECT 1 FROM inquiries WHERE id = $1", [inquiryId])
    await vi.waitFor(async () => expect(await left()).toEqual([]), soon)
  })
})

describe("a worker whose database is restarted under it", () => {
  it("goes on with what was asked before and with what is asked after", async () => {
    const before = await aMail()
    await vi.waitFor(async () => expect(await tried(before)).toMatchObject({ attempts: 1 }), soon)
    server = await server.restart()
    await hurry(before, 1)
    await vi.waitFor(async () => expect(await tried(before)).toMatchObject({ attempts: 2 }), soon)
    await database().$queryRaw`SELECT 1`.catch(() => undefined)
    const after = await aMail()
    await vi.waitFor(async () => expect(await tried(after)).toMatchObject({ attempts: 1, failed: true }), soon)
  })
})

/** A mail that a worker has taken and not finished, and when that worker was last heard of. */
const aMailHeldBy = async (holder: string, heldSeconds: number, heardSeconds: number) => {
  const id = crypto.randomUUID()
  await asOwner(`
    INSERT INTO worker_heartbeats (id, seen_at) VALUES ('${holder}', now() - interval '${heardSeconds} seconds');
    SELECT graphile_worker.add_job('mail', '{"id": "${id}", "template": "none"}'::json);
    UPDATE graphile_worker._private_jobs SET locked_by = '${holder}', locked_at = now() - interval '${heldSeconds} seconds', attempts = 1
     WHERE payload ->> 'id' = '${id}'`)
  return id
}

describe("a worker that was killed", () => {
  it("leaves nothing undone: its jobs are taken over, and those of a busy one are not", async () => {
    const killed = await aMailHeldBy("pool-killed", 3600, 46)
    const busy = await aMailHeldBy("pool-busy", 3600, 5)
    await vi.waitFor(async () => expect(await tried(killed)).toMatchObject({ attempts: 2, failed: true }), soon)
    expect(await tried(busy)).toMatchObject({ attempts: 1, failed: false })
  }, 25_000)
})

describe("a machine whose clock is an hour wrong", () => {
  it("does at once what is due at once, and its worker counts as alive", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 3_600_000 })
    onTestFinished(() => void vi.useRealTimers())
    const id = await aMail()
    await vi.waitFor(async () => expect(await tried(id)).toMatchObject({ attempts: 1, failed: true }), soon)
    await asOwner("DELETE FROM worker_heartbeats")
    const seconds = () =>
      asOwner<{ ago: number }>(
        "SELECT abs(extract(epoch FROM clock_timestamp() - seen_at))::int AS ago FROM worker_heartbeats",
      )
    await vi.waitFor(async () => expect((await seconds()).map(({ ago }) => ago < 60)).toEqual([true]), soon)
  }, 45_000)
})

describe("a database whose process was killed under its load", () => {
  it("is waited for: the worker goes on, and holds on to no job", async () => {
    const [backend] = await asOwner<{ pid: number }>(
      "SELECT pid FROM pg_stat_activity WHERE usename = 'attune_worker_login' AND query LIKE '%LISTEN%'",
    )
    process.kill(backend?.pid ?? 0, "SIGKILL")
    await vi.waitFor(() => database().$queryRaw`SELECT 1`, soon)
    const id = await vi.waitFor(() => aMail(), soon)
    await vi.waitFor(async () => expect(await tried(id)).toMatchObject({ attempts: 1, failed: true }), soon)
    const held = "SELECT 1 FROM graphile_worker._private_jobs WHERE locked_by IS NOT NULL AND locked_by <> 'pool-busy'"
    await vi.waitFor(async () => expect(await asOwner(held)).toEqual([]), soon)
  }, 45_000)
})

describe("a worker that is told to end in the middle of a job", () => {
  it("ends within three seconds and leaves the job for others, as if it had not begun", async () => {
    await worker.stop()
    const slow = namedWork("test.slow", z.unknown(), () => new Promise(() => undefined))
    const other = await startWorkerWith({ reactions: [], mails: [], prunes: [], work: [slow] })
    await asOwner("DELETE FROM graphile_worker._private_jobs")
    await asOwner(`SELECT graphile_worker.add_job('work', '{"name": "test.slow", "data": {}}'::json)`)
    const jobs = () => asOwner("SELECT attempts, locked_by IS NOT NULL AS held FROM graphile_worker._private_jobs")
    await vi.waitFor(async () => expect(await jobs()).toEqual([{ attempts: 1, held: true }]), soon)
    const since = performance.now()
    await other.stop()
    expect(performance.now() - since).toBeLessThan(3000)
    expect(await jobs()).toEqual([{ attempts: 0, held: false }])
    expect(await asOwner("SELECT id FROM worker_heartbeats WHERE id <> 'pool-busy'")).toEqual([])
    worker = await startWorker()
  }, 30_000)
})
