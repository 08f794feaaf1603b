import { describe, expect, it } from "vitest"
import { leavesNoWay, noWaySays, safeContactOf, safeContactText, safeWaysOf } from "./rules"
import { changeContactInput, contactWays } from "./schema"

describe("where someone may be reached", () => {
  it("is said with both its yes and its no", () => {
    expect(safeContactText(safeContactOf(["email"]))).toBe("E-mail only. No text message or voicemail.")
    expect(safeContactText(safeContactOf(["email", "message"]))).toBe("E-mail and text message. No voicemail.")
    expect(safeContactText(safeContactOf([...contactWays]))).toBe("E-mail, text message and voicemail are safe.")
    expect(safeContactText(safeContactOf([]))).toContain("No way of writing is safe")
  })

  it("comes back from the columns as it was ticked", () => {
    for (const ways of [[], ["email"], ["message", "voicemail"], [...contactWays]] as const)
      expect(safeWaysOf(safeContactOf(ways))).toEqual(ways)
  })
})

describe("a contact card", () => {
  const card = { clientId: "0198a4a2-7b1e-7c3d-8a2b-1c2d3e4f5a6b", name: "Marit", contactNote: "" }

  it("asks for a number where a text message is said to be safe", () => {
    const wanting = changeContactInput.safeParse({ ...card, phone: "", safe: ["email", "message"] })
    expect(wanting.error?.issues.map(({ path }) => path)).toEqual([["phone"]])
    expect(changeContactInput.safeParse({ ...card, phone: "+47 912 00 111", safe: ["message"] }).success).toBe(true)
    expect(changeContactInput.safeParse({ ...card, phone: "", safe: ["email"] }).success).toBe(true)
  })
})

it("asks before the last safe way is taken away, and not where there was none or one is left", () => {
  expect(leavesNoWay({ before: ["email", "message"], after: [] })).toBe(true)
  expect(leavesNoWay({ before: ["email", "message"], after: ["message"] })).toBe(false)
  expect(leavesNoWay({ before: [], after: [] })).toBe(false)
  expect(noWaySays).toMatch(/no reminders.*Only a link to sign in still comes/)
})
