import { describe, expect, it } from "vitest"
import { changedFields, typedTexts, withChanged } from "./changed-fields"

const start = { noteId: "1", kind: "note", body: "", days: ["1"], lastDate: null, seen: new Date(0) }

describe("the draft of a form", () => {
  it("is only what someone has changed", () => {
    expect(changedFields({ ...start, seen: new Date(0), body: "Quiet." }, start)).toEqual({ body: "Quiet." })
    expect(changedFields({ ...start, days: ["1"] }, start)).toEqual({})
    expect(changedFields({ ...start, days: ["1", "3"], lastDate: "2026-12-01" }, start)).toEqual({
      days: ["1", "3"],
      lastDate: "2026-12-01",
    })
  })

  it("comes back into the form as it is today, whatever it was when the draft was left", () => {
    const changed = { body: "Quiet.", gone: "no such field", days: "was a text then", lastDate: "2026-12-01" }
    expect(withChanged({ ...start, noteId: "2" }, changed)).toEqual({
      ...start,
      noteId: "2",
      body: "Quiet.",
      lastDate: "2026-12-01",
    })
  })

  it("is shown by its words, not by ids and choices", () => {
    const members = [
      { name: "Marit", email: "marit@example.org", safe: ["email"] },
      { name: " ", email: "", safe: [] },
    ]
    expect(typedTexts({ members, to: "a1b2", body: "Welcome." }, new Set(["name", "email", "body"]))).toEqual([
      "Marit",
      "marit@example.org",
      "Welcome.",
    ])
  })
})
