import type Stripe from "stripe"
import { uuidV7 } from "@/lib/ids"
import { audit } from "@/server/data/audit"
import { announce } from "@/server/data/events"
import { key, type Scope, type SystemActor, tenant } from "@/server/data/scope"
import { paymentActions } from "../../audit"
import { paymentRefunded, refundFailed } from "../../events"
import { waitingRefund } from "../../queries/facts"
import { accounts, madeElsewhere, minorOf } from "../../rules"
import { lockPaymentOf } from "./lock-payment"

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

/** Whether staff gave the very money back on the processor's own pages: then nobody has to see to it. */
const isMadeElsewhere = async (scope: Scope<SystemActor>, refundId: string): Promise<boolean> => {
  const { paymentId, amountMinor } = await scope.db.refund.findUniqueOrThrow({
    where: key(scope, refundId),
    select: { paymentId: true, amountMinor: true },
  })
  const instead = await scope.db.refund.findFirst({
    where: { ...tenant(scope), paymentId, amountMinor, reason: madeElsewhere, retryOfId: null, failedAt: null },
    select: { id: true },
  })
  if (instead) await scope.db.refund.update({ where: key(scope, instead.id), data: { retryOfId: refundId } })
  return instead !== null
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
  if (!(await isMadeElsewhere(scope, refundId))) await announce(scope, refundFailed, about)
}

/**
 * What staff refunded on the processor's own pages stands in the books as any other refund. Its payment is locked, so that news of
 * it in one instant finds it once. Where one of ours had failed because of it, it is the one that was made in its place.
 */
const adoptRefund = async (
  scope: Scope<SystemActor>,
  made: Stripe.Refund,
  named: string | null,
): Promise<string | null> => {
  const paymentId = await lockPaymentOf(scope, made, named)
  if (!paymentId) return null
  const payment = await scope.db.payment.findUniqueOrThrow({
    where: key(scope, paymentId),
    select: { id: true, orderId: true, clientId: true, currency: true },
  })
  const known = await scope.db.refund.findFirst({
    where: { ...tenant(scope), stripeRefundId: made.id },
    select: { id: true },
  })
  if (known) return known.id
  const amountMinor = minorOf(made.amount, payment.currency)
  const failed = await scope.db.refund.findFirst({
    where: { ...tenant(scope), paymentId: payment.id, amountMinor, ...waitingRefund },
    select: { id: true },
  })
  const id = uuidV7()
  await scope.db.refund.createMany({
    data: [
      {
        ...tenant(scope),
        id,
        orderId: payment.orderId,
        paymentId: payment.id,
        retryOfId: failed?.id ?? null,
        amountMinor,
        reason: madeElsewhere,
        idempotencyKey: `elsewhere:${made.id}`,
        stripeRefundId: made.id,
        requestedAt: scope.now,
      },
    ],
  })
  await audit(scope, {
    action: paymentActions.refundFound,
    subject: ["refund", id],
    clientIds: [payment.clientId],
  })
  return id
}

/**
 * Takes over what a refund has come to; twice is once. A pending one is only remembered by its name: more will be heard of it.
 * @param named the payment that its charge names, where the refund itself names nothing of ours
 */
export const settleRefund = async (
  scope: Scope<SystemActor>,
  made: Stripe.Refund,
  named: string | null = null,
): Promise<void> => {
  const refundId = made.metadata?.refund ?? (await adoptRefund(scope, made, named))
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
