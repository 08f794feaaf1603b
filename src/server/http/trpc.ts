import { initTRPC, TRPCError } from "@trpc/server"
import superjson from "superjson"
import { z } from "zod"
import { plainError } from "@/lib/fields/plain-errors"
import { notFound, Refusal } from "@/lib/refusal"
import { isAway } from "../data/connection/away"
import {
  type Actor,
  type ClientActor,
  type InviteeActor,
  inScope,
  type Scope,
  type StaffActor,
  type VisitorActor,
} from "../data/scope"
import { log } from "../log"
import { type ClientPermission, type InviteePurpose, may, type StaffPermission } from "./permissions"
import { secondStepFirst, signInFirst } from "./refusals"
import { actorAt, type Membership, type Session } from "./session"
import { readSignedToken } from "./tokens"
import { workspaceOfInvitation, workspaceOfSlug } from "./workspace-address"

/** What a request brings along, before any procedure. */
export type Context = Readonly<{
  session: Session | null
  /** the address of the workspace that the request is about, from the URL or the x-attune-workspace header */
  slug: string | null
  /** the signed token of a link, from the x-attune-link header */
  linkToken: string | null
  /** the secret of this browser's cookie (session.ts, browserCookieName): a sign-in link belongs to the browser that asked */
  browser?: string | null | undefined
  now: Date
  requestId: string
  /** the visitor's address, for rate limits only; never stored with a person */
  ip: string
}>

/** Opens one more transaction with the same proof: for steps that speak with the outer world in between. */
export type Open<A extends Actor> = <T>(work: (scope: Scope<A>) => Promise<T>) => Promise<T>

export type ProcedureMeta = Readonly<{
  enteredBy: "staff" | "client" | "invitee" | "visitor" | "signedIn"
  permission: string
}>

// What a schema refuses without words of its own is told in plain ones here too, as forms do (ui/form/checks).
z.config({ customError: plainError })

const fieldsOf = (error: z.core.$ZodError): Record<string, string> =>
  Object.fromEntries(error.issues.toReversed().map((issue) => [issue.path.join("."), issue.message]))

const wentWrong = "Something went wrong on our side."
const away = "We cannot reach our records just now. Please try again in a minute."

/** Carries the reference of a request that came to no procedure. */
class Unbegun extends Error {
  constructor(readonly reference: string) {
    super("no procedure began")
  }
}

/**
 * What was thrown before a procedure began, such as looking for the session while the database is away. Like what a procedure
 * throws, it is told by a sentence of ours and by its reference, never by its own words.
 */
export const beforeProcedures = (error: unknown, requestId: string): TRPCError => {
  const { name, stack } = error instanceof Error ? error : new Error()
  log.error({ requestId, name, stack: framesOnly(stack) }, "a request failed before its procedure")
  const code = isAway(error) ? "SERVICE_UNAVAILABLE" : "INTERNAL_SERVER_ERROR"
  return new TRPCError({ code, message: isAway(error) ? away : wentWrong, cause: new Unbegun(requestId) })
}

const t = initTRPC
  .context<Context>()
  .meta<ProcedureMeta>()
  .create({
    transformer: superjson,
    isServer: true,
    errorFormatter: ({ shape, error, ctx }) => ({
      message: error.cause instanceof Refusal ? error.cause.says : shape.message,
      code: shape.code,
      data: {
        httpStatus: shape.data.httpStatus,
        code: shape.data.code,
        reference: error.cause instanceof Unbegun ? error.cause.reference : (ctx?.requestId ?? ""),
        refusal:
          error.cause instanceof Refusal
            ? {
                code: error.cause.code,
                says: error.cause.says,
                ...(error.cause.field ? { field: error.cause.field } : {}),
              }
            : null,
        fields: error.cause instanceof z.core.$ZodError ? fieldsOf(error.cause) : null,
      },
    }),
  })

export const router = t.router
export const createCallerFactory = t.createCallerFactory

/** A refusal keeps its own status; anything else is a bug and is logged with the request's id, without anybody's words. */
const atTheEdge = t.middleware(async ({ ctx, next, path, type }) => {
  const result = await next()
  if (result.ok) return result
  const { cause } = result.error
  if (cause instanceof Refusal) throw new TRPCError({ code: cause.status, cause, message: cause.code })
  if (result.error.code === "INTERNAL_SERVER_ERROR") {
    const { name, stack } = cause ?? result.error
    log.error({ requestId: ctx.requestId, path, type, name, stack: framesOnly(stack) }, "a procedure failed")
    throw isAway(cause)
      ? new TRPCError({ code: "SERVICE_UNAVAILABLE", message: away, cause })
      : new TRPCError({ code: "INTERNAL_SERVER_ERROR", message: wentWrong, cause })
  }
  return result
})

/** The frames of a stack without its message, which might quote what someone wrote. */
export const framesOnly = (stack: string | undefined) =>
  stack
    ?.split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)

type Entered<A extends Actor> = Readonly<{ workspaceId: string; actor: A; membership: Membership | null }>

