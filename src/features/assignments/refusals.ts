import { refusal } from "@/lib/refusal"

export const alreadySent = refusal({
  code: "ALREADY_SENT",
  status: "CONFLICT",
  says: "This was already sent, here or on another device. Nothing is lost, and there is nothing more to do.",
})

export const alreadyDeclined = refusal({
  code: "ALREADY_DECLINED",
  status: "CONFLICT",
  says: "You chose “not this time” for this one. There is nothing more to do.",
})

export const notYet = refusal({
  code: "NOT_YET",
  status: "PRECONDITION_FAILED",
  says: "This practice begins on a later day. It will wait for you on Today.",
})

export const weekIsOver = refusal({
  code: "WEEK_IS_OVER",
  status: "CONFLICT",
  says: "The week of this practice is over. What you have written is kept, for you alone.",
})

export const nothingToDecide = refusal({
  code: "NOTHING_TO_DECIDE",
  status: "CONFLICT",
  says: "There is nothing to decide here any more. What you wrote stays as it is.",
})

export const doesNotGoOn = refusal({
  code: "DOES_NOT_GO_ON",
  status: "PRECONDITION_FAILED",
  says: "This practice does not go on at the moment, so it cannot be offered again. Your practitioner can give it once more.",
})

export const answeredAlready = refusal({
  code: "ANSWERED_ALREADY",
  status: "CONFLICT",
  says: "You have answered this practice for the present week already. It can be offered again with the next one.",
})

export const answerNotUnderstood = refusal({
  code: "ANSWER_NOT_UNDERSTOOD",
  status: "UNPROCESSABLE_CONTENT",
  says: "We could not read this answer. Please try it once more, or skip this step.",
})

export const widerThanPromised = refusal({
  code: "WIDER_THAN_TOLD",
  status: "UNPROCESSABLE_CONTENT",
  says: "This practice was given with fewer readers, so an answer cannot be shown to more.",
})

export const firstDateIsPast = refusal({
  code: "FIRST_DATE_IS_PAST",
  status: "UNPROCESSABLE_CONTENT",
  says: "Please choose a first date from today on.",
  field: "firstDate",
})

export const noSuchDay = refusal({
  code: "NO_SUCH_DAY",
  status: "UNPROCESSABLE_CONTENT",
  says: "Between these dates there is no such day of the week. Please choose a later last date, or another day.",
  field: "weekdays",
})

export const notAMember = refusal({
  code: "NOT_A_MEMBER",
  status: "UNPROCESSABLE_CONTENT",
  says: "Someone you chose is no longer here. Please choose again.",
  field: "clientIds",
})

export const notAccepted = refusal({
  code: "NOT_ACCEPTED",
  status: "PRECONDITION_FAILED",
  says: "Practices can be given once you work together. Please accept this relationship for work first.",
})

export const endedWithWork = refusal({
  code: "ENDED_WITH_WORK",
  status: "CONFLICT",
  says: "This work together has ended, and what was given has ended with it.",
})

export const workEnded = refusal({
  code: "WORK_ENDED",
  status: "CONFLICT",
  says: "This work together has ended, so nothing new can be given.",
})

export const alreadyEnded = refusal({
  code: "ALREADY_ENDED",
  status: "CONFLICT",
  says: "This practice has ended and stays so. You can give it again.",
})

export const notAllAnswered = refusal({
  code: "NOT_ALL_ANSWERED",
  status: "PRECONDITION_FAILED",
  says: "Not everyone has answered yet. Opening it now would tell that someone has.",
})

export const alreadyOpened = refusal({
  code: "ALREADY_OPENED",
  status: "CONFLICT",
  says: "Somebody else here has opened this already, a moment ago. All of them can read it.",
})

export const readerHasNotAnswered = refusal({
  code: "READER_HAS_NOT_ANSWERED",
  status: "PRECONDITION_FAILED",
  says: "A comment here would tell that a partner has answered. Write to those who have, or use Messages.",
  field: "to",
})

export const moreCameIn = refusal({
  code: "MORE_CAME_IN",
  status: "CONFLICT",
  says: "Another answer came in while you were reading. Please look once more; what you wrote is still here.",
})
