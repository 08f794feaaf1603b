import fc from "fast-check"
import type { core } from "zod/mini"
import { anything, nastyAddress, nastyDate, nastyInstant, nastyNumber, nastyText, nastyWithin } from "./nasty"

// Inputs made from a procedure's own schema: of the right shape, with nasty things in them. `like` is the same part of an
// input that the matrix knows to be good, so that a call gets as far as the database.

type Any = core.$ZodType
type Def = core.$ZodTypes["_zod"]["def"]
/** What the checks of a text or a number have said of it. */
type Bag = Readonly<{ minimum?: number; maximum?: number; patterns?: ReadonlySet<RegExp>; format?: string }>

const mostDeep = 7
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype

const bagOf = (schema: Any): Bag => (schema._zod as { bag?: Bag }).bag ?? {}

/** The good one more often than not: an input of ten parts must not fail at one of them each time. */
const mostly = (like: unknown, nasty: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  like === undefined ? nasty : fc.oneof({ weight: 3, arbitrary: fc.constant(like) }, { weight: 2, arbitrary: nasty })

const matching = (patterns: ReadonlySet<RegExp>): fc.Arbitrary<string>[] =>
  [...patterns].flatMap((pattern) => {
    try {
      return [fc.stringMatching(new RegExp(pattern.source, pattern.flags.replace(/[^u]/g, "")))]
    } catch {
      // Lookarounds have no generator.
      return []
    }
  })

const text = (schema: Any, like: unknown): fc.Arbitrary<unknown> => {
  const { format, patterns } = bagOf(schema)
  if (format === "uuid") return mostly(like, fc.oneof({ weight: 4, arbitrary: fc.uuid() }, nastyText))
  if (format === "email") return mostly(like, fc.oneof(nastyAddress, nastyText))
  if (typeof like === "string" && /^\d{4}-\d\d-\d\d$/.test(like)) return mostly(like, nastyDate)
  const within = typeof like === "string" && !uuid.test(like) ? [nastyWithin(like)] : [nastyWithin("A few words.")]
  return mostly(like, fc.oneof(nastyText, ...within, ...matching(patterns ?? new Set())))
}

const number = (schema: Any, like: unknown): fc.Arbitrary<unknown> => {
  const { minimum = -(2 ** 53), maximum = 2 ** 53 } = bagOf(schema)
  const least = Math.ceil(minimum)
  const most = Math.floor(maximum)
  return mostly(like, fc.oneof(fc.constantFrom(least, most, least - 1, most + 1, minimum, maximum), nastyNumber))
}

const object = (shape: Readonly<Record<string, Any>>, like: unknown, deep: number): fc.Arbitrary<unknown> => {
  const known = isPlain(like) ? like : {}
  return fc.record(
    Object.fromEntries(Object.entries(shape).map(([name, inner]) => [name, partOf(inner, known[name], deep + 1)])),
    { noNullPrototype: true },
  )
}

const record = (key: Any, value: Any, like: unknown, deep: number): fc.Arbitrary<unknown> => {
  const keys = partOf(key, undefined, deep + 1).map((name) => (typeof name === "string" ? name : "name"))
  return mostly(like, fc.dictionary(keys, partOf(value, undefined, deep + 1), { maxKeys: 4, noNullPrototype: true }))
}

const list = (element: Any, like: unknown, deep: number): fc.Arbitrary<unknown> => {
  const [first] = Array.isArray(like) ? like : []
  const made = fc.array(partOf(element, first, deep + 1), { maxLength: deep > 3 ? 2 : 4 })
  return Array.isArray(like) && like.length > 0
    ? fc.oneof(fc.constant(like), fc.tuple(...like.map((one) => partOf(element, one, deep + 1))), made)
    : made
}

/** A value that this schema might take. */
const partOf = (schema: Any, like: unknown, deep: number): fc.Arbitrary<unknown> => {
  if (deep > mostDeep) return anything
  const def = schema._zod.def as Def
  switch (def.type) {
    case "string":
      return text(schema, like)
    case "number":
      return number(schema, like)
    case "date":
      return mostly(like, nastyInstant)
    case "boolean":
      return fc.boolean()
    case "enum":
      return mostly(like, fc.constantFrom(...Object.values(def.entries)))
    case "literal":
      return mostly(like, fc.constantFrom(...def.values))
    case "null":
      return fc.constant(null)
    case "object":
      return object(def.shape, like, deep)
    case "array":
      return list(def.element, like, deep)
    case "record":
      return record(def.keyType, def.valueType, like, deep)
    case "union":
      return mostly(like, fc.oneof(...def.options.map((option) => partOf(option, like, deep + 1))))
    case "optional":
    case "nullable":
    case "default":
    case "catch":
    case "readonly":
      return fc.oneof(
        { weight: 4, arbitrary: partOf(def.innerType, like, deep) },
        { weight: 1, arbitrary: fc.constantFrom(undefined, null) },
      )
    case "pipe":
      return partOf(def.in, like, deep)
    case "lazy":
      return partOf(def.getter(), like, deep + 1)
    default:
      return anything
  }
}

/** One place in an input, and what to put there. */
type Change = Readonly<{ path: readonly string[]; value: unknown }>

const isWithin = (def: Def): def is Extract<Def, { innerType: Any }> =>
  ["optional", "nullable", "default", "catch", "readonly"].includes(def.type)

/** Every place of an input that could be another: the whole of it, and what is in it. */
const placesOf = (schema: Any, like: unknown, path: readonly string[] = []): fc.Arbitrary<Change>[] => {
  const def = schema._zod.def as Def
  if (isWithin(def)) return placesOf(def.innerType, like, path)
  if (def.type === "pipe") return placesOf(def.in, like, path)
  const inner =
    def.type === "object"
      ? Object.entries(def.shape).map(([name, one]) => [name, one, isPlain(like) ? like[name] : undefined] as const)
      : def.type === "array" && Array.isArray(like)
        ? like.map((one, at) => [String(at), def.element, one] as const)
        : []
  const here = [partOf(schema, undefined, path.length), partOf(schema, like, path.length)].map((arbitrary) =>
    arbitrary.map((value) => ({ path, value })),
  )
  return [
    ...(inner.length > 0 ? [] : here),
    ...inner.flatMap(([name, one, part]) => placesOf(one, part, [...path, name])),
  ]
}

const put = (good: unknown, { path: [first, ...rest], value }: Change): unknown => {
  if (first === undefined) return value
  if (Array.isArray(good))
    return good.with(Math.min(Number(first), good.length - 1), put(good[Number(first)], { path: rest, value }))
  const known = isPlain(good) ? good : {}
  return { ...known, [first]: put(known[first], { path: rest, value }) }
}

/** Makes an input of a good one. */
export type Spoil = Readonly<{ of: (good: unknown) => unknown; [fc.toStringMethod]: () => string }>

const named = (what: unknown, of: Spoil["of"]): Spoil => ({ of, [fc.toStringMethod]: () => fc.stringify(what) })

/**
 * Inputs for a procedure that takes `schema`: half of them good but for one part that is nasty, the rest made up as a whole, or
 * with something of any kind in one place.
 */
export const spoilsFor = (schema: Any | undefined, like: unknown): fc.Arbitrary<Spoil> => {
  const instead = (arbitrary: fc.Arbitrary<unknown>) => arbitrary.map((value) => named(value, () => value))
  if (!schema)
    return fc.oneof({ weight: 3, arbitrary: fc.constant(named(undefined, () => undefined)) }, instead(anything))
  const places = placesOf(schema, like)
  const changed = (arbitrary: fc.Arbitrary<Change>) =>
    arbitrary.map((change) => named(change, (good) => put(good, change)))
  const wrong = fc.tuple(fc.oneof(...places), anything).map(([{ path }, value]) => ({ path, value }))
  return fc.oneof(
    { weight: 4, arbitrary: changed(fc.oneof(...places)) },
    { weight: 2, arbitrary: instead(partOf(schema, like, 0)) },
    { weight: 1, arbitrary: changed(wrong) },
    { weight: 1, arbitrary: instead(anything) },
  )
}