const procedureFor = <A extends Actor>(meta: ProcedureMeta, enter: (ctx: Context) => Promise<Entered<A>>) => {
  const entered = t.procedure
    .meta(meta)
    .use(atTheEdge)
    .use(async ({ ctx, next }) => {
      const { workspaceId, actor, membership } = await enter(ctx)
      const open: Open<A> = (work) => inScope({ workspaceId, actor, now: ctx.now, requestId: ctx.requestId }, work)
      return next({ ctx: { ...ctx, workspaceId, membership, open } })
    })
  const inTransaction = entered.use(({ ctx, next }) =>
    ctx.open(async (scope) => {
      const result = await next({ ctx: { ...ctx, scope } })
      // tRPC returns errors as values: throw, so that the transaction is undone.
      // The cause itself where there is one, so that a deadlock is recognised and tried again.
      if (!result.ok)
        throw result.error.code === "INTERNAL_SERVER_ERROR" ? (result.error.cause ?? result.error) : result.error
      return result
    }),
  )
  return { entered, inTransaction }
}

const membershipIn = (
  ctx: Context,
  wanted: (membership: Membership) => boolean,
): { session: Session; membership: Membership } => {
  if (!ctx.session) throw signInFirst()
  const membership = ctx.session.memberships.find((one) => one.slug === ctx.slug && wanted(one))
  if (!membership) throw notFound()
  return { session: ctx.session, membership }
}

const enterAsStaff =
  (permission: StaffPermission) =>
  async (ctx: Context): Promise<Entered<StaffActor>> => {
    const { session, membership } = membershipIn(ctx, (one) => one.kind !== "client")
    const actor = actorAt(membership, session.userId)
    if (actor.kind !== "owner" && actor.kind !== "practitioner" && actor.kind !== "assistant") throw notFound()
    if (!may(actor.kind, permission)) throw notFound()
    if (membership.needsSecondStep) throw secondStepFirst()
    return { workspaceId: membership.workspaceId, actor, membership }
  }

const enterAsClient = async (ctx: Context): Promise<Entered<ClientActor>> => {
  const { session, membership } = membershipIn(ctx, (one) => one.kind === "client")
  return {
    workspaceId: membership.workspaceId,
    actor: { kind: "client", clientId: membership.id, userId: session.userId },
    membership,
  }
}

const enterAsInvitee =
  (purpose: InviteePurpose) =>
  async (ctx: Context): Promise<Entered<InviteeActor>> => {
    const invitationId = readSignedToken(purpose, ctx.linkToken ?? "")
    const workspaceId = invitationId && (await workspaceOfInvitation(invitationId))
    if (!invitationId || !workspaceId) throw notFound()
    return { workspaceId, actor: { kind: "invitee", invitationId }, membership: null }
  }

const enterAsVisitor = async (ctx: Context): Promise<Entered<VisitorActor>> => {
  const workspaceId = ctx.slug && (await workspaceOfSlug(ctx.slug))
  if (!workspaceId) throw notFound()
  return { workspaceId, actor: { kind: "visitor" }, membership: null }
}

/** For staff whose role holds the permission. One transaction; `ctx.scope`. */
export const staff = (permission: StaffPermission) =>
  procedureFor({ enteredBy: "staff", permission }, enterAsStaff(permission)).inTransaction

/** For a client of the workspace. One transaction; `ctx.scope`. */
export const client = (permission: ClientPermission) =>
  procedureFor({ enteredBy: "client", permission }, enterAsClient).inTransaction

/** For the bearer of a signed link. One transaction; `ctx.scope`. */
export const invitee = (purpose: InviteePurpose) =>
  procedureFor({ enteredBy: "invitee", permission: purpose }, enterAsInvitee(purpose)).inTransaction

/** For anybody who knows the workspace's address. One transaction; `ctx.scope`. */
export const visitor = () => procedureFor({ enteredBy: "visitor", permission: "public" }, enterAsVisitor).inTransaction

/** As `visitor`, without a transaction: the command counts the try first, and opens its own. */
export const visitorSteps = () => procedureFor({ enteredBy: "visitor", permission: "public" }, enterAsVisitor).entered

/** As `staff`, without a transaction: the command opens its own around calls to the outer world. */
export const staffSteps = (permission: StaffPermission) =>
  procedureFor({ enteredBy: "staff", permission }, enterAsStaff(permission)).entered

/** As `client`, without a transaction: the command opens its own (`ctx.open`) around calls to the outer world. */
export const clientSteps = (permission: ClientPermission) =>
  procedureFor({ enteredBy: "client", permission }, enterAsClient).entered

/** For what belongs to a person and to no workspace: their sessions, password and second factor. `ctx.session`, no scope. */
export const signedIn = () =>
  t.procedure
    .meta({ enteredBy: "signedIn", permission: "own account" })
    .use(atTheEdge)
    .use(({ ctx, next }) => {
      if (!ctx.session) throw signInFirst()
      return next({ ctx: { ...ctx, session: ctx.session } })
    })

/** For anybody, about no workspace: asking for a sign-in link. No scope. */
export const anybody = () => t.procedure.meta({ enteredBy: "visitor", permission: "public" }).use(atTheEdge)
