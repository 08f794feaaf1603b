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

export const confirmFirst = refusal({
  code: "CONFIRM_FIRST",
  status: "PRECONDITION_FAILED",
  says: "You signed in a while ago. Please add a code from your authenticator, or sign out and in again by e-mail first.",
  field: "confirmation",
})

export const codeNotRight = refusal({
  code: "CODE_NOT_RIGHT",
  status: "UNPROCESSABLE_CONTENT",
  says: "This code does not fit. Please wait for the next one and check that the clock of your device is right.",
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
