import { DAY_MS } from "@/lib/time/interval"
import { addDays, type LocalDate } from "@/lib/time/local-date"
import type { TimeZone } from "@/lib/time/zones/time-zone"
import { localDateAt, startOfLocalDate } from "@/lib/time/zones/zoned"
import { asSystem, type Scope, type SystemActor } from "@/server/data/scope"
import { offeredSet, openSets } from "../availability/rules/sets"
import { blocksOf, daysOf } from "../rules/appointments"
import type { OpenDaysWanted } from "../schema"
import { availabilityOf } from "./availability"
import { type BookableService, bookableService } from "./services"

const weeksShown = 6

const laterOf = (a: LocalDate, b: LocalDate) => (a > b ? a : b)

/** What the engine may need for the weeks that are shown, whatever the host's zone is, and for sets that end after them. */
const weeksFrom = (instant: number) => ({ start: instant - 2 * DAY_MS, end: instant + (weeksShown * 7 + 16) * DAY_MS })

/**
 * The start dates of a service of several days that can be booked in the six weeks from `from`, each with its days. Two
 * statements besides those of the procedure, sent together, whatever the number of bookings.
 */
export const openDays = async (scope: Scope, { serviceId, from }: OpenDaysWanted) => {
  const asked = weeksFrom(Math.max(scope.now.getTime(), from ? Date.parse(from) : 0))
  const [service, availability] = await asSystem(scope, "find open days", (system) =>
    Promise.all([bookableService(system, serviceId), availabilityOf(system, { serviceId, window: asked })]),
  )
  const zone = service.staff.timeZone as TimeZone
  const today = localDateAt(scope.now, zone)
  const first = from && from > today ? from : today
  const start = startOfLocalDate(first, zone).getTime()
  const window = { start, end: start + weeksShown * 7 * DAY_MS }
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
  const availability = await availabilityOf(scope, { serviceId: service.id, window })
  return offeredSet(availability, service.days, startDate)
}
