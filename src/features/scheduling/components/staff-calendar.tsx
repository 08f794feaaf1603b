"use client"

import type { EventInput } from "@fullcalendar/core"
import dayGrid from "@fullcalendar/daygrid"
import listPlugin from "@fullcalendar/list"
import FullCalendar from "@fullcalendar/react"
import timeGrid from "@fullcalendar/timegrid"
import { useRouter } from "next/navigation"
import { useState } from "react"
import { paths } from "@/lib/paths"
import { wallClockAt } from "@/lib/time/format"
import { formatMinuteOfDay } from "@/lib/time/minute-of-day"
import { api } from "@/lib/trpc"
import { Notice } from "@/ui/notice"

/** FullCalendar knows no named zones without more code: it is given wall-clock times of the zone and told that they are its own. */
const wall = (instant: Date, zone: string) => {
  const { date, minute } = wallClockAt(instant, zone)
  return `${date}T${formatMinuteOfDay(minute)}:00Z`
}

const hour = 3_600_000

const eventsFrom =
  (slug: string, zone: string, failed: (is: boolean) => void) =>
  async ({ start, end }: { start: Date; end: Date }): Promise<EventInput[]> => {
    try {
      const blocks = await api.scheduling.calendar.query({
        from: new Date(start.getTime() - 26 * hour),
        to: new Date(end.getTime() + 26 * hour),
      })
      failed(false)
      return blocks.map(
        (block): EventInput => ({
          id: block.id,
          title: block.appointment.relationship.title,
          start: wall(block.startsAt, zone),
          end: wall(block.endsAt, zone),
          url: paths.desk.appointment(slug, block.appointment.id),
          classNames: [block.state === "held" ? "calendar-held" : "calendar-confirmed"],
          extendedProps: { service: block.appointment.service.title, held: block.state === "held" },
        }),
      )
    } catch {
      failed(true)
      return []
    }
  }

/** Staff's calendar: month, week, day and a list; on a phone the list comes first. */
export const StaffCalendar = ({ slug, zone, today }: { slug: string; zone: string; today: string }) => {
  const router = useRouter()
  const [isFailed, setFailed] = useState(false)
  const [isPhone] = useState(() => typeof window !== "undefined" && window.matchMedia("(max-width: 48rem)").matches)
  return (
    <div className="staff-calendar grid gap-4">
      {isFailed && (
        <Notice tone="alert" live title="The calendar could not be loaded">
          Please check the connection and open this page again. Nothing was changed.
        </Notice>
      )}
      <FullCalendar
        plugins={[dayGrid, timeGrid, listPlugin]}
        initialView={isPhone ? "listWeek" : "timeGridWeek"}
        timeZone="UTC"
        now={`${today}Z`}
        locale="en-GB"
        firstDay={1}
        height="auto"
        slotMinTime="07:00:00"
        slotMaxTime="22:00:00"
        expandRows
        nowIndicator
        allDaySlot={false}
        headerToolbar={{
          start: "title",
          center: "",
          end: "today prev,next dayGridMonth,timeGridWeek,timeGridDay,listWeek",
        }}
        buttonText={{ today: "Today", month: "Month", week: "Week", day: "Day", list: "List" }}
        buttonHints={{ prev: "Earlier", next: "Later" }}
        noEventsContent="Nothing is planned in these days."
        events={eventsFrom(slug, zone, setFailed)}
        eventTimeFormat={{ hour: "2-digit", minute: "2-digit", hour12: false }}
        slotLabelFormat={{ hour: "2-digit", minute: "2-digit", hour12: false }}
        eventContent={({ event, timeText }) => (
          <span className="block overflow-hidden text-left leading-tight">
            <span className="figures">{timeText}</span> <span className="font-serif">{event.title}</span>
            <span className="block">
              {event.extendedProps.held ? "kept, not paid yet" : String(event.extendedProps.service)}
            </span>
          </span>
        )}
        eventClick={(clicked) => {
          clicked.jsEvent.preventDefault()
          router.push(clicked.event.url)
        }}
      />
    </div>
  )
}
