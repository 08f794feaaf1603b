import { timeZoneOfStaff } from "@/features/workspaces/queries"
import { Prisma } from "@/generated/prisma/client"
import { dbDateFromLocalDate, localDateFromDbDate } from "@/lib/time/local-date"
import { toTimeZone } from "@/lib/time/zones/time-zone"
import { localDateAt } from "@/lib/time/zones/zoned"
import { type StaffScope, tenant } from "@/server/data/scope"

/** A scalar: whether anybody here has said when they are open. */
export const anyHours = (scope: StaffScope) =>
  Prisma.sql`EXISTS (SELECT FROM weekly_hours WHERE workspace_id = ${scope.workspaceId}::uuid)`

/** The asker's own open hours: the week, and the dates from today on that differ from it. */
export const myHours = async (scope: StaffScope) => {
  const mine = { ...tenant(scope), staffId: scope.actor.staffId }
  const timeZone = await timeZoneOfStaff(scope, scope.actor.staffId)
  const weekly = await scope.db.weeklyHours.findMany({
    where: mine,
    orderBy: [{ weekday: "asc" }, { startMinute: "asc" }],
    select: { weekday: true, startMinute: true, endMinute: true },
  })
  const today = localDateAt(scope.now, toTimeZone(timeZone))
  const differing = await scope.db.hoursException.findMany({
    where: { ...mine, date: { gte: dbDateFromLocalDate(today) } },
    orderBy: [{ date: "asc" }, { startMinute: "asc" }],
    select: { date: true, startMinute: true, endMinute: true },
  })
  const exceptions = Map.groupBy(differing, ({ date }) => localDateFromDbDate(date))
  return {
    timeZone,
    hours: weekly.map(({ weekday, startMinute, endMinute }) => ({
      weekday,
      start: startMinute,
      end: endMinute,
    })),
    exceptions: [...exceptions].map(([date, rows]) => ({
      date,
      open: rows.flatMap(({ startMinute, endMinute }) =>
        startMinute === null || endMinute === null ? [] : [{ start: startMinute, end: endMinute }],
      ),
    })),
  }
}
