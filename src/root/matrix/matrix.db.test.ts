import { getTRPCErrorShape, TRPCError } from "@trpc/server"
import { beforeAll, describe, expect, it } from "vitest"
import { aSilentCardCompany } from "@/launch/vitest/card-company"
import { uuidV7 } from "@/lib/ids"
import { Refusal } from "@/lib/refusal"
import { byItself, byThemselves, nobodysRecord } from "@/server/data/audit"
import { auditRows } from "@/server/data/testing/audit-rows"
import type { Context, ProcedureMeta } from "@/server/http/trpc"
import { actions } from "../rooms"
import { createCaller, rootRouter } from "../router"
import { nobody } from "./concerns"
import { type Asker, askers, type Entry, type Verdict } from "./entry"
import { type Done, linesOf, linesWanted } from "./events"
import { elsewhere, table } from "./table"
import { aWorld, type World } from "./world"

// One row a procedure, one cell an asker. The procedures come from the root router itself, so that none can be forgotten.

aSilentCardCompany(() => world.now)
let world: World
beforeAll(async () => {
  world = await aWorld()
})

type Answer = Readonly<{ verdict: Verdict | "bad input" | "failure"; body: unknown; result?: unknown }>

const verdictOf = (error: TRPCError): Answer["verdict"] => {
  if (error.code === "NOT_FOUND") return "not_found"
  if (error.code === "UNAUTHORIZED") return "sign_in"
  if (error.cause instanceof Refusal) return "refused"
  return error.code === "BAD_REQUEST" ? "bad input" : "failure"
}

/** What the browser would be told, without the reference, which is each request's own. */
const bodyOf = (error: TRPCError, path: string, ctx: Context) => {
  const { data, ...shape } = getTRPCErrorShape({
    config: rootRouter._def._config,
    error,
    type: "query",
    path,
    input: undefined,
    ctx,
  })
  return { ...shape, data: { ...data, reference: "" } }
}

const contextOf = async (asker: Asker, entry: Entry): Promise<Context> => ({
  session: world.sessions[asker],
  slug: world.slug,
  linkToken: entry.link ? await entry.link(world, asker) : null,
  now: world.now,
  requestId: crypto.randomUUID(),
  ip: `192.0.2.${askers.indexOf(asker) + 1}`,
})

/** The procedure at a dotted path, as a function of the caller. */
const procedureAt = (caller: object, path: string) =>
  path.split(".").reduce<unknown>((node, part) => (node as Record<string, unknown>)[part], caller) as (
    input: unknown,
  ) => Promise<unknown>

const ask = async (path: string, ctx: Context, input: unknown): Promise<Answer> => {
  try {
    return { verdict: "ok", body: null, result: await procedureAt(createCaller(ctx), path)(input) }
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error
    return { verdict: verdictOf(error), body: bodyOf(error, path, ctx) }
  }
}

/** The same input with every id replaced by one that nobody has. */
const nobodys = (value: unknown): unknown => {
  if (typeof value === "string" && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)) return uuidV7()
  if (Array.isArray(value)) return value.map(nobodys)
  if (value && Object.getPrototypeOf(value) === Object.prototype)
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, nobodys(inner)]))
  return value
}

const wanted = (path: string, entry: Entry, asker: Asker): Verdict => {
  if (entry.enter.includes(asker)) return entry.gets?.[asker] ?? "ok"
  const enteredBy = procedures[path]?._def.meta?.enteredBy
  return asker === "visitor" && enteredBy !== "visitor" && enteredBy !== "invitee" ? "sign_in" : "not_found"
}

const procedures = rootRouter._def.procedures as unknown as Record<string, { _def: { meta?: ProcedureMeta } }>

const leftBy = (entry: Entry | undefined) => (!entry || "none" in entry.audit ? [] : entry.audit)

const staffKinds = ["owner", "practitioner", "assistant"]
const hiddenReasonOf = (name: string) => {
  const toClient = actions.find((action) => action.name === name)?.toClient
  return toClient && "hidden" in toClient ? toClient.hidden : null
}

