import { type DatePreset, formatInstant, formatLocalDate, type InstantPreset } from "@/lib/time/format"
import type { LocalDate } from "@/lib/time/local-date"

type TimeProps = {
  instant: Date | string
  /** IANA zone, never optional: the reader's own, or the one that was agreed. */
  zone: string
  preset: InstantPreset
  /** The scope's now; needed by the relative presets, so that server and browser say the same. */
  now?: Date | string
  className?: string
}

/** An instant as people say it, in a named zone. */
export const Time = ({ instant, zone, preset, now, className }: TimeProps) => (
  <time dateTime={typeof instant === "string" ? instant : instant.toISOString()} className={className}>
    {formatInstant(instant, zone, preset, now)}
  </time>
)

/** A calendar date, which has no zone and never becomes another date. */
export const DateOnly = ({ date, preset, today }: { date: LocalDate; preset: DatePreset; today?: LocalDate }) => (
  <time dateTime={date}>{today ? formatLocalDate(date, preset, today) : formatLocalDate(date, preset)}</time>
)
