export const MINUTE_MS = 60_000
export const DAY_MS = 86_400_000

/** A stretch of time from `start` up to but not including `end`, both in epoch milliseconds, so back-to-back fits. */
export type Interval = Readonly<{ start: number; end: number }>

/** Minutes later; elapsed time, so it may show another wall-clock distance across a clock change. */
export const addMinutes = (instant: Date, minutes: number): Date => new Date(instant.getTime() + minutes * MINUTE_MS)

/** The interval between two instants as they come from the database. */
export const intervalBetween = (startsAt: Date, endsAt: Date): Interval => ({
  start: startsAt.getTime(),
  end: endsAt.getTime(),
})

export const isEmpty = ({ start, end }: Interval): boolean => !(start < end)

export const contains = (outer: Interval, inner: Interval): boolean =>
  outer.start <= inner.start && inner.end <= outer.end

/** True when they share at least one millisecond: touching ends do not overlap, and an empty interval overlaps nothing. */
export const overlaps = (a: Interval, b: Interval): boolean =>
  !isEmpty(a) && !isEmpty(b) && a.start < b.end && b.start < a.end

/** The same time as sorted, disjoint, non-empty intervals; overlapping and touching ones become one. */
export const merged = (intervals: readonly Interval[]): Interval[] => {
  const sorted = intervals.filter((interval) => interval.start < interval.end).sort((a, b) => a.start - b.start)
  const result: Interval[] = []
  let open: { start: number; end: number } | undefined
  for (const { start, end } of sorted) {
    if (open && start <= open.end) {
      if (end > open.end) open.end = end
    } else {
      open = { start, end }
      result.push(open)
    }
  }
  return result
}

/** What of `from` is left without `taken`. Both must be sorted and disjoint, as `merged` returns them; so is the answer. */
export const subtracted = (from: readonly Interval[], taken: readonly Interval[]): Interval[] => {
  const result: Interval[] = []
  let next = 0
  for (const { start, end } of from) {
    while ((taken[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++
    let cursor = start
    for (let at = next; cursor < end; at++) {
      const cut = taken[at] ?? { start: end, end }
      const until = Math.min(cut.start, end)
      if (cursor < until) result.push({ start: cursor, end: until })
      cursor = cut.end
    }
  }
  return result
}

/** The parts of each interval inside `window`, empty ones left out. */
export const clipped = (intervals: readonly Interval[], window: Interval): Interval[] => {
  const result: Interval[] = []
  for (const interval of intervals) {
    const start = Math.max(interval.start, window.start)
    const end = Math.min(interval.end, window.end)
    if (start < end) result.push({ start, end })
  }
  return result
}
