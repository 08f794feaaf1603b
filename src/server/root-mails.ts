import * as reminder from "@emails/assignments/reminder"
import * as somethingNew from "@emails/assignments/something-new"
import * as signInLink from "@emails/identity/sign-in-link"
import * as formAsked from "@emails/intake/form-asked"
import * as formToReview from "@emails/intake/form-to-review"
import * as inquiryConfirm from "@emails/intake/inquiry-confirm"
import * as inquiryDeclined from "@emails/intake/inquiry-declined"
import * as inquiryNotice from "@emails/intake/inquiry-notice"
import * as inquiryReceived from "@emails/intake/inquiry-received"
import * as inquiryReply from "@emails/intake/inquiry-reply"
import * as invitation from "@emails/intake/invitation"
import * as datesLost from "@emails/intensives/dates-lost"
import * as newMessage from "@emails/messaging/new-message"
import * as receipt from "@emails/payments/receipt"
import * as refund from "@emails/payments/refund"
import * as appointmentConfirmed from "@emails/scheduling/appointment-confirmed"
import * as staffAdded from "@emails/workspaces/staff-added"
import type { ComponentType } from "react"

/** One message: its subject and body, given plain formatted strings. `url` is the completed link, when the mail has one. */
export type MailTemplate<P> = Readonly<{
  subject: (props: P) => string
  Body: ComponentType<P & { url?: string }>
  previewProps: P
}>

/** Every message by its address in emails/. */
export const rootMails = {
  "assignments/reminder": reminder,
  "assignments/something-new": somethingNew,
  "identity/sign-in-link": signInLink,
  "intake/form-asked": formAsked,
  "intake/form-to-review": formToReview,
  "intake/inquiry-confirm": inquiryConfirm,
  "intake/inquiry-declined": inquiryDeclined,
  "intake/inquiry-notice": inquiryNotice,
  "intake/inquiry-received": inquiryReceived,
  "intake/inquiry-reply": inquiryReply,
  "intake/invitation": invitation,
  "intensives/dates-lost": datesLost,
  "messaging/new-message": newMessage,
  "payments/receipt": receipt,
  "payments/refund": refund,
  "scheduling/appointment-confirmed": appointmentConfirmed,
  "workspaces/staff-added": staffAdded,
} as const

type Registry = typeof rootMails
export type MailTemplates = { [K in keyof Registry]: Registry[K] extends MailTemplate<infer P> ? P : never }
