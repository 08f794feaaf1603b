import { disputeNoticeMail } from "@emails/payments/dispute-notice"
import { receiptMail } from "@emails/payments/receipt"
import { refundMail } from "@emails/payments/refund"
import { refundFailedMail } from "@emails/payments/refund-failed"
import { refundFailedNoticeMail } from "@emails/payments/refund-failed-notice"
import type { Room } from "@/server/room"
import { orderActions, paymentActions } from "./audit"
import { askAfterPages } from "./commands/ask-after-pages"
import { makeRefund } from "./commands/refund"
import { paymentDisputed, paymentExpired, paymentReceived, paymentRefunded, refundFailed } from "./events"
import {
  notifyStaffOfDispute,
  notifyStaffOfFailedRefund,
  sendReceipt,
  sendRefundFailed,
  sendRefundNotice,
} from "./reactions"
import { paymentsRouter } from "./router"

export const payments = {
  router: paymentsRouter,
  events: [paymentReceived, paymentExpired, paymentRefunded, refundFailed, paymentDisputed],
  reactions: [sendReceipt, sendRefundNotice, sendRefundFailed, notifyStaffOfFailedRefund, notifyStaffOfDispute],
  mails: [receiptMail, refundMail, refundFailedMail, refundFailedNoticeMail, disputeNoticeMail],
  work: [makeRefund, askAfterPages],
  prunes: [
    {
      name: "stripeEvents",
      what: "Which events of the payment processor were taken in",
      days: 90,
      routine: "prune_stripe_events",
    },
  ],
  audit: [...Object.values(orderActions), ...Object.values(paymentActions)],
} satisfies Room
