import { addDays, dbDateFromLocalDate, localDateFromDbDate } from "@/lib/time/local-date"
import type { TimeZone } from "@/lib/time/time-zone"
import { localDateAt } from "@/lib/time/zoned"
import { key, type StaffScope, tenant } from "@/server/data/scope"

/** The asker's own open hours: the week, and the dates from today on that differ from it. */
export const myHours = async (scope: StaffScope) => {
  const me = await scope.db.staff.findUniqueOrThrow({
    relationLoadStrategy: "join",
    where: key(scope, scope.actor.staffId),
    select: {
      timeZone: true,
      weeklyHours: {
        where: tenant(scope),
        orderBy: [{ weekday: "asc" }, { startMinute: "asc" }],
        select: { weekday: true, startMinute: true, endMinute: true },
      },
      hoursExceptions: {
        where: {
          ...tenant(scope),
          date: { gte: dbDateFromLocalDate(addDays(localDateAt(scope.now, "UTC" as TimeZone), -1)) },
        },
        orderBy: [{ date: "asc" }, { startMinute: "asc" }],
        select: { date: true, startMinute: true, endMinute: true },
      },
    },
  })
  const exceptions = Map.groupBy(me.hoursExceptions, ({ date }) => localDateFromDbDate(date))
  return {
    timeZone: me.timeZone,
    today: localDateAt(scope.now, me.timeZone as TimeZone),
    hours: me.weeklyHours.map(({ weekday, startMinute, endMinute }) => ({
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
