import { testCard } from "../customers/test-cards"
import { invalid, missing } from "../http/sandbox-error"
import type { Turn } from "../store/turn"
import type { StoredCharge, StoredRefund, World } from "../store/world"
import { recordTransaction } from "./balance-transactions"

/** Long enough to be seen on the way, short enough to be waited for. */
const aMinute = 60 * 1000

const refundsTo = (world: World, charge: StoredCharge) =>
  testCard(world.cards.get(charge.payment_method ?? "") ?? "")?.refunds

/** Where a refund stands when it has just been made: the card decides. */
export function refundStart(world: World, charge: StoredCharge) {
  return refundsTo(world, charge)?.begin === "pending"
    ? { status: "pending" as const, pending_reason: "processing" as const }
    : { status: "succeeded" as const }
}

export function planRefundEnd(turn: Turn, charge: StoredCharge, refund: StoredRefund): void {
  const end = refundsTo(turn.world, charge)?.end
  if (end) turn.world.refundEnds.set(refund.id, { status: end, dueAtMs: turn.nowMs + aMinute })
}

/** When the next refund ends, or null if all have. */
export function nextRefundEndAt({ refundEnds }: World): number | null {
  return refundEnds.size > 0 ? Math.min(...[...refundEnds.values()].map(({ dueAtMs }) => dueAtMs)) : null
}

export function endDueRefunds(turn: Turn): void {
  for (const [id, { status, dueAtMs }] of turn.world.refundEnds) {
    const refund = turn.world.refunds.get(id)
    if (dueAtMs <= turn.nowMs && refund) endRefund(turn, refund, status)
  }
}

/** What the merchant may do by hand, in the dashboard, while a refund is pending. */
export function cancelRefund(turn: Turn, id: string): StoredRefund {
  const refund = turn.world.refunds.get(id)
  if (!refund) throw missing("refund", id, "id")
  if (refund.status !== "pending") throw invalid(`This refund (${id}) is not pending, so it cannot be canceled.`)
  endRefund(turn, refund, "canceled")
  return refund
}

function endRefund(turn: Turn, refund: StoredRefund, status: "succeeded" | "failed" | "canceled"): void {
  const before = { status: refund.status }
  turn.world.refundEnds.delete(refund.id)
  refund.status = status
  delete refund.pending_reason
  if (status !== "succeeded") returnToBalance(turn, refund)
  if (status === "failed") {
    refund.failure_reason = "expired_or_canceled_card"
    turn.announce("refund.failed", refund, before)
  }
  turn.announce("refund.updated", refund, before)
  turn.announce("charge.refund.updated", refund, before)
}

/** The money is the merchant's again, and the charge may be refunded once more. */
function returnToBalance(turn: Turn, refund: StoredRefund): void {
  const { amount } = refund
  refund.failure_balance_transaction = recordTransaction(turn, { type: "refund_failure", source: refund, amount }).id
  const charge = turn.world.charges.get(refund.charge)
  if (!charge) throw new Error(`${refund.id} has no charge.`)
  charge.amount_refunded -= amount
  charge.refunded = false
}
