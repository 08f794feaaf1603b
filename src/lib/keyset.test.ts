import { expect, it } from "vitest"
import { cursorOf, pageBy, paged, readCursor } from "./keyset"

const position = { at: new Date("2026-11-22T08:12:00.123Z"), id: "0198a4a2-7b1e-7c3d-8a2b-1c2d3e4f5a6b" }
const mangled = [
  "",
  "~",
  "yesterday~1",
  `1~${position.id}`,
  `2026-13-45T08:12:00.123Z~${position.id}`,
  `0000-01-01T00:00:00.000Z~${position.id}`,
  `1899-12-31T23:59:59.999Z~${position.id}`,
  `9999-12-31T23:59:59.999Z~${position.id}`,
  `+275760-09-13T00:00:00.000Z~${position.id}`,
  `${cursorOf(position)}~x`,
  cursorOf(position).slice(3),
]

it("carries the end of a page through an address, to the millisecond", () => {
  expect(readCursor(cursorOf(position))).toEqual(position)
})

it("shows the first page for a cursor that names no row", () => {
  for (const after of [undefined, ...mangled]) {
    expect(readCursor(after)).toBeNull()
    expect(pageBy("sentAt", { size: 2, after }).where).toEqual({})
  }
})

it("lets an address say anything: what is too long or given twice is the first page too", () => {
  for (const after of ["x".repeat(1000), [cursorOf(position), cursorOf(position)], null])
    expect(paged.after.parse(after)).toBeUndefined()
  expect(paged.after.parse(cursorOf(position))).toBe(cursorOf(position))
})

it("has a next page only when there was one row more", () => {
  const rows = [1, 2, 3].map((minute) => ({ at: new Date(minute * 60_000), id: position.id }))
  const cut = (size: number) => pageBy("at", { size, after: undefined }).cut(rows, (row) => row)
  expect(cut(3).next).toBeNull()
  expect(cut(2)).toEqual({ rows: rows.slice(0, 2), next: `1970-01-01T00:02:00.000Z~${position.id}` })
})
