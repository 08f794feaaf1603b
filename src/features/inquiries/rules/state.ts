import type { SafeContact } from "@/features/clients/rules"
import type { InquiryState } from "../schema"

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
