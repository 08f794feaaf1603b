import { formatInstant } from "@/lib/time/format"
import { placeOfZone } from "@/lib/time/time-zone"
import type { Day } from "../rules"

/** The days of an appointment with their blocks, in the reader's zone, which is named. */
export const DayList = ({ days, zone }: { days: readonly Day[]; zone: string }) => (
  <div className="grid gap-2">
    <ul className="grid gap-2">
      {days.map(({ date, startsAt, blocks }) => (
        <li key={date}>
          <span className="font-serif text-large">{formatInstant(startsAt, zone, "day")}</span>
          <span className="block text-ink-soft figures">
            {blocks
              .map(
                (block) =>
                  `${formatInstant(block.startsAt, zone, "time")} to ${formatInstant(block.endsAt, zone, "time")}`,
              )
              .join(", ")}
          </span>
        </li>
      ))}
    </ul>
    <p className="text-small text-ink-faint">{placeOfZone(zone)} time</p>
  </div>
)
