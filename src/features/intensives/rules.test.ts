import { describe, expect, it } from "vitest"
import { isAcceptedToBook, offerOf } from "./rules"

describe("the terms that a payer agrees to", () => {
  const service = { priceMinor: 300_001, currency: "EUR", depositPercent: 30, balanceDueDays: 21 }
  const now = new Date("2026-11-25T19:10:00Z")
  const days = (begins: string) => ({ now, begins: new Date(begins), timeZone: "Europe/Oslo" })

  it("name both parts to the cent, with the real date of the balance, and say that the card is not kept", () => {
    expect(offerOf(service, days("2027-01-16T08:00:00Z")).terms).toBe(
      "The whole is €3,000.01. The deposit of €900.00 keeps your days. The balance of €2,100.01 is due by Saturday 26 December 2026. You pay it yourself. If we cannot keep your days, the whole deposit comes back to your card. Your card is not kept, and nothing is ever taken from it by itself.",
    )
  })

  it("say why the balance is due soon, where the days are near", () => {
    expect(offerOf(service, days("2026-12-05T08:00:00Z")).terms).toContain(
      "is due by Saturday 28 November 2026, three days from now, because your days are near.",
    )
  })

  it.each([
    [0, "2027-01-16T08:00:00Z"],
    [100, "2027-01-16T08:00:00Z"],
    [30, "2026-11-28T08:00:00Z"],
  ])("speak of no deposit where all of it is due at once (%i %%, %s)", (depositPercent, begins) => {
    const { terms, parts } = offerOf({ ...service, depositPercent }, days(begins))
    expect(terms).toContain("The whole is €3,000.01; paying it keeps your days.")
    expect(terms.includes("Your days are so near that all of it is due at once.")).toBe(depositPercent === 30)
    expect(terms).not.toMatch(/deposit|balance|€0/)
    expect(parts.map(({ amountMinor }) => amountMinor)).toEqual([300_001])
  })
})

describe("booking is open", () => {
  const at = new Date("2026-11-24T09:00:00Z")
  it.each([
    { acceptedAt: at, intensiveAcceptedAt: at, endedAt: null, open: true },
    { acceptedAt: at, intensiveAcceptedAt: null, endedAt: null, open: false },
    { acceptedAt: null, intensiveAcceptedAt: at, endedAt: null, open: false },
    { acceptedAt: at, intensiveAcceptedAt: at, endedAt: at, open: false },
  ])("to a relationship accepted for work and, apart from that, for an intensive: %j", ({ open, ...dates }) => {
    expect(isAcceptedToBook(dates)).toBe(open)
  })
})
