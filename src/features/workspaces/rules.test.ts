import { describe, expect, it } from "vitest"
import { reservedSlugs } from "@/lib/paths"
import { isFreeSlug, pageDescription } from "./rules"

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

describe("what a search or a link preview shows of a public page", () => {
  it("is the page's own first words", () => {
    const page = { headline: "You still share a home.", intro: "Coaching in Bergen and online." }
    expect(pageDescription(page)).toBe("You still share a home. Coaching in Bergen and online.")
    expect(pageDescription({ headline: "Only a headline.", intro: "" })).toBe("Only a headline.")
  })

  it("ends with a whole word where there are more than fit", () => {
    const long = pageDescription({ headline: "You still share a home.", intro: "Slowly,  and\nwith time. ".repeat(20) })
    expect(long.length).toBeLessThanOrEqual(161)
    expect(long).toMatch(/^You still share a home\. Slowly, and with time\. .*(Slowly|and|with|time)…$/)
  })
})
