import { timeZoneOfStaff } from "@/features/workspaces/queries"
import { dbDateFromLocalDate } from "@/lib/time/local-date"
import { toTimeZone } from "@/lib/time/zones/time-zone"
import { localDateAt } from "@/lib/time/zones/zoned"
import { audit } from "@/server/data/audit"
import { type StaffScope, tenant } from "@/server/data/scope"
import { hoursChanged } from "../audit"
import { dateHasPassed } from "../refusals"
import type { HoursExceptionGiven, WeeklyHoursGiven } from "../schema"

/** Replaces the asker's own week. Agreed appointments stay as they are. */
export const setWeeklyHours = async (scope: StaffScope, { hours }: WeeklyHoursGiven): Promise<void> => {
  const mine = { ...tenant(scope), staffId: scope.actor.staffId }
  await scope.db.weeklyHours.deleteMany({ where: mine })
  await scope.db.weeklyHours.createMany({
    data: hours.map(({ weekday, start, end }) => ({ ...mine, weekday, startMinute: start, endMinute: end })),
  })
  await audit(scope, { action: hoursChanged, subject: ["staff", scope.actor.staffId], clientIds: [] })
}

/**
 * One date that differs from the week: closed, or open at other times. Replaces what was said of that date before.
 * @throws dateHasPassed
 */
export const setHoursException = async (scope: StaffScope, { date, open }: HoursExceptionGiven): Promise<void> => {
  const timeZone = await timeZoneOfStaff(scope, scope.actor.staffId)
  if (date < localDateAt(scope.now, toTimeZone(timeZone))) throw dateHasPassed()
  const mine = { ...tenant(scope), staffId: scope.actor.staffId, date: dbDateFromLocalDate(date) }
  await scope.db.hoursException.deleteMany({ where: mine })
  await scope.db.hoursException.createMany({
    data: open.length
      ? open.map(({ start, end }) => ({ ...mine, startMinute: start, endMinute: end }))
      : [{ ...mine, startMinute: null, endMinute: null }],
  })
  await audit(scope, { action: hoursChanged, subject: ["staff", scope.actor.staffId], clientIds: [] })
}

export const removeHoursException = async (
  scope: StaffScope,
  { date }: { date: HoursExceptionGiven["date"] },
): Promise<void> => {
  await scope.db.hoursException.deleteMany({
    where: { ...tenant(scope), staffId: scope.actor.staffId, date: dbDateFromLocalDate(date) },
  })
  await audit(scope, { action: hoursChanged, subject: ["staff", scope.actor.staffId], clientIds: [] })
}
