import { Prisma } from "@/generated/prisma/client"
import { now as clock } from "@/lib/time/clock"
import { withOwnSql } from "./connection/own-sql"
import type { Purpose } from "./connection/purposes"
import { type Claims, signedScope } from "./connection/signed-scope"
import { type Statement, type Transaction, withTransaction } from "./connection/transaction"
import { failedBy } from "./database-errors"
import { type Db, database } from "./db"
import { type LockName, lockKey } from "./locks"

export type StaffActor = Readonly<{ kind: "owner" | "practitioner" | "assistant"; staffId: string; userId: string }>
export type ClientActor = Readonly<{ kind: "client"; clientId: string; userId: string }>
export type InviteeActor = Readonly<{ kind: "invitee"; invitationId: string }>
export type VisitorActor = Readonly<{ kind: "visitor" }>
/** The product itself: `reason` says in the code what it does. A step inside a person's scope has a purpose, and reaches only what is for it. */
export type SystemActor = Readonly<{ kind: "system"; reason: string; purpose?: Purpose }>
export type Actor = StaffActor | ClientActor | InviteeActor | VisitorActor | SystemActor

declare const proven: unique symbol

/**
 * Proof that this actor may act in this workspace, now, through this transaction. The first argument of every query and
 * command. Minted by the procedures (trpc.ts), the job runner and tests, through `inScope` alone.
 */
export type Scope<A extends Actor = Actor> = Readonly<{
  workspaceId: string
  actor: A
  now: Date
  requestId: string
  db: Db
  [proven]: true
}>
export type StaffScope = Scope<StaffActor>
export type ClientScope = Scope<ClientActor>

/** The id that row-level security compares with: the staff member's, the client's or the invitation's. */
export const actorId = (actor: Actor): string | null => {
  switch (actor.kind) {
    case "client":
      return actor.clientId
    case "invitee":
      return actor.invitationId
    case "visitor":
    case "system":
      return null
    default:
      return actor.staffId
  }
}

const purposeOf = (actor: Actor): string => (actor.kind === "system" ? (actor.purpose ?? "") : "")

type Asking = Readonly<{ workspaceId: string; actor: Actor; now: Date }>

const claimsOf = ({ workspaceId, actor, now }: Asking): Claims => ({
  workspaceId,
  kind: actor.kind,
  actorId: actorId(actor),
  purpose: purposeOf(actor),
  now,
})

/** What each transaction of a scope is: where its database sends what nobody waits for. */
const transactions = new WeakMap<Db, Transaction>()

/** The one place where the database is told who is asking: before the transaction's next statement, in the same round trip. */
const setActor = (transaction: Transaction, claims: Claims): Statement | null =>
  transaction.tell(Prisma.sql`SELECT set_config('app.scope', ${signedScope(claims)}, true)`)

export type ScopeRequest<A extends Actor> = Readonly<{ workspaceId: string; actor: A; now?: Date; requestId?: string }>

const mayRetry = (error: unknown) => failedBy(error, "serialization_failure") || failedBy(error, "deadlock_detected")

/** Serialization failures and deadlocks are tried again, three times in all. */
const inTransaction = async <T>(claims: Claims, work: (db: Db) => Promise<T>): Promise<T> => {
  const once = () =>
    withTransaction((begun) =>
      database().$transaction(async (db) => {
        const transaction = begun()
        const own = withOwnSql(db, transaction)
        transactions.set(own, transaction)
        setActor(transaction, claims)
        const result = await work(own)
        transaction.check()
        return result
      }),
    )
  for (let attempt = 1; ; attempt++) {
    try {
      return await once()
    } catch (error) {
      if (attempt === 3 || !mayRetry(error)) throw error
    }
  }
}

/**
 * Runs `work` in one transaction in which the database knows who is asking. It may be run again from its start, so `work` must
 * have no effect outside the database.
 */
export const inScope = <A extends Actor, T>(
  { workspaceId, actor, now = clock(), requestId = crypto.randomUUID() }: ScopeRequest<A>,
  work: (scope: Scope<A>) => Promise<T>,
): Promise<T> =>
  inTransaction(claimsOf({ workspaceId, actor, now }), (db) =>
    work({ workspaceId, actor, now, requestId, db } as Scope<A>),
  )

