import { expect, it } from "vitest"
import { reservedSlugs } from "@/lib/paths"
import { isFreeSlug } from "./rules"

it.each(["harbour-lane", "quiet-room-2", "abc"])("lets a workspace live at /%s", (slug) => {
  expect(isFreeSlug(slug)).toBe(true)
})

it.each([
  ...reservedSlugs,
  "ab",
  "Harbour",
  "harbour--lane",
  "-harbour",
  "harbour-",
  "har bour",
  "harbour.lane",
  "hårbour",
  "a".repeat(61),
])("keeps /%s for ourselves or for nobody", (slug) => {
  expect(isFreeSlug(slug)).toBe(false)
})
