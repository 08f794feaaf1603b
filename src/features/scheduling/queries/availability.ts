import { staffRows } from "@/features/workspaces/queries"
import { notFound } from "@/lib/refusal"
import type { Interval } from "@/lib/time/interval"
import { localDateFromDbDate, type Weekday } from "@/lib/time/local-date"
import type { Scope, SystemActor } from "@/server/data/scope"
import type { DateException, MinuteRange, WeeklyHours } from "../availability/rules/host"
import type { Availability } from "../availability/rules/limits"

type Row = {
  zone: string
  noticeMinutes: number
  horizonDays: number
  weekly: { weekday: Weekday; start: number; end: number }[]
  exceptions: { date: string; start: number | null; end: number | null }[]
  busy: { start: number; end: number }[]
}

const byWeekday = (rows: Row["weekly"]): WeeklyHours => {
  const week: Partial<Record<Weekday, MinuteRange[]>> = {}
  for (const { weekday, start, end } of rows) week[weekday] = [...(week[weekday] ?? []), { start, end }]
  return week
}

const asExceptions = (rows: Row["exceptions"]): DateException[] =>
  rows.map(({ date, start, end }) => ({
    date: localDateFromDbDate(new Date(`${date}T00:00:00Z`)),
    open: start === null || end === null ? [] : [{ start, end }],
  }))

/**
 * A service's availability as the engine wants it, in one statement whatever the number of days or bookings. Live holds
 * count as busy, ended ones do not. Only for the product itself: busy times tell of other people.
 *
 * Busy times are compared by their ends and not as ranges: `&&` is not leakproof, so that under row-level security no index
 * would serve it (docs/decisions/0011).
 * @throws notFound
 */
export const availabilityOf = async (
  scope: Scope<SystemActor>,
  { serviceId, window }: { serviceId: string; window: Interval },
): Promise<Availability> => {
  const [from, to] = [new Date(window.start), new Date(window.end)]
  const [row] = await scope.db.$queryRaw<Row[]>`
    SELECT st.time_zone AS zone, sv.notice_minutes AS "noticeMinutes", sv.horizon_days AS "horizonDays",
      (SELECT coalesce(json_agg(json_build_object('weekday', weekday, 'start', start_minute, 'end', end_minute)), '[]')
         FROM weekly_hours w WHERE w.workspace_id = st.workspace_id AND w.staff_id = st.id) AS weekly,
      (SELECT coalesce(json_agg(json_build_object('date', date, 'start', start_minute, 'end', end_minute)), '[]')
         FROM hours_exceptions x WHERE x.workspace_id = st.workspace_id AND x.staff_id = st.id
          AND x.date BETWEEN (${from}::timestamptz - interval '3 days')::date AND (${to}::timestamptz + interval '3 days')::date) AS exceptions,
      (SELECT coalesce(json_agg(json_build_object('start', extract(epoch FROM starts_at) * 1000, 'end', extract(epoch FROM ends_at) * 1000)), '[]')
         FROM segments s WHERE s.workspace_id = st.workspace_id AND s.staff_id = st.id
          AND s.starts_at < ${to} AND s.ends_at > ${from}
          AND (s.state = 'confirmed' OR (s.state = 'held' AND s.expires_at > ${scope.now}))) AS busy
      FROM services sv JOIN ${staffRows} st ON st.workspace_id = sv.workspace_id AND st.id = sv.staff_id
     WHERE sv.workspace_id = ${scope.workspaceId}::uuid AND sv.id = ${serviceId}::uuid`
  if (!row) throw notFound()
  return {
    host: { zone: row.zone, weekly: byWeekday(row.weekly), exceptions: asExceptions(row.exceptions), busy: row.busy },
    limits: {
      noticeMinutes: row.noticeMinutes,
      furthestDays: row.horizonDays,
      bufferBeforeMinutes: 0,
      bufferAfterMinutes: 0,
    },
    now: scope.now.getTime(),
  }
}
