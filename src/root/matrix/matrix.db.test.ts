import { getTRPCErrorShape, TRPCError } from "@trpc/server"
import { beforeAll, describe, expect, it } from "vitest"
import { uuidV7 } from "@/lib/ids"
import { Refusal } from "@/lib/refusal"
import type { Context } from "@/server/http/trpc"
import { createCaller, rootRouter } from "../router"
import { type Asker, askers, type Entry, type Verdict } from "./entry"
import { table } from "./table"
import { aWorld, type World } from "./world"

// One row a procedure, one cell an asker. The procedures come from the root router itself, so that none can be forgotten.

let world: World
beforeAll(async () => {
  world = await aWorld()
})

type Answer = Readonly<{ verdict: Verdict | "bad input" | "failure"; body: unknown }>

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
  path.split(".").reduce<unknown>((place, part) => (place as Record<string, unknown>)[part], caller) as (
    input: unknown,
  ) => Promise<unknown>

const ask = async (path: string, ctx: Context, input: unknown): Promise<Answer> => {
  try {
    await procedureAt(createCaller(ctx), path)(input)
    return { verdict: "ok", body: null }
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

const procedures = rootRouter._def.procedures as unknown as Record<
  string,
  { _def: { meta?: { enteredBy: string; permission: string } } }
>

describe("the matrix", () => {
  it("has a row for every procedure, and none for what is not there", () => {
    expect(Object.keys(table).toSorted()).toEqual(Object.keys(procedures).toSorted())
  })

  it("knows procedures that were built with a door, and no others", () => {
    expect(Object.keys(procedures).filter((path) => !procedures[path]?._def.meta)).toEqual([])
  })
})

describe.each(Object.entries(table).filter(([path]) => path in procedures))("%s", (path, entry) => {
  it.each(askers)("answers %s as the matrix says", async (asker) => {
    const input = await entry.input?.(world, asker)
    const ctx = await contextOf(asker, entry)
    const answer = await ask(path, ctx, input)
    const { verdict } = answer
    expect(verdict, JSON.stringify(answer.body)).toBe(wanted(path, entry, asker))
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
