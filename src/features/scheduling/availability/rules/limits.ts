import { DAY_MS, type Interval, MINUTE_MS, merged, subtracted } from "@/lib/time/interval"
import { instantOfLocal } from "@/lib/time/zones/local-clock"
import { clockOf, dayOfInstant, type Host, openHours } from "./host"

/** How near, how far and with how much room around it a time may be booked. Limits a day or week, and capacity, will join here. */
export type BookingLimits = Readonly<{
  /** Elapsed minutes between now and the first start, to the minute: 60 at 10:00 offers 11:00 but not 10:59. */
  noticeMinutes: number
  /** The last start date, in days after the host's local date of now, that whole date included; 0 is today only. */
  furthestDays: number
  /**
   * Minutes that must be free of busy time before and after. Buffers are additive: what an appointment already keeps clear
   * around itself is part of its busy range, and a new one's buffers come on top. They need not lie inside open hours, and
   * between the segments of one set they do not apply.
   */
  bufferBeforeMinutes: number
  bufferAfterMinutes: number
}>

/** Everything that decides about a host's time. `now` is an epoch millisecond, from `scope.now`. */
export type Availability = Readonly<{ host: Host; limits: BookingLimits; now: number }>

/** The part of the window in which something may start: from notice on, to the end of the furthest date in the host's zone. */
export const bookableWindow = ({ host, limits, now }: Availability, window: Interval): Interval => {
  const clock = clockOf(host, { start: now, end: now + (limits.furthestDays + 1) * DAY_MS })
  const dayAfterLast = dayOfInstant(clock, now) + limits.furthestDays + 1
  return {
    start: Math.max(window.start, now + limits.noticeMinutes * MINUTE_MS),
    end: Math.min(window.end, instantOfLocal(clock, dayAfterLast * DAY_MS)),
  }
}

/**
 * The ranges of time inside the host's open hours that touch no busy time and no buffer: what is given must lie inside one of
 * them. Sorted and disjoint, each whole even where it reaches out of the window.
 */
export const freeTime = ({ host, limits }: Availability, window: Interval): Interval[] => {
  const before = limits.bufferBeforeMinutes * MINUTE_MS
  const after = limits.bufferAfterMinutes * MINUTE_MS
  const busy: Interval[] = []
  for (const { start, end } of host.busy) if (start < end) busy.push({ start: start - after, end: end + before })
  return subtracted(openHours(host, window), merged(busy))
}
