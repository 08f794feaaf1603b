import { paths } from "@/lib/paths"
import { formatInstant } from "@/lib/time/format"
import { ListRow } from "@/ui/lists/list-row"
import { MemberMark, memberShape } from "@/ui/lists/member-mark"
import { Section } from "@/ui/lists/section"
import type { FormToRead } from "../queries/for-staff"

type FormsToReadProps = {
  forms: Readonly<{ rows: readonly FormToRead[]; further: number }>
  slug: string
  zone: string
  now: Date
}

/** Sent forms that nobody has read yet, on staff's Today. Not there when there are none. */
export const FormsToRead = ({ forms, slug, zone, now }: FormsToReadProps) =>
  forms.rows.length > 0 && (
    <Section title="Forms to read" kind="group">
      {forms.rows.map(({ submissionId, relationship, displayName, colorIndex, title, version, submittedAt }) => (
        <ListRow
          key={submissionId}
          href={paths.desk.submission(slug, submissionId)}
          title={relationship}
          aside={formatInstant(submittedAt, zone, "relativeDateTime", now)}
          marks={<MemberMark shape={memberShape(colorIndex)} full label={displayName} />}
        >
          {title}, {version > 1 ? `changed by ${displayName}` : `from ${displayName}`}. Private to one person; open it
          alone.
        </ListRow>
      ))}
      {forms.further > 0 && (
        <p className="py-3 text-small text-ink-soft">
          {forms.further} more {forms.further === 1 ? "waits" : "wait"}, sent later. They move up as you go.
        </p>
      )}
    </Section>
  )
