import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { now, systemClock } from "./clock"
import { endFilter, tenseOf, upcomingAndPast } from "./tense"

const at = (minute: number) => new Date(Date.UTC(2026, 10, 26) + minute * 60_000)
const appointment = (from: number, to: number) => ({ startsAt: at(from), endsAt: at(to) })

describe("upcoming and past", () => {
  it("keeps a session upcoming while it runs, and past from its end on", () => {
    expect([29, 30, 79, 80, 81].map((minute) => tenseOf(at(80), at(minute)))).toEqual([
      "upcoming",
      "upcoming",
      "upcoming",
      "past",
      "past",
    ])
  })

  it("puts the nearest first on both sides", () => {
    const [first, second, third, fourth] = [
      appointment(0, 5),
      appointment(10, 15),
      appointment(20, 40),
      appointment(50, 60),
    ]
    expect(upcomingAndPast([fourth, first, third, second], at(30))).toEqual({
      upcoming: [third, fourth],
      past: [second, first],
    })
  })

  it("gives every appointment to exactly one list, and the query draws the same line", () => {
    const anyAppointment = fc.tuple(fc.nat(90), fc.nat(30)).map(([from, length]) => appointment(from, from + length))
    fc.assert(
      fc.property(fc.array(anyAppointment), fc.nat(120), (appointments, minute) => {
        const { upcoming, past } = upcomingAndPast(appointments, at(minute))
        expect(new Set([...upcoming, ...past])).toEqual(new Set(appointments))
        expect(upcoming.length + past.length).toBe(appointments.length)
        expect(upcoming.every(({ endsAt }) => endsAt > endFilterBound("upcoming", minute))).toBe(true)
        expect(past.every(({ endsAt }) => endsAt <= endFilterBound("past", minute))).toBe(true)
      }),
    )
  })
})

const endFilterBound = (tense: "upcoming" | "past", minute: number): Date => {
  const filter = endFilter(tense, at(minute))
  return "gt" in filter ? filter.gt : filter.lte
}

describe("the clock", () => {
  it("is the system's", () => {
    const before = Date.now()
    expect(now().getTime()).toBeGreaterThanOrEqual(before)
    expect(systemClock.now().getTime()).toBeLessThanOrEqual(Date.now())
  })
})
