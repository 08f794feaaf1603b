import { cityOfZone } from "@/lib/time/zones/time-zone"
import { type Day, daysInWords } from "../rules/appointments"

/** The days of an appointment with their blocks, in the reader's zone, which is named. */
export const DayList = ({ days, zone }: { days: readonly Day[]; zone: string }) => (
  <div className="grid gap-2">
    <ul className="grid gap-2">
      {daysInWords(days, zone).map(({ date, day, times }) => (
        <li key={date}>
          <span className="font-serif text-large">{day}</span>
          <span className="block text-ink-soft figures">{times}</span>
        </li>
      ))}
    </ul>
    <p className="text-small text-ink-faint">{cityOfZone(zone)} time</p>
  </div>
)
