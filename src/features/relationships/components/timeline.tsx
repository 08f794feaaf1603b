import { Time } from "@/ui/lists/time"
import { type Moment, newestFirst } from "../rules/relationships"

type TimelineProps = {
  moments: readonly Moment[]
  zone: string
  now: Date
  /** there are appointments before those that are among the moments */
  hasEarlierAppointments: boolean
}

/** What happened and what is planned, newest first. */
export const Timeline = ({ moments, zone, now, hasEarlierAppointments }: TimelineProps) => (
  <div className="grid gap-4">
    <ol className="grid gap-0 border-l border-line-strong pl-5">
      {newestFirst(moments).map(({ at, says }) => (
        <li key={`${at.toISOString()} ${says}`} className="grid gap-x-6 py-2 sm:grid-cols-[13rem_1fr]">
          <Time
            instant={at}
            zone={zone}
            preset="date"
            className={at > now ? "text-small font-semibold text-ink" : "text-small text-ink-faint"}
          />
          <span className={at > now ? undefined : "text-ink-soft"}>
            {says}
            {at > now && <span className="sr-only">, planned</span>}
          </span>
        </li>
      ))}
    </ol>
    {hasEarlierAppointments && (
      <p className="text-small text-ink-soft">
        Of the appointments, only the latest stand here. All of them are under <a href="#appointments">Appointments</a>.
      </p>
    )}
  </div>
)
