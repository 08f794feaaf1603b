"use client"

import "./staff-calendar.css"
import type { CalendarApi, DatesSetArg, EventContentArg } from "@fullcalendar/core"
import dayGrid from "@fullcalendar/daygrid"
import listPlugin from "@fullcalendar/list"
import FullCalendar from "@fullcalendar/react"
import timeGrid from "@fullcalendar/timegrid"
import { useRouter } from "next/navigation"
import { useCallback, useRef, useState } from "react"
import { Notice } from "@/ui/feedback/notice"
import { calendarBlocks } from "./calendar-blocks"
import { hoursShown } from "./calendar-hours"
import { CalendarToolbar } from "./calendar-toolbar"

const clock = { hour: "2-digit", minute: "2-digit", hour12: false } as const

const Block = ({ event, timeText }: EventContentArg) => (
  <span className="block overflow-hidden text-left leading-tight">
    <span className="figures">{timeText}</span> <span className="font-serif font-medium">{event.title}</span>
    <span className="block text-ink-soft">{String(event.extendedProps.about)}</span>
  </span>
)

const hoursOfEmptyDays = hoursShown([], { start: new Date(0), end: new Date(0) })

const isPhone = () => typeof window !== "undefined" && window.matchMedia("(max-width: 48rem)").matches

/** Staff's calendar: month, week, day and a list; on a phone the list comes first. */
export const StaffCalendar = ({ slug, zone, today }: { slug: string; zone: string; today: string }) => {
  const router = useRouter()
  const calendar = useRef<FullCalendar>(null)
  const [isFailed, setFailed] = useState(false)
  const [view, setView] = useState("timeGridWeek")
  const [title, setTitle] = useState("")
  const [hours, setHours] = useState(hoursOfEmptyDays)
  // The same function every time: another one would be another source, and everything would be fetched again.
  const loaded = useCallback(
    async (span: { start: Date; end: Date }) => {
      const blocks = await calendarBlocks({ slug, zone, ...span }).catch(() => null)
      setFailed(blocks === null)
      return blocks ?? []
    },
    [slug, zone],
  )
  const widen = (of: CalendarApi) => {
    const spans = of.getEvents().flatMap(({ start, end }) => (start && end ? [{ start, end }] : []))
    const next = hoursShown(spans, { start: of.view.currentStart, end: of.view.currentEnd })
    setHours((now) => (now.min === next.min && now.max === next.max ? now : next))
  }
  const shown = ({ view: now }: DatesSetArg) => {
    setView(now.type)
    setTitle(now.title)
    widen(now.calendar)
  }
  return (
    <div className="staff-calendar grid gap-5">
      <CalendarToolbar
        title={title}
        view={view}
        onView={(next) => calendar.current?.getApi().changeView(next)}
        onGo={(where) => calendar.current?.getApi()[where]()}
      />
      {isFailed && (
        <Notice tone="alert" live title="The calendar could not be loaded">
          Please check the connection and open this page again. Nothing was changed.
        </Notice>
      )}
      <FullCalendar
        ref={calendar}
        plugins={[dayGrid, timeGrid, listPlugin]}
        initialView={isPhone() ? "listWeek" : "timeGridWeek"}
        timeZone="UTC"
        now={`${today}Z`}
        locale="en-GB"
        firstDay={1}
        height="auto"
        slotMinTime={hours.min}
        slotMaxTime={hours.max}
        nowIndicator
        allDaySlot={false}
        headerToolbar={false}
        dayHeaderFormat={{ weekday: "short", day: "numeric" }}
        views={{ dayGridMonth: { dayHeaderFormat: { weekday: "short" } } }}
        noEventsContent="Nothing is planned in these days."
        events={loaded}
        eventsSet={() => calendar.current && widen(calendar.current.getApi())}
        datesSet={shown}
        eventTimeFormat={clock}
        slotLabelFormat={clock}
        eventContent={(event) => <Block {...event} />}
        eventClick={(clicked) => {
          clicked.jsEvent.preventDefault()
          router.push(clicked.event.url)
        }}
      />
    </div>
  )
}
