import { refusal } from "@/lib/refusal"

export const signInToAccept = refusal({
  code: "SIGN_IN_TO_ACCEPT",
  status: "PRECONDITION_FAILED",
  says: "You already sign in with this address. Please sign in first and come back to this page, so that nobody else can use your invitation.",
})

export const inviteByMail = refusal({
  code: "INVITE_BY_MAIL",
  status: "PRECONDITION_FAILED",
  says: "E-mail is not safe for this person, so no invitation was sent. Ask them for an address that only they read.",
})

export const alreadyAccepted = refusal({
  code: "ALREADY_ACCEPTED",
  status: "CONFLICT",
  says: "This invitation has been accepted already.",
})

export const knownByOtherAddress = refusal({
  code: "KNOWN_BY_OTHER_ADDRESS",
  status: "CONFLICT",
  says: "This client is known here by another address. Please go back to the inquiry and open this page again.",
})
