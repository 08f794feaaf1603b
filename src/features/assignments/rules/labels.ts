import type { Audience } from "@/features/exercises/schema"
import { yourPractitioners } from "@/features/workspaces/rules"
import { listed } from "@/lib/listed"
import { formatLocalDate } from "@/lib/time/format"
import type { LocalDate } from "@/lib/time/local-date"
import type { RevealRule } from "../schema"

/**
 * The plan of an assignment as far as readers go; `others` are the names of the other members it was given to, `practitioners`
 * is how many work in the workspace with clients: any of them may read.
 */
export type Telling = Readonly<{
  audience: Audience
  reveal: RevealRule
  others: readonly string[]
  practitioners: number
}>

const youAll = (others: readonly string[]) => (others.length === 1 ? "you have both answered" : "you have all answered")

/** Who reads an answer, said to its author before the first field. */
export const readersOf = ({ audience, reveal, others, practitioners }: Telling): string => {
  if (audience === "only_me") return "Read by: you only"
  const staff = yourPractitioners(practitioners)
  const always = `Read by: ${listed(["you", ...staff])}`
  if (audience === "practitioner" || reveal === "never" || others.length === 0) return always
  const partners = listed(others)
  switch (reveal) {
    case "when_all_done":
      return `${always}, and ${partners} once ${youAll(others)}`
    case "on_release":
      return `${always}, and ${partners} once ${youAll(others)} and your practitioner opens it`
    case "immediately":
      return `Read by: ${listed(["you", ...staff, ...others])}, as soon as you send it`
  }
}

/** The same in a few words, for a card. It is true no matter who has answered, and so tells nothing of that. */
export const opensWhen = ({ audience, reveal, others, practitioners }: Telling): string => {
  if (audience === "only_me") return "Only you read it"
  if (audience === "practitioner" || reveal === "never" || others.length === 0)
    return `Only ${listed(yourPractitioners(practitioners))} ${practitioners > 1 ? "read" : "reads"} it`
  if (reveal === "immediately") return "Opens as soon as you send it"
  if (reveal === "on_release") return "Your practitioner opens it"
  return others.length === 1 ? "Opens when both have answered" : "Opens when all have answered"
}

const waitsForOthers = ({ audience, reveal, others }: Omit<Telling, "practitioners">) =>
  audience === "relationship" && others.length > 0 && (reveal === "when_all_done" || reveal === "on_release")

/** When it opens and what happens if it does not, said before the first field; null where nothing waits for others. */
export const opensBy = (telling: Omit<Telling, "practitioners">, lastDay: LocalDate): string | null => {
  if (telling.reveal === "immediately" && telling.audience === "relationship" && telling.others.length > 0)
    return "It opens as soon as you send it, unless something stands in the way. Then it stays closed, and nobody is told why."
  if (!waitsForOthers(telling)) return null
  const answered = `It opens only if ${youAll(telling.others)} by ${formatLocalDate(lastDay, "day")}`
  return telling.reveal === "on_release"
    ? `${answered} and your practitioner opens it. Otherwise it stays closed, and nobody is told why.`
    : `${answered}. Otherwise it stays closed, and nobody is told why.`
}

/** What "not this time" means, said before it is said. */
export const decliningTells = (telling: Omit<Telling, "practitioners">): string => {
  const first = "That is a full answer, and it needs no reason. Your practitioner sees it."
  const { audience, others, reveal } = telling
  if (others.length === 0 || audience !== "relationship" || reveal === "never")
    return `${first} What you have written is shown to nobody.`
  const partners = listed(others)
  const looks = `To ${partners} it looks the same as if there had been no time for it.`
  if (!waitsForOthers(telling)) return `${first} ${looks} What you have written is shown to nobody.`
  return `${first} Nothing opens without your answer, neither what you wrote nor what ${partners} may have written. ${looks}`
}

/** Said to who has sent, when the week of a practice is over and it stays closed: the same whatever the reason. */
export const unopened = ({ others }: Pick<Telling, "others">) => ({
  title: "It did not open this time",
  says: `That happens, for many reasons, and none of them is told. What you sent stays with you and your practitioner; ${listed(others)} ${others.length === 1 ? "has" : "have"} seen nothing of it.`,
  offering: `It waits for all of you again, with your words for you to look at before you send them. ${listed(others)} can tell that it was offered once more.`,
})

/** Who reads the answers, said to staff while they choose. */
export const readersForStaff = ({
  audience,
  reveal,
  members,
}: {
  audience: Audience
  reveal: RevealRule
  members: readonly string[]
}) => {
  if (members.length === 0) return "Choose who this is for first."
  const each = members.length === 1 ? members[0] : "Each member"
  if (audience === "only_me") return `${each} alone. You see that it was done, and nothing of what was written.`
  if (audience === "practitioner" || members.length === 1 || reveal === "never")
    return members.length === 1 ? `${each} and you.` : "Each member and you. Nobody reads a partner’s answers."
  const all = listed([...members, "you"])
  const done = members.length === 2 ? "both" : "all"
  if (reveal === "immediately") return `${all}. Each answer opens to the others as soon as it is sent.`
  if (reveal === "on_release") return `${all}. Answers open when ${done} have answered and you open them.`
  return `${all}. Answers open by themselves when ${done} have answered, and not before.`
}

/** What a member chooses from, when they want fewer readers than they were told. */
export const audienceWord = (audience: Audience, others: readonly string[]): string => {
  if (audience === "only_me") return "Only me"
  return audience === "practitioner" ? "My practitioner" : `My practitioner and ${listed(others)}`
}

/** What happens after it is sent, for its author: who reads it, by when, and what opens. */
export const afterSending = (
  { audience, reveal, others }: Omit<Telling, "practitioners">,
  { staffName, replyWithinDays }: Readonly<{ staffName: string; replyWithinDays: number }>,
): string => {
  if (audience === "only_me") return "It is kept for you alone."
  const days = replyWithinDays === 1 ? "one working day" : `${replyWithinDays} working days`
  const reads = `Nobody watches answers as they come in. ${staffName} reads them, usually within ${days}.`
  const opens = audience === "relationship" && reveal !== "never" && others.length > 0
  return opens ? `${reads} What opens for you and ${listed(others)} appears under Together.` : reads
}
