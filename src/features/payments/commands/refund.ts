import Stripe from "stripe"
import { z } from "zod"
import { id, uuidV7 } from "@/lib/ids"
import { notFound } from "@/lib/refusal"
import { audit } from "@/server/data/audit"
import { askFor, work } from "@/server/data/events"
import { inScope, key, type Scope, type StaffActor, type SystemActor, tenant } from "@/server/data/scope"
import { stripe } from "@/server/stripe"
import { paymentActions } from "../audit"
import { refundFacts } from "../queries/facts"
import { moreThanPaid } from "../refusals"
import { processorAmount, refundable } from "../rules"
import { lockPayment } from "./settling/lock-payment"
import { failRefund, settleRefund } from "./settling/settle-refund"

type Wanted = {
  paymentId: string
  amountMinor?: number
  /** a code for staff; no client ever reads it */
  reason: string
  /** the failed refund that this one asks for once more */
  retryOfId?: string
}

/** Writes down that money goes back to the card it came from, and asks for it. Never more than is left of the payment. */
export const refundPayment = async (
  scope: Scope<SystemActor | StaffActor>,
  { paymentId, amountMinor, reason, retryOfId }: Wanted,
): Promise<{ refundId: string }> => {
  await lockPayment(scope, paymentId)
  const payment = await scope.db.payment.findUnique({
    where: key(scope, paymentId),
    select: { orderId: true, clientId: true, amountMinor: true, paidAt: true, refunds: { select: refundFacts } },
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
        retryOfId: retryOfId ?? null,
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

const inWorkspace = <T>(workspaceId: string, run: (scope: Scope<SystemActor>) => Promise<T>) =>
  inScope({ workspaceId, actor: { kind: "system", reason: "refund" } }, run)

/** The processor says no, and would say so again: the payment was refunded elsewhere, or can never be. */
const isFinal = (error: unknown): error is Stripe.errors.StripeInvalidRequestError =>
  error instanceof Stripe.errors.StripeInvalidRequestError

/** Speaks with the processor; the key makes a repetition harmless. What passes by itself is tried again by the queue. */
export const makeRefund = work("payments.makeRefund", z.object({ refundId: id }), async ({ refundId }, workspaceId) => {
  const refund = await inWorkspace(workspaceId, (scope) =>
    scope.db.refund.findUnique({
      where: key(scope, refundId),
      select: {
        amountMinor: true,
        idempotencyKey: true,
        refundedAt: true,
        failedAt: true,
        payment: { select: { paymentIntentId: true, currency: true } },
      },
    }),
  )
  if (!refund?.payment.paymentIntentId || refund.refundedAt || refund.failedAt) return
  try {
    const made = await stripe().refunds.create(
      {
        payment_intent: refund.payment.paymentIntentId,
        amount: processorAmount(refund.amountMinor, refund.payment.currency),
        metadata: { workspace: workspaceId, refund: refundId },
      },
      { idempotencyKey: refund.idempotencyKey },
    )
    await inWorkspace(workspaceId, (scope) => settleRefund(scope, made))
  } catch (error) {
    if (!isFinal(error)) throw error
    await inWorkspace(workspaceId, (scope) => failRefund(scope, refundId, error.code ?? "refused"))
  }
})
