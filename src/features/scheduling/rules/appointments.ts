import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator"
import { listed } from "@/lib/listed"
import { formatInstant, formatLocalDate, wallClockAt } from "@/lib/time/format"
import type { Interval } from "@/lib/time/interval"
import { toLocalDate } from "@/lib/time/local-date"
import { formatMinuteOfDay } from "@/lib/time/minute-of-day"
import type { TimeZone } from "@/lib/time/zones/time-zone"
import { localDateAt } from "@/lib/time/zones/zoned"

/** How long days stay kept while someone pays: five minutes longer than the payment page, which needs thirty. */
export const holdMinutes = 35

/** How often a relationship may have days kept within 24 hours and not agree on them. */
export const holdsADay = 5

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

/** When an appointment goes on or comes next: on the second day of an intensive its own start is past. */
export const nextStart = (
  { startsAt, segments }: Readonly<{ startsAt: Date; segments: readonly Block[] }>,
  now: Date,
): Date => segments.find(({ endsAt }) => endsAt > now)?.startsAt ?? startsAt

/** "09:00 to 12:30"; a block that goes on past midnight says on which day it ends. */
export const timesInWords = ({ startsAt, endsAt }: Block, zone: string): string => {
  const [from, to] = [wallClockAt(startsAt, zone), wallClockAt(endsAt, zone)]
  const times = `${formatMinuteOfDay(from.minute)} to ${formatMinuteOfDay(to.minute)}`
  return from.date === to.date ? times : `${times} on ${formatLocalDate(to.date, "weekday")}`
}

type Blocks = readonly Readonly<{ blocks: readonly Block[] }>[]

/** Days as their reader's clocks and calendar show them: each block under the date on which it begins for the reader. */
export const daysInWords = (days: Blocks, zone: string) =>
  daysOf(
    days.flatMap(({ blocks }) => blocks),
    zone,
  ).map(({ date, blocks: ofDay }) => ({
    date,
    day: formatLocalDate(toLocalDate(date), "day"),
    times: ofDay.map((block) => timesInWords(block, zone)).join(", "),
  }))

/** A whole set of days in two lines, to choose among others. */
export const segmentsInWords = (set: Blocks, zone: string): { days: string; times: string } => {
  const days = daysInWords(set, zone)
  const [first] = days
  const areAlike = days.every(({ times }) => times === first?.times)
  const ofDay = ({ date, times }: (typeof days)[number]) => `${formatLocalDate(toLocalDate(date), "weekday")} ${times}`
  return {
    days: listed(days.map(({ day }) => day)),
    times: areAlike ? `${first?.times ?? ""}${days.length > 1 ? " each day" : ""}` : days.map(ofDay).join("; "),
  }
}

/** What someone's lists say of days that are kept. Only the one who booked them reads of money. */
export const heldInWords = (
  { heldUntil, bookedByMe }: Readonly<{ heldUntil: Date; bookedByMe: boolean }>,
  zone: string,
): string =>
  `Kept for you until ${formatInstant(heldUntil, zone, "time")}.${bookedByMe ? " They are yours as soon as the deposit has arrived." : ""}`

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
