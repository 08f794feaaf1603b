import type { SafeContact } from "@/features/clients/rules"
import { type ContactWay, contactWays } from "@/features/clients/schema"
import { statementKeys } from "../content/statements"
import { type InquiryAbout, type InquiryState, inquiryAbouts } from "../schema"

export type InquiryFacts = Readonly<{
  answeredAt: Date | null
  invitedAt: Date | null
  declinedAt: Date | null
  archivedAt: Date | null
}>

/**
 * Where an inquiry stands: the latest of its dated facts; of two at one instant, the one that says more. An answer after an
 * invitation changes nothing: they stay invited.
 */
export const stateOf = ({ answeredAt, invitedAt, declinedAt, archivedAt }: InquiryFacts): InquiryState => {
  const facts: readonly (readonly [InquiryState, Date | null])[] = [
    ["archived", archivedAt],
    ["declined", declinedAt],
    ["invited", invitedAt],
    ["answered", invitedAt ? null : answeredAt],
  ]
  let latest: InquiryState = "new"
  let at = Number.NEGATIVE_INFINITY
  for (const [state, date] of facts) {
    if (date && date.getTime() > at) {
      latest = state
      at = date.getTime()
    }
  }
  return latest
}

/**
 * Where it is safe to reach someone who wrote and is a client here. Who was a client before they wrote is reached only where
 * both words allow it; who became one afterwards, as they say as a client.
 */
export const safeContactNow = (
  wrote: SafeContact & Readonly<{ receivedAt: Date }>,
  known: (SafeContact & Readonly<{ createdAt: Date }>) | null,
): SafeContact => {
  const { safeEmail, safeMessage, safeVoicemail } = wrote
  if (!known) return { safeEmail, safeMessage, safeVoicemail }
  const before = known.createdAt < wrote.receivedAt
  return {
    safeEmail: known.safeEmail && (!before || safeEmail),
    safeMessage: known.safeMessage && (!before || safeMessage),
    safeVoicemail: known.safeVoicemail && (!before || safeVoicemail),
  }
}

/** What staff may do with an inquiry that stands there. */
export const mayDo = (state: InquiryState) => ({
  answer: state !== "archived",
  invite: state !== "archived" && state !== "invited",
  decline: state === "new" || state === "answered",
  archive: state !== "archived",
})

/** Hours in which a message that was sent without JavaScript waits for its confirmation. */
export const hoursToConfirm = 48

export const stateWords: Record<InquiryState, string> = {
  new: "New",
  answered: "Answered",
  invited: "Invited",
  declined: "Declined",
  archived: "Archived",
}

export const aboutWords: Record<InquiryAbout, string> = {
  me: "About themselves",
  us: "About both, and the partner knows",
  partner_unaware: "About both, and the partner does not know yet",
}

/** The letter that declines, to be changed by the person who sends it. It names no reasons and helps to find someone else. */
export const declineLetter = ({ name, signedBy }: { name: string; signedBy: string }): string =>
  [
    `Hello ${name},`,
    "Thank you for writing, and for the trust in that. I have read your message with care. I am not able to take this on at the moment.",
    "I would like you to find someone who can. Your doctor, or the register of your country's professional association, can name people near you who have room. If you tell me roughly where you live, I am glad to suggest someone.",
    "If you need help now, please do not wait for any of us: call your local emergency number or a helpline.",
    `With kind regards,\n${signedBy}`,
  ].join("\n\n")

/** What the form holds, as it is posted and kept: texts, and lists of what was ticked. */
export type PostedForm = Readonly<Record<string, string | string[]>>

const textOf = (posted: PostedForm, name: string) => {
  const value = posted[name]
  return typeof value === "string" ? value : ""
}
const ticked = <Choice extends string>(posted: PostedForm, name: string, choices: readonly Choice[]): Choice[] =>
  choices.filter((choice) => posted[name]?.includes(choice))

/** The contact form as it starts: empty, with e-mail ticked as the usual way, or as it was posted before. */
export const contactValuesOf = (posted: PostedForm | null) => ({
  name: textOf(posted ?? {}, "name"),
  email: textOf(posted ?? {}, "email"),
  phone: textOf(posted ?? {}, "phone"),
  safe: posted ? ticked(posted, "safe", contactWays) : (["email"] satisfies ContactWay[] as ContactWay[]),
  about: inquiryAbouts.find((about) => about === textOf(posted ?? {}, "about")) ?? null,
  statements: ticked(posted ?? {}, "statements", statementKeys),
  words: textOf(posted ?? {}, "words"),
})
export type ContactValues = ReturnType<typeof contactValuesOf>
