import * as z from "zod/mini"

/** Where a page of a list ended, newest first: the instant and id of its last row. */
export type Keyset = Readonly<{ at: Date; id: string }>

/** As it travels in an address: "2026-11-22T08:12:00.000Z~0198…". */
export const cursorOf = ({ at, id }: Keyset): string => `${at.toISOString()}~${id}`

const readable = z.tuple([z.iso.datetime(), z.uuid()])

/** The row that a cursor names; null when it names none, so that a mangled address shows the first page. */
export const readCursor = (cursor: string | undefined): Keyset | null => {
  const read = readable.safeParse(cursor?.split("~"))
  return read.success ? { at: new Date(read.data[0]), id: read.data[1] } : null
}

/** The rows of a page of `size` from one row more than that, and the cursor of the next page if there is one. */
export const pageOf = <Row>(rows: readonly Row[], size: number, positionOf: (row: Row) => Keyset) => {
  const page = rows.slice(0, size)
  const last = page.at(-1)
  return { rows: page, next: rows.length > size && last ? cursorOf(positionOf(last)) : null }
}
