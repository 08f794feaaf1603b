import * as z from "zod/mini"
import { wholeNumber } from "@/lib/fields/number"
import { trimmedText } from "@/lib/fields/text"
import { id } from "@/lib/ids"
import { minorUnits } from "@/lib/money/money"
import { instant, localDate, minuteOfDay, weekday } from "@/lib/time/schema"

const endsLater = "Please choose an end that is later than the start."

export const minuteRange = z
  .object({ start: minuteOfDay, end: minuteOfDay })
  .check(z.refine(({ start, end }) => start < end, { error: endsLater, path: ["end"] }))

/** The days of an intensive: for each consecutive day its segments, as wall-clock minutes in the host's zone. */
export const serviceDays = z.array(z.array(minuteRange).check(z.maxLength(6))).check(z.maxLength(10))
export type ServiceDays = z.output<typeof serviceDays>

export const appointmentInput = z.object({ appointmentId: id })
/** Start dates are offered month by month; `from` is any date, by default today. */
export const openDaysInput = z.object({ serviceId: id, from: z.nullish(localDate) })
export type OpenDaysWanted = z.output<typeof openDaysInput>

export const calendarInput = z.object({ from: instant, to: instant }).check(
  z.refine(({ from, to }) => from < to && to.getTime() - from.getTime() <= 100 * 86_400_000, {
    error: "Please look at no more than three months at once.",
  }),
)
export type CalendarWanted = z.output<typeof calendarInput>

/** The whole week at once: what is not in it is closed. */
export const weeklyHoursInput = z.object({
  hours: z
    .array(
      z
        .object({ weekday, start: minuteOfDay, end: minuteOfDay })
        .check(z.refine(({ start, end }) => start < end, { error: endsLater, path: ["end"] })),
    )
    .check(
      z.maxLength(50),
      z.refine(
        (hours) =>
          hours.every((a, n) =>
            hours.every((b, m) => n === m || a.weekday !== b.weekday || a.end <= b.start || b.end <= a.start),
          ),
        "Two of these times overlap. Please change one of them.",
      ),
    ),
})
export type WeeklyHoursGiven = z.output<typeof weeklyHoursInput>

export const hoursExceptionInput = z.object({
  date: localDate,
  /** empty: closed all day */
  open: z.array(minuteRange).check(z.maxLength(6)),
})
export type HoursExceptionGiven = z.output<typeof hoursExceptionInput>

export const removeExceptionInput = z.object({ date: localDate })

export const serviceKinds = ["consultation", "session", "intensive"] as const
export type ServiceKind = (typeof serviceKinds)[number]

const between = (least: number, most: number, unit: string) =>
  wholeNumber(least, most, `Please choose between ${least} and ${most} ${unit}.`)

/** One stretch of an intensive: the nth day, and from when to when. */
const block = z
  .object({ day: between(1, 10, "days"), start: minuteOfDay, end: minuteOfDay })
  .check(z.refine(({ start, end }) => start < end, { error: endsLater, path: ["end"] }))
export type Block = z.output<typeof block>

const daysFollow = (blocks: readonly Block[]) => {
  const days = [...new Set(blocks.map(({ day }) => day))].sort((one, other) => one - other)
  return days.every((day, at) => day === at + 1)
}
const apart = (blocks: readonly Block[]) =>
  blocks.every((a, n) => blocks.every((b, m) => n === m || a.day !== b.day || a.end <= b.start || b.end <= a.start))

/** What can be booked, as staff writes it. */
export const saveServiceInput = z
  .object({
    /** null: a new one */
    serviceId: z.nullable(id),
    kind: z.enum(serviceKinds, "Please choose what it is."),
    staffId: id,
    title: trimmedText(80, { missing: "Please give it a name." }),
    summary: trimmedText(300),
    priceMinor: minorUnits,
    priceNote: trimmedText(60),
    /** of one session; an intensive is as long as its blocks */
    minutes: between(5, 600, "minutes"),
    blocks: z.array(block).check(z.maxLength(30, "Thirty stretches are enough.")),
    depositPercent: between(0, 100, "percent"),
    balanceDueDays: between(0, 180, "days"),
    noticeDays: between(0, 90, "days"),
    horizonDays: between(1, 730, "days"),
    bookable: z.boolean(),
  })
  .check(
    z.refine(({ kind, blocks }) => kind !== "intensive" || blocks.length > 0, {
      error: "Please say when the first day begins and ends.",
      path: ["blocks"],
    }),
    z.refine(({ kind, blocks }) => kind !== "intensive" || daysFollow(blocks), {
      error: "Please count the days one after the other, from 1.",
      path: ["blocks"],
    }),
    z.refine(({ blocks }) => apart(blocks), {
      error: "Two stretches of one day overlap. Please change one of them.",
      path: ["blocks"],
    }),
  )
export type SaveService = z.output<typeof saveServiceInput>

export const serviceInput = z.object({ serviceId: id })
