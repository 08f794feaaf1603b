import { describe, expect, it } from "vitest"
import { id, uuidV7 } from "./ids"

describe("an id", () => {
  it("sorts by the instant it was made at", () => {
    const made = [0, 1, 60_000, 86_400_000].map((ms) => uuidV7(new Date(Date.UTC(2026, 10, 26) + ms)))
    expect(made.toSorted()).toEqual(made)
    expect(made.every((one) => /^[0-9a-f]{8}-[0-9a-f]{4}-7/.test(one))).toBe(true)
  })

  it("is never made twice, not even in one millisecond", () => {
    const instant = new Date()
    const made = Array.from({ length: 1000 }, () => uuidV7(instant))
    expect(new Set([...made, uuidV7(), uuidV7()]).size).toBe(1002)
  })

  it("is read in any case, and anything else is answered kindly", () => {
    const made = uuidV7()
    expect(id.parse(made.toUpperCase())).toBe(made)
    for (const bad of ["42", "", undefined, `${made}0`])
      expect(id.safeParse(bad).error?.issues[0]?.message).toBe(
        "We could not tell what this refers to. Please go back and choose it again.",
      )
  })
})
