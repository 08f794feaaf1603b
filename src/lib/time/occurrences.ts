import { epochDayOf, type LocalDate, localDateOfEpochDay, type Weekday, weekdayOfEpochDay } from "./local-date"

type WeeklyPlan = Readonly<{
  firstDate: LocalDate
  /** Included; without one the practice goes on. */
  lastDate?: LocalDate | null | undefined
  weekdays: readonly Weekday[]
  /** The dates asked for: from `from` up to but not including `to`. */
  from: LocalDate
  to: LocalDate
}>

/**
 * The dates of a weekly practice in order. They are dates, not instants: give each to `instantAt` with the time of day and
 * the member's zone, and 21:00 stays 21:00 when the clocks change.
 */
export const occurrenceDates = ({ firstDate, lastDate, weekdays, from, to }: WeeklyPlan): LocalDate[] => {
  const first = Math.max(epochDayOf(firstDate), epochDayOf(from))
  const end = Math.min(epochDayOf(to), lastDate ? epochDayOf(lastDate) + 1 : Number.POSITIVE_INFINITY)
  const wanted = new Set(weekdays)
  const dates: LocalDate[] = []
  for (let day = first; day < end; day++) {
    if (wanted.has(weekdayOfEpochDay(day))) dates.push(localDateOfEpochDay(day))
  }
  return dates
}
