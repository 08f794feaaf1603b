import { expect, it } from "vitest"
import { cursorOf, pageOf, readCursor } from "./keyset"

const position = { at: new Date("2026-11-22T08:12:00.123Z"), id: "0198a4a2-7b1e-7c3d-8a2b-1c2d3e4f5a6b" }

it("carries the end of a page through an address, to the millisecond", () => {
  expect(readCursor(cursorOf(position))).toEqual(position)
})

it("shows the first page for a cursor that names no row", () => {
  for (const mangled of [undefined, "", "~", "yesterday~1", `${cursorOf(position)}~x`, cursorOf(position).slice(3)])
    expect(readCursor(mangled)).toBeNull()
})

it("has a next page only when there was one row more", () => {
  const rows = [1, 2, 3].map((minute) => ({ at: new Date(minute * 60_000), id: position.id }))
  expect(pageOf(rows, 3, (row) => row).next).toBeNull()
  expect(pageOf(rows, 2, (row) => row)).toEqual({
    rows: rows.slice(0, 2),
    next: `1970-01-01T00:02:00.000Z~${position.id}`,
  })
})
