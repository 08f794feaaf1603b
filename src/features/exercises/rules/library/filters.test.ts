import { expect, it } from "vitest"
import { shippedExercises } from "../../content/shipped-exercises"
import { libraryInput } from "../../schema"
import { isFiltered, isWanted } from "./filters"

const found = (filters: Record<string, string>) =>
  shippedExercises.filter((content) => isWanted(content, libraryInput.parse(filters))).map(({ key }) => key)

it("finds exercises by words, length and mode, and by all of them at once", () => {
  expect(found({})).toHaveLength(3)
  expect(found({ q: "map" })).toEqual(["emotional-map"])
  expect(found({ q: "EMOTIONAL check" })).toEqual(["daily-check-in"])
  expect(found({ minutes: "5" })).toEqual(["two-minute-appreciation", "emotional-map"])
  expect(found({ minutes: "5", mode: "together" })).toEqual(["two-minute-appreciation"])
  expect(found({ q: "trampoline" })).toEqual([])
})

it("leaves out what asks for touch when asked to", () => {
  const [first] = shippedExercises
  if (!first) throw new Error("the library is empty")
  expect(isWanted({ ...first, touch: true }, libraryInput.parse({ touch: "without" }))).toBe(false)
  expect(isFiltered(libraryInput.parse({}))).toBe(false)
})
