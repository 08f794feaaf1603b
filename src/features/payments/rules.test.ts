import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { toMinorUnits } from "@/lib/money/money"
import { instalmentsOf, orderState, processorAmount, refundable, sharesOf } from "./rules"

const now = new Date("2026-11-22T10:00:00Z")
const later = new Date("2026-12-20T10:00:00Z")

it("is told to the processor as it counts: cents for euros, yen as they are, krónur in hundredths", () => {
  expect([
    processorAmount(90_000, "EUR"),
    processorAmount(90_000, "JPY"),
    processorAmount(90_000, "ISK"),
    processorAmount(90_000, "ugx"),
  ]).toEqual([90_000, 90_000, 9_000_000, 9_000_000])
})

describe("what is owed", () => {
  it("asks 900.00 now and 2,100.00 later for 3,000.00 with a deposit of 30 %", () => {
    expect(instalmentsOf(toMinorUnits(300_000), { depositPercent: 30, now, balanceDueAt: later })).toEqual([
      { kind: "deposit", amountMinor: 90_000, dueAt: now },
      { kind: "balance", amountMinor: 210_000, dueAt: later },
    ])
  })

  it("asks for everything at once when the deposit is all of it, and leaves a day for a rest that would be due in the past", () => {
    expect(instalmentsOf(toMinorUnits(18_000), { depositPercent: 100, now, balanceDueAt: later })).toHaveLength(1)
    const [, balance] = instalmentsOf(toMinorUnits(300_000), { depositPercent: 30, now: later, balanceDueAt: now })
    expect(balance?.dueAt).toEqual(new Date(later.getTime() + 86_400_000))
  })

  it("never loses or makes a cent, no matter who pays which part", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 50_000_000 }),
        fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 0, max: 100 }),
        (total, weights, depositPercent) => {
          const shares = sharesOf(
            toMinorUnits(total),
            weights.map((weight) => ({ weight })),
          )
          const parts = shares.flatMap(({ amountMinor }) =>
            instalmentsOf(amountMinor, { depositPercent, now, balanceDueAt: later }),
          )
          expect(shares.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(total)
          expect(parts.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(total)
          expect(parts.every(({ amountMinor }) => Number.isInteger(amountMinor) && amountMinor > 0)).toBe(true)
        },
      ),
    )
  })

  it("gives back no more than came in", () => {
    expect(refundable(90_000, [{ amountMinor: 50_000 }, { amountMinor: 40_000 }])).toBe(0)
  })
})

describe("where an order stands", () => {
  const order = { cancelledAt: null, totalMinor: 300_000, paidMinor: 0, nextDueAt: later }
  it.each([
    ["open", order],
    ["deposit paid", { ...order, paidMinor: 90_000 }],
    ["overdue", { ...order, paidMinor: 90_000, nextDueAt: new Date("2026-11-01T00:00:00Z") }],
    ["paid", { ...order, paidMinor: 300_000, nextDueAt: null }],
    ["cancelled", { ...order, cancelledAt: now }],
  ] as const)("is %s", (state, given) => {
    expect(orderState(given, now)).toBe(state)
  })
})
