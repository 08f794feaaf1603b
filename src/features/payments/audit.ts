import { byItself, byThemselves, hidden, shown } from "@/server/data/audit"

export const orderActions = {
  read: shown("orders.read", "Looked at orders", "once a day"),
  placed: shown("order.placed", "Placed an order"),
  cancelled: hidden("order.cancelled", byItself),
  reopened: hidden("order.reopened", byItself),
}

export const paymentActions = {
  listed: hidden("payments.read", byThemselves),
  receiptRead: hidden("receipt.read", byThemselves),
  started: hidden("payment.started", byThemselves),
  received: hidden("payment.received", byItself),
  expired: hidden("payment.expired", byItself),
  refundAsked: shown("refund.asked", "Asked for a refund"),
  refundFailed: hidden("refund.failed", byItself),
  refundReturned: shown("refund.returned", "Noted that money was returned to you"),
  refundsRead: shown("refunds.read", "Looked at refunds", "once a day"),
  refundFound: hidden("refund.found", byItself),
  disputed: hidden("payment.disputed", byItself),
  disputeEnded: hidden("payment.dispute-ended", byItself),
  disputesRead: shown("disputes.read", "Looked at payments that are disputed", "once a day"),
  refundMade: hidden("refund.made", byItself),
}
