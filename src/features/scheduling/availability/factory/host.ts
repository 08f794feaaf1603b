/** Builders for tests: a host who is open from nine to five and free, and wall-clock times as people write them. */
import { wallClockAt } from "@/lib/time/format"
import type { Interval } from "@/lib/time/interval"
import { addDays, toLocalDate } from "@/lib/time/local-date"
import { formatMinuteOfDay, minuteOfDayFromText, toMinuteOfDay } from "@/lib/time/minute-of-day"
import { toTimeZone } from "@/lib/time/time-zone"
import { instantAt } from "@/lib/time/zoned"
import type { DateException, Host, MinuteRange, WeeklyHours } from "../rules/host"
import type { Availability, BookingLimits } from "../rules/limits"

/** The epoch millisecond of "2026-11-26 18:30" in the zone. */
export const at = (wall: string, zone: string): number => {
  const [date = "", time = ""] = wall.split(" ")
  return instantAt(
    toLocalDate(date),
    toMinuteOfDay(minuteOfDayFromText(time) ?? Number.NaN),
    toTimeZone(zone),
  ).getTime()
}

/** "09:00-12:30, 22:00-02:00" as ranges of minutes. */
export const ranges = (text: string): MinuteRange[] =>
  text.split(",").map((range) => {
    const [start = "", end = ""] = range.split("-")
    return {
      start: toMinuteOfDay(minuteOfDayFromText(start) ?? Number.NaN),
      end: toMinuteOfDay(minuteOfDayFromText(end) ?? Number.NaN),
    }
  })

export const everyDay = (text: string): WeeklyHours => {
  const open = ranges(text)
  return { 1: open, 2: open, 3: open, 4: open, 5: open, 6: open, 7: open }
}

export const closedOn = (date: string): DateException => ({ date: toLocalDate(date), open: [] })

export const openOn = (date: string, text: string): DateException => ({ date: toLocalDate(date), open: ranges(text) })

/** Without notice, buffers or an end that a test would meet. */
export const noLimits: BookingLimits = {
  noticeMinutes: 0,
  furthestDays: 3650,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
}

/** @param parts what the test is about; the rest is every day from nine to five in Berlin, nothing taken, in early 2026 */
export const anAvailability = (
  parts: Partial<Host> & { limits?: Partial<BookingLimits>; now?: number } = {},
): Availability => {
  const { limits, now = Date.UTC(2026, 0, 1), ...host } = parts
  return {
    host: { zone: "Europe/Berlin", weekly: everyDay("09:00-17:00"), exceptions: [], busy: [], ...host },
    limits: { ...noLimits, ...limits },
    now,
  }
}

/** From the first date's midnight to that of the last date, which is not included. */
export const dates = (from: string, to: string, zone: string): Interval => ({
  start: at(`${from} 00:00`, zone),
  end: at(`${to} 00:00`, zone),
})

/** One whole local date. */
export const date = (day: string, zone: string): Interval => dates(day, addDays(toLocalDate(day), 1), zone)

/** Instants as the clocks of the zone show them: "2026-11-26 18:30". */
export const shown = (instants: readonly number[], zone: string): string[] =>
  instants.map((instant) => {
    const wall = wallClockAt(new Date(instant).toISOString(), zone)
    return `${wall.date} ${formatMinuteOfDay(wall.minute)}`
  })

/** The same without the date. */
export const times = (instants: readonly number[], zone: string): string[] =>
  shown(instants, zone).map((wall) => wall.slice(11))
