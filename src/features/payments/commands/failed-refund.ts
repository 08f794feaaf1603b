import { notFound } from "@/lib/refusal"
import { audit } from "@/server/data/audit"
import { asSystem, key, type StaffScope } from "@/server/data/scope"
import { paymentActions } from "../audit"
import { refundFacts } from "../queries/facts"
import { refundDealtWith } from "../refusals"
import { accounts, refundable, refundState } from "../rules"
import { refundPayment } from "./refund"
import { bookRefund } from "./settling/settle-refund"

/** A refund that waits for staff. Its payment is locked: two of them deal with it one after the other, and the second is told. */
const lockedFailure = async (scope: StaffScope, refundId: string) => {
  await scope.db.$queryRaw`
    SELECT p.id FROM payments p JOIN refunds r ON r.workspace_id = p.workspace_id AND r.payment_id = p.id
     WHERE r.workspace_id = ${scope.workspaceId}::uuid AND r.id = ${refundId}::uuid FOR UPDATE OF p`
  const refund = await scope.db.refund.findUnique({
    where: key(scope, refundId),
    select: {
      ...refundFacts,
      paymentId: true,
      reason: true,
      payment: { select: { amountMinor: true, refunds: { select: refundFacts } } },
    },
  })
  if (!refund) throw notFound()
  const left = refundable(refund.payment.amountMinor, refund.payment.refunds)
  if (refundState(refund) !== "failed" || refund.amountMinor > left) throw refundDealtWith()
  return refund
}

/** Asks the processor once more to give the money back to the card. @throws refundDealtWith */
export const retryRefund = async (scope: StaffScope, refundId: string): Promise<void> => {
  const { paymentId, amountMinor, reason } = await lockedFailure(scope, refundId)
  await refundPayment(scope, { paymentId, amountMinor, reason, retryOfId: refundId })
}

/** Notes that the payer has their money back in another way, such as a bank transfer. @throws refundDealtWith */
export const noteReturned = async (scope: StaffScope, refundId: string): Promise<void> => {
  await lockedFailure(scope, refundId)
  await scope.db.refund.update({ where: key(scope, refundId), data: { returnedAt: scope.now } })
  const { clientId } = await asSystem(scope, "return_money", (system) =>
    bookRefund(system, refundId, accounts.returned),
  )
  await audit(scope, { action: paymentActions.refundReturned, subject: ["refund", refundId], clientIds: [clientId] })
}
