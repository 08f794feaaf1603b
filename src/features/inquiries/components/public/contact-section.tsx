import Link from "next/link"
import type { PublicPage } from "@/features/workspaces/queries"
import { paths } from "@/lib/paths"
import { Notice } from "@/ui/feedback/notice"
import { Card } from "@/ui/lists/card"
import { ExitThisPage } from "@/ui/shell/exit/exit-this-page"
import type { ContactValues } from "../../rules/posted-form"
import { LateContactForm } from "./late-contact-form"

type ContactSectionProps = {
  page: PublicPage
  submissionKey: string
  start: ContactValues
  /** The form came back without scripts: what was wrong, by field and in general. */
  again: Readonly<{ wrong: Readonly<Record<string, string>>; says: string | null }> | null
}

const Again = ({ says, count }: { says: string | null; count: number }) => (
  <Notice tone="alert" title={says ?? "Your message has not been sent yet."} className="mb-6">
    {count > 0 &&
      (count === 1 ? "One answer below needs another look. " : `${count} answers below need another look. `)}
    Everything you wrote is still here.
  </Notice>
)

/** How long it takes, who reads it and when, and then the form. */
export const ContactSection = ({ page, submissionKey, start, again }: ContactSectionProps) => (
  <section
    id="write"
    aria-labelledby="write-heading"
    className="grid gap-9 py-12 md:grid-cols-[0.8fr_1.2fr] md:gap-16 md:py-21"
  >
    <div className="grid content-start gap-4">
      <h2 id="write-heading" className="text-heading">
        Write to {page.readers.length > 1 ? "us" : "me"}
      </h2>
      <p className="measure text-ink-soft">
        About three minutes. {page.contactNote} Nothing here reaches anyone else, and you can skip every question but
        your name and a way to reach you.
      </p>
      <p className="measure text-small text-ink-soft">
        Nobody watches this form as it comes in. If you or someone with you is in danger, call your local emergency
        number.{" "}
        <Link href={paths.help(page.slug)} prefetch={false}>
          Get help
        </Link>{" "}
        has numbers.
      </p>
      <p className="text-small text-ink-soft">
        Someone may see this screen? <ExitThisPage className="inline-flex min-h-6 items-center" /> also forgets what you
        have typed. Until you send it, it stays in this tab, for half an hour at most, so that a reload loses nothing.
      </p>
    </div>
    <Card lifted className="p-5.5 sm:p-8">
      {again && <Again says={again.says} count={Object.keys(again.wrong).length} />}
      <LateContactForm
        slug={page.slug}
        submissionKey={submissionKey}
        readers={page.readers.map(({ name }) => name)}
        start={start}
        {...(again && { wrong: again.wrong })}
      />
    </Card>
  </section>
)
