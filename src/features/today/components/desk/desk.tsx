import { ReviewPane } from "@/features/assignments/components/review/review-pane"
import { paths } from "@/lib/paths"
import { SplitPane } from "@/ui/shell/split-pane"
import type { FirstHourToday } from "../../queries"
import { DeskList, type DeskToday } from "./desk-list"

type DeskProps = {
  today: DeskToday
  slug: string
  zone: string
  /** An occurrence was opened by its address; else the first one stands beside the list, where there is room. */
  isOpened: boolean
  firstHour?: FirstHourToday | null
}

/** Staff's Today: what waits at the left, what is being read at the right. */
export const Desk = ({ today, slug, zone, isOpened, firstHour = null }: DeskProps) => {
  const { review, groups } = today
  const order = groups.flatMap(({ waiting }) => waiting.map(({ occurrenceId }) => occurrenceId))
  const pane = review && (
    <ReviewPane
      key={review.occurrenceId}
      isOpened={isOpened}
      review={review}
      order={order}
      groups={groups}
      slug={slug}
    />
  )
  return (
    <SplitPane
      list={
        <DeskList
          today={today}
          slug={slug}
          zone={zone}
          openId={review?.occurrenceId ?? null}
          isOpened={isOpened}
          firstHour={firstHour}
        />
      }
      back={{ href: paths.desk.today(slug), label: "Today" }}
      {...(isOpened ? { pane } : { empty: pane ?? <p className="py-16 text-ink-faint">What you open stands here.</p> })}
    />
  )
}
