import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { DAY_MS, MINUTE_MS } from "../interval"
import { addDays, epochDayOf, toLocalDate } from "../local-date"
import { minuteOfDayFromText, toMinuteOfDay } from "../minute-of-day"
import { occurrenceDates } from "../occurrences"
import { instantOfLocal, localClock, localOfInstant } from "./local-clock"
import { timeZones, toTimeZone } from "./time-zone"
import { instantAt, localDateAt, minuteOfDayAt, startOfLocalDate } from "./zoned"

const at = (date: string, time: string, zone: string) => {
  const minute = minuteOfDayFromText(time)
  if (minute === null) throw new Error(`${time} is not a time`)
  return instantAt(toLocalDate(date), minute, toTimeZone(zone)).toISOString().replace(":00.000Z", "Z")
}

describe("a wall-clock time becomes an instant", () => {
  it.each([
    ["Berlin, an ordinary day", "2026-11-26", "18:30", "Europe/Berlin", "2026-11-26T17:30Z"],
    ["Berlin, skipped: moves forward", "2026-03-29", "02:30", "Europe/Berlin", "2026-03-29T01:30Z"],
    ["Berlin, right after the gap", "2026-03-29", "03:00", "Europe/Berlin", "2026-03-29T01:00Z"],
    ["Berlin, evening of the change", "2026-03-29", "21:00", "Europe/Berlin", "2026-03-29T19:00Z"],
    ["Berlin, repeated: the first", "2026-10-25", "02:30", "Europe/Berlin", "2026-10-25T00:30Z"],
    ["Berlin, after the repeated hour", "2026-10-25", "03:00", "Europe/Berlin", "2026-10-25T02:00Z"],
    ["New York, skipped", "2026-03-08", "02:30", "America/New_York", "2026-03-08T07:30Z"],
    ["New York, repeated", "2026-11-01", "01:30", "America/New_York", "2026-11-01T05:30Z"],
    ["Lord Howe, half an hour skipped", "2026-10-04", "02:15", "Australia/Lord_Howe", "2026-10-03T15:45Z"],
    ["Lord Howe, half an hour repeated", "2026-04-05", "01:45", "Australia/Lord_Howe", "2026-04-04T14:45Z"],
    ["Kolkata, half-hour offset", "2026-06-01", "09:00", "Asia/Kolkata", "2026-06-01T03:30Z"],
    ["Chatham, skipped", "2026-09-27", "02:45", "Pacific/Chatham", "2026-09-26T14:00Z"],
    ["Chatham, repeated", "2026-04-05", "03:00", "Pacific/Chatham", "2026-04-04T13:15Z"],
    ["St John's, winter", "2026-01-15", "12:00", "America/St_Johns", "2026-01-15T15:30Z"],
    ["St John's, summer", "2026-07-15", "12:00", "America/St_Johns", "2026-07-15T14:30Z"],
    ["Santiago, a day without midnight", "2026-09-06", "00:00", "America/Santiago", "2026-09-06T04:00Z"],
    ["Santiago, the end of the day before it", "2026-09-05", "24:00", "America/Santiago", "2026-09-06T04:00Z"],
    ["Santiago, half past a skipped midnight", "2026-09-06", "00:30", "America/Santiago", "2026-09-06T04:30Z"],
    ["Cairo, a day without midnight", "2026-04-24", "00:00", "Africa/Cairo", "2026-04-23T22:00Z"],
    ["minute 1440 is the next date's midnight", "2026-11-26", "24:00", "Europe/Berlin", "2026-11-26T23:00Z"],
    ["the end of a leap day", "2028-02-29", "24:00", "Europe/Berlin", "2028-02-29T23:00Z"],
    ["the end of a year", "2026-12-31", "24:00", "Asia/Kolkata", "2026-12-31T18:30Z"],
    ["UTC", "2026-06-01", "09:00", "UTC", "2026-06-01T09:00Z"],
  ])("%s", (_, date, time, zone, expected) => expect(at(date, time, zone)).toBe(expected))

  it("and back to the same date and minute, unless the clocks skipped it", () => {
    const zone = toTimeZone("America/St_Johns")
    fc.assert(
      fc.property(fc.integer({ min: 20_000, max: 24_000 }), fc.integer({ min: 181, max: 1439 }), (day, minute) => {
        const date = addDays(toLocalDate("1970-01-01"), day)
        const instant = instantAt(date, toMinuteOfDay(minute), zone)
        expect([localDateAt(instant, zone), minuteOfDayAt(instant, zone)]).toEqual([date, minute])
      }),
      { numRuns: 200 },
    )
  })

  it("refuses a minute outside the day", () => {
    expect(() => instantAt(toLocalDate("2026-01-01"), 1441 as never, toTimeZone("UTC"))).toThrow(RangeError)
  })
})

