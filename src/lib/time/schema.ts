import * as z from "zod/mini"
import { wholeNumber } from "../fields/number"
import { text } from "../fields/text"
import { isLocalDate } from "./local-date"
import { MINUTES_A_DAY } from "./minute-of-day"
import { timeZoneFromText } from "./zones/time-zone"

const chooseDate = "Please choose a date."
const chooseTime = "Please choose a time of day."
const chooseZone = "Please choose a time zone from the list."
const chooseWeekday = "Please choose a day of the week."

const first = { year: 1900, at: new Date("1900-01-01T00:00:00.000Z") }
const last = { year: 2200, at: new Date("2200-12-31T23:59:59.999Z") }
const withinTime = `Please choose a date between ${first.year} and ${last.year}.`

/** Whether an instant is of years in which people live. Others are slips of a key, and not every database knows them. */
export const isInTime = (at: Date): boolean => at >= first.at && at <= last.at

/** "YYYY-MM-DD", a date of the calendar, of years in which people live. */
export const localDate = z
  .string(chooseDate)
  .check(
    z.refine(isLocalDate, { error: chooseDate, abort: true }),
    z.refine((date) => date >= `${first.year}-01-01` && date <= `${last.year}-12-31`, withinTime),
  )
  .brand<"LocalDate">()

/** An instant, of the same years. */
export const instant = z.date(chooseDate).check(z.refine(isInTime, withinTime))

/** Minutes since midnight, 0 to 1440. */
export const minuteOfDay = wholeNumber(0, MINUTES_A_DAY, chooseTime).brand<"MinuteOfDay">()

/** An IANA zone that this runtime knows, put into its usual spelling. */
export const timeZone = z.pipe(
  text(64, { missing: chooseZone, tooLong: chooseZone }),
  z.transform((text, context) => {
    const zone = timeZoneFromText(text)
    if (zone !== null) return zone
    context.issues.push({ code: "custom", message: chooseZone, input: text })
    return z.NEVER
  }),
)

/** ISO weekday, Monday is 1. */
export const weekday = z.literal([1, 2, 3, 4, 5, 6, 7], chooseWeekday)
