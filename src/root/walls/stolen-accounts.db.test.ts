import { beforeAll, describe, expect, it } from "vitest"
import { makeRecoveryCodes } from "@/features/identity/commands/second-step/recovery-codes"
import { askForLink } from "@/features/identity/commands/sign-in/ask-for-link"
import { accountWith, aSession, setUpSecondStep } from "@/features/identity/factory"
import { queuedJobs } from "@/launch/vitest/queued-jobs"
import { purposes } from "@/server/data/connection/purposes"
import { type Db, database } from "@/server/data/db"
import { asSystem, inAccount, inScope, noWorkspace, type Scope } from "@/server/data/scope"
import { limit } from "@/server/http/limits/rate-limit"
import { enqueue } from "@/server/jobs/jobs"
import { recipient } from "@/server/mail/recipient"
import { aWorld, type World } from "../matrix/world"

// What belongs to no workspace, asked by somebody who may send any SQL (stolen-sql.db.test.ts): accounts, and the queue.

let world: World

beforeAll(async () => {
  world = await aWorld()
}, 60_000)

const asMarit = <T>(work: (scope: Scope) => Promise<T>) =>
  inScope({ workspaceId: world.workspaceId, actor: world.client.actor, now: world.now }, work)

/** Why the database would not run it in a client's transaction; null when it did. */
const refusalOf = (statement: string): Promise<string | null> =>
  asMarit(({ db }) => db.$queryRawUnsafe(statement)).then(
    () => null,
    (error: Error) => error.message,
  )

const aPasskey = (userId: string) => ({
  userId,
  credentialId: crypto.randomUUID(),
  publicKey: new Uint8Array([1]),
  counter: 0n,
  transports: [],
  name: "A key",
  createdAt: world.now,
})

describe("who signs in", () => {
  const kept = ["users", "sessions", "sign_in_links", "recovery_codes", "passkeys"]
  let address: string

  beforeAll(async () => {
    const { users } = world
    address = (await accountWith({ account: users.owner })).email
    await setUpSecondStep(users.owner)
    await aSession(users.owner)
    await askForLink({ now: world.now, ip: "192.0.2.77", browser: "a browser" }, { email: address, returnTo: "" })
    await inAccount({ account: users.owner }, async (db) => {
      await makeRecoveryCodes(db, users.owner, world.now)
      await db.passkey.create({ data: aPasskey(users.owner) })
    })
  })

  const ways: Record<string, <T>(work: (db: Db) => Promise<T>) => Promise<T>> = {
    "a client": (work) => asMarit(({ db }) => work(db)),
    "an owner": (work) =>
      inScope({ workspaceId: world.workspaceId, actor: world.owner, now: world.now }, ({ db }) => work(db)),
    "a job": (work) =>
      inScope({ workspaceId: world.workspaceId, actor: { kind: "system", reason: "test" } }, ({ db }) => work(db)),
    "someone else at their own account": (work) => inAccount({ account: world.users.client }, work),
    "nobody whom we signed": (work) => work(database()),
  }
  for (const purpose of purposes)
    ways[`the product itself, to ${purpose}`] = (work) =>
      asMarit((scope) => asSystem(scope, purpose, ({ db }) => work(db)))
  const askers = Object.entries(ways)

  it.each(askers)("is not told to %s", async (_, asking) => {
    for (const table of kept) {
      const [row] = await asking((db) =>
        db.$queryRawUnsafe<[{ n: number }]>(
          `SELECT count(*)::int AS n FROM ${table} t WHERE to_jsonb(t) ->> 'user_id' = '${world.users.owner}' OR id = '${world.users.owner}'`,
        ),
      )
      expect([table, row.n]).toEqual([table, 0])
    }
  })

  it.each(askers)("is not changed by %s", async (_, asking) => {
    const attempt = (statement: string) =>
      asking((db) => db.$executeRawUnsafe(statement)).catch((error: Error) => error.message)
    const { owner: user } = world.users
    for (const statement of [
      `UPDATE users SET password_hash = 'mine' WHERE id = '${user}'`,
      `UPDATE users SET totp_secret = NULL, totp_confirmed_at = NULL, passkey_after_link = false WHERE id = '${user}'`,
      `UPDATE sessions SET revoked_at = NULL WHERE user_id = '${user}'`,
      `UPDATE sign_in_links SET consumed_at = NULL, second_step_by = '2999-01-01' WHERE user_id = '${user}'`,
      `UPDATE recovery_codes SET used_at = NULL WHERE user_id = '${user}'`,
      `DELETE FROM recovery_codes WHERE user_id = '${user}'`,
      `DELETE FROM passkeys WHERE user_id = '${user}'`,
    ])
      expect([statement, await attempt(statement)]).toEqual([statement, 0])
    for (const statement of [
      `UPDATE users SET email = 'mine@example.org' WHERE id = '${user}'`,
      `UPDATE sessions SET user_id = '${user}'`,
      `UPDATE sessions SET secret_hash = 'mine', expires_at = '2999-01-01'`,
      `UPDATE sign_in_links SET user_id = '${user}', browser_hash = 'mine'`,
      `UPDATE passkeys SET public_key = '\\x00', user_id = '${user}'`,
      `DELETE FROM users`,
      `DELETE FROM sessions`,
      `INSERT INTO sessions (id, user_id, secret_hash, method, user_agent, created_at, last_seen_at, expires_at)
       VALUES (gen_random_uuid(), '${user}', gen_random_uuid(), 'link', '', now(), now(), '2999-01-01')`,
      `INSERT INTO sign_in_links (id, email, user_id, browser_hash, return_to, created_at, expires_at)
       VALUES (gen_random_uuid(), '${address}', '${user}', 'mine', '', now(), '2999-01-01')`,
      `INSERT INTO users (id, email, created_at) VALUES (gen_random_uuid(), 'new@example.org', now())`,
      `INSERT INTO recovery_codes (id, user_id, code_hash, created_at) VALUES (gen_random_uuid(), '${user}', 'mine', now())`,
      `INSERT INTO passkeys (id, user_id, credential_id, public_key, counter, name, created_at)
       VALUES (gen_random_uuid(), '${user}', 'mine', '', 0, '', now())`,
    ])
      expect([statement, await attempt(statement)]).toEqual([
        statement,
        expect.stringMatching(/permission denied|row-level security/),
      ])
  })

  it("is told to the step that is about them", async () => {
    const { owner: user } = world.users
    const all = (db: Db) =>
      Promise.all([db.user.count(), db.session.count(), db.recoveryCode.count(), db.passkey.count()])
    const [users, sessions, codes, passkeys] = await inAccount({ account: user }, all)
    expect([users, sessions > 0, codes, passkeys]).toEqual([1, true, 10, 1])
    expect(await inAccount({ address }, (db) => db.signInLink.count())).toBe(1)
    expect(await inAccount({ address }, all)).toEqual([1, 0, 0, 0])
  })
})

