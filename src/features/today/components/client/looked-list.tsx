import { EmptyState } from "@/ui/feedback/empty-state"
import { PageTurner } from "@/ui/lists/page-turner"
import { Time } from "@/ui/lists/time"
import type { WhoLooked } from "../../queries"

type LookedListProps = { looked: WhoLooked; here: string; after: string | undefined; timeZone: string }

/** Who looked at the reader's record, and when. */
export const LookedList = ({ looked, here, after, timeZone }: LookedListProps) =>
  looked.rows.length === 0 && !after ? (
    <EmptyState title="Nobody has opened your record yet">
      When someone who works here reads or changes what is kept about you, it will be listed here, and it cannot be
      removed.
    </EmptyState>
  ) : (
    <div>
      <ul className="divide-y divide-line border-y border-line">
        {looked.rows.map(({ id, at, what, who }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-0.5 py-3">
            <span>
              {what}
              <span className="block text-small text-ink-soft">{who}</span>
            </span>
            <Time instant={at} zone={timeZone} preset="dateTime" className="text-small text-ink-faint" />
          </li>
        ))}
      </ul>
      <PageTurner here={here} after={after} next={looked.next} of="who looked" part="looked" />
    </div>
  )
