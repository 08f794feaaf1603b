import { Prisma } from "@/generated/prisma/client"
import { now as clock } from "@/lib/time/clock"
import { type Db, database } from "./db"

export type StaffActor = Readonly<{ kind: "owner" | "practitioner" | "assistant"; staffId: string; userId: string }>
export type ClientActor = Readonly<{ kind: "client"; clientId: string; userId: string }>
export type InviteeActor = Readonly<{ kind: "invitee"; invitationId: string }>
export type VisitorActor = Readonly<{ kind: "visitor" }>
export type SystemActor = Readonly<{ kind: "system"; reason: string }>
export type Actor = StaffActor | ClientActor | InviteeActor | VisitorActor | SystemActor

declare const proven: unique symbol

/**
 * Proof that this actor may act in this workspace, now, through this transaction. The first argument of every query and
 * command. Minted by the doors (trpc.ts), the job runner and tests, through `inScope` alone.
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

const setActor = (db: Db, workspaceId: string, actor: Actor) => db.$executeRaw`
  SELECT set_config('app.workspace_id', ${workspaceId}, true),
         set_config('app.actor_kind', ${actor.kind}, true),
         set_config('app.actor_id', ${actorId(actor) ?? ""}, true)`

export type ScopeRequest<A extends Actor> = Readonly<{ workspaceId: string; actor: A; now?: Date; requestId?: string }>

const mayRetry = (error: unknown) => error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2034"

/**
 * Runs `work` in one transaction in which the database knows who is asking. Serialization failures and deadlocks are
 * tried again, three times in all, so `work` must have no effect outside the database.
 */
export const inScope = async <A extends Actor, T>(
  { workspaceId, actor, now = clock(), requestId = crypto.randomUUID() }: ScopeRequest<A>,
  work: (scope: Scope<A>) => Promise<T>,
): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await database().$transaction(async (db) => {
        await setActor(db, workspaceId, actor)
        return work({ workspaceId, actor, now, requestId, db } as Scope<A>)
      })
    } catch (error) {
      if (attempt === 3 || !mayRetry(error)) throw error
    }
  }
}

/**
 * Runs `work` in the same transaction as the product itself: for what a person sets off but may not see, such as opening
 * everybody's answers or reading a host's busy times. Give it nothing that the asker could steer beyond what they may do,
 * and never run it beside other queries of the same scope.
 */
export const asSystem = async <T>(
  scope: Scope,
  reason: string,
  work: (scope: Scope<SystemActor>) => Promise<T>,
): Promise<T> => {
  const actor: SystemActor = { kind: "system", reason }
  await setActor(scope.db, scope.workspaceId, actor)
  const result = await work({ ...scope, actor } as Scope<SystemActor>)
  // Not in a finally: after an error the transaction is over, and nothing more may be asked in it.
  await setActor(scope.db, scope.workspaceId, scope.actor)
  return result
}

/** The columns that say whose row it is; spread into `data` and `where`. */
export const tenant = (scope: Scope) => ({ workspaceId: scope.workspaceId })

/** The composite key of a row of this workspace, as Prisma names it. */
export const key = (scope: Scope, id: string) => ({ workspaceId_id: { workspaceId: scope.workspaceId, id } })
