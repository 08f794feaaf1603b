import { DAY_MS, type Interval, isEmpty, MINUTE_MS } from "@/lib/time/interval"
import type { LocalClock } from "@/lib/time/zones/local-clock"
import { clockOf } from "./host"
import { type Availability, bookableWindow, freeTime } from "./limits"

/** One stretch of time: a consultation or a session. */
export type Session = Readonly<{
  lengthMinutes: number
  /**
   * Starts are offered every so many minutes counted from midnight in the host's zone, so viewers in any zone see the same
   * instants, and hours that open at 09:10 first offer 09:15 on a grid of 15.
   */
  gridMinutes: number
}>

const assertWholeMinutes = (minutes: number, what: string): void => {
  if (!Number.isInteger(minutes) || minutes < 1) throw new RangeError(`${what} must be whole minutes, at least 1`)
}

/** Appends the grid times of one era that lie in `local`; each date counts from its own midnight. */
const pushGridTimes = (starts: number[], local: Interval, gridMs: number, offset: number): void => {
  let midnight = Math.floor(local.start / DAY_MS) * DAY_MS
  let at = midnight + Math.ceil((local.start - midnight) / gridMs) * gridMs
  while (at < local.end) {
    const nextMidnight = midnight + DAY_MS
    const until = Math.min(nextMidnight, local.end)
    for (; at < until; at += gridMs) starts.push(at - offset)
    midnight = nextMidnight
    at = nextMidnight
  }
}

/** The grid times in the ranges, which must be sorted and disjoint, as sorted unique instants. */
const gridTimes = (clock: LocalClock, ranges: readonly Interval[], gridMs: number): number[] => {
  const starts: number[] = []
  for (const range of ranges) {
    let localFrom = Number.NEGATIVE_INFINITY
    for (const { offset, localUntil } of clock) {
      const start = Math.max(range.start + offset, localFrom)
      const end = Math.min(range.end + offset, localUntil)
      if (start < end) pushGridTimes(starts, { start, end }, gridMs, offset)
      localFrom = localUntil
    }
  }
  // Only skipped times, moved forward, can be out of order or meet a grid time that exists.
  const isSorted = starts.every((start, index) => index === 0 || start > (starts[index - 1] ?? start))
  return isSorted ? starts : [...new Set(starts)].sort((a, b) => a - b)
}

/**
 * The starts that are offered, in epoch milliseconds, sorted and unique: grid times in [window.start, window.end) at which
 * the whole session lies in one range of free time, not before notice, not after the furthest date.
 *
 * Local times follow one rule (`lib/time`): a time that the clocks skip moves forward, a time that comes twice is the first of
 * the two; a session may run through the second, but not start in it. Lengths, buffers and notice are elapsed minutes. A
 * session may end exactly when hours or days end, and may cross midnight where the hours go on.
 * @throws RangeError for a length or grid that is not whole minutes, or an unknown zone.
 */
export const openStarts = (availability: Availability, session: Session, window: Interval): number[] => {
  assertWholeMinutes(session.lengthMinutes, "The length")
  assertWholeMinutes(session.gridMinutes, "The grid")
  const within = bookableWindow(availability, window)
  if (isEmpty(within)) return []

  const length = session.lengthMinutes * MINUTE_MS
  const reach = { start: within.start, end: within.end + length }
  const ranges: Interval[] = []
  for (const free of freeTime(availability, reach)) {
    const start = Math.max(free.start, within.start)
    // The last start is the one that ends with the free range; half-open, so one millisecond later.
    const end = Math.min(free.end - length + 1, within.end)
    if (start < end) ranges.push({ start, end })
  }
  return gridTimes(clockOf(availability.host, reach), ranges, session.gridMinutes * MINUTE_MS)
}

/**
 * Whether booking accepts this start: exactly when `openStarts` offers it, because it asks `openStarts`. When an
 * appointment moves or a hold is confirmed, leave its own time out of `busy`.
 */
export const isOffered = (availability: Availability, session: Session, start: number): boolean =>
  openStarts(availability, session, { start, end: start + 1 }).includes(start)
