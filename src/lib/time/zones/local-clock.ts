/**
 * The clock of one zone as plain numbers, for loops that convert thousands of times. `Temporal` is asked once per zone
 * and span of years (so this is for the server); after that a conversion is a comparison and a subtraction.
 * "Local" numbers are epoch milliseconds as if the wall clock were UTC: local / DAY_MS is the epoch day of the local date.
 */
import { DAY_MS, type Interval } from "../interval"

/** A stretch of time with one offset. */
type Era = Readonly<{
  /** Milliseconds to add to an instant to get local. */
  offset: number
  /** The instant at which the next era begins. */
  endsAt: number
  /** Local times before this, and not before that of the era before, are read with this era's offset. */
  localUntil: number
}>

export type LocalClock = readonly Era[]

const MARGIN = 400 * DAY_MS
const LAST_ERA = { endsAt: Number.POSITIVE_INFINITY, localUntil: Number.POSITIVE_INFINITY }
const MORE_THAN_ALL_ZONES = 1000

const erasOf = (zone: string, { start, end }: Interval): Era[] => {
  const eras: Era[] = []
  let at = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(zone)
  for (;;) {
    const offset = at.offsetNanoseconds / 1e6
    const next = at.getTimeZoneTransition("next")
    if (next === null || next.epochMilliseconds > end) return [...eras, { offset, ...LAST_ERA }]
    const endsAt = next.epochMilliseconds
    // A skipped time is still read with the offset before it, and so moves forward by the length of the gap; a repeated
    // time is read with the offset before it too, and so is the first of the two. Hence the later of both ends.
    eras.push({ offset, endsAt, localUntil: endsAt + Math.max(offset, next.offsetNanoseconds / 1e6) })
    at = next
  }
}

const remembered = new Map<string, { span: Interval; clock: LocalClock }>()

/**
 * The zone's clock, right for every instant in the span and a year around it.
 * @throws RangeError for an unknown zone.
 */
export const localClock = (zone: string, span: Interval): LocalClock => {
  const known = remembered.get(zone)
  if (known && known.span.start <= span.start && span.end <= known.span.end) return known.clock
  const start = Math.min(span.start - MARGIN, known?.span.start ?? Number.POSITIVE_INFINITY)
  const end = Math.max(span.end + MARGIN, known?.span.end ?? Number.NEGATIVE_INFINITY)
  const clock = erasOf(zone, { start: Math.floor(start), end: Math.ceil(end) })
  if (remembered.size >= MORE_THAN_ALL_ZONES) remembered.clear()
  remembered.set(zone, { span: { start: start + MARGIN / 2, end: end - MARGIN / 2 }, clock })
  return clock
}

/** Local to instant: skipped times move forward by the gap, repeated times are the first (as `instantAt`). */
export const instantOfLocal = (clock: LocalClock, local: number): number => {
  for (const { offset, localUntil } of clock) if (local < localUntil) return local - offset
  return Number.NaN
}

/** Instant to local. */
export const localOfInstant = (clock: LocalClock, instant: number): number => {
  for (const { offset, endsAt } of clock) if (instant < endsAt) return instant + offset
  return Number.NaN
}
