import { contains, DAY_MS, type Interval, isEmpty } from "@/lib/time/interval"
import { epochDayOf, type LocalDate, localDateOfEpochDay } from "@/lib/time/local-date"
import type { LocalClock } from "@/lib/time/zones/local-clock"
import { clockOf, dayOfInstant, intervalOnDay, type MinuteRange } from "./host"
import { type Availability, bookableWindow, freeTime } from "./limits"

/**
 * An intensive: for each of n consecutive dates its segments, as wall-clock minutes in the host's zone. `[]` is a day of
 * rest in between; the first day must have a segment.
 */
export type DayPlan = readonly (readonly MinuteRange[])[]

/** A whole set of segments: taken together or not at all. Segments are in order of time. */
export type OfferedSet = Readonly<{ startDate: LocalDate; segments: readonly Interval[] }>

const segmentsFrom = (clock: LocalClock, plan: DayPlan, startDay: number): Interval[] =>
  plan
    .flatMap((ranges, index) => ranges.map((range) => intervalOnDay(clock, startDay + index, range)))
    .sort((a, b) => a.start - b.start)

/** A plan cannot be held when a segment has no time, or two share some: a fault of the plan, or of a skipped hour. */
const canBeHeld = (segments: readonly Interval[]): boolean =>
  segments.every((segment, index) => !isEmpty(segment) && (segments[index - 1]?.end ?? segment.start) <= segment.start)

/** Whether each segment lies in one free range. Both are sorted, so one walk along both is enough. */
const fits = (segments: readonly Interval[], free: readonly Interval[], firstFree: number): boolean => {
  let at = firstFree
  return segments.every((segment) => {
    while ((free[at]?.end ?? Number.POSITIVE_INFINITY) < segment.end) at++
    const range = free[at]
    return range !== undefined && contains(range, segment)
  })
}

const assertPlan = (plan: DayPlan): void => {
  if (!plan[0]?.length) throw new RangeError("The first day of a plan must have a segment")
}

/**
 * The sets that are offered, by start date: those whose first segment starts in [window.start, window.end), not before
 * notice nor after the furthest date, and whose segments all lie in free time, each in one range of it. Later days may lie outside the window and after the furthest date. Local times follow the rule of `openStarts`.
 * @throws RangeError for a plan whose first day is empty, or an unknown zone.
 */
export const openSets = (availability: Availability, plan: DayPlan, window: Interval): OfferedSet[] => {
  assertPlan(plan)
  const within = bookableWindow(availability, window)
  if (isEmpty(within)) return []

  // Two days more than the plan: its last segment may cross midnight, and a clock change may push it on.
  const reach = { start: within.start, end: within.end + (plan.length + 2) * DAY_MS }
  const clock = clockOf(availability.host, reach)
  const free = freeTime(availability, reach)
  const sets: OfferedSet[] = []
  let firstFree = 0
  const lastDay = dayOfInstant(clock, within.end)
  for (let day = dayOfInstant(clock, within.start) - 1; day <= lastDay; day++) {
    const segments = segmentsFrom(clock, plan, day)
    const start = segments[0]?.start ?? Number.NaN
    if (!(within.start <= start && start < within.end) || !canBeHeld(segments)) continue
    while ((free[firstFree]?.end ?? Number.POSITIVE_INFINITY) <= start) firstFree++
    if (fits(segments, free, firstFree)) sets.push({ startDate: localDateOfEpochDay(day), segments })
  }
  return sets
}

/**
 * The set that booking may hold from this date, or null when it is not offered: exactly what `openSets` offers, because it asks
 * `openSets`. When a set moves or its hold is confirmed, leave its own segments out of `busy`.
 */
export const offeredSet = (availability: Availability, plan: DayPlan, startDate: LocalDate): OfferedSet | null => {
  const utcMidnight = epochDayOf(startDate) * DAY_MS
  // Wide enough for the date in any zone; neighbours that fall into it are left out again by their date.
  const window = { start: utcMidnight - 2 * DAY_MS, end: utcMidnight + 3 * DAY_MS }
  return openSets(availability, plan, window).find((set) => set.startDate === startDate) ?? null
}
