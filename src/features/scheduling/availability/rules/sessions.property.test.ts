/** Rules that hold for any hours, zone and calendar. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type Interval, MINUTE_MS } from "@/lib/time/interval"
import { addDays } from "@/lib/time/local-date"
import { toTimeZone } from "@/lib/time/zones/time-zone"
import { localDateAt, startOfLocalDate } from "@/lib/time/zones/zoned"
import { anyCase, ZONES } from "../factory"
import { openHours } from "./host"
import { slowStarts } from "./oracle"
import { isOffered, openStarts } from "./sessions"

const viewerDays = (window: Interval, viewer: string): Interval[] => {
  const zone = toTimeZone(viewer)
  const days: Interval[] = []
  for (let date = localDateAt(new Date(window.start), zone); ; date = addDays(date, 1)) {
    const start = Math.max(startOfLocalDate(date, zone).getTime(), window.start)
    const end = Math.min(startOfLocalDate(addDays(date, 1), zone).getTime(), window.end)
    if (start >= window.end) return days
    days.push({ start, end })
  }
}

describe("the starts that are offered", () => {
  it("are exactly those that the slow reading of the rules finds", () => {
    let found = 0
    fc.assert(
      fc.property(anyCase, ({ availability, session, window }) => {
        const starts = openStarts(availability, session, window)
        found += starts.length
        expect(starts).toEqual(slowStarts(availability, session, window))
      }),
      { numRuns: 100 },
    )
    expect(found).toBeGreaterThan(1000)
  })

  it("are sorted and unique, each inside one range of open hours, none before notice", () => {
    fc.assert(
      fc.property(anyCase, ({ availability, session, window }) => {
        const starts = openStarts(availability, session, window)
        const length = session.lengthMinutes * MINUTE_MS
        const hours = openHours(availability.host, { start: window.start, end: window.end + length })
        expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b))
        for (const start of starts) {
          expect(hours.some((range) => range.start <= start && start + length <= range.end)).toBe(true)
          expect(start).toBeGreaterThanOrEqual(availability.now + availability.limits.noticeMinutes * MINUTE_MS)
        }
      }),
      { numRuns: 300 },
    )
  })

  it("are accepted by booking, and nothing else on the minute is", () => {
    fc.assert(
      fc.property(anyCase, ({ availability, session, window }) => {
        const starts = new Set(openStarts(availability, session, window))
        const hour = window.start + 12 * 60 * MINUTE_MS
        const minutes = Array.from({ length: 120 }, (_, index) => hour + index * MINUTE_MS)
        for (const instant of [...minutes.filter((minute) => minute < window.end), ...starts])
          expect(isOffered(availability, session, instant)).toBe(starts.has(instant))
      }),
      { numRuns: 100 },
    )
  })

  it("never become fewer when something taken becomes free", () => {
    fc.assert(
      fc.property(anyCase, fc.nat(5), ({ availability, session, window }, which) => {
        const busy = availability.host.busy.filter((_, index) => index !== which)
        const freer = new Set(openStarts({ ...availability, host: { ...availability.host, busy } }, session, window))
        expect(openStarts(availability, session, window).filter((start) => !freer.has(start))).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it("are the same asked day by day as at once, whatever zone the days are of", () => {
    fc.assert(
      fc.property(anyCase, fc.constantFrom(...ZONES), ({ availability, session, window }, viewer) => {
        const byDay = viewerDays(window, viewer).flatMap((day) => openStarts(availability, session, day))
        expect(byDay).toEqual(openStarts(availability, session, window))
      }),
      { numRuns: 200 },
    )
  })

  it("do not depend on the zone of the machine", () => {
    const zoneOfTests = process.env.TZ
    const offsets = new Set<number>()
    const [example] = fc.sample(anyCase, { numRuns: 1, seed: 7 })
    if (!example) throw new Error("No example was drawn")
    const { availability, session, window } = example
    const expected = slowStarts(availability, session, window)
    for (const machine of ZONES) {
      process.env.TZ = machine
      offsets.add(new Date(window.start).getTimezoneOffset())
      expect(openStarts(availability, session, window)).toEqual(expected)
    }
    process.env.TZ = zoneOfTests
    expect(expected.length).toBeGreaterThan(0)
    expect(offsets.size).toBeGreaterThan(5)
  })
})
