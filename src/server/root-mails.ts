import * as reminder from "@emails/assignments/reminder"
import * as somethingNew from "@emails/assignments/something-new"
import * as datesLost from "@emails/intensives/dates-lost"
import * as newMessage from "@emails/messaging/new-message"
import * as receipt from "@emails/payments/receipt"
import * as refund from "@emails/payments/refund"
import * as appointmentConfirmed from "@emails/scheduling/appointment-confirmed"
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
  "intensives/dates-lost": datesLost,
  "messaging/new-message": newMessage,
  "payments/receipt": receipt,
  "payments/refund": refund,
  "scheduling/appointment-confirmed": appointmentConfirmed,
} as const

type Registry = typeof rootMails
export type MailTemplates = { [K in keyof Registry]: Registry[K] extends MailTemplate<infer P> ? P : never }
