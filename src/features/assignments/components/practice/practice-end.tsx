import Link from "next/link"
import { listed } from "@/lib/listed"
import { paths } from "@/lib/paths"
import { formatInstant } from "@/lib/time/format"
import { LinkButton } from "@/ui/link-button"
import { Section } from "@/ui/lists/section"
import { PageHeading } from "@/ui/shell/page-heading"
import type { Practice } from "../../queries/practice"
import { afterSending } from "../../rules/labels"
import { Comments } from "../comments"
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
    case "open":
      return { above: formatInstant(dueAt, zone, "dateTime"), lead: "This one waits for you." }
  }
}

/** A practice that is not under way: for later, sent, or not this time. Quiet, with what its author may read. */
export const PracticeEnd = ({ practice, slug, zone, now }: PracticeEndProps) => {
  const { state, content, sharing, comments, isOpened, occurrenceId } = practice
  const { above, lead } = heading(practice, zone, now)
  return (
    <div className="grid gap-8">
      <PageHeading
        title={content.clientTitle ?? content.title}
        above={above}
        lead={
          lead ?? (isOpened ? `It has opened for you and ${listed(sharing.others)}.` : afterSending(sharing, practice))
        }
      />
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
      <Comments comments={comments} zone={zone} now={now} />
      {state === "sent" && (
        <Section title="What you sent">
          <OwnAnswers practice={practice} />
        </Section>
      )}
      <p>
        <Link href={paths.today(slug)}>Back to Today</Link>
      </p>
    </div>
  )
}
