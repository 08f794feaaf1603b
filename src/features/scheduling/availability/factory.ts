/** For tests: a host who is open from nine to five and free, wall-clock times as people write them, and cases for property tests. */
import fc from "fast-check"
import { wallClockAt } from "@/lib/time/format"
import { type Interval, MINUTE_MS } from "@/lib/time/interval"
import { addDays, toLocalDate } from "@/lib/time/local-date"
import { formatMinuteOfDay, minuteOfDayFromText, toMinuteOfDay } from "@/lib/time/minute-of-day"
import { toTimeZone } from "@/lib/time/zones/time-zone"
import { instantAt, startOfLocalDate } from "@/lib/time/zones/zoned"
import type { DateException, Host, MinuteRange, WeeklyHours } from "./rules/host"
import type { Availability, BookingLimits } from "./rules/limits"
import type { Session } from "./rules/sessions"
import type { DayPlan } from "./rules/sets"

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
const noLimits: BookingLimits = {
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

/** A host near a clock change, a session and a few days to ask for. Whole minutes throughout, which the oracle relies on. */
export type Case = Readonly<{ availability: Availability; session: Session; window: Interval }>

export const ZONES = [
  "Europe/Berlin",
  "America/New_York",
  "Australia/Lord_Howe",
  "Asia/Kolkata",
  "Pacific/Chatham",
  "America/St_Johns",
  "America/Santiago",
  "Africa/Cairo",
  "America/Nuuk",
  "UTC",
]

/** Days on which some zone of the list changes its clocks, a leap day, a year's end, and ordinary ones. */
const INTERESTING = [
  "2026-03-08",
  "2026-03-28",
  "2026-03-29",
  "2026-04-05",
  "2026-04-24",
  "2026-09-06",
  "2026-09-27",
  "2026-10-04",
]
  .concat(["2026-10-25", "2026-10-30", "2026-11-01", "2026-12-31", "2028-02-29", "2026-06-10"])
  .map(toLocalDate)

export const quarter = (from: number, to: number) => fc.integer({ min: from, max: to }).map((quarters) => quarters * 15)
const anyRange = fc.record({ start: quarter(0, 95), end: quarter(0, 96) })
const anyRanges = fc.array(anyRange, { maxLength: 3 })
const anyWeek = fc.record({
  1: anyRanges,
  2: anyRanges,
  3: anyRanges,
  4: anyRanges,
  5: anyRanges,
  6: anyRanges,
  7: anyRanges,
})

export const anyCase = fc
  .record({
    zone: fc.constantFrom(...ZONES),
    firstDate: fc
      .constantFrom(...INTERESTING)
      .chain((day) => fc.integer({ min: -2, max: 1 }).map((by) => addDays(day, by))),
    days: fc.integer({ min: 1, max: 4 }),
    weekly: anyWeek,
    exceptions: fc.array(fc.record({ inDays: fc.integer({ min: -1, max: 4 }), open: anyRanges }), { maxLength: 2 }),
    busy: fc.array(
      fc.record({ from: fc.integer({ min: -600, max: 6_000 }), minutes: fc.integer({ min: 0, max: 300 }) }),
      { maxLength: 6 },
    ),
    nowMinutes: fc.integer({ min: -2_000, max: 1_500 }),
    noticeMinutes: fc.integer({ min: 0, max: 1_500 }),
    furthestDays: fc.integer({ min: 0, max: 5 }),
    bufferBeforeMinutes: fc.constantFrom(0, 0, 10, 15),
    bufferAfterMinutes: fc.constantFrom(0, 0, 5, 30),
    lengthMinutes: fc.constantFrom(15, 30, 45, 50, 60, 90, 180),
    gridMinutes: fc.constantFrom(10, 15, 20, 25, 30, 60),
  })
  .map((drawn): Case => {
    const zone = toTimeZone(drawn.zone)
    const start = startOfLocalDate(drawn.firstDate, zone).getTime()
    const { noticeMinutes, furthestDays, bufferBeforeMinutes, bufferAfterMinutes } = drawn
    const availability: Availability = {
      host: {
        zone,
        weekly: drawn.weekly,
        exceptions: drawn.exceptions.map(({ inDays, open }) => ({ date: addDays(drawn.firstDate, inDays), open })),
        busy: drawn.busy.map(({ from, minutes }) => ({
          start: start + from * MINUTE_MS,
          end: start + (from + minutes) * MINUTE_MS,
        })),
      },
      limits: { noticeMinutes, furthestDays, bufferBeforeMinutes, bufferAfterMinutes },
      now: start + drawn.nowMinutes * MINUTE_MS + 1,
    }
    const session: Session = { lengthMinutes: drawn.lengthMinutes, gridMinutes: drawn.gridMinutes }
    const end = startOfLocalDate(addDays(drawn.firstDate, drawn.days), zone).getTime()
    return { availability, session, window: { start, end } }
  })

const morning = fc.record({ start: quarter(28, 36), end: quarter(37, 48) })
const afternoon = fc.record({ start: quarter(48, 60), end: quarter(61, 80) })
const usualDay = fc.tuple(morning, afternoon)
const oddDay = fc.array(anyRange, { minLength: 1, maxLength: 2 })
const usualPlan: fc.Arbitrary<DayPlan> = fc.array(usualDay, { minLength: 1, maxLength: 3 })
const oddPlan: fc.Arbitrary<DayPlan> = fc.array(oddDay, { minLength: 1, maxLength: 3 })
const restingPlan: fc.Arbitrary<DayPlan> = fc.tuple(usualDay, fc.constant([]), oddDay)

const allDay = [{ start: 0, end: 1440 }]
const alwaysOpen: WeeklyHours = { 1: allDay, 2: allDay, 3: allDay, 4: allDay, 5: allDay, 6: allDay, 7: allDay }

/** Plans of several days; half of the hosts are open day and night, since most plans fit nobody else. */
export const anySetCase = fc
  .record({ drawn: anyCase, plan: fc.oneof(usualPlan, oddPlan, restingPlan), isOpen: fc.boolean() })
  .map(({ drawn, plan, isOpen }) => {
    const { host, limits } = drawn.availability
    const open = {
      ...drawn.availability,
      host: { ...host, weekly: alwaysOpen, exceptions: [], busy: host.busy.slice(0, 2) },
      limits: { ...limits, furthestDays: 5 },
    }
    const availability = isOpen ? open : drawn.availability
    return { availability, window: drawn.window, plan }
  })
