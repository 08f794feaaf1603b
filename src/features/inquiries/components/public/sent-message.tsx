import Link from "next/link"
import type { PublicPage } from "@/features/workspaces/queries"
import { paths } from "@/lib/paths"
import { LinkButton } from "@/ui/link-button"

export const sentThens = ["mail", "quiet", "call", "confirm", "confirmed", "late"] as const
export type SentThen = (typeof sentThens)[number]

const inWords = ["one working day", "two working days", "three working days"]
const within = (days: number) => inWords[days - 1] ?? `${days} working days`

const words = ({ replyWithinDays, readers }: PublicPage): Record<SentThen, { title: string; says: string[] }> => {
  const me = readers.length > 1 ? "One of us" : "I"
  return {
    mail: {
      title: "Thank you. Your message has arrived.",
      says: [
        `${me} will read it and answer within ${within(replyWithinDays)}, only in the ways you ticked.`,
        "A short mail without any of your words is on its way to you. There is nothing you need to do now.",
      ],
    },
    quiet: {
      title: "Thank you. Your message has arrived.",
      says: [
        `${me} will read it and answer within ${within(replyWithinDays)}, only in the ways you ticked.`,
        "There is nothing you need to do now.",
      ],
    },
    call: {
      title: "Thank you. Your message has arrived.",
      says: [
        `${me} will read it and get in touch within ${within(replyWithinDays)}, only in the ways you ticked.`,
        "No mail was sent, because you said that e-mail is not safe. There is nothing you need to do now.",
      ],
    },
    confirm: {
      title: "One step is left.",
      says: [
        "We have sent you a short mail with a link. Please follow it, so that we know a person wrote this. Then your message is read.",
        "The link works for 48 hours. Without it, your message is deleted unread.",
      ],
    },
    confirmed: {
      title: "You have confirmed this message already.",
      says: ["It has arrived, and is answered only in the ways you ticked. There is nothing more you need to do."],
    },
    late: {
      title: "This link does not work any more.",
      says: [
        "It may be older than 48 hours, or the address may be incomplete. A message that was not confirmed has been deleted unread.",
        "You are welcome to write again.",
      ],
    },
  }
}

/** What happens next, and when. */
export const SentMessage = ({ page, then }: { page: PublicPage; then: SentThen }) => {
  const { title, says } = words(page)[then]
  return (
    <section className="grid max-w-[38rem] justify-items-start gap-5 py-10 md:py-21">
      <h1>{title}</h1>
      {says.map((sentence) => (
        <p key={sentence} className="text-large text-ink-soft">
          {sentence}
        </p>
      ))}
      <p className="text-ink-soft">
        If you or someone with you is in danger, call your local emergency number.{" "}
        <Link href={paths.help(page.slug)}>Get help</Link> has numbers.
      </p>
      <LinkButton href={`${paths.public(page.slug)}${then === "late" ? "#write" : ""}`} className="mt-3">
        {then === "late" ? "Write again" : `Back to ${page.name}`}
      </LinkButton>
    </section>
  )
}
