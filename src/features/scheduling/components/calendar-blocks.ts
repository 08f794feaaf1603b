import type { EventInput } from "@fullcalendar/core"
import { paths } from "@/lib/paths"
import { wallClockAt } from "@/lib/time/format"
import { formatMinuteOfDay } from "@/lib/time/minute-of-day"
import { schedulingApi } from "./api"

/** FullCalendar is given wall-clock times of the zone and told that they are UTC: it then needs no zone data of its own. */
const wall = (instant: Date, zone: string) => {
  const { date, minute } = wallClockAt(instant, zone)
  return `${date}T${formatMinuteOfDay(minute)}:00Z`
}

const hour = 3_600_000

/** Staff's blocks between two wall-clock instants, as calendar events. The window is a day wider, for any zone. */
export const calendarBlocks = async ({
  slug,
  zone,
  start,
  end,
}: {
  slug: string
  zone: string
  start: Date
  end: Date
}): Promise<EventInput[]> => {
  const blocks = await schedulingApi.calendar.query({
    from: new Date(start.getTime() - 26 * hour),
    to: new Date(end.getTime() + 26 * hour),
  })
  return blocks.map(({ id, state, startsAt, endsAt, appointment }) => ({
    id,
    title: appointment.relationship.title,
    start: wall(startsAt, zone),
    end: wall(endsAt, zone),
    url: paths.desk.appointment(slug, appointment.id),
    classNames: [state === "held" ? "calendar-held" : "calendar-agreed"],
    extendedProps: { about: state === "held" ? "held, not paid yet" : appointment.service.title },
  }))
}
