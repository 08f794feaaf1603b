import { Time } from "@/ui/lists/time"
import { type Moment, newestFirst } from "../rules/relationships"

/** What happened and what is planned, newest first. */
export const Timeline = ({ moments, zone, now }: { moments: readonly Moment[]; zone: string; now: Date }) => (
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
)
