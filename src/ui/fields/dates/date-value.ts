import { CalendarDate, type DateValue, Time } from "@internationalized/date"

const pad = (number: number, length = 2) => String(number).padStart(length, "0")

/** "2026-11-26" as react-aria's calendar date; null for anything else. A date has no zone on either side. */
export const dateFromText = (text: string | null | undefined): CalendarDate | null => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text ?? "") ?? []
  return year && month && day ? new CalendarDate(Number(year), Number(month), Number(day)) : null
}

export const textFromDate = ({ year, month, day }: DateValue): string => `${pad(year, 4)}-${pad(month)}-${pad(day)}`

/** Minutes since midnight as react-aria's time. The end of the day (1440) cannot be shown on a clock and becomes 00:00. */
export const timeFromMinute = (minute: number | null | undefined): Time | null =>
  minute === null || minute === undefined ? null : new Time(Math.floor((minute % 1440) / 60), minute % 60)

export const minuteFromTime = ({ hour, minute }: { hour: number; minute: number }): number => hour * 60 + minute
