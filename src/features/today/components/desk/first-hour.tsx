import Link from "next/link"
import { formatInstant } from "@/lib/time/format"
import { Icon } from "@/ui/icon"
import { Section } from "@/ui/lists/section"
import { firstHourWords } from "../../content/first-hour"
import type { FirstHourToday } from "../../queries"
import type { LineState } from "../../rules"
import { PutAway, SendTestMail, SkipLine } from "./first-hour-actions"

type Line = FirstHourToday["lines"][number]
type Where = Readonly<{ slug: string; zone: string; mailAskedAt: Date | null }>

const states: Readonly<Record<LineState, string>> = { done: "done", skipped: "left out", open: "open" }

const Mark = ({ state }: { state: LineState }) => (
  <span className="flex h-6 w-5 items-center justify-center">
    {state === "done" ? (
      <Icon name="check" className="text-good" />
    ) : (
      <span
        aria-hidden="true"
        className={
          state === "open" ? "size-2.5 rounded-full border-[1.5px] border-ink-faint" : "h-px w-2.5 bg-ink-faint"
        }
      />
    )}
    <span className="sr-only">{states[state]}: </span>
  </span>
)

const MailLine = ({ zone, mailAskedAt }: Where) => (
  <>
    {mailAskedAt && (
      <p className="text-small text-ink-soft">
        Asked for at {formatInstant(mailAskedAt, zone, "time")}. It is checked off when it has gone out; if that takes
        more than a minute, look at SMTP_URL and at the worker.
      </p>
    )}
    <SendTestMail waits={mailAskedAt !== null} />
  </>
)

const OpenLine = ({ line, ...where }: { line: Line } & Where) => {
  const { sense, leftOut } = firstHourWords[line.line]
  return (
    <>
      <p className="text-small text-ink-soft">{sense}</p>
      {line.line === "mail" && <MailLine {...where} />}
      {line.skippable && leftOut && <SkipLine line={line.skippable} skips words={leftOut} />}
    </>
  )
}

const Row = ({ line, ...where }: { line: Line } & Where) => {
  const { title, href, leftOut = "" } = firstHourWords[line.line]
  const isOpen = line.state === "open"
  return (
    <li className="grid grid-cols-[auto_1fr] gap-x-2.5 py-2">
      <Mark state={line.state} />
      <div className="grid justify-items-start gap-0.5">
        {isOpen && href ? (
          <Link href={href(where.slug)} className="font-serif text-base font-medium">
            {title}
          </Link>
        ) : (
          <span className={isOpen ? "font-serif text-base font-medium" : "text-ink-soft"}>{title}</span>
        )}
        {isOpen && <OpenLine line={line} {...where} />}
        {line.state === "skipped" && line.skippable && (
          <>
            <p className="text-small text-ink-faint">“{leftOut}”</p>
            <SkipLine line={line.skippable} skips={false} words="Take it in again" />
          </>
        )}
      </div>
    </li>
  )
}

/** What is still to be set up, checked off by what is there; the owner's, until it is put away. */
export const FirstHour = ({ hour, slug, zone }: { hour: FirstHourToday; slug: string; zone: string }) => (
  <Section
    title="Your first hour"
    kind="group"
    aside={hour.left === 0 ? "All of it is there" : `${hour.left} of ${hour.lines.length} still open`}
  >
    <ol className="border-y border-line py-1.5">
      {hour.lines.map((line) => (
        <Row key={line.line} line={line} slug={slug} zone={zone} mailAskedAt={hour.mailAskedAt} />
      ))}
    </ol>
    {hour.left === 0 && <PutAway />}
  </Section>
)
