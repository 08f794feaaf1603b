import * as z from "zod/mini"

// The one edge at which what someone has typed comes in: every room takes its words by these, and never by a bare z.string()
// (src/architecture/habits.test.ts).

/** What no database can keep is no reason to refuse the words around it: a NUL is left out, half a character becomes "�". */
export const storableText = (text: string): string => text.replaceAll("\0", "").toWellFormed()

type Says = Readonly<{
  /** there must be something, and this is said where there is nothing */
  missing?: string
  tooLong?: string
}>

const bounded = (most: number, { missing, tooLong }: Says) => [
  ...(missing === undefined ? [] : [z.minLength(1, missing)]),
  z.maxLength(most, tooLong ?? `Please keep this to ${most.toLocaleString("en")} characters.`),
]

/** Words as they were typed, spaces at either end included, with up to `most` characters. */
export const text = (most: number, says: Says = {}) =>
  z.string(says.missing).check(z.overwrite(storableText), ...bounded(most, says))

/** The same without the spaces at either end. */
export const trimmedText = (most: number, says: Says = {}) =>
  z.string(says.missing).check(z.overwrite(storableText), z.trim(), ...bounded(most, says))

/** What is looked for in a list. Longer than anything that could be found, so that it finds nothing, and stays in its box. */
export const searchText = z._default(trimmedText(2000), "")

/** What a program made, in letters and signs of which `pattern` knows every one. */
export const codeLike = (pattern: RegExp, says?: string) => z.string(says).check(z.regex(pattern, says))

/** Six digits, which people copy with a space in the middle. */
export const sixDigits = (says: string) =>
  z.string(says).check(
    z.overwrite((given) => given.replaceAll(/\s/g, "")),
    z.regex(/^\d{6}$/, says),
  )

type Json = string | number | boolean | null | Json[] | { [name: string]: Json }

const storable = (value: Json): Json => {
  if (typeof value === "string") return storableText(value)
  if (Array.isArray(value)) return value.map(storable)
  if (value === null || typeof value !== "object") return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [storableText(name), storable(inner)]))
}

/** Anything that JSON can say and jsonb can keep, by name, in up to `most` characters of JSON. */
export const storableFields = (most: number, tooLong: string) =>
  z
    .pipe(
      z.record(z.string().check(z.maxLength(80)), z.json()),
      z.transform((fields) => storable(fields) as Record<string, Json>),
    )
    .check(z.refine((fields) => JSON.stringify(fields).length <= most, tooLong))
