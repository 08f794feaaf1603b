import Link from "next/link"
import type { ReactNode } from "react"
import { SessionList } from "@/features/identity/components/session-list"
import type { OwnSession } from "@/features/identity/queries"
import { paths } from "@/lib/paths"
import { Section } from "@/ui/lists/section"
import { PageHeading } from "@/ui/shell/page-heading"
import { whoReads } from "../content/who-reads"
import { ReadersTable } from "./readers-table"

type PrivacyPageProps = {
  slug: string
  sessions: readonly OwnSession[]
  timeZone: string
  /** the form of how one is reached; it belongs to a later room */
  reach: ReactNode
  /** the list of who looked; it belongs to a later room too */
  looked: ReactNode
}

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
    <Section
      id="looked"
      title="Who looked at your record"
      lead="Those who work here, the latest first. What they look at often is listed once a day."
    >
      {looked}
    </Section>
  </div>
)
