import { expect, it } from "vitest"
import { tabDraft } from "./tab-draft"

const aTab = () => {
  const kept = new Map<string, string>()
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
  return { kept, draft: tabDraft(storage, "contact") }
}
const noon = Date.UTC(2026, 10, 24, 12)
const minute = 60_000

it("brings back what was typed in this tab, for half an hour", () => {
  const { kept, draft } = aTab()
  expect(draft.read(noon)).toBeNull()
  draft.write({ words: "We talk every day." }, noon)
  expect(draft.read(noon + 29 * minute)).toEqual({ words: "We talk every day." })
  expect(draft.read(noon + 30 * minute)).toBeNull()
  expect(kept.size).toBe(0)
})

it("keeps nothing once it is sent, left in a hurry, or emptied again", () => {
  const { kept, draft } = aTab()
  draft.write({ words: "We talk every day." }, noon)
  draft.forget()
  draft.write({ words: "We talk" }, noon)
  draft.write({}, noon)
  expect(kept.size).toBe(0)
})

it("is not held up by what something else has left there, nor by a clock that was set back", () => {
  const { kept, draft } = aTab()
  for (const left of ['"words"', "{", "null", '{"at":1}']) {
    kept.set("contact", left)
    expect(draft.read(noon)).toBeNull()
  }
  draft.write({ words: "We talk" }, noon)
  expect(draft.read(noon - minute)).toBeNull()
})
