import type Stripe from "stripe"
import { audit } from "@/server/data/audit"
import { announce } from "@/server/data/events"
import { key, type Scope, type SystemActor, tenant } from "@/server/data/scope"
import { paymentActions } from "../audit"
import { paymentRefunded, refundFailed } from "../events"
import { accounts } from "../rules"

type RefundStep = (typeof accounts)["refunded" | "refundFailed" | "returned"]

/** Books one step of a refund. @returns what it is about, for news of it */
export const bookRefund = async (
  scope: Scope<SystemActor>,
  refundId: string,
  step: RefundStep | null,
): Promise<{ orderId: string; paymentId: string; refundId: string; clientId: string }> => {
  const { orderId, paymentId, amountMinor, payment } = await scope.db.refund.findUniqueOrThrow({
    where: key(scope, refundId),
    select: {
      orderId: true,
      paymentId: true,
      amountMinor: true,
      payment: { select: { clientId: true, currency: true, instalment: { select: { shareId: true } } } },
    },
  })
  const { clientId, currency, instalment } = payment
  if (step)
    await scope.db.ledgerEntry.createMany({
      data: [
        {
          ...tenant(scope),
          orderId,
          shareId: instalment.shareId,
          refundId,
          ...step,
          amountMinor,
          currency,
          at: scope.now,
        },
      ],
    })
  return { orderId, paymentId, refundId, clientId }
}

const noteRefunded = async (scope: Scope<SystemActor>, refundId: string, stripeRefundId: string) => {
  const { count } = await scope.db.refund.updateMany({
    where: { ...tenant(scope), id: refundId, refundedAt: null, failedAt: null },
    data: { refundedAt: scope.now, stripeRefundId },
  })
  if (count === 0) return
  const about = await bookRefund(scope, refundId, accounts.refunded)
  await audit(scope, {
    action: paymentActions.refundMade,
    subject: ["refund", refundId],
    clientIds: [about.clientId],
  })
  await announce(scope, paymentRefunded, about)
}

/**
 * Notes that the money has not gone, or has come back: it may be asked for again, the ledger shows it with the processor,
 * and staff and payer hear of it. Once failed stays failed, whatever arrives later.
 */
export const failRefund = async (
  scope: Scope<SystemActor>,
  refundId: string,
  failure: string,
  stripeRefundId?: string,
): Promise<void> => {
  const { count } = await scope.db.refund.updateMany({
    where: { ...tenant(scope), id: refundId, failedAt: null },
    data: { failedAt: scope.now, failure, ...(stripeRefundId ? { stripeRefundId } : {}) },
  })
  if (count === 0) return
  const { refundedAt } = await scope.db.refund.findUniqueOrThrow({
    where: key(scope, refundId),
    select: { refundedAt: true },
  })
  const about = await bookRefund(scope, refundId, refundedAt ? accounts.refundFailed : null)
  await audit(scope, {
    action: paymentActions.refundFailed,
    subject: ["refund", refundId],
    clientIds: [about.clientId],
  })
  await announce(scope, refundFailed, about)
}

/** Takes over what a refund has come to; twice is once. A pending one is only remembered by its name: more will be heard of it. */
export const settleRefund = async (scope: Scope<SystemActor>, made: Stripe.Refund): Promise<void> => {
  const refundId = made.metadata?.refund
  if (!refundId) return
  switch (made.status) {
    case "succeeded":
      return noteRefunded(scope, refundId, made.id)
    case "failed":
    case "canceled":
      return failRefund(scope, refundId, made.failure_reason ?? made.status, made.id)
    default:
      await scope.db.refund.updateMany({
        where: { ...tenant(scope), id: refundId, stripeRefundId: null },
        data: { stripeRefundId: made.id },
      })
  }
}