/** The events that named a client, by path: filled as the matrix is worked through. */
const named = new Map<string, Set<string>>()

/** @param done null where nobody was let in, so that nothing may have been left */
const expectEvents = async (path: string, ctx: Context, done: Done | null) => {
  const events = await auditRows({ requestId: ctx.requestId })
  expect(linesOf(events)).toEqual(done ? await linesWanted(world, leftBy(table[path]), done) : [])
  const concerning = events.filter(({ clientId }) => clientId)
  if (done) named.set(path, (named.get(path) ?? new Set()).union(new Set(concerning.map(({ action }) => action))))
  const notByStaff = [byThemselves, byItself, nobodysRecord]
  const wrong = concerning.filter(
    ({ action, actorKind }) => staffKinds.includes(actorKind) && notByStaff.includes(hiddenReasonOf(action) ?? ""),
  )
  expect(wrong, "staff did what their clients are told that staff does not do").toEqual([])
}

describe("the matrix", () => {
  it("has a row for every procedure, and none for what is not there", () => {
    expect(Object.keys(table).toSorted()).toEqual(Object.keys(procedures).toSorted())
  })

  it("knows procedures that name who may enter, and no others", () => {
    expect(Object.keys(procedures).filter((path) => !procedures[path]?._def.meta)).toEqual([])
  })
})

describe("what the matrix says of the audit", () => {
  it("is proved by someone who is let in", () => {
    const letsIn = (path: string, entry: Entry) => askers.some((asker) => wanted(path, entry, asker) === "ok")
    const unproved = Object.entries(table).filter(([path, entry]) => leftBy(entry).length > 0 && !letsIn(path, entry))
    expect(unproved.map(([path]) => path)).toEqual([])
  })

  it("concerns nobody where the action says that it is about the workspace, and someone everywhere else", () => {
    const wrong = Object.entries(table).flatMap(([path, entry]) =>
      leftBy(entry)
        .filter(({ action, concerns }) => (hiddenReasonOf(action.name) === nobodysRecord) !== (concerns === nobody))
        .map(({ action }) => `${path}: ${action.name}`),
    )
    expect(wrong).toEqual([])
  })

  it("names every action that a room declares, but for those that are proved elsewhere", () => {
    const proved = [...Object.values(table).flatMap(leftBy), ...Object.values(elsewhere).flatMap(({ audit }) => audit)]
    const unproved = actions.filter((action) => !proved.some((left) => left.action === action))
    expect(unproved.map(({ name }) => name)).toEqual([])
  })
})

describe.each(Object.entries(table).filter(([path]) => path in procedures))("%s", (path, entry) => {
  it.each(askers)("answers %s as the matrix says", async (asker) => {
    const input = await entry.input?.(world, asker)
    const ctx = await contextOf(asker, entry)
    const { result, ...answer } = await ask(path, ctx, input)
    const { verdict } = answer
    expect(verdict, JSON.stringify(answer.body)).toBe(wanted(path, entry, asker))
    await expectEvents(path, ctx, verdict === "ok" ? { asker, input, answer: result } : null)
    if (verdict === "not_found" && input !== undefined) {
      const unknown = await ask(path, ctx, nobodys(input))
      expect(unknown, "what is not theirs must look like what does not exist").toEqual(answer)
    }
  })

  if (!entry.link) return
  it("opens for nobody without the link", async () => {
    for (const asker of askers) {
      const ctx = { ...(await contextOf(asker, entry)), linkToken: null }
      expect((await ask(path, ctx, await entry.input?.(world, asker))).verdict).toBe("not_found")
    }
  })
})

describe("what was left in the audit", () => {
  it("named a client at least once, for each action that concerns any", () => {
    const silent = Object.entries(table).flatMap(([path, entry]) =>
      (named.has(path) ? leftBy(entry) : [])
        .filter(({ action, concerns }) => concerns !== nobody && !named.get(path)?.has(action.name))
        .map(({ action }) => `${path}: ${action.name}`),
    )
    expect(silent).toEqual([])
  })
})
