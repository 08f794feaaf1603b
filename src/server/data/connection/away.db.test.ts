import { randomBytes } from "node:crypto"
import pg from "pg"
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest"
import { GET } from "@/app/api/trpc/[trpc]/route"
import { aSession, aUser } from "@/features/identity/factory"
import { aWorkspace } from "@/features/workspaces/factory"
import { type Postgres, startPassingPostgres } from "@/launch/database/postgres"
import { migrate } from "@/launch/migrate"
import { testSecret } from "@/launch/vitest/secret"
import { health } from "../../health"
import { database, disconnect } from "../db"
import { inScope } from "../scope"
import { isAway } from "./away"

// A server of its own, since it is stopped, frozen and started again.
let server: Postgres

beforeAll(async () => {
  server = await startPassingPostgres()
  const urlOf = (role: string) =>
    `postgresql://${role}:${randomBytes(16).toString("hex")}@127.0.0.1:${server.port}/postgres`
  const [appUrl, workerUrl] = [urlOf("attune_app_login"), urlOf("attune_worker_login")]
  const ownerUrl = server.ownerUrl("postgres")
  await migrate({ ownerUrl, appUrl, workerUrl, secret: testSecret })
  Object.assign(process.env, { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl })
}, 60_000)

afterAll(async () => {
  await disconnect()
  await server.stop()
})

/** Somebody who is signed in, and a procedure that anybody may ask. */
const someone = async () => {
  const { slug } = await aWorkspace()
  const user = await aUser({ name: "Marit" })
  const { cookie } = await aSession(user.id)
  const ask = (name: string, headers: Record<string, string>) =>
    GET(new Request(`http://attune.test/api/trpc/${name}`, { headers: { "x-attune-workspace": slug, ...headers } }))
  return {
    asMarit: () => ask("identity.account", { cookie: `${cookie.name}=${cookie.value}` }),
    asVisitor: () => ask("workspaces.here", {}),
  }
}

const seconds = async <T>(work: () => Promise<T>): Promise<[T, number]> => {
  const since = performance.now()
  return [await work(), (performance.now() - since) / 1000]
}

const expectKindly = async (response: Response) => {
  const text = await response.text()
  expect(response.status).toBe(503)
  expect(response.headers.get("retry-after")).toBe("10")
  const { message, data } = JSON.parse(text).error.json
  expect(message).toBe("We cannot reach our records just now. Please try again in a minute.")
  expect(data).toMatchObject({ code: "SERVICE_UNAVAILABLE", httpStatus: 503, refusal: null })
  expect(data.reference).toMatch(/^[\da-f-]{36}$/)
  expect(text).not.toMatch(/prisma|postgres|127\.0\.0\.1|ECONN|invocation|\.ts/i)
  expect(text).not.toContain(String(server.port))
}

describe("while PostgreSQL is gone", () => {
  it("whoever asks, signed in or not, is told so kindly, and all is well when it is back", async () => {
    const { asMarit, asVisitor } = await someone()
    expect([(await asMarit()).status, (await asVisitor()).status]).toEqual([200, 200])
    process.kill(server.identity.pid, "SIGINT")
    await server.ended
    await expectKindly(await asMarit())
    await expectKindly(await asVisitor())
    expect(await health("1.2.3")).toMatchObject({ status: "down", database: "down" })
    server = await server.restart()
    const isBack = async () => expect([(await asMarit()).status, (await asVisitor()).status]).toEqual([200, 200])
    await vi.waitFor(isBack, { timeout: 5000, interval: 50 })
  }, 30_000)
})

const pids = async () => {
  const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })
  await client.connect()
  const { rows } = await client.query<{ pid: number }>("SELECT pid FROM pg_stat_activity").finally(() => client.end())
  return [server.identity.pid, ...rows.map(({ pid }) => pid)]
}

/** As when a disk or a machine stands still: every process is there, and none does anything. */
const frozen = async () => {
  const all = await pids()
  const send = (signal: NodeJS.Signals) => {
    for (const pid of all)
      try {
        process.kill(pid, signal)
      } catch {
        // The one that answered is gone.
      }
  }
  send("SIGSTOP")
  onTestFinished(() => send("SIGCONT"))
  return () => send("SIGCONT")
}

describe("while PostgreSQL is frozen", () => {
  it("nobody waits for ever, health answers within two seconds, and all is well when it goes on", async () => {
    const { asMarit, asVisitor } = await someone()
    await Promise.all([asMarit(), asVisitor(), health("1.2.3")])
    const thaw = await frozen()
    const [report, reported] = await seconds(() => health("1.2.3"))
    expect(report).toMatchObject({ status: "down", database: "down" })
    expect(reported).toBeLessThan(2)
    const [answers, answered] = await seconds(() => Promise.all([asMarit(), asVisitor(), asVisitor()]))
    for (const answer of answers) await expectKindly(answer)
    expect(answered).toBeLessThan(15)
    thaw()
    const isBack = async () => expect([(await asMarit()).status, (await asVisitor()).status]).toEqual([200, 200])
    await vi.waitFor(isBack, { timeout: 5000, interval: 50 })
  }, 45_000)
})

describe("PostgreSQL, of what takes too long", () => {
  const failureOf = (work: Promise<unknown>) =>
    work.then(
      () => null,
      (error: unknown) => error,
    )

  it("ends a statement after ten seconds, and a wait for a lock after eight", async () => {
    const { workspaceId } = await aWorkspace()
    const actor = { kind: "visitor" } as const
    const [holds, held] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const holder = inScope({ workspaceId, actor }, async ({ db }) => {
      await db.$queryRaw`SELECT pg_advisory_xact_lock(1)`
      holds.resolve()
      await held.promise
    })
    await holds.promise
    const [[slow, slowly], [locked, lockedFor]] = await Promise.all([
      seconds(() => failureOf(database().$queryRaw`SELECT pg_sleep(20)`)),
      seconds(() =>
        failureOf(inScope({ workspaceId, actor }, ({ db }) => db.$queryRaw`SELECT pg_advisory_xact_lock(1)`)),
      ),
    ])
    held.resolve()
    await holder
    expect([isAway(slow), isAway(locked)]).toEqual([true, true])
    expect(slowly).toBeGreaterThan(9.9)
    expect(lockedFor).toBeGreaterThan(7.9)
    expect(lockedFor).toBeLessThan(slowly)
  }, 30_000)

  it("ends a transaction in which nothing happens", async () => {
    const [row] = await database().$queryRaw<[{ idle: string }]>`
      SELECT current_setting('idle_in_transaction_session_timeout') AS idle`
    expect(row.idle).toBe("30s")
  })
})