describe("the queue", () => {
  const job = (task: string, payload: Record<string, unknown>, key = "null") =>
    `SELECT app.enqueue('${task}', '${JSON.stringify(payload)}', now(), ${key}, 1)::text AS added`
  const mail = () => ({
    workspaceId: world.workspaceId,
    id: crypto.randomUUID(),
    template: "assignments/reminder",
    to: recipient("client", world.partner.clientId),
    from: "Harbour Lane",
    props: {},
  })

  it("takes a job of the asker's own workspace, and of no other", async () => {
    expect(await refusalOf(job("mail", mail()))).toBeNull()
    expect(await refusalOf(job("mail", { ...mail(), workspaceId: world.elsewhere.workspaceId }))).not.toBeNull()
    expect(await refusalOf(job("mail", { ...mail(), workspaceId: noWorkspace }))).not.toBeNull()
    expect(await refusalOf(job("mail", { to: mail().to }))).not.toBeNull()
    await expect(database().$queryRawUnsafe(job("mail", mail()))).rejects.toThrow("a job belongs to the workspace")
  })

  it("takes no task that the worker gives itself", async () => {
    for (const task of ["reaction", "sweep_payments.sweepOrders", "prune_sessions"])
      expect(await refusalOf(job(task, mail()))).not.toBeNull()
  })

  it("lets nobody replace what another workspace waits for", async () => {
    await inScope({ workspaceId: world.elsewhere.workspaceId, actor: { kind: "system", reason: "test" } }, (scope) =>
      enqueue(scope, "work", { workspaceId: scope.workspaceId, name: "theirs", data: {} }, { jobKey: "the key" }),
    )
    await refusalOf(job("work", { workspaceId: world.workspaceId, name: "mine", data: {} }, "'the key'"))
    expect(await queuedJobs("work", world.elsewhere.workspaceId)).toMatchObject([{ name: "theirs" }])
  })

  it.each(["_private_jobs", "_private_job_queues", "_private_tasks", "_private_known_crontabs", "jobs"])(
    "is not read: %s",
    async (table) => {
      expect(await refusalOf(`SELECT * FROM graphile_worker.${table}`)).not.toBeNull()
      expect(await refusalOf(`DELETE FROM graphile_worker.${table}`)).not.toBeNull()
    },
  )
})

describe("what is counted and remembered of no workspace", () => {
  it("counts on, whatever a client's SQL does to the counts", async () => {
    const rule = { tries: 1, seconds: 600 }
    await limit("stolen", "marit", rule)
    for (const statement of [
      "SELECT * FROM rate_limits",
      "DELETE FROM rate_limits",
      "UPDATE rate_limits SET points = 0",
      "INSERT INTO rate_limits (key, points) VALUES ('mine', 0)",
      "TRUNCATE rate_limits",
    ])
      expect([statement, await refusalOf(statement)]).toEqual([statement, expect.stringContaining("permission denied")])
    await refusalOf("SELECT app.forget_tries('stolen:marit')::text")
    await expect(limit("stolen", "marit", rule)).rejects.toMatchObject({ code: "TOO_MANY_TRIES" })
  })

  it.each(["_prisma_migrations", "_attune_walls", "app.scope_keys", "sent_mails"])(
    "is neither read nor changed: %s",
    async (table) => {
      for (const statement of [
        `SELECT * FROM ${table}`,
        `DELETE FROM ${table}`,
        `TRUNCATE ${table}`,
        `INSERT INTO ${table} SELECT * FROM ${table}`,
        `DROP TABLE ${table}`,
      ])
        expect([statement, await refusalOf(statement)]).toEqual([
          statement,
          expect.stringMatching(/permission denied|must be owner/),
        ])
    },
  )
})
