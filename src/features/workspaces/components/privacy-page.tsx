import Link from "next/link"
import type { ReactNode } from "react"
import { SessionList } from "@/features/identity/components/session-list"
import type { OwnSession } from "@/features/identity/queries"
import { paths } from "@/lib/paths"
import { EmptyState } from "@/ui/feedback/empty-state"
import { Section } from "@/ui/lists/section"
import { Time } from "@/ui/lists/time"
import { PageHeading } from "@/ui/shell/page-heading"
import { whoReads } from "../content/who-reads"
import type { Looked } from "../queries"
import { ReadersTable } from "./readers-table"

type PrivacyPageProps = {
  slug: string
  sessions: readonly OwnSession[]
  looked: readonly Looked[]
  timeZone: string
  /** the form of how one is reached; it belongs to a later room */
  reach: ReactNode
}

const LookedList = ({ looked, timeZone }: Pick<PrivacyPageProps, "looked" | "timeZone">) =>
  looked.length === 0 ? (
    <EmptyState title="Nobody has opened your record yet">
      When someone who works here reads or changes what is kept about you, it will be listed here, and it cannot be
      removed.
    </EmptyState>
  ) : (
    <ul className="divide-y divide-line border-y border-line">
      {looked.map(({ id, at, what, who }) => (
        <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-0.5 py-3">
          <span>
            {what}
            <span className="block text-small text-ink-soft">{who}</span>
          </span>
          <Time instant={at} zone={timeZone} preset="dateTime" className="text-small text-ink-faint" />
        </li>
      ))}
    </ul>
  )

/** Who reads what, where one is signed in, and who has looked. */
export const PrivacyPage = ({ slug, sessions, looked, timeZone, reach }: PrivacyPageProps) => (
  <div className="grid gap-12">
    <PageHeading
      title="Privacy"
      lead="Each of you has a place of your own here. What you write is shown to nobody whom you were not told about first."
    />
    <Section title="Who can read what" lead="The database itself keeps these rules, not only our pages.">
      <ReadersTable rows={whoReads} />
      <p className="measure text-ink-soft">
        What you agreed to is on your page of <Link href={paths.consents(slug)}>consents</Link>, where you can also take
        it back.
      </p>
    </Section>
    <Section title="How you are reached" lead="We write and call only where you say that it is safe.">
      {reach}
    </Section>
    <Section title="Where you are signed in" lead="If you do not know one of these, sign it out.">
      <SessionList sessions={sessions} timeZone={timeZone} />
      <p>
        <Link href={paths.account}>Your account and how the screen looks</Link>
      </p>
    </Section>
    <Section title="Who looked at your record" lead="The latest fifty times, by those who work here.">
      <LookedList looked={looked} timeZone={timeZone} />
    </Section>
  </div>
)
