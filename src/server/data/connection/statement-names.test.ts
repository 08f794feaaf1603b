import { expect, it } from "vitest"
import { statementNames } from "./statement-names"

it("gives each text a name of its own, and always the same one, short enough for PostgreSQL", () => {
  const name = statementNames()
  const [one, other] = [name({ sql: "SELECT 1" }), name({ sql: "SELECT 2" })]
  expect(one).not.toBe(other)
  expect(name({ sql: "SELECT 1" })).toBe(one)
  expect(statementNames()({ sql: "SELECT 1" })).toBe(one)
  expect(one.length).toBeLessThan(64)
})

it("keeps no more than it may, so that no connection grows without end", () => {
  const name = statementNames(2)
  const first = name({ sql: "a" })
  name({ sql: "b" })
  expect(name({ sql: "c" })).toBe("")
  expect(name({ sql: "a" })).toBe(first)
})
