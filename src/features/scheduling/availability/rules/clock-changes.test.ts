import { describe, expect, it } from "vitest"
import { anAvailability, at, date, dates, everyDay, openOn, shown, times } from "../factory"
import type { Availability } from "./limits"
import { isOffered, openStarts, type Session } from "./sessions"

const BERLIN = "Europe/Berlin"
const NEW_YORK = "America/New_York"
const hour: Session = { lengthMinutes: 60, gridMinutes: 60 }
const halfHour: Session = { lengthMinutes: 30, gridMinutes: 30 }

const timesOn = (day: string, availability: Availability, session: Session = hour) =>
  times(openStarts(availability, session, date(day, availability.host.zone)), availability.host.zone)

const firstAndLast = (list: readonly string[]) => [list[0], list.at(-1)]

describe("when clocks change", () => {
  it.each([
    [NEW_YORK, "2026-10-29", "2026-11-05"],
    [NEW_YORK, "2023-03-10", "2023-03-15"],
    [NEW_YORK, "2023-11-03", "2023-11-08"],
    [BERLIN, "2026-03-27", "2026-04-01"],
    [BERLIN, "2026-10-23", "2026-10-28"],
    ["Australia/Lord_Howe", "2026-10-02", "2026-10-06"],
    ["Pacific/Chatham", "2026-09-25", "2026-09-29"],
    ["America/Santiago", "2026-09-04", "2026-09-08"],
    ["Africa/Cairo", "2026-04-22", "2026-04-26"],
    ["America/St_Johns", "2026-03-06", "2026-03-11"],
  ])("the day still begins at 07:30 and ends at 16:00 in %s from %s", (zone, from, to) => {
    const availability = anAvailability({ zone, weekly: everyDay("07:30-17:00"), now: at("2023-01-01 00:00", zone) })
    const offered = shown(openStarts(availability, { lengthMinutes: 60, gridMinutes: 30 }, dates(from, to, zone)), zone)
    for (const day of new Set(offered.map((wall) => wall.slice(0, 10)))) {
      const walls = offered.filter((wall) => wall.startsWith(day)).map((wall) => wall.slice(11))
      expect([day, ...firstAndLast(walls), walls.length]).toEqual([day, "07:30", "16:00", 18])
    }
  })

  it("the first time of the day can be booked after the spring change", () => {
    const availability = anAvailability({ now: at("2023-03-20 00:00", BERLIN) })
    expect(isOffered(availability, hour, at("2023-03-27 09:00", BERLIN))).toBe(true)
    expect(isOffered(availability, hour, at("2023-03-27 08:00", BERLIN))).toBe(false)
  })

  it("notice that ends on the day of the change counts elapsed minutes and moves nothing else", () => {
    const limits = { noticeMinutes: 24 * 60 }
    const availability = anAvailability({ limits, now: at("2026-03-28 10:00", BERLIN) })
    expect(timesOn("2026-03-29", availability)).toEqual(["11:00", "12:00", "13:00", "14:00", "15:00", "16:00"])
    expect(firstAndLast(timesOn("2026-03-30", availability))).toEqual(["09:00", "16:00"])
  })

  it("skipped times move forward and are offered once", () => {
    const availability = anAvailability({ weekly: everyDay("01:00-05:00") })
    expect(timesOn("2026-03-29", availability, halfHour)).toEqual([
      "01:00",
      "01:30",
      "03:00",
      "03:30",
      "04:00",
      "04:30",
    ])
    expect(times(openStarts(availability, hour, date("2026-03-29", BERLIN)), "UTC")).toEqual([
      "00:00",
      "01:00",
      "02:00",
    ])
  })

  it("hours that lie in the gap move forward as a whole", () => {
    const availability = anAvailability({ weekly: {}, exceptions: [openOn("2026-03-29", "02:00-02:30")] })
    expect(timesOn("2026-03-29", availability, halfHour)).toEqual(["03:00"])
  })

  it("a repeated hour is open throughout, and a session may start in its first pass only", () => {
    const availability = anAvailability({ weekly: everyDay("01:00-04:00") })
    const starts = openStarts(availability, hour, date("2026-10-25", BERLIN))
    expect(times(starts, BERLIN)).toEqual(["01:00", "02:00", "03:00"])
    expect(times(starts, "UTC")).toEqual(["23:00", "00:00", "02:00"])
    const throughBoth = openStarts(availability, { lengthMinutes: 240, gridMinutes: 60 }, date("2026-10-25", BERLIN))
    expect(times(throughBoth, BERLIN)).toEqual(["01:00"])
  })

  it("half an hour repeated on Lord Howe gives no time twice", () => {
    const availability = anAvailability({ zone: "Australia/Lord_Howe", weekly: everyDay("01:00-03:00") })
    expect(timesOn("2026-04-05", availability, halfHour)).toEqual(["01:00", "01:30", "02:00", "02:30"])
  })

  it.each([
    ["America/Santiago", "2026-09-06"],
    ["Africa/Cairo", "2026-04-24"],
  ])("a day without midnight in %s begins at one o'clock", (zone, day) => {
    const availability = anAvailability({ zone, weekly: everyDay("00:00-24:00") })
    expect(timesOn(day, availability).slice(0, 2)).toEqual(["01:00", "02:00"])
    expect(timesOn(day, availability)).toHaveLength(23)
  })
})
