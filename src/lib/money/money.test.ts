import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { percentOf, split } from "./arithmetic"
import { formatMoney, fractionDigitsOf } from "./format"
import { currencyCode, minorUnits, toMinorUnits } from "./money"

const sum = (parts: readonly number[]) => parts.reduce((total, part) => total + part, 0)
const anyAmount = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 })
const anyWeights = fc
  .array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 12 })
  .filter((weights) => weights.some((weight) => weight > 0))

describe("an amount between several payers", () => {
  it.each([
    [90_000, [70, 30], [63_000, 27_000]],
    [1_000, [1, 1, 1], [334, 333, 333]],
    [100, [1, 1, 1, 1, 1, 1], [17, 17, 17, 17, 16, 16]],
    [5, [1, 1], [3, 2]],
    [1, [0, 1], [0, 1]],
    [-1_000, [1, 1, 1], [-334, -333, -333]],
    [0, [1, 2], [0, 0]],
    [Number.MAX_SAFE_INTEGER, [1, 1], [4_503_599_627_370_496, 4_503_599_627_370_495]],
  ])("splits %i by %j into %j", (amount, weights, expected) => expect(split(amount, weights)).toEqual(expected))

  it("sums to the whole, and no part is a unit or more away from fair", () => {
    fc.assert(
      fc.property(anyAmount, anyWeights, (amount, weights) => {
        const parts = split(amount, weights)
        expect(sum(parts)).toBe(amount)
        const total = BigInt(sum(weights))
        for (const [index, part] of parts.entries()) {
          const distance = BigInt(part) * total - BigInt(amount) * BigInt(weights[index] ?? 0)
          expect(distance > -total && distance < total).toBe(true)
        }
      }),
    )
  })

  it("gives more to nobody with a smaller weight, and nothing to weight nought", () => {
    fc.assert(
      fc.property(fc.nat({ max: 1_000_000_000 }), anyWeights, (amount, weights) => {
        const shares = split(amount, weights).map((part, at) => ({ part, weight: weights[at] ?? 0 }))
        expect(shares.every(({ part, weight }) => weight > 0 || part === 0)).toBe(true)
        const byWeight = shares.toSorted((a, b) => a.weight - b.weight || a.part - b.part)
        for (const [at, { part, weight }] of byWeight.entries()) {
          const lighter = byWeight[at - 1]
          if (lighter && lighter.weight < weight) expect(part).toBeGreaterThanOrEqual(lighter.part)
        }
      }),
    )
  })

  it("refunds each payer what they paid when all of it goes back", () => {
    fc.assert(
      fc.property(anyAmount, anyWeights, (amount, weights) => {
        expect(split(-amount, weights).map((part, at) => part + (split(amount, weights)[at] ?? 0))).toEqual(
          weights.map(() => 0),
        )
      }),
    )
  })

  it("is refused when the weights divide nothing", () => {
    for (const weights of [[], [0, 0], [-1, 2], [0.5, 0.5], [Number.NaN]])
      expect(() => split(100, weights)).toThrow(RangeError)
    expect(() => split(0.5, [1])).toThrow(RangeError)
  })
})

describe("a percentage of an amount", () => {
  it.each([
    [300_000, 30, 90_000],
    [5, 50, 3],
    [-5, 50, -3],
    [3, 50, 2],
    [1_999, 12.5, 250],
    [1_000, 0.05, 1],
    [100, 1.005, 1],
    [10_000, 1.005, 101],
    [777, 0, 0],
    [777, 100, 777],
    [-4, 10, 0],
    [Number.MAX_SAFE_INTEGER, 100, Number.MAX_SAFE_INTEGER],
  ])("of %i, %d %% is %i", (amount, percent, expected) => expect(percentOf(amount, percent)).toBe(expected))

  it("is within half a unit of exact, and the rest makes it whole within one unit", () => {
    fc.assert(
      fc.property(anyAmount, fc.integer({ min: 0, max: 10_000 }), (amount, hundredths) => {
        const part = percentOf(amount, hundredths / 100)
        const doubled = 2n * (BigInt(part) * 10_000n - BigInt(amount) * BigInt(hundredths))
        expect(doubled >= -10_000n && doubled <= 10_000n).toBe(true)
        expect(percentOf(-amount, hundredths / 100) + part).toBe(0)
      }),
    )
  })

  it("is refused when it is not a number", () => {
    expect(() => percentOf(100, Number.NaN)).toThrow(RangeError)
    expect(() => percentOf(1.5, 10)).toThrow(RangeError)
  })
})

describe("an amount in words", () => {
  it.each([
    [300_000, "EUR", "€3,000.00"],
    [1, "GBP", "£0.01"],
    [-150, "USD", "-US$1.50"],
    [5_000, "JPY", "JP¥5,000"],
    [1_234, "KWD", "KWD\u00a01.234"],
    [0, "EUR", "€0.00"],
    [-0, "EUR", "€0.00"],
    [Number.MAX_SAFE_INTEGER, "EUR", "€90,071,992,547,409.91"],
  ])("%i of %s reads %s", (minor, currency, expected) => expect(formatMoney(minor, currency)).toBe(expected))

  it("follows the reader's language when it is given", () => {
    expect(formatMoney(300_000, "EUR", "de-DE")).toBe("3.000,00\u00a0€")
  })

  it("knows how many digits a currency has", () => {
    expect(["EUR", "JPY", "KWD"].map(fractionDigitsOf)).toEqual([2, 0, 3])
  })

  it("is never shown when it is broken", () => {
    expect(() => formatMoney(10.5, "EUR")).toThrow(RangeError)
    expect(() => formatMoney(100, "EURO")).toThrow(RangeError)
    expect(() => toMinorUnits(Number.NaN)).toThrow(RangeError)
  })
})

describe("an amount typed into a form", () => {
  it("is a whole number of minor units, zero or more", () => {
    expect(minorUnits.safeParse(300_000).data).toBe(300_000)
    for (const bad of [-1, 0.5, "12", undefined])
      expect(minorUnits.safeParse(bad).error?.issues[0]?.message).toBe("Please give an amount, zero or more.")
  })

  it("has a currency that exists, however it is written", () => {
    expect(currencyCode.parse("eur")).toBe("EUR")
    for (const bad of ["EURO", "XQZ", "", undefined])
      expect(currencyCode.safeParse(bad).error?.issues[0]?.message).toBe("Please choose a currency from the list.")
  })
})
