import { describe, expect, it } from "vitest"
import { anAvailability, at, closedOn, date, dates, everyDay, openOn, ranges, shown, times } from "../factory"
import type { Availability } from "./limits"
import { isOffered, openStarts, type Session } from "./sessions"

const BERLIN = "Europe/Berlin"
const hour: Session = { lengthMinutes: 60, gridMinutes: 60 }
const halfHour: Session = { lengthMinutes: 30, gridMinutes: 30 }

const timesOn = (day: string, availability: Availability, session: Session = hour) =>
  times(openStarts(availability, session, date(day, availability.host.zone)), availability.host.zone)

const firstAndLast = (list: readonly string[]) => [list[0], list.at(-1)]

describe("the grid", () => {
  it.each(["Asia/Kolkata", "Asia/Kathmandu", "America/St_Johns", "Pacific/Chatham", "Australia/Adelaide", BERLIN])(
    "stands on the full hours of the host in %s",
    (zone) =>
      expect(timesOn("2026-06-01", anAvailability({ zone, weekly: everyDay("09:00-12:00") }))).toEqual([
        "09:00",
        "10:00",
        "11:00",
      ]),
  )

  it("is counted from midnight, not from when the hours open", () => {
    const availability = anAvailability({ weekly: everyDay("09:10-10:00") })
    expect(timesOn("2026-06-01", availability, { lengthMinutes: 15, gridMinutes: 15 })).toEqual([
      "09:15",
      "09:30",
      "09:45",
    ])
  })

  it("starts again each day also when it does not divide the day", () => {
    const availability = anAvailability({ weekly: everyDay("00:00-03:00") })
    const fifty: Session = { lengthMinutes: 30, gridMinutes: 50 }
    for (const day of ["2026-06-01", "2026-06-02"])
      expect(timesOn(day, availability, fifty)).toEqual(["00:00", "00:50", "01:40", "02:30"])
  })

  it("must be whole minutes", () => {
    const starts = (session: Session) => () => openStarts(anAvailability(), session, date("2026-06-01", BERLIN))
    expect(starts({ lengthMinutes: 60, gridMinutes: 0 })).toThrow(RangeError)
    expect(starts({ lengthMinutes: 0, gridMinutes: 15 })).toThrow(RangeError)
    expect(starts({ lengthMinutes: 60, gridMinutes: 7.5 })).toThrow(RangeError)
  })
})

describe("the edges of hours and days", () => {
  it("offers the last half hour before the end", () => {
    const availability = anAvailability({ weekly: everyDay("18:00-20:00") })
    const offered = timesOn("2026-06-01", availability, { lengthMinutes: 30, gridMinutes: 15 })
    expect(offered.at(-1)).toBe("19:30")
    expect(isOffered(availability, { lengthMinutes: 30, gridMinutes: 15 }, at("2026-06-01 19:45", BERLIN))).toBe(false)
  })

  it("lets a day end at midnight, with no minute lost", () => {
    const availability = anAvailability({ weekly: { 1: ranges("22:00-24:00") } })
    expect(timesOn("2026-06-01", availability, halfHour)).toEqual(["22:00", "22:30", "23:00", "23:30"])
    expect(timesOn("2026-06-01", availability, { lengthMinutes: 120, gridMinutes: 15 })).toEqual(["22:00"])
  })

  it("lets a session run past midnight where the next day is open too", () => {
    const availability = anAvailability({ weekly: { 1: ranges("22:00-24:00"), 2: ranges("00:00-01:00") } })
    expect(timesOn("2026-06-01", availability, { lengthMinutes: 60, gridMinutes: 30 }).at(-1)).toBe("23:30")
    expect(timesOn("2026-06-02", availability, hour)).toEqual(["00:00"])
  })

  it("lets hours cross midnight", () => {
    const availability = anAvailability({ weekly: { 1: ranges("22:00-02:00") } })
    const starts = openStarts(availability, hour, dates("2026-06-01", "2026-06-03", BERLIN))
    expect(shown(starts, BERLIN)).toEqual([
      "2026-06-01 22:00",
      "2026-06-01 23:00",
      "2026-06-02 00:00",
      "2026-06-02 01:00",
    ])
    expect(timesOn("2026-06-02", availability)).toEqual(["00:00", "01:00"])
  })

  it("takes hours with equal ends as none", () => {
    expect(timesOn("2026-06-01", anAvailability({ weekly: everyDay("09:00-09:00") }))).toEqual([])
  })

  it.each([
    ["a leap day", "2028-02-29"],
    ["New Year's Eve", "2026-12-31"],
    ["New Year's Day", "2027-01-01"],
  ])("offers %s like any other", (_, day) => expect(timesOn(day, anAvailability())).toHaveLength(8))

  it("offers what starts in the window, its end excluded, also if it runs out of it", () => {
    const window = { start: at("2026-06-01 10:00", BERLIN), end: at("2026-06-01 12:00", BERLIN) }
    const starts = openStarts(anAvailability(), { lengthMinutes: 180, gridMinutes: 60 }, window)
    expect(times(starts, BERLIN)).toEqual(["10:00", "11:00"])
    expect(openStarts(anAvailability(), hour, { start: window.end, end: window.start })).toEqual([])
  })
})

