import { byItself, byThemselves, hidden, shown } from "@/server/data/audit"

/** A practice comes back to staff's queue when a partner answers it, and so it would tell that one has. */
const tellsOfPartner = "it would tell when a partner has answered"

export const assignmentActions = {
  listed: shown("assignments.read", "Looked at the practices", "once a day"),
  given: shown("assignment.given", "Gave a practice"),
  paused: shown("assignment.paused", "Paused a practice"),
  resumed: shown("assignment.resumed", "Resumed a practice"),
  ended: shown("assignment.ended", "Ended a practice"),
  planned: hidden("assignment.planned", byItself),
  moved: hidden("assignment.moved", byItself),
}

export const practiceActions = {
  read: hidden("practice.read", byThemselves),
  started: hidden("practice.started", byThemselves),
  answerSaved: hidden("answer.saved", byThemselves),
  sent: hidden("response.sent", byThemselves),
  declined: hidden("response.declined", byThemselves),
  kept: hidden("response.kept", byThemselves),
  given: hidden("response.given", byThemselves),
  offeredAnew: hidden("response.offered-anew", byThemselves),
  reminded: hidden("response.reminded", byItself),
  togetherRead: hidden("together.read", byThemselves),
  commentsRead: hidden("comments.read", byThemselves),
}

export const reviewActions = {
  queueRead: hidden("queue.read", tellsOfPartner),
  // Its answers are opened again when another member has answered.
  answersRead: shown("answers.read", "Read answers to a practice", "once"),
  reviewed: hidden("occurrence.reviewed", tellsOfPartner),
  kept: hidden("occurrence.carried", tellsOfPartner),
  dropped: hidden("occurrence.talked-about", tellsOfPartner),
  undone: hidden("occurrence.review-undone", tellsOfPartner),
  opened: hidden("occurrence.opened", "what opened is told on its own page, to all at once"),
}
