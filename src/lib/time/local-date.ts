import type { $brand } from "zod/mini"
import { DAY_MS } from "./interval"

/** A calendar date "YYYY-MM-DD" that belongs to no zone. Dates of one year length compare rightly as text. */
export type LocalDate = string & $brand<"LocalDate">

/** ISO 8601: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

const utcMidnightOf = (date: string): number => Date.parse(`${date}T00:00:00.000Z`)

export const isLocalDate = (text: string): text is LocalDate => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const midnight = utcMidnightOf(text)
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(text)
}

/** @throws RangeError unless the text is a date of the calendar, as "2026-11-26". */
export const toLocalDate = (text: string): LocalDate => {
  if (!isLocalDate(text)) throw new RangeError(`Not a calendar date: ${text}`)
  return text
}

/** Days since 1970-01-01, which is day 0. */
export const epochDayOf = (date: LocalDate): number => utcMidnightOf(date) / DAY_MS

export const localDateOfEpochDay = (day: number): LocalDate =>
  toLocalDate(new Date(day * DAY_MS).toISOString().slice(0, 10))

export const weekdayOfEpochDay = (day: number): Weekday => (((((day + 3) % 7) + 7) % 7) + 1) as Weekday

/** The date `days` later (earlier when negative), by the calendar: clock changes do not matter. */
export const addDays = (date: LocalDate, days: number): LocalDate => localDateOfEpochDay(epochDayOf(date) + days)

/** How many days after `from` the date `to` is; negative when before. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => epochDayOf(to) - epochDayOf(from)

export const yearOf = (date: LocalDate): number => Number(date.slice(0, 4))

export const weekdayOf = (date: LocalDate): Weekday => weekdayOfEpochDay(epochDayOf(date))

/** The first date on that weekday, `date` itself included. */
export const onOrAfter = (date: LocalDate, weekday: Weekday): LocalDate =>
  addDays(date, (weekday - weekdayOf(date) + 7) % 7)

/** The Monday of the date's week. */
export const startOfWeek = (date: LocalDate): LocalDate => addDays(date, 1 - weekdayOf(date))

/**
 * The calendar date of a `@db.Date` column, which Prisma returns as midnight UTC.
 * @throws RangeError for any other time of day: that is an instant, and its date depends on a zone (`localDateAt`).
 */
export const localDateFromDbDate = (dbDate: Date): LocalDate => {
  if (dbDate.getTime() % DAY_MS !== 0) throw new RangeError("A database date must be midnight UTC")
  return toLocalDate(dbDate.toISOString().slice(0, 10))
}

/** What a `@db.Date` column wants: midnight UTC of that date, whatever the zone of the machine. */
export const dbDateFromLocalDate = (date: LocalDate): Date => new Date(utcMidnightOf(date))
