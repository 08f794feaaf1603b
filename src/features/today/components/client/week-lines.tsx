import Link from "next/link"
import type { TodayPractices } from "@/features/assignments/queries/today"
import { paths } from "@/lib/paths"
import { formatInstant } from "@/lib/time/format"

type Lines = { slug: string; zone: string; now: Date }

const line = "flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5 border-b border-line py-3"

/** What comes later in the week, quietly. */
export const LaterLines = ({ practices, slug, zone, now }: Lines & { practices: TodayPractices["later"] }) => (
  <ul className="border-t border-line">
    {practices.map(({ occurrenceId, title, dueAt }) => (
      <li key={occurrenceId} className={line}>
        <Link href={paths.practiceEnd(slug, occurrenceId)}>{title}</Link>
        <span className="text-small text-ink-faint">{formatInstant(dueAt, zone, "relativeDateTime", now)}</span>
      </li>
    ))}
  </ul>
)

/** What its author sent and nobody opened: theirs to keep, to give to the practitioner, or to offer anew. */
export const UnopenedLines = ({ practices, slug, zone, now }: Lines & { practices: TodayPractices["unopened"] }) => (
  <ul className="border-t border-line">
    {practices.map(({ occurrenceId, title, dueAt }) => (
      <li key={occurrenceId} className={line}>
        <Link href={paths.practiceEnd(slug, occurrenceId)}>{title}</Link>
        <span className="text-small text-ink-faint">{formatInstant(dueAt, zone, "relativeDay", now)}</span>
      </li>
    ))}
  </ul>
)

/** What is done this week, with a way to read it again. */
export const DoneLines = ({ practices, slug, zone, now }: Lines & { practices: TodayPractices["done"] }) => (
  <ul className="border-t border-line">
    {practices.map(({ occurrenceId, title, declined, answeredAt, isOpened }) => (
      <li key={occurrenceId} className={line}>
        <Link href={isOpened ? paths.togetherOf(slug, occurrenceId) : paths.practiceEnd(slug, occurrenceId)}>
          {title}
        </Link>
        <span className="text-small text-ink-faint">
          {declined ? "Not this time" : `Sent ${formatInstant(answeredAt, zone, "relativeDateTime", now)}`}
          {isOpened && ", opened"}
        </span>
      </li>
    ))}
  </ul>
)
