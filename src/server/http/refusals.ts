import { refusal } from "@/lib/refusal"

export const signInFirst = refusal({
  code: "SIGN_IN_FIRST",
  status: "UNAUTHORIZED",
  says: "Please sign in again. What you typed is still here.",
})

/** A door of a workspace that requires a second step of who works there; pages lead on to the account. */
export const secondStepFirst = refusal({
  code: "SECOND_STEP_FIRST",
  status: "PRECONDITION_FAILED",
  says: "This workspace requires a second step of everybody who works here. Please set it up in your account first.",
})

export const tooManyTries = refusal({
  code: "TOO_MANY_TRIES",
  status: "TOO_MANY_REQUESTS",
  says: "That was a lot of tries in a short time. Please wait a few minutes and try again.",
})

export const linkNotValid = refusal({
  code: "LINK_NOT_VALID",
  status: "NOT_FOUND",
  says: "This link does not work any more. It may have been used or be too old.",
})

/** What a page numbers itself is kept once, and only for who sent it: the number of someone else's is not an answer that was lost. */
export const taken = refusal({
  code: "TAKEN",
  status: "CONFLICT",
  says: "This was not kept. What you wrote is still here: please copy it, load this page again, and send it from there.",
})

/** The same words cannot be sent in two versions; their author chooses. */
export const chooseFirst = refusal({
  code: "CHOOSE_FIRST",
  status: "CONFLICT",
  says: "An answer was written twice, in two windows or on two devices. Please choose which version stays, then send it.",
})
