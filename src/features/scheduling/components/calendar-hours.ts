import { DAY_MS } from "@/lib/time/interval"
import { formatMinuteOfDay } from "@/lib/time/minute-of-day"

/** Wall-clock times that are told to be UTC, as FullCalendar is given them. */
type Span = Readonly<{ start: Date; end: Date }>

const hour = DAY_MS / 24
const usual = { first: 7, last: 22 }

const dayOf = (instant: number) => Math.floor(instant / DAY_MS)

/** The hours of its day that a block lies in; all of them where it goes on past midnight. */
const hoursOf = ({ start, end }: Span) => {
  const [from, to] = [start.getTime(), end.getTime()]
  if (dayOf(from) !== dayOf(to - 1)) return { first: 0, last: 24 }
  const midnight = dayOf(from) * DAY_MS
  return { first: Math.floor((from - midnight) / hour), last: Math.ceil((to - midnight) / hour) }
}

/** Which hours a week or a day shows: the usual ones, and more where a block lies outside of them, so that none is out of sight. */
export const hoursShown = (blocks: readonly Span[], shown: Span): { min: string; max: string } => {
  const hours = blocks.filter(({ start, end }) => start < shown.end && end > shown.start).map(hoursOf)
  return {
    min: formatMinuteOfDay(Math.min(usual.first, ...hours.map(({ first }) => first)) * 60),
    max: formatMinuteOfDay(Math.max(usual.last, ...hours.map(({ last }) => last)) * 60),
  }
}
