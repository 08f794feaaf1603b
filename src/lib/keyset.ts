import * as z from "zod/mini"
import { text } from "./fields/text"
import { id as anId } from "./ids"
import { isInTime } from "./time/schema"

/** A place in a list: the instant and id of a row. */
export type Keyset = Readonly<{ at: Date; id: string }>

/** As it travels in an address: "2026-11-22T08:12:00.000Z~0198…". */
export const cursorOf = ({ at, id }: Keyset): string => `${at.toISOString()}~${id}`

/** The row that a cursor names; null when it names none, so that a mangled address shows the first page. */
export const readCursor = (cursor: string | undefined): Keyset | null => {
  const [instant = "", id = "", ...more] = cursor?.split("~") ?? []
  const at = new Date(instant)
  const isReadable = more.length === 0 && /^\d{4}-.{18}Z$/.test(instant) && isInTime(at)
  return isReadable && anId.safeParse(id).success ? { at, id } : null
}

/** Before everything that was ever written or will be. */
const top: Keyset = { at: new Date("9999-12-31T23:59:59.999Z"), id: "ffffffff-ffff-ffff-ffff-ffffffffffff" }

/** Which page is asked for, in the schema of a list: none is the first, and so is what no page has given. */
export const paged = { after: z.catch(z.optional(text(120)), undefined) }
/** The input of a list that is asked for nothing else. */
export const pageInput = z.object(paged)
export type Paged = Readonly<{ after?: string | undefined }>

/**
 * A page of a list, newest first: what to ask for, and what to make of the rows. Rows of one instant follow by id, so that
 * none is repeated or left out. An index on these two columns, after those that are filtered by, reads a page and no more.
 * @param at the column of the instant
 */
export const pageBy = <At extends string>(at: At, { size, after }: { size: number; after: string | undefined }) => {
  const from = readCursor(after)
  const by = <Value>(value: Value) => ({ [at]: value }) as Record<At, Value>
  return {
    /** where it begins, for a statement in SQL: `(at, id) < (${page.from.at}, ${page.from.id}::uuid)` */
    from: from ?? top,
    // `lte` says nothing new: an index can begin there, and cannot at either side of the OR.
    where: from ? { ...by({ lte: from.at }), OR: [by({ lt: from.at }), { id: { lt: from.id } }] } : {},
    orderBy: [by("desc" as const), { id: "desc" as const }],
    /** one row more than the page shows tells whether another page follows */
    take: size + 1,
    /** @param positionOf where a row stands, by the columns that the list is ordered by */
    cut: <Row>(rows: readonly Row[], positionOf: (row: Row) => Keyset) => {
      const shown = rows.slice(0, size)
      const last = shown.at(-1)
      return { rows: shown, next: rows.length > size && last ? cursorOf(positionOf(last)) : null }
    },
  }
}
