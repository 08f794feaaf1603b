/** Rules that hold for any plan, hours, zone and calendar. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { MINUTE_MS } from "@/lib/time/interval"
import { anySetCase, quarter } from "../factory"
import { datesAround, slowSets } from "./oracle"
import { isOffered, type Session } from "./sessions"
import { offeredSet, openSets } from "./sets"

describe("the sets that are offered", () => {
  it("are exactly those that the slow reading of the rules finds", () => {
    let found = 0
    fc.assert(
      fc.property(anySetCase, ({ availability, plan, window }) => {
        const sets = openSets(availability, plan, window)
        found += sets.length
        expect(sets).toEqual(slowSets(availability, plan, window))
      }),
      { numRuns: 300 },
    )
    expect(found).toBeGreaterThan(30)
  })

  it("are accepted by booking whole, and no other date of the window is", () => {
    fc.assert(
      fc.property(anySetCase, ({ availability, plan, window }) => {
        const byDate = new Map(openSets(availability, plan, window).map((set) => [set.startDate, set]))
        for (const date of datesAround(availability, window)) {
          const accepted = offeredSet(availability, plan, date)
          const start = accepted?.segments[0]?.start ?? Number.NaN
          const isInWindow = window.start <= start && start < window.end
          expect(isInWindow ? accepted : undefined).toEqual(byDate.get(date))
        }
      }),
      { numRuns: 150 },
    )
  })

  it("of one segment are offered only where a session of its length is", () => {
    fc.assert(
      fc.property(anySetCase, quarter(4, 80), ({ availability, window }, minute) => {
        const session: Session = { lengthMinutes: 60, gridMinutes: 5 }
        for (const { startDate, segments } of openSets(availability, [[{ start: minute, end: minute + 60 }]], window)) {
          const start = segments[0]?.start ?? Number.NaN
          const end = segments[0]?.end ?? Number.NaN
          if (end - start === 60 * MINUTE_MS)
            expect([startDate, isOffered(availability, session, start)]).toEqual([startDate, true])
        }
      }),
      { numRuns: 150 },
    )
  })

  it("never become fewer when something taken becomes free", () => {
    fc.assert(
      fc.property(anySetCase, fc.nat(5), ({ availability, plan, window }, which) => {
        const busy = availability.host.busy.filter((_, index) => index !== which)
        const freer = openSets({ ...availability, host: { ...availability.host, busy } }, plan, window).map(
          (set) => set.startDate,
        )
        expect(openSets(availability, plan, window).filter((set) => !freer.includes(set.startDate))).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})