describe("a local date", () => {
  it("depends on where one stands", () => {
    const instant = new Date("2026-12-31T23:30:00Z")
    const dateIn = (zone: string) => localDateAt(instant, toTimeZone(zone))
    expect(["America/New_York", "UTC", "Europe/Berlin", "Pacific/Chatham"].map(dateIn)).toEqual([
      "2026-12-31",
      "2026-12-31",
      "2027-01-01",
      "2027-01-01",
    ])
  })

  it("begins at midnight, or at one o'clock where midnight is skipped", () => {
    const startOf = (date: string, zone: string) => startOfLocalDate(toLocalDate(date), toTimeZone(zone)).toISOString()
    expect(startOf("2026-11-26", "Europe/Berlin")).toBe("2026-11-25T23:00:00.000Z")
    expect(startOf("2026-09-06", "America/Santiago")).toBe("2026-09-06T04:00:00.000Z")
  })
})

describe("a weekly practice", () => {
  it.each([
    ["2026-03-19", "2026-04-10", ["20:00", "20:00", "19:00", "19:00"]],
    ["2026-10-15", "2026-11-06", ["19:00", "19:00", "20:00", "20:00"]],
  ])("at 21:00 in Berlin stays at 21:00 when the clocks change, from %s", (from, to, utcTimes) => {
    const zone = toTimeZone("Europe/Berlin")
    const dates = occurrenceDates({
      firstDate: toLocalDate(from),
      weekdays: [4],
      from: toLocalDate(from),
      to: toLocalDate(to),
    })
    const instants = dates.map((date) => instantAt(date, toMinuteOfDay(21 * 60), zone))
    expect(instants.map((instant) => minuteOfDayAt(instant, zone))).toEqual([1260, 1260, 1260, 1260])
    expect(instants.map((instant) => localDateAt(instant, zone))).toEqual(dates)
    expect(instants.map((instant) => instant.toISOString().slice(11, 16))).toEqual(utcTimes)
  })

  it("falls on its weekdays from the first date to the last, both included, inside the window asked for", () => {
    const plan = { firstDate: toLocalDate("2026-12-24"), weekdays: [1, 4] as const }
    const window = { from: toLocalDate("2026-12-01"), to: toLocalDate("2027-01-08") }
    expect(occurrenceDates({ ...plan, ...window, lastDate: toLocalDate("2027-01-04") })).toEqual([
      "2026-12-24",
      "2026-12-28",
      "2026-12-31",
      "2027-01-04",
    ])
    expect(occurrenceDates({ ...plan, ...window, lastDate: null }).at(-1)).toBe("2027-01-07")
    expect(occurrenceDates({ ...plan, from: toLocalDate("2027-01-04"), to: toLocalDate("2027-01-07") })).toEqual([
      "2027-01-04",
    ])
    expect(occurrenceDates({ ...plan, weekdays: [], ...window })).toEqual([])
  })
})

describe("the fast clock of a zone", () => {
  const year = { start: Date.UTC(2026, 0, 1), end: Date.UTC(2028, 0, 1) }
  const someZones = [
    "Europe/Berlin",
    "America/New_York",
    "Australia/Lord_Howe",
    "Asia/Kolkata",
    "Pacific/Chatham",
  ].concat(["America/St_Johns", "America/Santiago", "Africa/Cairo", "Africa/Casablanca", "Pacific/Apia", "UTC"])

  it.each(someZones)("agrees with Temporal around each clock change of two years in %s", (name) => {
    const zone = toTimeZone(name)
    const clock = localClock(zone, year)
    const changes = clock.flatMap(({ endsAt }) => (Number.isFinite(endsAt) ? [Math.floor(endsAt / DAY_MS)] : []))
    for (const changeDay of changes.filter((day) => day * DAY_MS > year.start && day * DAY_MS < year.end)) {
      for (let day = changeDay - 1; day <= changeDay + 1; day++) {
        const date = addDays(toLocalDate("1970-01-01"), day)
        for (let minute = 0; minute <= 1440; minute += 15) {
          const exact = instantAt(date, toMinuteOfDay(minute), zone)
          expect(instantOfLocal(clock, day * DAY_MS + minute * MINUTE_MS)).toBe(exact.getTime())
          const local = localOfInstant(clock, exact.getTime())
          expect(Math.floor(local / DAY_MS)).toBe(epochDayOf(localDateAt(exact, zone)))
          expect((local % DAY_MS) / MINUTE_MS).toBe(minuteOfDayAt(exact, zone))
        }
      }
    }
  })

  it("agrees with Temporal on any day in any zone, however the years were asked for", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...timeZones()),
        fc.integer({ min: 18_000, max: 26_000 }),
        fc.integer({ min: 0, max: 1440 }),
        (zone, day, minute) => {
          const clock = localClock(zone, { start: day * DAY_MS, end: day * DAY_MS })
          const date = addDays(toLocalDate("1970-01-01"), day)
          expect(instantOfLocal(clock, day * DAY_MS + minute * MINUTE_MS)).toBe(
            instantAt(date, toMinuteOfDay(minute), zone).getTime(),
          )
        },
      ),
      { numRuns: 500 },
    )
  })
})
