import Link from "next/link"
import { aboutMinutes } from "@/features/assignments/rules/review"
import { FormsToRead } from "@/features/forms/components/forms-to-read"
import { SignalsFirst } from "@/features/safety/components/signals-first"
import { UncheckedLinesNotice } from "@/features/workspaces/components/help/unchecked-lines"
import { paths } from "@/lib/paths"
import { formatDuration, formatInstant } from "@/lib/time/format"
import { EmptyState } from "@/ui/feedback/empty-state"
import { Section } from "@/ui/lists/section"
import type { FirstHourToday, StaffToday } from "../../queries"
import { InquiryRow, PrepareRow, ReviewRow } from "./desk-rows"
import { FirstHour } from "./first-hour"

export type DeskToday = StaffToday
type DeskListProps = {
  today: DeskToday
  slug: string
  zone: string
  openId: string | null
  /** The occurrence was opened by its address: then its title is the page's, and on a phone the list is not there. */
  isOpened: boolean
  /** The owner's first hour, before everything that can wait. */
  firstHour?: FirstHourToday | null
}

const furtherText = (count: number) =>
  `Answers of ${count} more ${count === 1 ? "relationship" : "relationships"} wait, with later dates. They move up as you go.`

/** On a phone nothing stands open beside the list, so nothing in it is marked as open. */
const onlyBeside = "max-lg:[&_a]:border-transparent max-lg:[&_a]:bg-transparent max-lg:[&_a]:shadow-none"

/** What waits today, by urgency; a group with nothing in it is not there. */
export const DeskList = ({ today, slug, zone, openId, isOpened, firstHour }: DeskListProps) => {
  const { now, signals, groups, toReview, further, forms, appointments, inquiries } = today
  const others = signals.length + forms.rows.length + appointments.length + inquiries.rows.length
  const minutes = aboutMinutes({ toReview, others })
  const where = { slug, zone, now }
  const Title = isOpened ? "h2" : "h1"
  return (
    <div className="grid gap-6">
      <header className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <Title className="text-heading">Today</Title>
        <p className="text-small text-ink-faint">
          {[formatInstant(now, zone, "day"), minutes > 0 && `about ${formatDuration(minutes)}`]
            .filter(Boolean)
            .join(" · ")}
        </p>
      </header>
      <SignalsFirst signals={signals} {...where} />
      <UncheckedLinesNotice lines={today.uncheckedLines} slug={slug} />
      {firstHour && <FirstHour hour={firstHour} slug={slug} zone={zone} />}
      {toReview + others === 0 && (
        <EmptyState title="Nothing waits for you">
          What clients send, sessions of the next two days and new inquiries appear here.
        </EmptyState>
      )}
      <FormsToRead forms={forms} {...where} />
      {groups.length > 0 && (
        <Section title="To review" kind="group" className={isOpened ? "" : onlyBeside}>
          {groups.map((group) => (
            <ReviewRow key={group.relationshipId} group={group} slug={slug} openId={openId} />
          ))}
          {further > 0 && <p className="py-3 text-small text-ink-soft">{furtherText(further)}</p>}
        </Section>
      )}
      {appointments.length > 0 && (
        <Section title="To prepare" kind="group">
          {appointments.map((appointment) => (
            <PrepareRow key={appointment.id} appointment={appointment} {...where} />
          ))}
        </Section>
      )}
      {inquiries.rows.length > 0 && (
        <Section title="New" kind="group">
          {inquiries.rows.map((inquiry) => (
            <InquiryRow key={inquiry.inquiryId} inquiry={inquiry} {...where} />
          ))}
          {inquiries.more && (
            <p className="py-3 text-small">
              <Link href={paths.desk.inquiries(slug)}>All new inquiries</Link>
            </p>
          )}
        </Section>
      )}
    </div>
  )
}
