import { describe, expect, it } from "vitest"
import { reservedSlugs } from "@/lib/paths"
import { toLocalDate } from "@/lib/time/local-date"
import type { HelpLine } from "./content/help-lines"
import { isFreeSlug, isUnchecked, pageDescription, uncheckedAmong } from "./rules"

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

describe("a help line", () => {
  const line = (name: string, verifiedOn: string): HelpLine => ({
    country: "NO",
    kind: "crisis",
    name,
    phone: "116 123",
    source: "a register",
    verifiedOn: toLocalDate(verifiedOn),
  })

  it("counts as checked for ninety days after someone has looked it up", () => {
    const looked = line("Samaritans", "2026-11-21")
    expect(isUnchecked(looked, toLocalDate("2027-02-18"))).toBe(false)
    expect(isUnchecked(looked, toLocalDate("2027-02-19"))).toBe(true)
  })

  it("is named with the others that nobody has looked up lately, and the oldest look with them", () => {
    const lines = [line("Lifeline", "2026-11-21"), line("Shout", "2026-10-01"), line("New", "2027-02-01")]
    expect(uncheckedAmong(lines, toLocalDate("2027-03-01"))).toEqual({
      since: "2026-10-01",
      names: ["Lifeline 116 123", "Shout 116 123"],
    })
    expect(uncheckedAmong(lines, toLocalDate("2026-12-01"))).toBeNull()
  })
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
