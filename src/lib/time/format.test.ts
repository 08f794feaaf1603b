import { afterEach, describe, expect, it } from "vitest"
import {
  type DatePreset,
  formatDistance,
  formatDuration,
  formatInstant,
  formatLocalDate,
  formatSpan,
  greetingAt,
  type InstantPreset,
  wallClockAt,
} from "./format"
import { toLocalDate } from "./local-date"
import { cityOfZone, timeZoneFromText, timeZones, toTimeZone } from "./zones/time-zone"

const session = "2026-11-26T17:30:00.000Z"

describe("an instant in words", () => {
  it.each<[InstantPreset, string]>([
    ["time", "18:30"],
    ["date", "26 November 2026"],
    ["dateShort", "26 Nov 2026"],
    ["dateLong", "Thursday 26 November 2026"],
    ["day", "Thursday 26 November"],
    ["weekday", "Thursday"],
    ["month", "November 2026"],
    ["dateTime", "Thursday 26 November, 18:30"],
    ["dateTimeLong", "Thursday 26 November 2026, 18:30"],
    ["dateTimeZone", "Thursday 26 November, 18:30 (Oslo time)"],
  ])("%s reads %s", (preset, expected) => {
    expect(formatInstant(session, "Europe/Oslo", preset)).toBe(expected)
    expect(formatInstant(new Date(session), "Europe/Oslo", preset)).toBe(expected)
  })

  it("shows each person the clock on their own wall, with the date that goes with it", () => {
    expect(formatInstant(session, "America/New_York", "dateTime")).toBe("Thursday 26 November, 12:30")
    expect(formatInstant(session, "Pacific/Chatham", "dateTime")).toBe("Friday 27 November, 07:15")
    expect(formatInstant("2026-11-26T23:00:00Z", "Europe/Oslo", "dateTime")).toBe("Friday 27 November, 00:00")
  })

  it.each([
    ["before", "2026-03-28T20:00:00Z"],
    ["on", "2026-03-29T19:00:00Z"],
    ["after", "2026-03-30T19:00:00Z"],
  ])("shows 21:00 in Berlin on the day %s the clocks change", (_, instant) => {
    expect(formatInstant(instant, "Europe/Berlin", "time")).toBe("21:00")
  })

  it("refuses an unreadable instant and an unknown zone", () => {
    expect(() => formatInstant("soon", "Europe/Oslo", "time")).toThrow(RangeError)
    expect(() => formatInstant(session, "Europe/Atlantis", "time")).toThrow(RangeError)
  })

  it.each([
    ["2026-11-26T05:00:00Z", "today"],
    ["2026-11-25T23:30:00Z", "today"],
    ["2026-11-25T22:30:00Z", "tomorrow"],
    ["2026-11-27T09:00:00Z", "yesterday"],
    ["2026-11-21T09:00:00Z", "Thursday"],
    ["2026-11-20T09:00:00Z", "Thursday"],
    ["2026-11-19T09:00:00Z", "Thursday 26 November"],
    ["2026-11-30T09:00:00Z", "Thursday 26 November"],
    ["2027-01-04T09:00:00Z", "Thursday 26 November 2026"],
  ])("is, seen from %s in Oslo, %s", (now, expected) => {
    expect(formatInstant(session, "Europe/Oslo", "relativeDay", now)).toBe(expected)
    expect(formatInstant(session, "Europe/Oslo", "relativeDateTime", now)).toBe(`${expected}, 18:30`)
  })

  it("names the second day of a span only when it is another one", () => {
    expect(formatSpan(session, "2026-11-26T18:20:00Z", "Europe/Oslo")).toBe("Thursday 26 November, 18:30 to 19:20")
    expect(formatSpan(session, "2026-11-27T00:00:00Z", "Europe/Oslo")).toBe(
      "Thursday 26 November, 18:30 to Friday 27 November, 01:00",
    )
  })
})

describe("in a browser without Temporal", () => {
  const { Temporal } = globalThis
  afterEach(() => Object.assign(globalThis, { Temporal }))

  it("instants are still shown", () => {
    Reflect.deleteProperty(globalThis, "Temporal")
    expect(typeof globalThis.Temporal).toBe("undefined")
    expect(formatInstant(session, "Australia/Lord_Howe", "dateTime")).toBe("Friday 27 November, 04:30")
    expect(wallClockAt(session, "Asia/Kolkata")).toEqual({ date: "2026-11-26", minute: 1380 })
  })
})

describe("a date in words", () => {
  it.each<[DatePreset, string]>([
    ["date", "1 March 2028"],
    ["dateShort", "1 Mar 2028"],
    ["dateLong", "Wednesday 1 March 2028"],
    ["day", "Wednesday 1 March"],
    ["weekday", "Wednesday"],
    ["month", "March 2028"],
    ["relativeDay", "tomorrow"],
  ])("%s reads %s, in whatever zone the machine stands", (preset, expected) => {
    expect(formatLocalDate(toLocalDate("2028-03-01"), preset, toLocalDate("2028-02-29"))).toBe(expected)
  })

  it("is the whole date when nobody says what today is", () => {
    expect(formatLocalDate(toLocalDate("2028-03-01"), "relativeDay")).toBe("Wednesday 1 March 2028")
    expect(formatInstant(new Date(), "UTC", "relativeDay")).toMatch(/ \d{4}$/)
  })
})

describe("lengths and distances", () => {
  it.each([
    [1, "1 minute"],
    [50, "50 minutes"],
    [60, "1 hour"],
    [90, "1 hour 30 minutes"],
    [121, "2 hours 1 minute"],
  ])("%i minutes are %s", (minutes, expected) => expect(formatDuration(minutes)).toBe(expected))

  it.each([
    ["2026-11-26T17:30:40Z", "just now"],
    ["2026-11-26T17:31:00Z", "1 minute ago"],
    ["2026-11-26T19:29:00Z", "1 hour ago"],
    ["2026-11-29T17:30:00Z", "3 days ago"],
    ["2026-11-26T17:25:00Z", "in 5 minutes"],
    ["2026-11-24T16:30:00Z", "in 2 days"],
  ])("seen at %s it is %s", (now, expected) => expect(formatDistance(session, now)).toBe(expected))
})

describe("a greeting", () => {
  it.each([
    ["2026-11-26T03:59:00Z", "Good evening"],
    ["2026-11-26T04:00:00Z", "Good morning"],
    ["2026-11-26T11:00:00Z", "Good afternoon"],
    ["2026-11-26T17:00:00Z", "Good evening"],
  ])("at %s in Oslo is %s", (instant, expected) => expect(greetingAt(instant, "Europe/Oslo")).toBe(expected))
})

describe("a zone", () => {
  it("is known by its city", () => {
    expect(["Europe/Oslo", "America/Argentina/Buenos_Aires", "UTC"].map(cityOfZone)).toEqual([
      "Oslo",
      "Buenos Aires",
      "UTC",
    ])
  })

  it("is a name that people live by, never an offset", () => {
    expect(["Europe/Oslo", "europe/oslo", "Asia/Kolkata", "+02:00", "Mars/Base", ""].map(timeZoneFromText)).toEqual([
      "Europe/Oslo",
      "Europe/Oslo",
      "Asia/Kolkata",
      null,
      null,
      null,
    ])
    expect(() => toTimeZone("+02:00")).toThrow(RangeError)
    expect(timeZones().every((zone) => timeZoneFromText(zone) === zone)).toBe(true)
  })
})
