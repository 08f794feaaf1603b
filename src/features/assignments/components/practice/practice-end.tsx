import Link from "next/link"
import { WaitsForYes } from "@/features/consents/components/waits-for-yes"
import { listed } from "@/lib/listed"
import { paths } from "@/lib/paths"
import { formatInstant } from "@/lib/time/format"
import { LinkButton } from "@/ui/link-button"
import { Section } from "@/ui/lists/section"
import { PageHeading } from "@/ui/shell/page-heading"
import type { Practice } from "../../queries/practice"
import { afterSending } from "../../rules/labels"
import { hasWords } from "../../rules/opening"
import { Comments } from "../comments"
import { AfterWeek } from "./after-week"
import { OwnAnswers } from "./own-answers"

type PracticeEndProps = { practice: Practice; slug: string; zone: string; now: Date }

const heading = ({ state, answeredAt, dueAt, begins }: Practice, zone: string, now: Date) => {
  switch (state) {
    case "later":
      return {
        above: formatInstant(dueAt, zone, "dateTime"),
        lead: `This one is for later. You can begin from ${formatInstant(begins, zone, "relativeDay", now)} on.`,
      }
    case "declined":
      return { above: "Not this time", lead: "That was a full answer. There is nothing more to do." }
    case "sent":
      return { above: `Sent ${formatInstant(answeredAt ?? dueAt, zone, "relativeDateTime", now)}`, lead: null }
    case "waits":
      return { above: formatInstant(dueAt, zone, "dateTime"), lead: null }
    case "closed":
      return {
        above: formatInstant(dueAt, zone, "dateTime"),
        lead: "The week of this one is over. Nothing is asked of you any more.",
      }
    case "open":
      return { above: formatInstant(dueAt, zone, "dateTime"), lead: "This one waits for you." }
  }
}

const sentLead = (practice: Practice) => {
  if (practice.state === "waits") return null
  const { isOpened, didNotOpen, sharing } = practice
  if (isOpened) return `It has opened for you and ${listed(sharing.others)}.`
  return didNotOpen ? null : afterSending(sharing, practice)
}

/** A practice that is not under way: for later, sent, or not this time. Quiet, with what its author may read. */
export const PracticeEnd = ({ practice, slug, zone, now }: PracticeEndProps) => {
  const { state, content, comments, isOpened, occurrenceId } = practice
  const { above, lead } = heading(practice, zone, now)
  return (
    <div className="grid gap-8">
      <PageHeading title={content.clientTitle ?? content.title} above={above} lead={lead ?? sentLead(practice)} />
      {state === "open" && (
        <LinkButton kind="main" href={paths.practice(slug, occurrenceId)} className="justify-self-start">
          {practice.isStarted ? "Continue" : "Begin"}
        </LinkButton>
      )}
      {isOpened && (
        <LinkButton href={paths.togetherOf(slug, occurrenceId)} className="justify-self-start">
          See what has opened
        </LinkButton>
      )}
      {state === "waits" && <WaitsForYes slug={slug} />}
      <AfterWeek practice={practice} slug={slug} />
      <Comments comments={comments} zone={zone} now={now} />
      {(state === "sent" || ((state === "closed" || state === "waits") && hasWords(practice))) && (
        <Section title={state === "sent" ? "What you sent" : "What you wrote, and did not send"}>
          <OwnAnswers practice={practice} />
        </Section>
      )}
      <p>
        <Link href={paths.today(slug)}>Back to Today</Link>
      </p>
    </div>
  )
}
