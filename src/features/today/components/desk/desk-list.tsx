import type { ToReview, WaitingLine } from "@/features/assignments/queries/desk"
import { aboutMinutes } from "@/features/assignments/rules/review"
import { FormsToRead } from "@/features/forms/components/forms-to-read"
import { paths } from "@/lib/paths"
import { formatDuration, formatInstant } from "@/lib/time/format"
import { EmptyState } from "@/ui/feedback/empty-state"
import { ListRow } from "@/ui/lists/list-row"
import { MemberMarks, memberShape } from "@/ui/lists/member-mark"
import { Section } from "@/ui/lists/section"
import type { StaffToday } from "../../queries"

export type DeskToday = StaffToday
type DeskListProps = {
  today: DeskToday
  slug: string
  zone: string
  openId: string | null
  /** The occurrence was opened by its address: then its title is the page's, and on a phone the list is not there. */
  isOpened: boolean
}

const marksOf = ({ marks }: WaitingLine) => (
  <MemberMarks
    members={marks.map(({ colorIndex, full }) => ({ shape: memberShape(colorIndex), full }))}
    label={marks.map(({ displayName, full }) => `${displayName}: ${full ? "answered" : "not yet"}`).join(", ")}
  />
)

const more = (count: number) => (count === 0 ? "" : ` ${count === 1 ? "One more waits" : `${count} more wait`}.`)

const furtherWords = (count: number) =>
  `Answers of ${count} more ${count === 1 ? "relationship" : "relationships"} wait, with later dates. They move up as you go.`

/** One relationship with what waits there: the opened occurrence, or the one that waits longest. */
const ReviewRow = ({ group, slug, openId }: { group: ToReview[number]; slug: string; openId: string | null }) => {
  const line = group.waiting.find(({ occurrenceId }) => occurrenceId === openId) ?? group.waiting[0]
  if (!line) return null
  return (
    <ListRow
      href={paths.desk.review(slug, line.occurrenceId)}
      current={line.occurrenceId === openId}
      title={group.relationship}
      aside={line.by}
      marks={marksOf(line)}
    >
      {line.title}, {line.which}. {line.cameBack}.{more(group.waiting.length - 1)}
    </ListRow>
  )
}

const PrepareRow = ({
  appointment,
  slug,
  zone,
  now,
}: {
  appointment: DeskToday["appointments"][number]
  slug: string
  zone: string
  now: Date
}) => (
  <ListRow
    href={paths.desk.appointment(slug, appointment.id)}
    title={appointment.relationship?.title ?? appointment.service.title}
    marks={
      <MemberMarks
        members={appointment.relationship.members.map(({ colorIndex }) => ({ shape: memberShape(colorIndex) }))}
      />
    }
    aside={formatInstant(appointment.startsAt, zone, "relativeDateTime", now)}
  >
    {appointment.service.title}
  </ListRow>
)

const short = (words: string) => (words.length > 110 ? `${words.slice(0, 108).trimEnd()}…` : words)

const InquiryRow = ({
  inquiry,
  slug,
  zone,
  now,
}: {
  inquiry: DeskToday["inquiries"][number]
  slug: string
  zone: string
  now: Date
}) => (
  <ListRow
    href={paths.desk.inquiry(slug, inquiry.inquiryId)}
    title={`Inquiry from ${inquiry.name}`}
    aside={formatInstant(inquiry.receivedAt, zone, "relativeDateTime", now)}
    marks={<MemberMarks members={[{ shape: "a" }]} />}
  >
    {inquiry.words ? `“${short(inquiry.words)}”` : "No words yet."}
  </ListRow>
)

/** On a phone nothing stands open beside the list, so nothing in it is marked as open. */
const onlyBeside = "max-lg:[&_a]:border-transparent max-lg:[&_a]:bg-transparent max-lg:[&_a]:shadow-none"

/** What waits today, by urgency; a group with nothing in it is not there. */
export const DeskList = ({ today, slug, zone, openId, isOpened }: DeskListProps) => {
  const { now, groups, toReview, further, forms, appointments, inquiries } = today
  const others = forms.length + appointments.length + inquiries.length
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
          {further > 0 && <p className="py-3 text-small text-ink-soft">{furtherWords(further)}</p>}
        </Section>
      )}
      {appointments.length > 0 && (
        <Section title="To prepare" kind="group">
          {appointments.map((appointment) => (
            <PrepareRow key={appointment.id} appointment={appointment} {...where} />
          ))}
        </Section>
      )}
      {inquiries.length > 0 && (
        <Section title="New" kind="group">
          {inquiries.map((inquiry) => (
            <InquiryRow key={inquiry.inquiryId} inquiry={inquiry} {...where} />
          ))}
        </Section>
      )}
    </div>
  )
}
