import { describe, expect, it } from "vitest"
import { toLocalDate } from "@/lib/time/local-date"
import { anAvailability, at, closedOn, date, dates, everyDay, openOn, ranges, shown } from "../factory"
import type { Availability } from "./limits"
import { type DayPlan, offeredSet, openSets } from "./sets"

const BERLIN = "Europe/Berlin"
const day = ranges("09:00-12:30,13:30-16:30")
const twoDays: DayPlan = [day, day]
const june = dates("2026-06-01", "2026-07-01", BERLIN)

const startDates = (availability: Availability, plan = twoDays, window = june) =>
  openSets(availability, plan, window).map((set) => set.startDate)

const walls = (availability: Availability, startDate: string, plan = twoDays) =>
  offeredSet(availability, plan, toLocalDate(startDate))?.segments.map(({ start, end }) =>
    shown([start, end], availability.host.zone).join(" to "),
  )

describe("an intensive of two days", () => {
  it("is offered with all its segments", () => {
    expect(walls(anAvailability(), "2026-06-01")).toEqual([
      "2026-06-01 09:00 to 2026-06-01 12:30",
      "2026-06-01 13:30 to 2026-06-01 16:30",
      "2026-06-02 09:00 to 2026-06-02 12:30",
      "2026-06-02 13:30 to 2026-06-02 16:30",
    ])
  })

  it("starts only where both days are open", () => {
    const weekdays = anAvailability({ weekly: { 1: day, 2: day, 4: ranges("09:00-17:00"), 5: ranges("08:00-16:30") } })
    expect(startDates(weekdays, twoDays, dates("2026-06-01", "2026-06-15", BERLIN))).toEqual([
      "2026-06-01",
      "2026-06-04",
      "2026-06-08",
      "2026-06-11",
    ])
  })

  it("crosses a month and a year", () => {
    expect(startDates(anAvailability(), twoDays, date("2026-12-31", BERLIN))).toEqual(["2026-12-31"])
    expect(walls(anAvailability(), "2026-12-31")?.at(-1)).toBe("2027-01-01 13:30 to 2027-01-01 16:30")
  })

  it.each([
    [
      "a quarter of an hour on the second afternoon",
      "2026-06-11 16:15",
      "2026-06-11 17:00",
      ["2026-06-10", "2026-06-11"],
    ],
    ["a call in the lunch break", "2026-06-11 12:30", "2026-06-11 13:30", []],
    ["an evening", "2026-06-11 16:30", "2026-06-11 20:00", []],
  ])("is not offered on dates that %s touches", (_, from, to, lost) => {
    const busy = [{ start: at(from, BERLIN), end: at(to, BERLIN) }]
    const free = startDates(anAvailability())
    expect(startDates(anAvailability({ busy }))).toEqual(
      free.filter((startDate) => !lost.some((gone) => gone === startDate)),
    )
  })

  it("keeps its buffers from other appointments, not from its own segments", () => {
    const busy = [{ start: at("2026-06-11 16:45", BERLIN), end: at("2026-06-11 17:00", BERLIN) }]
    const withBuffer = (bufferAfterMinutes: number) =>
      startDates(
        anAvailability({ busy, limits: { bufferAfterMinutes, bufferBeforeMinutes: 90 } }),
        twoDays,
        dates("2026-06-10", "2026-06-12", BERLIN),
      )
    expect(withBuffer(15)).toEqual(["2026-06-10", "2026-06-11"])
    expect(withBuffer(16)).toEqual([])
  })

  it("does not begin, continue or end on a closed date", () => {
    const availability = anAvailability({ exceptions: [closedOn("2026-06-03"), openOn("2026-06-06", "09:00-16:00")] })
    expect(startDates(availability, twoDays, dates("2026-06-01", "2026-06-09", BERLIN))).toEqual([
      "2026-06-01",
      "2026-06-04",
      "2026-06-07",
      "2026-06-08",
    ])
  })

  it("keeps its wall-clock times on both sides of a clock change", () => {
    for (const startDate of ["2026-03-28", "2026-03-29", "2026-10-24", "2026-10-25"])
      expect(walls(anAvailability(), startDate)?.map((wall) => wall.slice(11, 16))).toEqual([
        "09:00",
        "13:30",
        "09:00",
        "13:30",
      ])
  })

  it("is offered on the last date of a window that ends in the middle of it", () => {
    const untilTen = { start: at("2026-06-01 09:01", BERLIN), end: at("2026-06-03 10:00", BERLIN) }
    expect(startDates(anAvailability(), twoDays, untilTen)).toEqual(["2026-06-02", "2026-06-03"])
  })

  it("keeps its start date when the clocks skip the last hour of it", () => {
    const zone = "America/Nuuk"
    const availability = anAvailability({ zone, weekly: everyDay("00:00-24:00") })
    const night = [ranges("23:00-23:30")]
    expect(walls(availability, "2026-03-28", night)).toEqual(["2026-03-29 00:00 to 2026-03-29 00:30"])
    expect(startDates(availability, night, date("2026-03-29", zone))).toEqual(["2026-03-28", "2026-03-29"])
  })

  it("has its notice before the first segment and its furthest date at the start", () => {
    const availability = anAvailability({
      limits: { noticeMinutes: 14 * 24 * 60, furthestDays: 20 },
      now: at("2026-06-01 09:01", BERLIN),
    })
    const offered = startDates(availability)
    expect([offered[0], offered.at(-1)]).toEqual(["2026-06-16", "2026-06-21"])
    expect(walls(availability, "2026-06-15")).toBeUndefined()
    expect(walls(availability, "2026-06-22")).toBeUndefined()
  })

  it("needs each segment inside one stretch of hours", () => {
    const lunchClosed = anAvailability({ weekly: everyDay("09:00-12:30,13:30-16:30") })
    expect(startDates(lunchClosed, [ranges("09:00-16:30")])).toEqual([])
    expect(startDates(lunchClosed, [ranges("09:00-12:30")])).toHaveLength(30)
  })

  it("may rest for a day in between", () => {
    const availability = anAvailability({ exceptions: [closedOn("2026-06-02")] })
    expect(walls(availability, "2026-06-01", [day, [], day])?.map((wall) => wall.slice(0, 10))).toEqual([
      "2026-06-01",
      "2026-06-01",
      "2026-06-03",
      "2026-06-03",
    ])
    for (const startDate of ["2026-05-31", "2026-06-02"])
      expect(walls(availability, startDate, [day, [], day])).toBeUndefined()
  })

  it("takes segments in any order and across midnight", () => {
    const availability = anAvailability({ weekly: everyDay("00:00-24:00") })
    expect(walls(availability, "2026-06-01", [ranges("22:00-01:00,09:00-10:00")])).toEqual([
      "2026-06-01 09:00 to 2026-06-01 10:00",
      "2026-06-01 22:00 to 2026-06-02 01:00",
    ])
  })

  it("is never offered when two of its segments share time, or one has none", () => {
    const open = anAvailability({ weekly: everyDay("00:00-24:00") })
    expect(startDates(open, [ranges("09:00-12:00,11:00-13:00")])).toEqual([])
    expect(startDates(open, [ranges("09:00-09:00")])).toEqual([])
    const inTheGap = [ranges("02:00-02:30,03:00-03:30")]
    expect(startDates(open, inTheGap, dates("2026-03-28", "2026-03-31", BERLIN))).toEqual(["2026-03-28", "2026-03-30"])
  })

  it("must begin with a segment on its first day", () => {
    for (const plan of [[], [[], day]]) expect(() => openSets(anAvailability(), plan, june)).toThrow(RangeError)
  })

  it("is asked for a date of any century without harm", () => {
    const availability = anAvailability({ limits: { furthestDays: 30 } })
    for (const startDate of ["0001-01-01", "1970-01-01", "9999-12-31"])
      expect(offeredSet(availability, twoDays, toLocalDate(startDate))).toBeNull()
  })
})
