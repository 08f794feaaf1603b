import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  addDays,
  daysBetween,
  dbDateFromLocalDate,
  isLocalDate,
  localDateFromDbDate,
  onOrAfter,
  startOfWeek,
  toLocalDate,
  type Weekday,
  weekdayOf,
} from "./local-date"
import { formatMinuteOfDay, minuteOfDayFromText, toMinuteOfDay } from "./minute-of-day"

const date = toLocalDate
const anyDate = fc.integer({ min: -30_000, max: 60_000 }).map((days) => addDays(date("1970-01-01"), days))

describe("a local date", () => {
  it.each([
    ["2026-11-26", true],
    ["2028-02-29", true],
    ["2026-02-29", false],
    ["2026-13-01", false],
    ["2026-00-10", false],
    ["2026-1-5", false],
    ["2026-11-26T00:00:00Z", false],
    ["", false],
  ])("%s is a date: %s", (text, expected) => expect(isLocalDate(text)).toBe(expected))

  it("is refused when the calendar does not have it", () => {
    expect(() => toLocalDate("2026-02-30")).toThrow(RangeError)
  })

  it.each([
    ["2028-02-28", 1, "2028-02-29"],
    ["2028-02-29", 366, "2029-03-01"],
    ["2026-12-31", 1, "2027-01-01"],
    ["2027-01-01", -1, "2026-12-31"],
    ["2026-03-28", 2, "2026-03-30"],
  ])("%s plus %i days is %s", (from, days, expected) => {
    expect(addDays(date(from), days)).toBe(expected)
    expect(daysBetween(date(from), date(expected))).toBe(days)
  })

  it("knows its ISO weekday", () => {
    const week = ["2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27", "2026-11-28", "2026-11-29"]
    expect(week.map((day) => weekdayOf(date(day)))).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(week.map((day) => startOfWeek(date(day)))).toEqual(Array(7).fill("2026-11-23"))
    expect(weekdayOf(date("1969-12-31"))).toBe(3)
  })

  it("finds the next such weekday, itself included, within a week", () => {
    expect(onOrAfter(date("2026-11-26"), 4)).toBe("2026-11-26")
    expect(onOrAfter(date("2026-11-26"), 3)).toBe("2026-12-02")
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 7 }), (from, weekday) => {
        const found = onOrAfter(from, weekday as Weekday)
        expect(weekdayOf(found)).toBe(weekday)
        expect(daysBetween(from, found)).toBeLessThan(7)
        expect(found >= from).toBe(true)
      }),
    )
  })

  it.each(["Pacific/Chatham", "America/Los_Angeles", "UTC"])(
    "never becomes another date on its way through the database, on a machine in %s",
    (machine) => {
      const zoneOfTests = process.env.TZ
      process.env.TZ = machine
      expect(localDateFromDbDate(new Date("2026-03-01T00:00:00.000Z"))).toBe("2026-03-01")
      expect(dbDateFromLocalDate(date("2026-03-01")).toISOString()).toBe("2026-03-01T00:00:00.000Z")
      fc.assert(fc.property(anyDate, (any) => localDateFromDbDate(dbDateFromLocalDate(any)) === any))
      process.env.TZ = zoneOfTests
    },
  )

  it("is not read from an instant by mistake", () => {
    expect(() => localDateFromDbDate(new Date("2026-03-01T23:30:00.000Z"))).toThrow(RangeError)
  })
})

describe("a minute of the day", () => {
  it.each([
    ["00:00", 0],
    ["9:05", 545],
    ["18:30", 1110],
    ["21:00:00", 1260],
    ["24:00", 1440],
    ["24:01", null],
    ["18:60", null],
    ["half six", null],
  ])("%s is %s", (text, expected) => expect(minuteOfDayFromText(text)).toBe(expected))

  it("is shown as people write it, the end of the day as 24:00", () => {
    expect([0, 545, 1110, 1440].map(formatMinuteOfDay)).toEqual(["00:00", "09:05", "18:30", "24:00"])
  })

  it("is refused outside the day", () => {
    for (const minute of [-1, 1441, 1.5, Number.NaN]) expect(() => toMinuteOfDay(minute)).toThrow(RangeError)
  })
})
