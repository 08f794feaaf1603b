import { refusal } from "@/lib/refusal"

export const cookiesNeeded = refusal({
  code: "COOKIES_NEEDED",
  status: "PRECONDITION_FAILED",
  says: "This browser does not keep our cookie, and the link works only in the browser that asked for it. Please allow cookies for this site and load the page again.",
})

/** One answer, whatever was wrong: whether the address is known is nobody's business. */
export const notRight = refusal({
  code: "NOT_RIGHT",
  status: "UNPROCESSABLE_CONTENT",
  says: "Address, password and code do not fit together. Each code works once, so wait for the next one before you try again.",
})

export const linkSpent = refusal({
  code: "LINK_SPENT",
  status: "UNPROCESSABLE_CONTENT",
  says: "This link does not work any more: each works once, for ten minutes, in the browser that asked for it. You can ask for another.",
})

export const demoOnly = refusal({
  code: "DEMO_ONLY",
  status: "NOT_FOUND",
  says: "Signing in with one click exists in the demonstration only.",
})

/** Said by a browser that cannot solve the task, or without scripts; with them it is solved and nobody reads this. */
export const proofNeeded = refusal({
  code: "PROOF_NEEDED",
  status: "PRECONDITION_FAILED",
  says: "There were a lot of tries for this address. Please try again in an hour, or now in a browser where scripts are on.",
})

export const mailCodeNotRight = refusal({
  code: "MAIL_CODE_NOT_RIGHT",
  status: "UNPROCESSABLE_CONTENT",
  says: "This code does not fit. Please take it from the newest e-mail. After five tries it works no more; the link in the e-mail still does.",
  field: "code",
})

export const secondStepSpent = refusal({
  code: "SECOND_STEP_SPENT",
  status: "UNPROCESSABLE_CONTENT",
  says: "That took longer than ten minutes, or it was begun in another browser. Please ask for another e-mail.",
})

export const passkeyNotRight = refusal({
  code: "PASSKEY_NOT_RIGHT",
  status: "UNPROCESSABLE_CONTENT",
  says: "This passkey did not work here. Please try again, or come in by e-mail.",
})

export const passkeyNeeded = refusal({
  code: "PASSKEY_NEEDED",
  status: "PRECONDITION_FAILED",
  says: "Please add a passkey first.",
})

export const tooManyPasskeys = refusal({
  code: "TOO_MANY_PASSKEYS",
  status: "PRECONDITION_FAILED",
  says: "You have a lot of passkeys already. Please take one off that you do not use any more.",
})

export const signInAgain = refusal({
  code: "SIGN_IN_AGAIN",
  status: "PRECONDITION_FAILED",
  says: "You signed in a while ago. Please sign out and in again, and come back here within ten minutes.",
})

export const confirmFirst = refusal({
  code: "CONFIRM_FIRST",
  status: "PRECONDITION_FAILED",
  says: "Please add a code from your authenticator, or one of your recovery codes.",
  field: "confirmation",
})

export const codeNotRight = refusal({
  code: "CODE_NOT_RIGHT",
  status: "UNPROCESSABLE_CONTENT",
  says: "This code does not fit. Each works once: please wait for the next one, and check that the clock of your device is right.",
  field: "code",
})

export const passwordTooCommon = refusal({
  code: "PASSWORD_TOO_COMMON",
  status: "UNPROCESSABLE_CONTENT",
  says: "This password is among the first that someone would try. A few unrelated words make a good one.",
  field: "password",
})

export const setUpAgain = refusal({
  code: "SET_UP_AGAIN",
  status: "CONFLICT",
  says: "This set-up was begun too long ago or somewhere else. Please begin again.",
})

export const forStaff = refusal({
  code: "FOR_STAFF",
  status: "PRECONDITION_FAILED",
  says: "You sign in by e-mail, so there is no password to keep.",
})
