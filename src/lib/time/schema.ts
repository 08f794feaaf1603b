import * as z from "zod/mini"
import { isLocalDate } from "./local-date"
import { MINUTES_A_DAY } from "./minute-of-day"
import { timeZoneFromText } from "./zones/time-zone"

const chooseDate = "Please choose a date."
const chooseTime = "Please choose a time of day."
const chooseZone = "Please choose a time zone from the list."
const chooseWeekday = "Please choose a day of the week."

/** "YYYY-MM-DD", a date of the calendar. */
export const localDate = z.string(chooseDate).check(z.refine(isLocalDate, chooseDate)).brand<"LocalDate">()

/** Minutes since midnight, 0 to 1440. */
export const minuteOfDay = z
  .int(chooseTime)
  .check(z.minimum(0, chooseTime), z.maximum(MINUTES_A_DAY, chooseTime))
  .brand<"MinuteOfDay">()

/** An IANA zone that this runtime knows, put into its usual spelling. */
export const timeZone = z.pipe(
  z.string(chooseZone),
  z.transform((text, context) => {
    const zone = timeZoneFromText(text)
    if (zone !== null) return zone
    context.issues.push({ code: "custom", message: chooseZone, input: text })
    return z.NEVER
  }),
)

/** ISO weekday, Monday is 1. */
export const weekday = z.literal([1, 2, 3, 4, 5, 6, 7], chooseWeekday)
