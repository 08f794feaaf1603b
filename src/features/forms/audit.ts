import { byThemselves, hidden, shown } from "@/server/data/audit"

export const formActions = {
  asked: shown("form.asked", "Asked you to fill in a form"),
  listed: hidden("forms.listed", byThemselves),
  read: hidden("form.read", byThemselves),
  begun: hidden("form.begun", byThemselves),
  changing: hidden("form.changing", byThemselves),
  saved: hidden("form.saved", byThemselves),
  submitted: hidden("form.submitted", byThemselves),
  toRead: hidden("forms.toRead", "a list of what was sent; opening a form has an event of its own"),
  submissionRead: shown("submission.read", "Read a form you sent"),
  submissionNoted: shown("submission.noted", "Marked a form as read"),
  intakeRead: shown("intake.read", "Looked at your forms and consents", "once a day"),
}