/** What belongs to a person, who may have several workspaces or none. */
export const noWorkspace = "00000000-0000-0000-0000-000000000000"

/**
 * The one account that a step of signing in is about, by what is known of it: its id, its address, the secret's hash of a browser
 * or of a session, a link or a passkey. Row-level security shows the step nothing else of who signs in.
 */
export type Subject = Readonly<
  | { account: string }
  | { address: string }
  | { browser: string }
  | { link: string }
  | { passkey: string }
  | { session: string }
>

const claimsAbout = (subject: Subject, now: Date): Claims => {
  const [[kind = "", about = ""] = []] = Object.entries(subject)
  // In hexadecimal, because an address may hold what separates one claim from the next.
  return { workspaceId: noWorkspace, kind, actorId: Buffer.from(about).toString("hex"), purpose: "", now }
}

/** Runs `work` in a transaction of its own that reaches this one account and no workspace. It may be run again from its start. */
export const inAccount = <T>(subject: Subject, work: (db: Db) => Promise<T>, now = clock()): Promise<T> =>
  inTransaction(claimsAbout(subject, now), work)

/**
 * Runs a statement whose answer nobody needs: it goes out with the scope's next statement or with COMMIT, in order. If it
 * fails, what comes next fails with its error, and nothing is kept. Not for what breaks a constraint when all is well.
 */
export const send = async ({ db }: Pick<Scope, "db">, statement: Prisma.Sql): Promise<void> => {
  const transaction = transactions.get(db)
  if (transaction) transaction.hold(statement)
  else await db.$executeRaw(statement)
}

/**
 * Holds a lock of this workspace until the end of the transaction, from the scope's next statement on: anyone who wants the same
 * one waits there.
 */
export const lock = (scope: Pick<Scope, "db" | "workspaceId">, name: LockName, id = ""): Promise<void> =>
  send(scope, Prisma.sql`SELECT pg_advisory_xact_lock(hashtextextended(${lockKey(name, scope.workspaceId, id)}, 0))`)

/** Tells the database that from now on, and until `work` is done, someone else asks. When it throws, the scope is over, even if someone catches that. */
const asAnother = async <T>({ db }: Pick<Scope, "db">, claims: Claims, work: () => Promise<T>): Promise<T> => {
  const transaction = transactions.get(db)
  if (!transaction) throw new Error("Not a scope of ours.")
  const before = setActor(transaction, claims)
  try {
    return await work()
  } catch (error) {
    transaction.close("This scope is over: a step of the product itself has failed in it.", error)
    throw error
  } finally {
    transaction.tell(before)
  }
}

/**
 * Runs `work` in the same transaction as the product itself, for one purpose: for what a person sets off but may not see, such as
 * opening everybody's answers or reading a host's busy times. Give it nothing that the asker could steer beyond what they may do,
 * and never run it beside other queries of the same scope.
 */
export const asSystem = <T>(
  scope: Scope,
  purpose: Purpose,
  work: (scope: Scope<SystemActor>) => Promise<T>,
): Promise<T> => {
  const actor: SystemActor = { kind: "system", reason: purpose, purpose }
  return asAnother(scope, claimsOf({ ...scope, actor }), () => work({ ...scope, actor } as Scope<SystemActor>))
}

/** The same for a step that is about one account, such as making it for who was invited: it reaches that account alone. */
export const asAccount = <T>(scope: Scope, subject: Subject, work: (db: Db) => Promise<T>): Promise<T> =>
  asAnother(scope, claimsAbout(subject, scope.now), () => work(scope.db))

/** The columns that say whose row it is; spread into `data` and `where`. */
export const tenant = (scope: Scope) => ({ workspaceId: scope.workspaceId })

/** The composite key of a row of this workspace, as Prisma names it. */
export const key = (scope: Scope, id: string) => ({ workspaceId_id: { workspaceId: scope.workspaceId, id } })
