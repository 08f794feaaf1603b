import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator"
import type { Interval } from "@/lib/time/interval"
import type { TimeZone } from "@/lib/time/time-zone"
import { localDateAt } from "@/lib/time/zoned"

/** How long days stay kept while someone pays: five minutes longer than the payment page, which needs thirty. */
export const holdMinutes = 35

export type AppointmentState = "held" | "confirmed" | "released" | "cancelled"

/** Where an appointment stands, from its dated facts. A hold whose end has passed is over, swept or not. */
export const appointmentState = (
  facts: { heldUntil: Date | null; confirmedAt: Date | null; releasedAt: Date | null; cancelledAt: Date | null },
  now: Date,
): AppointmentState => {
  if (facts.cancelledAt) return "cancelled"
  if (facts.confirmedAt) return "confirmed"
  if (facts.releasedAt || !facts.heldUntil || facts.heldUntil <= now) return "released"
  return "held"
}

export type Block = Readonly<{ startsAt: Date; endsAt: Date }>
export type Day = Readonly<{ date: string; startsAt: Date; endsAt: Date; blocks: readonly Block[] }>

/** Segments by day in the agreed zone, each with its first start and last end. */
export const daysOf = (segments: readonly Block[], zone: string): readonly Day[] => {
  const days = new Map<string, Block[]>()
  for (const { startsAt, endsAt } of segments.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())) {
    const date = localDateAt(startsAt, zone as TimeZone)
    days.set(date, [...(days.get(date) ?? []), { startsAt, endsAt }])
  }
  return [...days].map(([date, blocks]) => ({
    date,
    startsAt: blocks[0]?.startsAt ?? new Date(0),
    endsAt: blocks.at(-1)?.endsAt ?? new Date(0),
    blocks,
  }))
}

export const blocksOf = (segments: readonly Interval[]): Block[] =>
  segments.map(({ start, end }) => ({ startsAt: new Date(start), endsAt: new Date(end) }))

/**
 * One calendar entry a day (RFC 5545, instants in UTC). The title is the workspace's name alone: a calendar is often shared.
 * @param host goes into the UIDs, so that an update finds its entry
 */
export const calendarOf = (
  {
    appointmentId,
    workspace,
    days,
    sequence,
    cancelled,
    madeAt,
  }: {
    appointmentId: string
    workspace: string
    days: readonly Day[]
    sequence: number
    cancelled: boolean
    madeAt: Date
  },
  host: string,
): string => {
  const calendar = ical({
    name: workspace,
    prodId: { company: "Attune", product: "Calendar", language: "EN" },
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  })
  for (const { date, startsAt, endsAt } of days) {
    calendar.createEvent({
      id: `${appointmentId}-${date}@${host}`,
      sequence,
      stamp: madeAt,
      start: startsAt,
      end: endsAt,
      summary: workspace,
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    })
  }
  return calendar.toString()
}
