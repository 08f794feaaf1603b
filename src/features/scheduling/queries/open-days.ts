import { DAY_MS } from "@/lib/time/interval"
import { addDays, type LocalDate } from "@/lib/time/local-date"
import type { TimeZone } from "@/lib/time/time-zone"
import { localDateAt, startOfLocalDate } from "@/lib/time/zoned"
import { asSystem, type Scope, type SystemActor } from "@/server/data/scope"
import { offeredSet, openSets } from "../availability/rules/sets"
import { blocksOf, daysOf } from "../rules"
import type { OpenDaysWanted } from "../schema"
import { availabilityOf } from "./availability"
import { type BookableService, bookableService } from "./services"

const weeksShown = 6

const laterOf = (a: LocalDate, b: LocalDate) => (a > b ? a : b)

/**
 * The start dates of a service of several days that can be booked in the six weeks from `from`, each with its days. Three
 * statements, whatever the number of bookings.
 */
export const openDays = async (scope: Scope, { serviceId, from }: OpenDaysWanted) => {
  const service = await bookableService(scope, serviceId)
  const zone = service.staff.timeZone as TimeZone
  const today = localDateAt(scope.now, zone)
  const first = from && from > today ? from : today
  const start = startOfLocalDate(first, zone).getTime()
  const window = { start, end: start + weeksShown * 7 * DAY_MS }
  const availability = await asSystem(scope, "find open days", (system) =>
    availabilityOf(system, {
      serviceId,
      staffId: service.staffId,
      window: { start: window.start, end: window.end + 14 * DAY_MS },
    }),
  )
  const lastDate = addDays(today, service.horizonDays)
  const next = addDays(first, weeksShown * 7)
  return {
    service,
    sets: openSets(availability, service.days, window).map(({ startDate, segments }) => ({
      startDate,
      days: daysOf(blocksOf(segments), zone),
    })),
    from: first,
    earlier: first > today ? laterOf(addDays(first, -weeksShown * 7), today) : null,
    later: next <= lastDate ? next : null,
    hostZone: zone,
  }
}
export type OpenDays = Awaited<ReturnType<typeof openDays>>

/** The days that begin on this date, if they are offered right now: the very question that `openDays` answers. */
export const offeredDays = async (scope: Scope<SystemActor>, service: BookableService, startDate: LocalDate) => {
  const noon = Date.parse(`${startDate}T12:00:00Z`)
  const window = { start: noon - 4 * DAY_MS, end: noon + 16 * DAY_MS }
  const availability = await availabilityOf(scope, { serviceId: service.id, staffId: service.staffId, window })
  return offeredSet(availability, service.days, startDate)
}
