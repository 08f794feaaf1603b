import * as z from "zod/mini"
import { id } from "@/lib/ids"
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
