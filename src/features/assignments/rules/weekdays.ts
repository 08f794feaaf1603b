import { listed } from "@/lib/listed"
import { formatMinuteOfDay } from "@/lib/time/minute-of-day"

/** Monday first. */
export const weekdayNames: readonly string[] = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
]

const daysInWords = (weekdays: readonly number[]): string => {
  if (weekdays.length === 7) return "Every day"
  if (weekdays.join() === "1,2,3,4,5") return "Monday to Friday"
  return listed(weekdays.map((day) => `${weekdayNames[day - 1] ?? ""}s`))
}

/** "Thursdays, 21:00", "Every day, 07:30", "Mondays and Fridays, 21:00". */
export const scheduleInWords = (weekdays: readonly number[], minuteOfDay: number): string =>
  `${daysInWords(weekdays)}, ${formatMinuteOfDay(minuteOfDay)}`
