/**
 * Instants and dates in words, alike on the server and in every browser: `Intl` converts the zone, the English names are ours,
 * since runtimes differ in commas and short months. No `Temporal` here.
 */
import { epochDayOf, type LocalDate, toLocalDate, weekdayOf } from "./local-date"
import { formatMinuteOfDay } from "./minute-of-day"
import { cityOfZone } from "./zones/time-zone"

/** A point in time: a `Date`, or its ISO text with an offset. */
export type Instant = Date | string

/**
 * - date: 26 November 2026 · dateShort: 26 Nov 2026 · dateLong: Thursday 26 November 2026
 * - day: Thursday 26 November · weekday: Thursday · month: November 2026
 * - relativeDay: today, tomorrow, yesterday; the weekday within the next six days; else the day, with its year if it is another
 */
export type DatePreset = "date" | "dateShort" | "dateLong" | "day" | "weekday" | "month" | "relativeDay"

/**
 * - time: 18:30 · dateTime: Thursday 26 November, 18:30 · dateTimeLong: Thursday 26 November 2026, 18:30
 * - dateTimeZone: Thursday 26 November, 18:30 (Oslo time), for e-mails and whenever the reader may be elsewhere
 * - relativeDateTime: tomorrow, 18:30
 */
export type InstantPreset = DatePreset | "time" | "dateTime" | "dateTimeLong" | "dateTimeZone" | "relativeDateTime"

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const
const MONTHS = "January February March April May June July August September October November December".split(" ")

const formatters = new Map<string, Intl.DateTimeFormat>()

const formatterOf = (zone: string): Intl.DateTimeFormat => {
  const known = formatters.get(zone)
  if (known) return known
  const formatter = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  })
  formatters.set(zone, formatter)
  return formatter
}

/** The wall clock of the zone at that instant. @throws RangeError for an unknown zone or unreadable instant. */
export const wallClockAt = (instant: Instant, zone: string): { date: LocalDate; minute: number } => {
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {}
  for (const { type, value } of formatterOf(zone).formatToParts(new Date(instant))) part[type] = value
  const date = toLocalDate(`${part.year?.padStart(4, "0")}-${part.month}-${part.day}`)
  return { date, minute: Number(part.hour) * 60 + Number(part.minute) }
}

const weekdayName = (date: LocalDate): string => WEEKDAYS[weekdayOf(date) - 1] ?? ""

const dayParts = (date: LocalDate) => {
  const month = MONTHS[Number(date.slice(5, 7)) - 1] ?? ""
  return {
    year: String(Number(date.slice(0, 4))),
    month,
    day: String(Number(date.slice(8))),
    weekday: weekdayName(date),
  }
}

const relativeDay = (date: LocalDate, today: LocalDate): string => {
  const days = epochDayOf(date) - epochDayOf(today)
  if (days === 0) return "today"
  if (days === 1) return "tomorrow"
  if (days === -1) return "yesterday"
  if (days > 1 && days < 7) return weekdayName(date)
  return formatLocalDate(date, date.slice(0, 4) === today.slice(0, 4) ? "day" : "dateLong")
}

/**
 * A calendar date in words.
 * @param today only read by "relativeDay", and needed there; without it the answer is the "dateLong".
 */
export const formatLocalDate = (date: LocalDate, preset: DatePreset, today?: LocalDate): string => {
  const { year, month, day, weekday } = dayParts(date)
  switch (preset) {
    case "date":
      return `${day} ${month} ${year}`
    case "dateShort":
      return `${day} ${month.slice(0, 3)} ${year}`
    case "dateLong":
      return `${weekday} ${day} ${month} ${year}`
    case "day":
      return `${weekday} ${day} ${month}`
    case "weekday":
      return weekday
    case "month":
      return `${month} ${year}`
    case "relativeDay":
      return today ? relativeDay(date, today) : `${weekday} ${day} ${month} ${year}`
  }
}

/**
 * An instant in words, as clocks in the zone show it. Screens pass the viewer's zone, e-mails the recipient's and its name.
 * @param now only read by the relative presets, and needed there: `scope.now`, so that server and browser agree. Without it the date is whole.
 */
export const formatInstant = (instant: Instant, zone: string, preset: InstantPreset, now?: Instant): string => {
  const { date, minute } = wallClockAt(instant, zone)
  const today = now === undefined ? undefined : wallClockAt(now, zone).date
  const time = formatMinuteOfDay(minute)
  switch (preset) {
    case "time":
      return time
    case "dateTime":
      return `${formatLocalDate(date, "day")}, ${time}`
    case "dateTimeLong":
      return `${formatLocalDate(date, "dateLong")}, ${time}`
    case "dateTimeZone":
      return `${formatLocalDate(date, "day")}, ${time} (${cityOfZone(zone)} time)`
    case "relativeDay":
      return formatLocalDate(date, "relativeDay", today)
    case "relativeDateTime":
      return `${formatLocalDate(date, "relativeDay", today)}, ${time}`
    default:
      return formatLocalDate(date, preset)
  }
}

/** From one instant to another: "Thursday 26 November, 18:30 to 19:20", with the second day named only when it differs. */
export const formatSpan = (startsAt: Instant, endsAt: Instant, zone: string): string => {
  const sameDay = wallClockAt(startsAt, zone).date === wallClockAt(endsAt, zone).date
  return `${formatInstant(startsAt, zone, "dateTime")} to ${formatInstant(endsAt, zone, sameDay ? "time" : "dateTime")}`
}

const counted = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? "" : "s"}`

/** A length in words: 50 is "50 minutes", 90 is "1 hour 30 minutes", 120 is "2 hours". */
export const formatDuration = (minutes: number): string => {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return counted(rest, "minute")
  return rest === 0 ? counted(hours, "hour") : `${counted(hours, "hour")} ${counted(rest, "minute")}`
}

/** How long ago or how soon, in the largest whole unit: "just now", "5 minutes ago", "in 2 hours", "3 days ago". */
export const formatDistance = (instant: Instant, now: Instant): string => {
  const minutes = Math.trunc((new Date(instant).getTime() - new Date(now).getTime()) / 60_000)
  const size = Math.abs(minutes)
  if (size === 0) return "just now"
  const words =
    size < 60
      ? counted(size, "minute")
      : size < 1440
        ? counted(Math.floor(size / 60), "hour")
        : counted(Math.floor(size / 1440), "day")
  return minutes < 0 ? `${words} ago` : `in ${words}`
}

/** Good morning from 5, good afternoon from 12, good evening from 18, by the clocks of the zone. */
export const greetingAt = (instant: Instant, zone: string): string => {
  const hour = wallClockAt(instant, zone).minute / 60
  if (hour >= 5 && hour < 12) return "Good morning"
  return hour >= 12 && hour < 18 ? "Good afternoon" : "Good evening"
}
