import type { ToReview, WaitingLine } from "@/features/assignments/queries/desk"
import { paths } from "@/lib/paths"
import { formatInstant } from "@/lib/time/format"
import { ListRow } from "@/ui/lists/list-row"
import { MemberMarks, memberShape } from "@/ui/lists/member-mark"
import type { StaffToday } from "../../queries"

type Where = { slug: string; zone: string; now: Date }

const marksOf = ({ marks }: WaitingLine) => (
  <MemberMarks
    members={marks.map(({ colorIndex, full }) => ({ shape: memberShape(colorIndex), full }))}
    label={marks.map(({ displayName, full }) => `${displayName}: ${full ? "answered" : "not yet"}`).join(", ")}
  />
)

const more = (count: number) => (count === 0 ? "" : ` ${count === 1 ? "One more waits" : `${count} more wait`}.`)

/** One relationship with what waits there: the opened occurrence, or the one that waits longest. */
export const ReviewRow = ({
  group,
  slug,
  openId,
}: {
  group: ToReview[number]
  slug: string
  openId: string | null
}) => {
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

/** A session that comes up. */
export const PrepareRow = ({
  appointment,
  slug,
  zone,
  now,
}: Where & { appointment: StaffToday["appointments"][number] }) => (
  <ListRow
    href={paths.desk.appointment(slug, appointment.id)}
    title={appointment.relationship?.title ?? appointment.service.title}
    marks={
      <MemberMarks
        members={appointment.relationship.members.map(({ colorIndex }) => ({ shape: memberShape(colorIndex) }))}
      />
    }
    aside={formatInstant(appointment.nextAt, zone, "relativeDateTime", now)}
  >
    {appointment.service.title}
  </ListRow>
)

const short = (words: string) => (words.length > 110 ? `${words.slice(0, 108).trimEnd()}…` : words)

/** A message that nobody has answered yet. */
export const InquiryRow = ({
  inquiry,
  slug,
  zone,
  now,
}: Where & { inquiry: StaffToday["inquiries"]["rows"][number] }) => (
  <ListRow
    href={paths.desk.inquiry(slug, inquiry.inquiryId)}
    title={`Inquiry from ${inquiry.name}`}
    aside={formatInstant(inquiry.receivedAt, zone, "relativeDateTime", now)}
    marks={<MemberMarks members={[{ shape: "a" }]} />}
  >
    {inquiry.words ? `“${short(inquiry.words)}”` : "No words yet."}
  </ListRow>
)
