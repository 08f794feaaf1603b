import { formAskedMail } from "@emails/forms/form-asked"
import { formToReviewMail } from "@emails/forms/form-to-review"
import type { Room } from "@/server/room"
import { formActions } from "./audit"
import { formAsked, formSubmitted } from "./events"
import { giveForms, notifyOfContact, notifyOfForm, notifyOfNo, notifyOfSignal, notifyOfSubmission } from "./reactions"
import { formsRouter } from "./router"

export const forms = {
  router: formsRouter,
  events: [formAsked, formSubmitted],
  reactions: [giveForms, notifyOfForm, notifyOfSubmission, notifyOfNo, notifyOfSignal, notifyOfContact],
  mails: [formAskedMail, formToReviewMail],
  audit: Object.values(formActions),
} satisfies Room
