import { describe, expect, it } from "vitest"
import { termsOf } from "./rules"

describe("the terms that a payer agrees to", () => {
  const service = { priceMinor: 300_001, currency: "EUR", depositPercent: 30, balanceDueDays: 21 }

  it("name both parts to the cent, and they sum to the whole", () => {
    expect(termsOf(service)).toContain(
      "The whole is €3,000.01. The deposit of €900.00 keeps your days; the balance of €2,100.01 is due 21 days before the first one, and never sooner than a day after you book.",
    )
  })

  it.each([0, 100])("speak of no deposit where there is one part alone (%i %%)", (depositPercent) => {
    const terms = termsOf({ ...service, depositPercent })
    expect(terms).toContain("The whole is €3,000.01; paying it keeps your days.")
    expect(terms).not.toMatch(/deposit|balance|€0/)
  })
})
