/** For tests only: the same rules read slowly, minute by minute and by `Temporal` alone. The engine is held against it. */
import { DAY_MS, type Interval, MINUTE_MS, overlaps } from "@/lib/time/interval"
import { addDays, epochDayOf, type LocalDate, localDateOfEpochDay, weekdayOf } from "@/lib/time/local-date"
import { toMinuteOfDay } from "@/lib/time/minute-of-day"
import { type TimeZone, toTimeZone } from "@/lib/time/zones/time-zone"
import { instantAt, localDateAt } from "@/lib/time/zones/zoned"
import type { MinuteRange } from "./host"
import type { Availability } from "./limits"
import type { Session } from "./sessions"
import type { DayPlan, OfferedSet } from "./sets"

const rangeOn = (date: LocalDate, { start, end }: MinuteRange, zone: TimeZone): Interval => ({
  start: instantAt(date, toMinuteOfDay(start), zone).getTime(),
  end: instantAt(end < start ? addDays(date, 1) : date, toMinuteOfDay(end), zone).getTime(),
})

export const datesAround = ({ host }: Availability, window: Interval): LocalDate[] => {
  const first = epochDayOf(localDateAt(new Date(window.start), toTimeZone(host.zone))) - 2
  const count = Math.ceil((window.end - window.start) / DAY_MS) + 4
  return Array.from({ length: count }, (_, index) => localDateOfEpochDay(first + index))
}

/** Each open range alone, neither sorted nor merged, by Temporal. */
const slowHours = (availability: Availability, window: Interval): Interval[] => {
  const zone = toTimeZone(availability.host.zone)
  return datesAround(availability, window).flatMap((date) => {
    const exceptions = availability.host.exceptions.filter((exception) => exception.date === date)
    const isClosed = exceptions.some(({ open }) => open.length === 0)
    const replaced =
      exceptions.length > 0 ? exceptions.flatMap(({ open }) => open) : availability.host.weekly[weekdayOf(date)]
    return (isClosed ? [] : (replaced ?? [])).map((range) => rangeOn(date, range, zone))
  })
}

const isInOne = (ranges: readonly Interval[], instant: number) =>
  ranges.some(({ start, end }) => start <= instant && instant < end)

/** Looks at every minute of the interval and of its buffers. */
const isFree = ({ host, limits }: Availability, hours: readonly Interval[], { start, end }: Interval): boolean => {
  const before = limits.bufferBeforeMinutes * MINUTE_MS
  const after = limits.bufferAfterMinutes * MINUTE_MS
  for (let minute = start - before; minute < end + after; minute += MINUTE_MS) {
    if (start <= minute && minute < end && !isInOne(hours, minute)) return false
    if (isInOne(host.busy, minute)) return false
  }
  return true
}

/** Whether something may start at an instant, by notice, furthest date and window. */
const timely = ({ host, limits, now }: Availability, window: Interval): ((start: number) => boolean) => {
  const zone = toTimeZone(host.zone)
  const lastDate = addDays(localDateAt(new Date(now), zone), limits.furthestDays)
  return (start) =>
    window.start <= start &&
    start < window.end &&
    start >= now + limits.noticeMinutes * MINUTE_MS &&
    localDateAt(new Date(start), zone) <= lastDate
}

/** Every grid minute of every date, tried one by one. */
export const slowStarts = (availability: Availability, session: Session, window: Interval): number[] => {
  const zone = toTimeZone(availability.host.zone)
  const hours = slowHours(availability, window)
  const candidates = new Set<number>()
  for (const date of datesAround(availability, window)) {
    for (let minute = 0; minute < 1440; minute += session.gridMinutes)
      candidates.add(instantAt(date, toMinuteOfDay(minute), zone).getTime())
  }
  return [...candidates]
    .filter(timely(availability, window))
    .filter((start) => isFree(availability, hours, { start, end: start + session.lengthMinutes * MINUTE_MS }))
    .sort((a, b) => a - b)
}

/** Every date, tried one by one. */
export const slowSets = (availability: Availability, plan: DayPlan, window: Interval): OfferedSet[] => {
  const zone = toTimeZone(availability.host.zone)
  const hours = slowHours(availability, { start: window.start, end: window.end + plan.length * DAY_MS })
  const isTimely = timely(availability, window)
  return datesAround(availability, window).flatMap((startDate) => {
    const segments = plan
      .flatMap((ranges, index) => ranges.map((range) => rangeOn(addDays(startDate, index), range, zone)))
      .sort((a, b) => a.start - b.start)
    const holds = segments.every(
      (one) => one.start < one.end && !segments.some((other) => other !== one && overlaps(one, other)),
    )
    const start = segments[0]?.start ?? Number.NaN
    const isOffered = holds && isTimely(start)
    return isOffered && segments.every((segment) => isFree(availability, hours, segment))
      ? [{ startDate, segments }]
      : []
  })
}