describe("what is taken", () => {
  const busy = (...walls: [string, string][]) =>
    walls.map(([from, to]) => ({ start: at(`2026-06-01 ${from}`, BERLIN), end: at(`2026-06-01 ${to}`, BERLIN) }))

  it("is not offered, and back-to-back fits", () => {
    const availability = anAvailability({ busy: busy(["12:00", "14:00"], ["10:00", "11:00"], ["12:30", "13:00"]) })
    expect(timesOn("2026-06-01", availability)).toEqual(["09:00", "11:00", "14:00", "15:00", "16:00"])
  })

  it("takes nothing when it has no length", () => {
    expect(timesOn("2026-06-01", anAvailability({ busy: busy(["10:30", "10:30"]) }))).toHaveLength(8)
  })

  it("keeps the buffers free on both sides, to the minute", () => {
    const limits = { bufferBeforeMinutes: 15, bufferAfterMinutes: 10 }
    const availability = anAvailability({ weekly: everyDay("09:00-15:00"), busy: busy(["11:00", "12:00"]), limits })
    const everyFive: Session = { lengthMinutes: 60, gridMinutes: 5 }
    const offered = timesOn("2026-06-01", availability, everyFive)
    expect(offered.filter((time) => time < "12:00").at(-1)).toBe("09:50")
    expect(offered.find((time) => time > "12:00")).toBe("12:15")
    expect(firstAndLast(offered)).toEqual(["09:00", "14:00"])
  })

  it("adds a new session's buffer to the one that an appointment brings along", () => {
    const appointmentWithItsOwnQuarterAfter = busy(["10:00", "11:15"])
    const availability = anAvailability({
      busy: appointmentWithItsOwnQuarterAfter,
      limits: { bufferBeforeMinutes: 15 },
    })
    expect(
      timesOn("2026-06-01", availability, { lengthMinutes: 30, gridMinutes: 15 }).find((time) => time > "10:00"),
    ).toBe("11:30")
  })

  it("of one host never joins with the time of another into one longer session", () => {
    const morning = anAvailability({ weekly: everyDay("09:00-10:00") })
    const afternoon = anAvailability({ weekly: everyDay("10:00-11:00") })
    const ninety: Session = { lengthMinutes: 90, gridMinutes: 30 }
    expect([morning, afternoon].flatMap((availability) => timesOn("2026-06-01", availability, ninety))).toEqual([])
  })
})

