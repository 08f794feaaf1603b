import type Stripe from "stripe"
import { audit } from "@/server/data/audit"
import { announce } from "@/server/data/events"
import { key, type Scope, type SystemActor, tenant } from "@/server/data/scope"
import { paymentActions } from "../../audit"
import { paymentDisputed } from "../../events"
import { accounts, minorOf } from "../../rules"
import { lockPaymentOf } from "./lock-payment"

/** The bank asks first, and takes nothing yet; or it is over, either way. */
const ended = new Set<Stripe.Dispute.Status>(["won", "lost", "warning_closed", "prevented"])

/** What the bank has taken and not returned, in our minor units. */
const withdrawnOf = ({ balance_transactions, currency }: Stripe.Dispute) =>
  minorOf(
    balance_transactions.reduce((sum, { amount }) => sum - amount, 0),
    currency,
  )

const disputedPayment = async (scope: Scope<SystemActor>, dispute: Stripe.Dispute, named: string | null) => {
  const paymentId = await lockPaymentOf(scope, dispute, named)
  if (!paymentId) return null
  return scope.db.payment.findUniqueOrThrow({
    where: key(scope, paymentId),
    select: {
      id: true,
      orderId: true,
      clientId: true,
      currency: true,
      disputedAt: true,
      disputeEndedAt: true,
      disputeWithdrawnMinor: true,
      instalment: { select: { shareId: true } },
    },
  })
}

/**
 * Takes over where a dispute stands, as fetched just now: staff sees it, and the ledger follows the processor's balance. Twice is
 * once.
 * @param named the payment that its charge names
 */
export const settleDispute = async (
  scope: Scope<SystemActor>,
  dispute: Stripe.Dispute,
  named: string | null,
): Promise<void> => {
  const payment = await disputedPayment(scope, dispute, named)
  if (!payment) return
  const isOver = ended.has(dispute.status)
  const withdrawn = withdrawnOf(dispute)
  const moved = withdrawn - payment.disputeWithdrawnMinor
  const { due_by: answerBy } = dispute.evidence_details
  await scope.db.payment.update({
    where: key(scope, payment.id),
    data: {
      disputedAt: payment.disputedAt ?? scope.now,
      disputeReason: dispute.reason,
      disputeAnswerBy: answerBy ? new Date(answerBy * 1000) : null,
      disputeEndedAt: isOver ? (payment.disputeEndedAt ?? scope.now) : null,
      disputeLost: dispute.status === "lost",
      disputeWithdrawnMinor: withdrawn,
    },
  })
  if (moved !== 0)
    await scope.db.ledgerEntry.createMany({
      data: [
        {
          ...tenant(scope),
          orderId: payment.orderId,
          shareId: payment.instalment.shareId,
          ...(moved > 0 ? accounts.withdrawn : accounts.reinstated),
          amountMinor: Math.abs(moved),
          currency: payment.currency,
          at: scope.now,
        },
      ],
    })
  const said = { subject: ["payment", payment.id], clientIds: [payment.clientId] } as const
  if (!payment.disputedAt) {
    await audit(scope, { action: paymentActions.disputed, ...said })
    await announce(scope, paymentDisputed, { orderId: payment.orderId, paymentId: payment.id })
  }
  if (isOver && !payment.disputeEndedAt) await audit(scope, { action: paymentActions.disputeEnded, ...said })
}
