import type { Audience } from "@/features/exercises/schema"
import { listed } from "@/lib/listed"
import type { RevealRule } from "../schema"

/** The plan of an assignment as far as readers go; `others` are the names of the other members it was given to. */
export type Telling = Readonly<{ audience: Audience; reveal: RevealRule; others: readonly string[] }>

const youAll = (others: readonly string[]) => (others.length === 1 ? "you are both done" : "you are all done")

/** Who reads an answer, said to its author before the first field. */
export const readersOf = ({ audience, reveal, others }: Telling): string => {
  if (audience === "only_me") return "Read by: you only"
  if (audience === "practitioner" || reveal === "never" || others.length === 0)
    return "Read by: you and your practitioner"
  const partners = listed(others)
  switch (reveal) {
    case "when_all_done":
      return `Read by: you and your practitioner, and ${partners} once ${youAll(others)}`
    case "on_release":
      return `Read by: you and your practitioner, and ${partners} once ${youAll(others)} and your practitioner opens it`
    case "immediately":
      return `Read by: you, your practitioner and ${partners}, as soon as you send it`
  }
}

/** The same in a few words, for a card. It is true no matter who has answered, and so tells nothing of that. */
export const opensWhen = ({ audience, reveal, others }: Telling): string => {
  if (audience === "only_me") return "Only you read it"
  if (audience === "practitioner" || reveal === "never" || others.length === 0) return "Only your practitioner reads it"
  if (reveal === "immediately") return "Opens as soon as you send it"
  if (reveal === "on_release") return "Your practitioner opens it"
  return others.length === 1 ? "Opens when both are done" : "Opens when all are done"
}

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
  if (reveal === "on_release") return `${all}. Answers open when ${done} are done and you open them.`
  return `${all}. Answers open by themselves when ${done} are done, and not before.`
}

/** What a member chooses from, when they want fewer readers than they were told. */
export const audienceWord = (audience: Audience, others: readonly string[]): string => {
  if (audience === "only_me") return "Only me"
  return audience === "practitioner" ? "My practitioner" : `My practitioner and ${listed(others)}`
}

/** What happens after it is sent, for its author: who reads it, by when, and what opens. */
export const afterSending = (
  { audience, reveal, others }: Telling,
  { staffName, replyWithinDays }: Readonly<{ staffName: string; replyWithinDays: number }>,
): string => {
  if (audience === "only_me") return "It is kept for you alone."
  const days = replyWithinDays === 1 ? "one working day" : `${replyWithinDays} working days`
  const reads = `Nobody watches answers as they come in. ${staffName} reads them, usually within ${days}.`
  const opens = audience === "relationship" && reveal !== "never" && others.length > 0
  return opens ? `${reads} What opens for you and ${listed(others)} appears under Together.` : reads
}