describe("exceptions", () => {
  it("close a date, or give it other hours, and touch no other", () => {
    const exceptions = [closedOn("2026-06-02"), openOn("2026-06-03", "12:00-14:00,18:00-19:00")]
    const availability = anAvailability({ exceptions })
    expect(timesOn("2026-06-01", availability)).toHaveLength(8)
    expect(timesOn("2026-06-02", availability)).toEqual([])
    expect(timesOn("2026-06-03", availability)).toEqual(["12:00", "13:00", "18:00"])
    expect(timesOn("2026-06-04", availability)).toHaveLength(8)
  })

  it("open a weekday that is closed", () => {
    const availability = anAvailability({ weekly: {}, exceptions: [openOn("2026-06-07", "10:00-12:00")] })
    expect(timesOn("2026-06-07", availability)).toEqual(["10:00", "11:00"])
  })

  it("add up on one date unless one closes it", () => {
    const twice = [openOn("2026-06-01", "09:00-10:00"), openOn("2026-06-01", "12:00-13:00")]
    expect(timesOn("2026-06-01", anAvailability({ exceptions: twice }))).toEqual(["09:00", "12:00"])
    for (const exceptions of [
      [closedOn("2026-06-01"), ...twice],
      [...twice, closedOn("2026-06-01")],
    ])
      expect(timesOn("2026-06-01", anAvailability({ exceptions }))).toEqual([])
  })

  it("leave the night before to the date on which it began", () => {
    const weekly = { 1: ranges("22:00-02:00") }
    expect(timesOn("2026-06-02", anAvailability({ weekly, exceptions: [closedOn("2026-06-02")] }))).toEqual([
      "00:00",
      "01:00",
    ])
    expect(timesOn("2026-06-02", anAvailability({ weekly, exceptions: [closedOn("2026-06-01")] }))).toEqual([])
  })
})

describe("how near and how far", () => {
  it("counts notice to the minute", () => {
    const offeredAt = (now: string) =>
      timesOn("2026-06-01", anAvailability({ limits: { noticeMinutes: 120 }, now: at(`2026-06-01 ${now}`, BERLIN) }))[0]
    expect(["09:00", "09:01", "10:00"].map(offeredAt)).toEqual(["11:00", "12:00", "12:00"])
  })

  it("offers the furthest date whole, by the host's calendar, and nothing after it", () => {
    const zone = "Pacific/Chatham"
    // In Chatham it is already the second of June.
    const now = Date.UTC(2026, 5, 1, 20)
    const offeredWithin = (furthestDays: number) => {
      const availability = anAvailability({ zone, weekly: everyDay("22:00-24:00"), limits: { furthestDays }, now })
      return shown(openStarts(availability, hour, dates("2026-06-01", "2026-07-01", zone)), zone).at(-1)
    }
    expect([0, 1, 7].map(offeredWithin)).toEqual(["2026-06-02 23:00", "2026-06-03 23:00", "2026-06-09 23:00"])
  })

  it("answers a window far outside with nothing, and at once", () => {
    const forever = { start: -8.64e15, end: 8.64e15 }
    const availability = anAvailability({ limits: { furthestDays: 1 } })
    expect(openStarts(availability, hour, forever)).toHaveLength(16)
    expect(isOffered(availability, hour, 8.64e15)).toBe(false)
    expect(isOffered(availability, hour, Number.NaN)).toBe(false)
  })
})

describe("six in the evening in Detroit", () => {
  it("is accepted when it is shown, like every other time", () => {
    const zone = "America/Detroit"
    const availability = anAvailability({ zone, weekly: everyDay("09:00-19:00") })
    const starts = openStarts(availability, hour, dates("2026-03-01", "2026-04-01", zone))
    expect(times(starts, zone)).toContain("18:00")
    expect(starts.filter((start) => !isOffered(availability, hour, start))).toEqual([])
  })

  it("is refused a minute or a millisecond beside it", () => {
    const start = at("2026-03-08 18:00", "America/Detroit")
    const availability = anAvailability({ zone: "America/Detroit", weekly: everyDay("09:00-19:00") })
    expect([0, 60_000, -60_000, 1, 0.5].map((away) => isOffered(availability, hour, start + away))).toEqual([
      true,
      false,
      false,
      false,
      false,
    ])
  })
})
