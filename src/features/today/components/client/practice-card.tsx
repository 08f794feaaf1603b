import type { PracticeCard as Practice } from "@/features/assignments/queries/today"
import { paths } from "@/lib/paths"
import { formatDuration } from "@/lib/time/format"
import { ReadBy } from "@/ui/form/read-by"
import { LinkButton } from "@/ui/link-button"
import { Card } from "@/ui/lists/card"
import { MemberMarks, memberShape } from "@/ui/lists/member-mark"
import { Decline } from "./decline"

type PracticeCardProps = Readonly<{ practice: Practice; slug: string; isFirst: boolean }>

/** One practice that waits. It says nothing of what anybody else has done. */
export const PracticeCard = ({ practice, slug, isFirst }: PracticeCardProps) => {
  const { occurrenceId, title, summary, minutes, together, opens, declining, isStarted, marks } = practice
  const begin = isStarted ? "Continue" : "Begin"
  return (
    <Card className="grid gap-2.5">
      <p className="flex items-center gap-3 text-small text-ink-soft">
        <MemberMarks members={marks.map((colorIndex) => ({ shape: memberShape(colorIndex) }))} />
        {together ? "Together" : "On your own"} · {formatDuration(minutes)}
      </p>
      <h2 className="text-large">{title}</h2>
      <p className="text-small text-ink-soft">{summary}</p>
      <div className="mt-1 flex flex-wrap items-center justify-between gap-x-4 gap-y-3">
        <ReadBy>{opens}</ReadBy>
        <div className="ml-auto flex flex-wrap items-center gap-x-5 gap-y-2">
          <Decline occurrenceId={occurrenceId} title={title} declining={declining} />
          <LinkButton
            kind={isFirst ? "main" : "quiet"}
            size="small"
            href={paths.practice(slug, occurrenceId)}
            aria-label={`${begin}: ${title}`}
          >
            {begin}
          </LinkButton>
        </div>
      </div>
    </Card>
  )
}
