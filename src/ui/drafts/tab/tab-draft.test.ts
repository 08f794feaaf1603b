import { expect, it } from "vitest"
import { tabDraft } from "./tab-draft"

const aTab = () => {
  const stored = new Map<string, string>()
  const storage = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  }
  return { stored, draft: tabDraft(storage, "contact") }
}
const noon = Date.UTC(2026, 10, 24, 12)
const minute = 60_000

it("brings back what was typed in this tab, for half an hour", () => {
  const { stored, draft } = aTab()
  expect(draft.read(noon)).toBeNull()
  draft.write({ words: "We talk every day." }, noon)
  expect(draft.read(noon + 29 * minute)).toEqual({ words: "We talk every day." })
  expect(draft.read(noon + 30 * minute)).toBeNull()
  expect(stored.size).toBe(0)
})

it("keeps what was typed before the form came alive, and brings back the rest beside it", () => {
  const { draft } = aTab()
  expect(draft.resume({ words: "We talk" }, noon)).toEqual({ words: "We talk" })
  expect(draft.read(noon)).toEqual({ words: "We talk" })
  expect(draft.resume({ name: "Marit" }, noon + minute)).toEqual({ words: "We talk", name: "Marit" })
  expect(draft.resume({ words: "Less" }, noon + minute)).toEqual({ words: "Less", name: "Marit" })
})

it("brings words back without keeping them for longer", () => {
  const { draft } = aTab()
  draft.write({ words: "We talk" }, noon)
  expect(draft.resume({}, noon + 29 * minute)).toEqual({ words: "We talk" })
  expect(draft.resume({}, noon + 30 * minute)).toEqual({})
})

it("keeps nothing once it is sent, left in a hurry, or emptied again", () => {
  const { stored, draft } = aTab()
  draft.write({ words: "We talk every day." }, noon)
  draft.forget()
  draft.write({ words: "We talk" }, noon)
  draft.write({}, noon)
  expect(stored.size).toBe(0)
})

it("is not held up by what something else has left there, nor by a clock that was set back", () => {
  const { stored, draft } = aTab()
  for (const left of ['"words"', "{", "null", '{"at":1}']) {
    stored.set("contact", left)
    expect(draft.read(noon)).toBeNull()
  }
  draft.write({ words: "We talk" }, noon)
  expect(draft.read(noon - minute)).toBeNull()
})
