import { TRPCError } from "@trpc/server"
import fc from "fast-check"
import * as z from "zod/mini"
import type { Context } from "@/server/http/trpc"
import { createCaller, rootRouter } from "../../router"
import { type Asker, askers, type Entry } from "../entry"
import { table } from "../table"
import { aWorld, type World } from "../world"
import { type Spoil, spoilsFor } from "./inputs"
import { nastyText } from "./nasty"

type Procedure = Readonly<{ _def: Readonly<{ inputs: readonly z.core.$ZodType[] }> }>
const procedures = rootRouter._def.procedures as unknown as Readonly<Record<string, Procedure>>

/** A call that ended as no call may: with an error of our own. */
type Broken = Readonly<{ procedure: string; says: string; call: string }>

type Call = Readonly<{ asker: Asker; spoil: Spoil; place: number; around: Partial<Context> }>

const procedureAt = (caller: object, path: string) =>
  path.split(".").reduce<unknown>((node, part) => (node as Record<string, unknown>)[part], caller) as (
    input: unknown,
  ) => Promise<unknown>

/** What else comes with a request: mostly what should, sometimes what anybody could write there. */
const around: fc.Arbitrary<Partial<Context>> = fc.oneof(
  { weight: 9, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.record({ slug: nastyText, linkToken: nastyText, browser: nastyText }, { requiredKeys: [] }),
  },
)

const callsOf = (entry: Entry, procedure: Procedure, like: unknown): fc.Arbitrary<Call> =>
  fc.record({
    asker: fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...(entry.enter.length > 0 ? entry.enter : askers)) },
      { weight: 1, arbitrary: fc.constantFrom(...askers) },
    ),
    spoil: spoilsFor(procedure._def.inputs[0], like),
    // From another address each time: what is counted by address is not what is tried here.
    place: fc.nat({ max: 0xffffff }),
    around,
  })

/** Good inputs by asker, made anew where a call has used one up, and where that can be made more than once. */
const goodInputs = (world: World, entry: Entry) => {
  const known = new Map<Asker, unknown>()
  let used = new Set<Asker>()
  return {
    of: async (asker: Asker) => {
      if (!known.has(asker)) known.set(asker, await entry.input?.(world, asker))
      else if (used.delete(asker))
        known.set(asker, await Promise.resolve(entry.input?.(world, asker)).catch(() => known.get(asker)))
      return known.get(asker)
    },
    usedUp: () => {
      used = new Set(known.keys())
    },
  }
}

/** A no to what was typed is a sentence, which ends like one: not what a library says by itself. */
const curtAnswer = ({ cause }: TRPCError) => {
  const messages = cause instanceof z.core.$ZodError ? cause.issues.map(({ message }) => message) : []
  const curt = messages.find((message) => !/^[A-Z].*[.]$/s.test(message) || /^(Invalid|Too|Unrecognized)/.test(message))
  return curt === undefined ? null : new Error(`This is no kind sentence: ${curt}`)
}

/** @returns what broke, or whether the call was let in and did what it was asked */
const ask = async (world: World, path: string, link: string | null, { asker, place, around }: Call, input: unknown) => {
  const ctx: Context = {
    session: world.sessions[asker],
    slug: world.slug,
    linkToken: link,
    now: world.now,
    requestId: crypto.randomUUID(),
    ip: [10, place >> 16, (place >> 8) & 255, place & 255].join("."),
    ...around,
  }
  try {
    await procedureAt(createCaller(ctx), path)(input)
    return { failure: null, isDone: true }
  } catch (error) {
    if (error instanceof TRPCError && error.code !== "INTERNAL_SERVER_ERROR")
      return { failure: curtAnswer(error), isDone: false }
    return { failure: error instanceof TRPCError ? (error.cause ?? error) : error, isDone: false }
  }
}

type Ran = Readonly<{
  calls: number
  /** so many of them did what they were asked: calls that all end at the door prove nothing */
  done: number
  broken: readonly Broken[]
}>

const sentenceOf = (error: unknown) => (error instanceof Error ? error.message : String(error)).trim().slice(-400)

/**
 * Calls one procedure with what its schema lets through and with what it does not, as everybody. What breaks is told in its
 * smallest form, with the seed that finds it again.
 */
const fuzzProcedure = async (world: World, path: string, runs: number, seed: number): Promise<Ran> => {
  const entry = table[path]
  const procedure = procedures[path]
  if (!entry || !procedure) throw new Error(`The matrix does not know ${path}.`)
  const good = goodInputs(world, entry)
  const usual = entry.enter[0] ?? "visitor"
  const link = (await entry.link?.(world, usual)) ?? null
  let calls = 0
  let done = 0
  const { failed, counterexample, errorInstance } = await fc.check(
    fc.asyncProperty(callsOf(entry, procedure, await good.of(usual)), async (call) => {
      const input = call.spoil.of(await good.of(call.asker))
      const { failure, isDone } = await ask(world, path, link, call, input)
      calls += 1
      if (isDone) {
        done += 1
        good.usedUp()
      }
      if (failure) throw failure
    }),
    { numRuns: runs, seed, interruptAfterTimeLimit: 120_000, markInterruptAsFailure: false },
  )
  const told = {
    procedure: path,
    says: sentenceOf(errorInstance),
    call: `seed ${seed}: ${fc.stringify(counterexample)}`,
  }
  return { calls, done, broken: failed ? [told] : [] }
}

const roomOf = (path: string) => path.split(".")[0] ?? path

/** More calls than this use up what a world has: free days, exercises that nobody was given yet. */
const mostInAWorld = 4000

const sumOf = (ran: readonly Ran[]): Ran => ({
  calls: ran.reduce((so, { calls }) => so + calls, 0),
  done: ran.reduce((so, { done }) => so + done, 0),
  broken: ran.flatMap(({ broken }) => broken),
})

/** Each room in a world of its own, since calls change it. */
const round = async (calls: number, seed: number, isOver: () => boolean): Promise<Ran> => {
  const paths = Object.keys(procedures)
  const each = Math.max(1, Math.ceil(calls / paths.length))
  const ran: Ran[] = []
  for (const ofRoom of Object.values(Object.groupBy(paths, roomOf))) {
    if (isOver()) break
    const world = await aWorld()
    for (const path of ofRoom ?? []) ran.push(await fuzzProcedure(world, path, each, (seed + paths.indexOf(path)) | 0))
  }
  return sumOf(ran)
}

/** Every procedure, with about this many calls in all, or as many as there is time for. */
export const fuzz = async (wanted: number, seed: number, seconds = Number.POSITIVE_INFINITY): Promise<Ran> => {
  const end = performance.now() + seconds * 1000
  const isOver = () => performance.now() > end
  const rounds = Math.ceil(wanted / mostInAWorld)
  const ran: Ran[] = []
  for (let at = 0; at < rounds; at += 1) ran.push(await round(wanted / rounds, (seed + at * 100_003) | 0, isOver))
  return sumOf(ran)
}
