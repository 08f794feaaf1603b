import type Stripe from "stripe"
import { z } from "zod"
import { id, uuidV7 } from "@/lib/ids"
import { notFound } from "@/lib/refusal"
import { audit } from "@/server/data/audit"
import { announce, askFor, work } from "@/server/data/events"
import { inScope, key, type Scope, type SystemActor, tenant } from "@/server/data/scope"
import { stripe } from "@/server/stripe"
import { paymentActions } from "../audit"
import { paymentRefunded } from "../events"
import { moreThanPaid } from "../refusals"
import { accounts, processorAmount, refundable } from "../rules"

/**
 * Writes down that money goes back to the card it came from, and asks for it. Never more than is left of the payment.
 * @param reason a code for staff; no client ever reads it
 */
export const refundPayment = async (
  scope: Scope<SystemActor>,
  { paymentId, amountMinor, reason }: { paymentId: string; amountMinor?: number; reason: string },
): Promise<{ refundId: string }> => {
  await scope.db
    .$queryRaw`SELECT id FROM payments WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${paymentId}::uuid FOR UPDATE`
  const payment = await scope.db.payment.findUnique({
    where: key(scope, paymentId),
    select: {
      orderId: true,
      clientId: true,
      amountMinor: true,
      paidAt: true,
      refunds: { select: { amountMinor: true } },
    },
  })
  if (!payment?.paidAt) throw notFound()
  const left = refundable(payment.amountMinor, payment.refunds)
  const amount = amountMinor ?? left
  if (amount <= 0 || amount > left) throw moreThanPaid()
  const refundId = uuidV7()
  await scope.db.refund.createMany({
    data: [
      {
        ...tenant(scope),
        id: refundId,
        orderId: payment.orderId,
        paymentId,
        amountMinor: amount,
        reason,
        idempotencyKey: `refund:${refundId}:v1`,
        requestedAt: scope.now,
      },
    ],
  })
  await audit(scope, {
    action: paymentActions.refundAsked,
    subject: ["refund", refundId],
    clientIds: [payment.clientId],
  })
  await askFor(scope, makeRefund, { refundId }, { jobKey: `refund:${refundId}` })
  return { refundId }
}

const systemIn = (workspaceId: string) => ({ workspaceId, actor: { kind: "system", reason: "refund" } as const })

/** Speaks with the processor; the key makes a repetition harmless. */
export const makeRefund = work("payments.makeRefund", z.object({ refundId: id }), async ({ refundId }, workspaceId) => {
  const refund = await inScope(systemIn(workspaceId), (scope) =>
    scope.db.refund.findUnique({
      where: key(scope, refundId),
      select: {
        amountMinor: true,
        idempotencyKey: true,
        refundedAt: true,
        payment: { select: { paymentIntentId: true, currency: true } },
      },
    }),
  )
  if (!refund?.payment.paymentIntentId || refund.refundedAt) return
  const made = await stripe().refunds.create(
    {
      payment_intent: refund.payment.paymentIntentId,
      amount: processorAmount(refund.amountMinor, refund.payment.currency),
      metadata: { workspace: workspaceId, refund: refundId },
    },
    { idempotencyKey: refund.idempotencyKey },
  )
  await inScope(systemIn(workspaceId), (scope) => settleRefund(scope, made))
})

/** Takes over what a refund has come to; twice is once. */
export const settleRefund = async (scope: Scope<SystemActor>, made: Stripe.Refund): Promise<void> => {
  const refundId = made.metadata?.refund
  if (!refundId || made.status !== "succeeded") return
  const { count } = await scope.db.refund.updateMany({
    where: { ...tenant(scope), id: refundId, refundedAt: null },
    data: { refundedAt: scope.now, stripeRefundId: made.id },
  })
  if (count === 0) return
  const refund = await scope.db.refund.findUniqueOrThrow({
    where: key(scope, refundId),
    select: {
      orderId: true,
      paymentId: true,
      amountMinor: true,
      payment: { select: { clientId: true, currency: true, instalment: { select: { shareId: true } } } },
    },
  })
  const { orderId, paymentId, amountMinor, payment } = refund
  await scope.db.ledgerEntry.createMany({
    data: [
      {
        ...tenant(scope),
        orderId,
        shareId: payment.instalment.shareId,
        refundId,
        ...accounts.refunded,
        amountMinor,
        currency: payment.currency,
        at: scope.now,
      },
    ],
  })
  await audit(scope, {
    action: paymentActions.refundMade,
    subject: ["refund", refundId],
    clientIds: [payment.clientId],
  })
  await announce(scope, paymentRefunded, { orderId, paymentId, refundId, clientId: payment.clientId })
}
