"use client"

import { Button } from "@/ui/button"

const calendarViews = [
  { value: "dayGridMonth", label: "Month" },
  { value: "timeGridWeek", label: "Week" },
  { value: "timeGridDay", label: "Day" },
  { value: "listWeek", label: "List" },
] as const

type CalendarToolbarProps = {
  title: string
  view: string
  onView: (view: string) => void
  onGo: (where: "today" | "prev" | "next") => void
}

/** Which days are shown, and how. */
export const CalendarToolbar = ({ title, view, onView, onGo }: CalendarToolbarProps) => (
  <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
    {title ? <h2 aria-live="polite">{title}</h2> : <span />}
    <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
      <div className="flex flex-wrap gap-2">
        <Button size="small" onPress={() => onGo("prev")}>
          Earlier
        </Button>
        <Button size="small" onPress={() => onGo("today")}>
          Today
        </Button>
        <Button size="small" onPress={() => onGo("next")}>
          Later
        </Button>
      </div>
      <fieldset className="flex flex-wrap items-center gap-x-4">
        <legend className="sr-only">Show as</legend>
        {calendarViews.map(({ value, label }) => (
          <Button
            key={value}
            size="small"
            kind={value === view ? "quiet" : "text"}
            aria-pressed={value === view}
            className="aria-pressed:border-ink aria-pressed:bg-ink aria-pressed:text-paper"
            onPress={() => onView(value)}
          >
            {label}
          </Button>
        ))}
      </fieldset>
    </div>
  </div>
)
