import Link from "next/link"
import { listed } from "@/lib/listed"
import { paths } from "@/lib/paths"
import { formatInstant } from "@/lib/time/format"
import { EmptyState } from "@/ui/feedback/empty-state"
import { Card } from "@/ui/lists/card"
import { MemberMarks, memberShape } from "@/ui/lists/member-mark"

type Opened = Readonly<{
  occurrenceId: string
  title: string
  openedAt: Date
  others: readonly string[]
  marks: readonly number[]
}>

type OpenedListProps = { opened: readonly Opened[]; slug: string; zone: string; now: Date; isFirstPage: boolean }

/** What has opened, newest first. */
export const OpenedList = ({ opened, slug, zone, now, isFirstPage }: OpenedListProps) =>
  opened.length === 0 ? (
    <EmptyState title={isFirstPage ? "What opens will be here" : "There is nothing older"}>
      {isFirstPage &&
        "When everybody has answered a practice, what was meant for all of you opens here for everybody at once."}
    </EmptyState>
  ) : (
    <ul className="grid gap-3">
      {opened.map(({ occurrenceId, title, openedAt, others, marks }) => (
        <li key={occurrenceId}>
          <Link href={paths.togetherOf(slug, occurrenceId)} className="plain block rounded-card">
            <Card className="grid gap-1.5 transition-colors hover:border-line-strong">
              <span className="flex items-center gap-3 text-small text-ink-soft">
                <MemberMarks members={marks.map((colorIndex) => ({ shape: memberShape(colorIndex), full: true }))} />
                Opened {formatInstant(openedAt, zone, "relativeDateTime", now)}
              </span>
              <span className="font-serif text-large">{title}</span>
              <span className="text-small text-ink-soft">With {listed(others)}</span>
            </Card>
          </Link>
        </li>
      ))}
    </ul>
  )
