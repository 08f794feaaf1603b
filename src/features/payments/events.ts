import { z } from "zod"
import { id } from "@/lib/ids"
import { eventKind } from "@/server/data/events"

const aboutPayment = z.object({ orderId: id, paymentId: id, instalmentId: id, clientId: id })

/** Money has arrived, by the processor's own word. */
export const paymentReceived = eventKind("payments.paymentReceived", aboutPayment)

/** The payment page ended without a payment. */
export const paymentExpired = eventKind("payments.paymentExpired", aboutPayment)

const aboutRefund = z.object({ orderId: id, paymentId: id, refundId: id, clientId: id })

/** Money has gone back to the card it came from. */
export const paymentRefunded = eventKind("payments.paymentRefunded", aboutRefund)

/** Money could not go back, though it may have been reported as refunded before. */
export const refundFailed = eventKind("payments.refundFailed", aboutRefund)

/** A payer has asked their bank for their money back. */
export const paymentDisputed = eventKind("payments.paymentDisputed", z.object({ orderId: id, paymentId: id }))
