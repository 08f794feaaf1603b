import { DAY_MS, type Interval, isEmpty, MINUTE_MS, merged } from "@/lib/time/interval"
import { epochDayOf, type LocalDate, type Weekday, weekdayOfEpochDay } from "@/lib/time/local-date"
import { MINUTES_A_DAY } from "@/lib/time/minute-of-day"
import type { LocalClock } from "@/lib/time/zones/local-clock"
import { instantOfLocal, localClock, localOfInstant } from "@/lib/time/zones/local-clock"

/**
 * Wall-clock minutes of one date, from `start` (0 to 1439) up to but not including `end` (0 to 1440). An end at or before
 * its start lies on the next date: 1320 to 120 is 22:00 to 02:00. Equal ends are an empty range, not a whole day (0 to 1440).
 */
export type MinuteRange = Readonly<{ start: number; end: number }>

/** Open ranges per ISO weekday; a weekday without an entry is closed. */
export type WeeklyHours = Readonly<Partial<Record<Weekday, readonly MinuteRange[]>>>

/** Takes the place of the weekly hours of one date. `[]` means closed; if a date is listed twice, closed wins, else ranges add up. */
export type DateException = Readonly<{ date: LocalDate; open: readonly MinuteRange[] }>

/** One person whose time is given. Several hosts will be several of these, never one with their ranges poured together. */
export type Host = Readonly<{
  /** IANA zone in which the hours, the grid and "days ahead" are meant. */
  zone: string
  weekly: WeeklyHours
  exceptions: readonly DateException[]
  /** Time that is taken: appointments, holds, outside calendars. Any order, may overlap. */
  busy: readonly Interval[]
}>

/** A day's range in local milliseconds (see `local-clock`). */
const localRange = (day: number, { start, end }: MinuteRange): Interval => ({
  start: day * DAY_MS + start * MINUTE_MS,
  end: day * DAY_MS + (end < start ? end + MINUTES_A_DAY : end) * MINUTE_MS,
})

/** The instants of a range of minutes that begins on the given epoch day. */
export const intervalOnDay = (clock: LocalClock, day: number, range: MinuteRange): Interval => {
  const local = localRange(day, range)
  return { start: instantOfLocal(clock, local.start), end: instantOfLocal(clock, local.end) }
}

/** The host's clock for the window and what may reach into it. */
export const clockOf = (host: Host, window: Interval): LocalClock => localClock(host.zone, window)

/** The epoch day of the local date at an instant. */
export const dayOfInstant = (clock: LocalClock, instant: number): number =>
  Math.floor(localOfInstant(clock, instant) / DAY_MS)

const exceptionsByDay = (exceptions: readonly DateException[]): Map<number, readonly MinuteRange[]> => {
  const byDay = new Map<number, readonly MinuteRange[]>()
  for (const { date, open } of exceptions) {
    const day = epochDayOf(date)
    const before = byDay.get(day)
    const isClosed = open.length === 0 || before?.length === 0
    byDay.set(day, isClosed ? [] : [...(before ?? []), ...open])
  }
  return byDay
}

/**
 * When the host is open: every range that reaches into the window, whole, as sorted disjoint instants; ranges that touch or
 * overlap, also across midnight, are one. A range belongs to the date on which it begins: Monday 22:00 to 02:00 stays when
 * Tuesday is closed, and goes when Monday is.
 */
export const openHours = (host: Host, window: Interval): Interval[] => {
  if (isEmpty(window)) return []
  const clock = clockOf(host, window)
  const exceptions = exceptionsByDay(host.exceptions)
  // Two days back: a range may cross midnight, and a clock change may push its end on.
  const lastDay = dayOfInstant(clock, window.end)
  const ranges: Interval[] = []
  for (let day = dayOfInstant(clock, window.start) - 2; day <= lastDay; day++) {
    for (const range of exceptions.get(day) ?? host.weekly[weekdayOfEpochDay(day)] ?? [])
      ranges.push(intervalOnDay(clock, day, range))
  }
  return merged(ranges).filter((range) => range.end > window.start && range.start < window.end)
}
