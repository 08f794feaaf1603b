import { z } from "zod"
import { isCurrency } from "../store/currencies"

/** The kinds of parameter that Stripe knows, read from text. Issues carry Stripe's error code in `params`. */

const refuse = (code: string, message: string) => ({ message, params: { code } })

/** Text that must not be empty when it is sent: Stripe takes an empty value for an attempt to unset. */
export const text = (longest = 5000) =>
  z
    .string()
    .min(1, "You passed an empty string. Leave the parameter out if you do not want to set it.")
    .max(longest, `Invalid string: must be at most ${longest} characters.`)

/** Text, or an empty value that unsets what was there. */
export const clearableText = (longest = 5000) => z.union([z.literal("").transform(() => null), text(longest)])

export const wholeNumber = z
  .string()
  .refine((value) => /^-?\d{1,15}$/.test(value), refuse("parameter_invalid_integer", "Invalid integer"))
  .transform(Number)

export const flag = z.enum(["true", "false"], { error: "Invalid boolean" }).transform((value) => value === "true")

export const choice = <const Options extends readonly [string, ...string[]]>(...options: Options) =>
  z.enum(options, { error: `must be one of ${options.join(", ")}` })

export const currency = z.string().toLowerCase().refine(isCurrency, "Invalid currency")

export const webAddress = z
  .string()
  .refine((value) => URL.canParse(value) && /^https?:\/\//.test(value), refuse("url_invalid", "Not a valid URL"))

/** At most 50 pairs, names up to 40 letters, values up to 500 (docs.stripe.com/api/metadata). */
export const metadata = z
  .preprocess(
    (value) => (Array.isArray(value) ? Object.fromEntries(value.entries()) : value),
    z.record(z.string().max(40, "Metadata names are at most 40 characters."), z.string().max(500)),
  )
  .refine((pairs) => Object.keys(pairs).length <= 50, "You can set at most 50 metadata pairs.")

/** What remains of metadata after an update: an empty value removes its pair. */
export function mergedMetadata(before: Record<string, string>, update: Record<string, string> = {}) {
  return Object.fromEntries(Object.entries({ ...before, ...update }).filter(([, value]) => value !== ""))
}

export const moment = z.union([
  wholeNumber,
  z.strictObject({
    gt: wholeNumber.optional(),
    gte: wholeNumber.optional(),
    lt: wholeNumber.optional(),
    lte: wholeNumber.optional(),
  }),
])

/** Whether a moment in whole seconds lies in the range that a list asks for. */
export function isWithin(range: z.output<typeof moment> | undefined, seconds: number): boolean {
  if (range === undefined) return true
  if (typeof range === "number") return seconds === range
  const { gt = -Infinity, gte = -Infinity, lt = Infinity, lte = Infinity } = range
  return seconds > gt && seconds >= gte && seconds < lt && seconds <= lte
}

/** The parameters that every list takes beside its own. */
export const listFields = {
  limit: wholeNumber.pipe(z.number().min(1).max(100)).default(10),
  starting_after: text().optional(),
  ending_before: text().optional(),
}
