import { type MinorUnits, toMinorUnits } from "./money"

const negated = (amount: MinorUnits): MinorUnits => toMinorUnits(-amount)

/**
 * The amount in parts that are proportional to the weights and sum to it exactly. Each gets its share rounded down; the
 * units left over go one each to the largest remainders, the earlier part first when they are equal. A part of weight 0 gets 0.
 * A negative amount is split as its positive and turned round, so that a refund mirrors its payment.
 * @param weights whole numbers of 0 or more, at least one above 0: `[70, 30]`, `[1, 1, 1]`
 * @throws RangeError for weights that cannot divide anything.
 */
export const split = (amount: number, weights: readonly number[]): MinorUnits[] => {
  const whole = toMinorUnits(amount)
  if (whole < 0) return split(negated(whole), weights).map(negated)
  if (!weights.every((weight) => Number.isSafeInteger(weight) && weight >= 0))
    throw new RangeError("Weights are whole numbers of 0 or more")
  const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n)
  if (total === 0n) throw new RangeError("At least one weight is above 0")

  const shares = weights.map((weight, index) => {
    const product = BigInt(whole) * BigInt(weight)
    return { index, units: Number(product / total), remainder: product % total }
  })
  const left = whole - shares.reduce((sum, share) => sum + share.units, 0)
  const byRemainder = shares.toSorted((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
  )
  const favoured = new Set(byRemainder.slice(0, left).map((share) => share.index))
  return shares.map(({ index, units }) => toMinorUnits(favoured.has(index) ? units + 1 : units))
}

const PERCENT_SCALE = 10_000

/**
 * That percentage of the amount, rounded to the nearest unit, halves away from zero (so 50 % of 5 is 3 and of -5 is -3).
 * @param percent 30 means 30 %; read to four decimal places
 */
export const percentOf = (amount: number, percent: number): MinorUnits => {
  const whole = toMinorUnits(amount)
  if (!Number.isFinite(percent)) throw new RangeError(`Not a percentage: ${percent}`)
  const scale = BigInt(PERCENT_SCALE * 100)
  const product = BigInt(whole) * BigInt(Math.round(percent * PERCENT_SCALE))
  const size = product < 0n ? -product : product
  const rounded = Number((size * 2n + scale) / (scale * 2n))
  return toMinorUnits(product < 0n ? -rounded : rounded)
}
