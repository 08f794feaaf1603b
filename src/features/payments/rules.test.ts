import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { toMinorUnits } from "@/lib/money/money"
import { daysBetween } from "@/lib/time/local-date"
import { toTimeZone } from "@/lib/time/zones/time-zone"
import { localDateAt } from "@/lib/time/zones/zoned"
import {
  balanceDue,
  dueInWords,
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
const due = {
  now,
  keptUntil: soon,
  begins: new Date("2027-01-16T08:00:00Z"),
  balanceDueDays: 21,
  timeZone: "Europe/Oslo",
}

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
      { kind: "balance", amountMinor: 210_000, dueAt: new Date("2026-12-26T22:59:59.999Z") },
    ])
  })

  it("asks for everything at once when the deposit is all of it, or nothing", () => {
    for (const depositPercent of [0, 100])
      expect(instalmentsOf(toMinorUnits(18_000), { ...due, depositPercent })).toEqual([
        { kind: "deposit", amountMinor: 18_000, dueAt: soon },
      ])
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
})

describe("when it is due", () => {
  const of = (begins: string, given: Partial<typeof due> = {}) =>
    instalmentsOf(toMinorUnits(300_000), { ...due, begins: new Date(begins), depositPercent: 30, ...given })
  const said = (parts: ReturnType<typeof of>) =>
    parts.map(
      (part) => `${part.amountMinor / 100} ${dueInWords(part, { zone: "Europe/Oslo", readerZone: "Europe/Oslo" })}`,
    )

  it("is the balance three weeks before the first day, by the calendar of the place, to the end of that day", () => {
    expect(said(of("2027-01-16T08:00:00Z"))).toEqual([
      "900 by Sunday 22 November 2026, 11:35",
      "2100 by Saturday 26 December 2026",
    ])
    expect(of("2027-01-16T08:00:00Z", { timeZone: "Pacific/Auckland" })[1]?.dueAt).toEqual(
      new Date("2026-12-26T10:59:59.999Z"),
    )
  })

  it.each(["2026-12-13T08:00:00Z", "2026-12-05T08:00:00Z", "2026-11-26T08:00:00Z"])(
    "is the balance in three days where that day is near or has passed (%s)",
    (begins) => {
      expect(said(of(begins))[1]).toBe("2100 by Wednesday 25 November 2026")
    },
  )

  it("is all of it with the deposit where it begins within three days", () => {
    expect(said(of("2026-11-25T09:00:00Z"))).toEqual(["3000 by Sunday 22 November 2026, 11:35"])
  })

  it("names the place to those whose clocks are elsewhere", () => {
    const balance = { kind: "balance" as const, dueAt: new Date("2026-12-26T22:59:59.999Z") }
    expect(dueInWords(balance, { zone: "Europe/Oslo", readerZone: "Asia/Tokyo" })).toBe(
      "by Saturday 26 December 2026 (Oslo time)",
    )
  })

  const zones = ["Europe/Oslo", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Kathmandu", "UTC"]
  it("is never before today nor after it begins, leaves three days, keeps its order and loses no cent, whatever the clocks do", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("2024-01-01T00:00:00Z"), max: new Date("2031-01-01T00:00:00Z"), noInvalidDate: true }),
        fc.integer({ min: 1, max: 90 * 1440 }),
        fc.integer({ min: 0, max: 365 }),
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 0, max: 50_000_000 }),
        fc.constantFrom(...zones),
        (at, minutes, balanceDueDays, depositPercent, amount, timeZone) => {
          const begins = new Date(at.getTime() + minutes * 60_000)
          const timing = { now: at, keptUntil: new Date(at.getTime() + 35 * 60_000), begins, balanceDueDays, timeZone }
          const parts = instalmentsOf(toMinorUnits(amount), { ...timing, depositPercent })
          expect(parts.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(amount)
          for (const { dueAt } of parts) {
            expect(dueAt >= at).toBe(true)
            expect(dueAt <= begins).toBe(true)
          }
          const [first, balance] = parts
          if (!first || !balance) return
          expect(first.dueAt <= balance.dueAt).toBe(true)
          expect(balance.dueAt.getTime() - at.getTime()).toBeGreaterThanOrEqual(72 * 3_600_000)
          const days = (from: Date, to: Date) =>
            daysBetween(localDateAt(from, toTimeZone(timeZone)), localDateAt(to, toTimeZone(timeZone)))
          const due = balanceDue(timing)
          if (due?.isSoon) expect(days(at, balance.dueAt)).toBeLessThanOrEqual(4)
          else expect(days(balance.dueAt, begins)).toBe(balanceDueDays)
        },
      ),
      { numRuns: 300 },
    )
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
