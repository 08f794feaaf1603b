import { paths } from "@/lib/paths"
import { formatInstant } from "@/lib/time/format"
import { ListRow } from "@/ui/lists/list-row"
import { MemberMark, memberPlace } from "@/ui/lists/member-mark"
import { Section } from "@/ui/lists/section"
import type { FormToRead } from "../queries/for-staff"

type FormsToReadProps = { forms: readonly FormToRead[]; slug: string; zone: string; now: Date }

/** Sent forms that nobody has read yet, on staff's Today. Not there when there are none. */
export const FormsToRead = ({ forms, slug, zone, now }: FormsToReadProps) =>
  forms.length > 0 && (
    <Section title="Forms to read" kind="group">
      {forms.map(({ submissionId, relationship, called, mark, title, version, submittedAt }) => (
        <ListRow
          key={submissionId}
          href={paths.desk.submission(slug, submissionId)}
          title={relationship}
          aside={formatInstant(submittedAt, zone, "relativeDateTime", now)}
          marks={<MemberMark place={memberPlace(mark)} full label={called} />}
        >
          {title}, {version > 1 ? `changed by ${called}` : `from ${called}`}. Private to one person; open it alone.
        </ListRow>
      ))}
    </Section>
  )
