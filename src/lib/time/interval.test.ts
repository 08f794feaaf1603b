import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { addMinutes, clipped, contains, type Interval, intervalBetween, merged, overlaps, subtracted } from "./interval"

const span = (start: number, end: number): Interval => ({ start, end })
const anyInterval = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 20 }))
  .map(([a, n]) => span(a, a + n))
const anyIntervals = fc.array(anyInterval, { maxLength: 12 })
const ticks = Array.from({ length: 90 }, (_, tick) => tick)
const covers = (intervals: readonly Interval[], tick: number) =>
  intervals.some(({ start, end }) => start <= tick && tick < end)
const isTidy = (intervals: readonly Interval[]) =>
  intervals.every(({ start, end }, at) => start < end && (intervals[at - 1]?.end ?? -1) <= start)

describe("intervals", () => {
  it("let one appointment begin when another ends", () => {
    expect(overlaps(span(0, 10), span(10, 20))).toBe(false)
    expect(overlaps(span(0, 10), span(9, 20))).toBe(true)
    expect(overlaps(span(0, 10), span(5, 5))).toBe(false)
    expect(contains(span(0, 10), span(0, 10))).toBe(true)
    expect(contains(span(0, 10), span(0, 11))).toBe(false)
  })

  it("come from the database's two instants", () => {
    const startsAt = new Date("2026-11-26T17:30:00Z")
    expect(intervalBetween(startsAt, addMinutes(startsAt, 50))).toEqual(span(1795714200000, 1795717200000))
  })

  it("merge into the same time, touching ones into one", () => {
    expect(merged([span(5, 8), span(0, 3), span(3, 5), span(9, 9)])).toEqual([span(0, 8)])
    fc.assert(
      fc.property(anyIntervals, (intervals) => {
        const result = merged(intervals)
        expect(isTidy(result)).toBe(true)
        expect(result.every(({ start }, at) => at === 0 || (result[at - 1]?.end ?? start) < start)).toBe(true)
        for (const tick of ticks) expect(covers(result, tick)).toBe(covers(intervals, tick))
      }),
    )
  })

  it("leave exactly what was not taken", () => {
    fc.assert(
      fc.property(anyIntervals, anyIntervals, (from, taken) => {
        const result = subtracted(merged(from), merged(taken))
        expect(isTidy(result)).toBe(true)
        for (const tick of ticks) expect(covers(result, tick)).toBe(covers(from, tick) && !covers(taken, tick))
      }),
    )
  })

  it("keep only what lies in the window", () => {
    expect(clipped([span(0, 5), span(5, 10), span(12, 20)], span(5, 15))).toEqual([span(5, 10), span(12, 15)])
  })
})
