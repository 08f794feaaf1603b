import { addDays, type LocalDate, onOrAfter } from "@/lib/time/local-date"
import { toMinuteOfDay } from "@/lib/time/minute-of-day"
import type { TimeZone } from "@/lib/time/zones/time-zone"
import { instantAt, localDateAt } from "@/lib/time/zones/zoned"

export const oslo = "Europe/Oslo" as TimeZone

/** All dates of the demo hang on the moment at which it is made. */
export type Now = Readonly<{ now: Date; today: LocalDate }>

export const nowAt = (now: Date): Now => ({ now, today: localDateAt(now, oslo) })

/** A wall-clock time in Oslo, some days from today: `at(today, -2, 20, 30)` is the evening before yesterday. */
export const at = (today: LocalDate, days: number, hour: number, minute = 0): Date =>
  instantAt(addDays(today, days), toMinuteOfDay(hour * 60 + minute), oslo)

/** A moment of this morning that has already passed. */
export const thisMorning = ({ now, today }: Now): Date => {
  const wanted = at(today, 0, 7, 12)
  return wanted < now ? wanted : new Date(now.getTime() - 40 * 60_000)
}

/** The Saturday and Sunday about four weeks ahead, each 09:00 to 12:30 and 13:30 to 16:30. */
export const weekendNextMonth = (today: LocalDate) => {
  const saturday = onOrAfter(addDays(today, 24), 6)
  return [saturday, addDays(saturday, 1)].flatMap((date) =>
    [
      [540, 750],
      [810, 990],
    ].map(([start = 0, end = 0]) => ({
      startsAt: instantAt(date, toMinuteOfDay(start), oslo),
      endsAt: instantAt(date, toMinuteOfDay(end), oslo),
    })),
  )
}

/** The two of a couple. */
export const pair = <T>([first, second]: readonly T[]): [T, T] => {
  if (!first || !second) throw new Error("a couple has two members")
  return [first, second]
}
