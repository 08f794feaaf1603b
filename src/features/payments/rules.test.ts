import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { toMinorUnits } from "@/lib/money/money"
import {
  balanceDueAt,
  instalmentsOf,
  orderState,
  paidOf,
  partsOf,
  processorAmount,
  type RefundFacts,
  refundable,
  refundState,
  sharesOf,
} from "./rules"

const now = new Date("2026-11-22T10:00:00Z")
const soon = new Date("2026-11-22T10:35:00Z")
const later = new Date("2026-12-20T10:00:00Z")
const due = { now, depositDueAt: soon, balanceDueAt: later }

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
    expect(instalmentsOf(toMinorUnits(300_000), { ...due, depositPercent: 30 })).toEqual([
      { kind: "deposit", amountMinor: 90_000, dueAt: soon },
      { kind: "balance", amountMinor: 210_000, dueAt: later },
    ])
  })

  it("asks for everything at once when the deposit is all of it, and leaves a day for a rest that would be due in the past", () => {
    expect(instalmentsOf(toMinorUnits(18_000), { ...due, depositPercent: 100 })).toHaveLength(1)
    const [, balance] = instalmentsOf(toMinorUnits(300_000), {
      ...due,
      depositPercent: 30,
      now: later,
      balanceDueAt: now,
    })
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
          const parts = shares.flatMap(({ amountMinor }) => instalmentsOf(amountMinor, { ...due, depositPercent }))
          expect(shares.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(total)
          expect(parts.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(total)
          expect(parts.every(({ amountMinor }) => Number.isInteger(amountMinor) && amountMinor > 0)).toBe(true)
        },
      ),
    )
  })

  it("has one part where nothing or everything is asked for first, and halves of a cent go to the deposit", () => {
    expect(partsOf(toMinorUnits(18_000), 0)).toEqual([{ kind: "balance", amountMinor: 18_000 }])
    expect(partsOf(toMinorUnits(18_000), 100)).toEqual([{ kind: "deposit", amountMinor: 18_000 }])
    expect(partsOf(toMinorUnits(0), 30)).toEqual([])
    expect(partsOf(toMinorUnits(333), 50).map(({ amountMinor }) => amountMinor)).toEqual([167, 166])
  })

  it("is due in full three weeks before the first day", () => {
    expect(balanceDueAt(new Date("2026-12-12T08:00:00Z"), 21)).toEqual(new Date("2026-11-21T08:00:00Z"))
  })
})

describe("money that goes back", () => {
  const asked = { amountMinor: 40_000, refundedAt: null, failedAt: null, returnedAt: null, retry: null }
  const refunded = { ...asked, refundedAt: now }
  const failed = { ...refunded, failedAt: later }
  const retried = { ...failed, retry: { id: "r2" } }
  const returned = { ...failed, returnedAt: later }

  it("stands where the processor's last word and staff have put it", () => {
    expect([asked, refunded, failed, { ...asked, failedAt: later }, retried, returned].map(refundState)).toEqual([
      "asked",
      "refunded",
      "failed",
      "failed",
      "retried",
      "returned",
    ])
  })

  it("is never more than came in, and what failed may be asked for again", () => {
    expect(refundable(90_000, [asked, refunded])).toBe(10_000)
    expect(refundable(90_000, [failed])).toBe(90_000)
    expect(refundable(90_000, [retried, asked])).toBe(50_000)
    expect(refundable(90_000, [returned])).toBe(50_000)
  })

  it("is missing from what has been paid only once it has really gone", () => {
    const paid = (...refunds: RefundFacts[]) =>
      paidOf([
        { amountMinor: 90_000, refunds },
        { amountMinor: 1, refunds: [] },
      ])
    expect([paid(asked), paid(refunded), paid(failed), paid(retried, asked), paid(returned)]).toEqual([
      90_001, 50_001, 90_001, 90_001, 50_001,
    ])
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

  it("is not overdue while the time is kept for which the deposit is asked", () => {
    const [deposit] = instalmentsOf(toMinorUnits(300_000), { ...due, depositPercent: 30 })
    const asked = { ...order, nextDueAt: deposit?.dueAt ?? null }
    expect(orderState(asked, new Date(soon.getTime() - 1))).toBe("open")
    expect(orderState(asked, new Date(soon.getTime() + 1))).toBe("overdue")
  })
})
