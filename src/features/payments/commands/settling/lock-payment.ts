import type Stripe from "stripe"
import { type Scope, tenant } from "@/server/data/scope"

/** Holds a payment until the end of the transaction: what goes back of it is decided by one at a time. */
export const lockPayment = (scope: Scope, paymentId: string) => scope.db.$queryRaw`
  SELECT id FROM payments WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${paymentId}::uuid FOR UPDATE`

/**
 * Finds the payment that news of its money is about, and holds it.
 * @param named the payment that the charge names
 * @throws when its own page has not been taken in yet: the processor sends the news again
 */
export const lockPaymentOf = async (
  scope: Scope,
  { payment_intent }: Readonly<{ payment_intent: string | Stripe.PaymentIntent | null }>,
  named: string | null,
): Promise<string | null> => {
  const paymentIntentId = typeof payment_intent === "string" ? payment_intent : payment_intent?.id
  if (!paymentIntentId) return null
  const found = await scope.db.payment.findFirst({
    where: { ...tenant(scope), paymentIntentId },
    select: { id: true },
  })
  if (found) {
    await lockPayment(scope, found.id)
    return found.id
  }
  const isOpen =
    named && (await scope.db.payment.count({ where: { ...tenant(scope), id: named, paidAt: null, expiredAt: null } }))
  if (isOpen) throw new Error("news of a payment's money came before the payment")
  return null
}
