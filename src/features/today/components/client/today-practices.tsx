import type { TodayPractices as Practices } from "@/features/assignments/queries/today"
import { WaitsForYes } from "@/features/consents/components/waits-for-yes"
import { EmptyState } from "@/ui/feedback/empty-state"
import { Section } from "@/ui/lists/section"
import type { ElseWaits } from "./greeting"
import { PracticeCard } from "./practice-card"
import { DoneLines, LaterLines, UnopenedLines } from "./week-lines"

const isEmpty = ({ open, later, done, waiting, unopened }: Practices) =>
  open.length + later.length + done.length + waiting + unopened.length === 0

type OpenPracticesProps = {
  practices: Practices
  slug: string
  /** Something else waits: then nothing is said of an empty week. */
  elseWaits: ElseWaits
  /** Nothing is more urgent: beginning is the one main action. */
  isFirst: boolean
}

/** The practices of a client's week: what waits as cards, the rest as quiet lines. */
export const OpenPractices = ({ practices, slug, elseWaits, isFirst }: OpenPracticesProps) =>
  isEmpty(practices) ? (
    !elseWaits && (
      <EmptyState title="Your practices will be here">
        When your practitioner gives you one, it waits here until it suits you. There is nothing to do now.
      </EmptyState>
    )
  ) : practices.waiting > 0 ? (
    <WaitsForYes slug={slug} what="Your practices wait" />
  ) : (
    practices.open.length > 0 && (
      <ul className="grid gap-3">
        {practices.open.map((practice) => (
          <li key={practice.occurrenceId}>
            <PracticeCard practice={practice} slug={slug} isFirst={isFirst} />
          </li>
        ))}
      </ul>
    )
  )

/** What comes later this week, and what is done. */
export const RestOfWeek = ({ practices, ...where }: { practices: Practices; slug: string; zone: string }) => (
  <>
    {practices.later.length > 0 && (
      <Section title="Later this week" kind="group">
        <LaterLines practices={practices.later} now={practices.now} {...where} />
      </Section>
    )}
    {practices.unopened.length > 0 && (
      <Section title="Did not open this time" kind="group">
        <UnopenedLines practices={practices.unopened} now={practices.now} {...where} />
      </Section>
    )}
    {practices.done.length > 0 && (
      <Section title="Done this week" kind="group">
        <DoneLines practices={practices.done} now={practices.now} {...where} />
      </Section>
    )}
  </>
)
