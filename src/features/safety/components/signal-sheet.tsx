import Link from "next/link"
import { SafeContact } from "@/features/clients/components/safe-contact"
import { paths } from "@/lib/paths"
import { Notice } from "@/ui/feedback/notice"
import { ReadBy } from "@/ui/form/read-by"
import { MemberMark, memberShape } from "@/ui/lists/member-mark"
import { Section } from "@/ui/lists/section"
import { Time } from "@/ui/lists/time"
import { PageHeading } from "@/ui/shell/page-heading"
import type { SignalPage } from "../queries"
import { askedOfStaff } from "../rules"
import { AcknowledgeSignal } from "./acknowledge-signal"
import { CloseSignalForm } from "./close-signal-form"

type SignalSheetProps = { signal: SignalPage; slug: string; zone: string }

const called = ({ member }: SignalPage) => member?.displayName ?? "A former member"

const Said = ({ signal, zone }: Omit<SignalSheetProps, "slug">) => (
  <Section title="What was said">
    <ol className="divide-y divide-line border-y border-line">
      {signal.answers.map(({ id, question, answer, saidAt }, at) => (
        <li key={id} className="grid gap-1 py-3.5">
          <span className="text-small text-ink-soft">
            {at === 0 ? question : "Changed to"} · <Time instant={saidAt} zone={zone} preset="dateTimeLong" />
          </span>
          <span className="font-serif text-large">{answer}</span>
        </li>
      ))}
    </ol>
    <p className="measure text-small text-ink-soft">
      The rest of the form, with how and when to speak with them, is yours to read once it is sent. A changed answer
      closes nothing: that is for you to do.
    </p>
  </Section>
)

const Contact = ({ signal, zone }: Omit<SignalSheetProps, "slug">) => (
  <Section title="How to reach them">
    {signal.contactWay && signal.contactAskedAt && (
      <Notice tone="wait" title={askedOfStaff[signal.contactWay]}>
        Asked on <Time instant={signal.contactAskedAt} zone={zone} preset="dateTimeLong" />. Say your name and nothing
        of what it is about.
      </Notice>
    )}
    {signal.contact && <SafeContact contact={signal.contact} />}
  </Section>
)

const Done = ({ signal, zone }: Omit<SignalSheetProps, "slug">) => (
  <Section title="What was done">
    <ul className="grid gap-3">
      {signal.notes.map(({ id, body, writtenAt, staff }) => (
        <li key={id} className="grid gap-1 border-l-2 border-line-strong pl-4">
          <p className="text-small text-ink-soft">
            {staff.name}, <Time instant={writtenAt} zone={zone} preset="dateTimeLong" />. Read by clinicians only.
          </p>
          <p className="measure whitespace-pre-line [overflow-wrap:anywhere]">{body}</p>
        </li>
      ))}
    </ul>
  </Section>
)

const State = ({ signal, zone }: Omit<SignalSheetProps, "slug">) => {
  const { acknowledgedAt, acknowledgedBy, closedAt, closedBy } = signal
  if (closedAt)
    return (
      <>
        Closed by {closedBy?.name}, <Time instant={closedAt} zone={zone} preset="dateTimeLong" />.
      </>
    )
  return acknowledgedAt ? (
    <>
      Read by {acknowledgedBy?.name}, <Time instant={acknowledgedAt} zone={zone} preset="dateTimeLong" />. It is open.
    </>
  ) : (
    "Nobody has read it yet."
  )
}

/** One signal, to be read alone: what was said, how to reach them safely, and what was done. */
export const SignalSheet = ({ signal, slug, zone }: SignalSheetProps) => (
  <div className="grid max-w-[44rem] gap-8">
    <div className="grid justify-items-start gap-3">
      <PageHeading
        above={<Link href={paths.desk.relationship(slug, signal.relationshipId)}>{signal.relationship}</Link>}
        title={
          <span className="inline-flex items-center gap-3">
            {signal.member && <MemberMark shape={memberShape(signal.member.colorIndex)} full />}
            {called(signal)} does not feel safe
          </span>
        }
        lead={<State signal={signal} zone={zone} />}
      />
      <ReadBy>
        Read by: {called(signal)} and the practitioners here. The front desk and partners know nothing of it.
      </ReadBy>
    </div>
    <Notice title="Speak with them alone first">
      Please do not bring it up in front of others. While it is open, nothing opens by itself between them and their
      partners, for all of them alike; it looks as if somebody had not answered, and nobody is told why.
    </Notice>
    <Said signal={signal} zone={zone} />
    <Contact signal={signal} zone={zone} />
    {signal.closedAt ? (
      <Done signal={signal} zone={zone} />
    ) : signal.acknowledgedAt ? (
      <CloseSignalForm signalId={signal.signalId} />
    ) : (
      <AcknowledgeSignal signalId={signal.signalId} />
    )}
  </div>
)
