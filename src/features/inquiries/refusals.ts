import { refusal } from "@/lib/refusal"

export const proofNotValid = refusal({
  code: "PROOF_NOT_VALID",
  status: "PRECONDITION_FAILED",
  says: "This page has been open for a long time. Everything you wrote is still here: please send it once more.",
})

/** Said to whoever sends the form without scripts: with them no mail is needed. */
export const confirmationsPaused = refusal({
  code: "CONFIRMATIONS_PAUSED",
  status: "TOO_MANY_REQUESTS",
  says: "We cannot mail a link to this address right now. Everything you wrote is still here: please send it again in an hour, or open this page where scripts are on.",
})

export const alreadySent = refusal({
  code: "ALREADY_SENT",
  status: "CONFLICT",
  says: "Your first message has arrived already. To write another one, please copy what you wrote and open this page again.",
})

export const emailNotSafe = refusal({
  code: "EMAIL_NOT_SAFE",
  status: "PRECONDITION_FAILED",
  says: "E-mail is not safe for this person, so nothing was sent. Please reach them in the way they named.",
})

export const inquiryIsClosed = refusal({
  code: "INQUIRY_IS_CLOSED",
  status: "CONFLICT",
  says: "This is not possible any more where the inquiry stands now. Please look at it again.",
})

export const partnerDoesNotKnow = refusal({
  code: "PARTNER_DOES_NOT_KNOW",
  status: "PRECONDITION_FAILED",
  says: "The partner does not know about this message yet. Invite the person who wrote alone; the partner can be added later, when they know.",
})
