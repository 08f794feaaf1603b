import {
  followTimeZone,
  openWithoutLeaver,
  sweepOccurrences,
  sweepReminders,
  tellOpened,
} from "@/features/assignments/reactions"
import { askForIntake, tellOfForm, tellOfNo, tellOfSubmission } from "@/features/intake/forms/reactions"
import {
  askToConfirm,
  forgetUnconfirmed,
  mailLetter,
  tellStaff,
  thankVisitor,
} from "@/features/intake/inquiries/reactions"
import { endInvitationOfLeaver, endInvitations, mailInvitation } from "@/features/intake/invitations/reactions"
import { confirmOnPayment, forgetOrder, freeDays, sendDatesLost } from "@/features/intensives/reactions"
import { tellReaders } from "@/features/messaging/reactions"
import { makeRefund } from "@/features/payments/commands/refund"
import { sendReceipt, sendRefundNotice } from "@/features/payments/reactions"
import { sendConfirmation, sweepHolds } from "@/features/scheduling/reactions"
import type { Reaction, Work } from "./events"

/** What each room does when a fact arrives. The order does not matter. */
export const rootReactions: readonly Reaction[] = [
  tellOpened,
  followTimeZone,
  openWithoutLeaver,
  thankVisitor,
  tellStaff,
  askToConfirm,
  mailLetter,
  mailInvitation,
  endInvitationOfLeaver,
  endInvitations,
  askForIntake,
  tellOfForm,
  tellOfSubmission,
  tellOfNo,
  tellReaders,
  sendReceipt,
  sendRefundNotice,
  sendConfirmation,
  confirmOnPayment,
  freeDays,
  forgetOrder,
  sendDatesLost,
]

/** Each room's recurring work and calls to the outer world. */
export const rootWork: readonly Work[] = [sweepOccurrences, sweepReminders, makeRefund, sweepHolds, forgetUnconfirmed]
