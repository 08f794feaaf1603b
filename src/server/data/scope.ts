import { Prisma } from "@/generated/prisma/client"
import { now as clock } from "@/lib/time/clock"
import { withOwnSql } from "./connection/own-sql"
import { type Statement, type Transaction, withTransaction } from "./connection/transaction"
import { failedBy } from "./database-errors"
import { type Db, database } from "./db"
import { type LockName, lockKey } from "./locks"

export type StaffActor = Readonly<{ kind: "owner" | "practitioner" | "assistant"; staffId: string; userId: string }>
export type ClientActor = Readonly<{ kind: "client"; clientId: string; userId: string }>
export type InviteeActor = Readonly<{ kind: "invitee"; invitationId: string }>
export type VisitorActor = Readonly<{ kind: "visitor" }>
export type SystemActor = Readonly<{ kind: "system"; reason: string }>
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

/** What each transaction of a scope is: where its database sends what nobody waits for. */
const transactions = new WeakMap<Db, Transaction>()

/** The one place where the database is told who is asking: before the transaction's next statement, in the same round trip. */
const setActor = (transaction: Transaction, workspaceId: string, actor: Actor): Statement | null =>
  transaction.tell(Prisma.sql`
    SELECT set_config('app.workspace_id', ${workspaceId}, true),
           set_config('app.actor_kind', ${actor.kind}, true),
           set_config('app.actor_id', ${actorId(actor) ?? ""}, true)`)

export type ScopeRequest<A extends Actor> = Readonly<{ workspaceId: string; actor: A; now?: Date; requestId?: string }>

const mayRetry = (error: unknown) => failedBy(error, "serialization_failure") || failedBy(error, "deadlock_detected")

/**
 * Runs `work` in one transaction in which the database knows who is asking. Serialization failures and deadlocks are
 * tried again, three times in all, so `work` must have no effect outside the database.
 */
export const inScope = async <A extends Actor, T>(
  { workspaceId, actor, now = clock(), requestId = crypto.randomUUID() }: ScopeRequest<A>,
  work: (scope: Scope<A>) => Promise<T>,
): Promise<T> => {
  const once = () =>
    withTransaction((begun) =>
      database().$transaction(async (db) => {
        const transaction = begun()
        const own = withOwnSql(db, transaction)
        transactions.set(own, transaction)
        setActor(transaction, workspaceId, actor)
        const result = await work({ workspaceId, actor, now, requestId, db: own } as Scope<A>)
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

/**
 * Runs `work` in the same transaction as the product itself: for what a person sets off but may not see, such as opening
 * everybody's answers or reading a host's busy times. Give it nothing that the asker could steer beyond what they may do,
 * and never run it beside other queries of the same scope. When it throws, the scope is over, even if someone catches that.
 */
export const asSystem = async <T>(
  scope: Scope,
  reason: string,
  work: (scope: Scope<SystemActor>) => Promise<T>,
): Promise<T> => {
  const actor: SystemActor = { kind: "system", reason }
  const transaction = transactions.get(scope.db)
  if (!transaction) throw new Error("Not a scope of ours.")
  const before = setActor(transaction, scope.workspaceId, actor)
  try {
    return await work({ ...scope, actor } as Scope<SystemActor>)
  } catch (error) {
    transaction.close("This scope is over: what it did as the product itself has failed.", error)
    throw error
  } finally {
    transaction.tell(before)
  }
}

/** The columns that say whose row it is; spread into `data` and `where`. */
export const tenant = (scope: Scope) => ({ workspaceId: scope.workspaceId })

/** The composite key of a row of this workspace, as Prisma names it. */
export const key = (scope: Scope, id: string) => ({ workspaceId_id: { workspaceId: scope.workspaceId, id } })
