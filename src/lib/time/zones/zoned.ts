/** Wall clock to instant and back, by `Temporal`. For the server: not every browser has Temporal (see `format.ts`). */
import { addDays, type LocalDate, toLocalDate } from "../local-date"
import { MINUTES_A_DAY, type MinuteOfDay, toMinuteOfDay } from "../minute-of-day"
import type { TimeZone } from "./time-zone"

/**
 * The instant at which clocks in the zone show that minute of that date. A time that the clocks skip moves forward by the
 * length of the gap (02:30 becomes 03:30); a time that comes twice is the first of the two (Temporal's "compatible").
 * Minute 1440 is midnight of the next date.
 */
export const instantAt = (date: LocalDate, minute: MinuteOfDay, zone: TimeZone): Date => {
  toMinuteOfDay(minute)
  const isEndOfDay = minute === MINUTES_A_DAY
  const time = Temporal.PlainTime.from({ hour: isEndOfDay ? 0 : Math.floor(minute / 60), minute: minute % 60 })
  const wall = Temporal.PlainDate.from(isEndOfDay ? addDays(date, 1) : date).toPlainDateTime(time)
  return new Date(wall.toZonedDateTime(zone, { disambiguation: "compatible" }).epochMilliseconds)
}

const zonedAt = (instant: Date, zone: TimeZone) =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone)

/** The date that people in the zone have at that instant. */
export const localDateAt = (instant: Date, zone: TimeZone): LocalDate =>
  toLocalDate(zonedAt(instant, zone).toPlainDate().toString())

/** The minute that clocks in the zone show at that instant, 0 to 1439; seconds are dropped. */
export const minuteOfDayAt = (instant: Date, zone: TimeZone): MinuteOfDay => {
  const { hour, minute } = zonedAt(instant, zone)
  return toMinuteOfDay(hour * 60 + minute)
}

/** The first instant of that date in the zone; 01:00 on a date whose midnight the clocks skip. */
export const startOfLocalDate = (date: LocalDate, zone: TimeZone): Date =>
  new Date(Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds)
