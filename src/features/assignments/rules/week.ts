import { MINUTE_MS } from "@/lib/time/interval"
import { addDays, daysBetween, startOfWeek } from "@/lib/time/local-date"
import type { TimeZone } from "@/lib/time/zones/time-zone"
import { localDateAt, startOfLocalDate } from "@/lib/time/zones/zoned"

/** How many days an unanswered practice of last week still shows on Today. */
const graceDays = 3

/**
 * What Today looks at, in the client's own time zone: this week, and what was due in the last three days of the week before, so that
 * Sunday evening's practice is still there on Monday morning.
 */
export const weekAround = (now: Date, zone: TimeZone) => {
  const today = localDateAt(now, zone)
  const monday = startOfWeek(today)
  const back = Math.max(graceDays, daysBetween(monday, today))
  return {
    from: startOfLocalDate(addDays(today, -back), zone),
    monday: startOfLocalDate(monday, zone),
    until: startOfLocalDate(addDays(monday, 7), zone),
  }
}

/** How long after the due time a reminder may still go out, when the worker was down: later it would only be noise. */
export const reminderWindow = (now: Date) => ({ after: new Date(now.getTime() - 6 * 60 * MINUTE_MS), until: now })

const numbers = ["Nothing", "One", "Two", "Three", "Four", "Five", "Six", "Seven"]

/** The sentence under the greeting: "Two small things this week. Neither takes long." */
export const weekInWords = (minutes: readonly number[]): string => {
  const count = minutes.length
  if (count === 0) return "Nothing is waiting for you."
  const many = numbers[count] ?? String(count)
  const thing = count === 1 ? "thing" : "things"
  if (minutes.every((each) => each <= 5)) {
    const long = count === 1 ? "It does not take long." : count === 2 ? "Neither takes long." : "None takes long."
    return `${many} small ${thing} this week. ${long}`
  }
  return `${many} ${thing} this week.`
}
