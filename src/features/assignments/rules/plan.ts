import { addDays, type LocalDate, type Weekday } from "@/lib/time/local-date"
import type { MinuteOfDay } from "@/lib/time/minute-of-day"
import { occurrenceDates } from "@/lib/time/occurrences"
import { type TimeZone, toTimeZone } from "@/lib/time/zones/time-zone"
import { instantAt, localDateAt, startOfLocalDate } from "@/lib/time/zones/zoned"

/** How far ahead occurrences are made. */
const horizonDays = 14

/** The dates that occurrences are made for: from yesterday in UTC, which is still today somewhere, up to and including the last. */
export const datesAhead = (now: Date) => {
  const today = localDateAt(now, toTimeZone("UTC"))
  return { from: addDays(today, -1), until: addDays(today, horizonDays + 1) }
}

export type Plan = Readonly<{
  assignmentId: string
  relationshipId: string
  firstDate: LocalDate
  lastDate: LocalDate | null
  weekdays: readonly Weekday[]
  minuteOfDay: MinuteOfDay
  members: readonly Readonly<{ clientId: string; timeZone: TimeZone }>[]
}>

export type Planned = Readonly<{
  assignmentId: string
  relationshipId: string
  dueDate: LocalDate
  responses: readonly Readonly<{ clientId: string; dueAt: Date }>[]
}>

/**
 * The occurrences of a plan from one date up to and including another. Each is one local date; each member's is due at the
 * plan's minute in their own zone, so that 21:00 stays 21:00 when clocks change.
 */
export const plannedOccurrences = (plan: Plan, from: LocalDate, until: LocalDate): Planned[] =>
  occurrenceDates({ ...plan, from, to: addDays(until, 1) }).map((dueDate) => ({
    assignmentId: plan.assignmentId,
    relationshipId: plan.relationshipId,
    dueDate,
    responses: plan.members.map(({ clientId, timeZone }) => ({
      clientId,
      dueAt: instantAt(dueDate, plan.minuteOfDay, timeZone),
    })),
  }))

/** From when on a member may begin: the first moment of the due date where they are. */
export const beginsAt = (dueDate: LocalDate, timeZone: TimeZone): Date => startOfLocalDate(dueDate, timeZone)
