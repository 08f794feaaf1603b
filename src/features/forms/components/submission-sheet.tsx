import Link from "next/link"
import { ConsentStatuses } from "@/features/consents/components/consent-statuses"
import { paths } from "@/lib/paths"
import { Notice } from "@/ui/feedback/notice"
import { ReadBy } from "@/ui/form/read-by"
import { MemberMark, memberShape } from "@/ui/lists/member-mark"
import { Section } from "@/ui/lists/section"
import { Time } from "@/ui/lists/time"
import { PageHeading } from "@/ui/shell/page-heading"
import type { SubmissionPage } from "../queries/for-staff"
import { AnswersRead } from "./answers/answers-read"

type SubmissionSheetProps = { submission: SubmissionPage; slug: string; zone: string }

const Versions = ({ submission, slug, zone }: SubmissionSheetProps) => (
  <ol className="divide-y divide-line border-y border-line">
    {submission.versions.map(({ id, version, submittedAt, readAt }) => (
      <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2.5">
        {id === submission.submissionId ? (
          <span aria-current="page">Version {version}, this one</span>
        ) : (
          <Link href={paths.desk.submission(slug, id)}>Version {version}</Link>
        )}
        <span className="text-small text-ink-faint">
          {submittedAt && <Time instant={submittedAt} zone={zone} preset="dateShort" />}
          {readAt ? ", read" : ", not read before"}
        </span>
      </li>
    ))}
  </ol>
)

const Heading = ({ submission, slug, zone }: SubmissionSheetProps) => {
  const { author, relationship, relationshipId, title, submittedAt, askedAt, version } = submission
  return (
    <div className="grid justify-items-start gap-3">
      <PageHeading
        above={<Link href={paths.desk.relationship(slug, relationshipId)}>{relationship}</Link>}
        title={
          <span className="inline-flex items-center gap-3">
            <MemberMark shape={memberShape(author.colorIndex)} full />
            {`${author.displayName}: ${title}`}
          </span>
        }
        lead={
          <>
            Sent <Time instant={submittedAt} zone={zone} preset="dateTimeLong" />
            {version > 1 && `, version ${version}`}. Asked for on <Time instant={askedAt} zone={zone} preset="day" />.
          </>
        }
      />
      <ReadBy>
        Private to {author.displayName} and you. A partner knows neither what it says nor that it was sent.
      </ReadBy>
    </div>
  )
}

/** One sent form for staff, to read and to print: who and when, the answers, the versions, the author's consents. */
export const SubmissionSheet = (props: SubmissionSheetProps) => {
  const { submission, zone, slug } = props
  const newest = submission.versions[0]
  return (
    <div className="grid max-w-[60rem] gap-8">
      <Heading {...props} />
      {newest && newest.version > submission.version && (
        <Notice tone="wait" title="There is a later version">
          <Link href={paths.desk.submission(slug, newest.id)}>Read version {newest.version}</Link>
        </Notice>
      )}
      <div className="grid gap-10 lg:grid-cols-[minmax(0,1fr)_18rem] print:block">
        <AnswersRead content={submission.content} answers={submission.answers} before={submission.before} />
        <div className="grid content-start gap-8">
          <Section title="Consents" kind="group">
            <ConsentStatuses consents={submission.consents} zone={zone} />
          </Section>
          <Section title="Versions" kind="group">
            <Versions {...props} />
          </Section>
        </div>
      </div>
    </div>
  )
}
