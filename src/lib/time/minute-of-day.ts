import type { $brand } from "zod/mini"

/** Minutes on the wall clock since midnight, 0 to 1440; 1440 is the end of the day, so that "until midnight" needs no 23:59. */
export type MinuteOfDay = number & $brand<"MinuteOfDay">

export const MINUTES_A_DAY = 1440

const isMinuteOfDay = (minute: number): minute is MinuteOfDay =>
  Number.isInteger(minute) && minute >= 0 && minute <= MINUTES_A_DAY

/** @throws RangeError unless it is a whole number from 0 to 1440. */
export const toMinuteOfDay = (minute: number): MinuteOfDay => {
  if (!isMinuteOfDay(minute)) throw new RangeError(`Not a minute of the day: ${minute}`)
  return minute
}

/** "18:30" as 1110, "24:00" as 1440; null when the text is not a time of day. */
export const minuteOfDayFromText = (text: string): MinuteOfDay | null => {
  const [, hours, minutes] = /^(\d{1,2}):([0-5]\d)(?::00)?$/.exec(text.trim()) ?? []
  const minute = Number(hours) * 60 + Number(minutes)
  return isMinuteOfDay(minute) ? minute : null
}

/** 1110 as "18:30"; the end of the day is "24:00". */
export const formatMinuteOfDay = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`
