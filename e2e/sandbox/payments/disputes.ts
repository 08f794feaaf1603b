import type Stripe from "stripe"
import { found, noFields, route } from "../http/route"
import { invalid } from "../http/sandbox-error"
import { newId } from "../store/ids"
import type { Turn } from "../store/turn"
import type { StoredDispute } from "../store/world"
import { recordTransaction } from "./balance-transactions"

export const disputeRoutes = [
  route("GET", "/v1/disputes/:id", noFields, ({ world }, _params, id) => found(world.disputes, "dispute", id)),
]

const aWeek = 7 * 24 * 60 * 60

const noEvidence: Stripe.Dispute.Evidence = {
  access_activity_log: null,
  billing_address: null,
  cancellation_policy: null,
  cancellation_policy_disclosure: null,
  cancellation_rebuttal: null,
  customer_communication: null,
  customer_email_address: null,
  customer_name: null,
  customer_purchase_ip: null,
  customer_signature: null,
  duplicate_charge_documentation: null,
  duplicate_charge_explanation: null,
  duplicate_charge_id: null,
  enhanced_evidence: {},
  product_description: null,
  receipt: null,
  refund_policy: null,
  refund_policy_disclosure: null,
  refund_refusal_explanation: null,
  service_date: null,
  service_documentation: null,
  shipping_address: null,
  shipping_carrier: null,
  shipping_date: null,
  shipping_documentation: null,
  shipping_tracking_number: null,
  uncategorized_file: null,
  uncategorized_text: null,
}

/** The payer asks their bank for the whole charge, and the bank takes it at once. */
export function openDispute(turn: Turn, chargeId: string): StoredDispute {
  const charge = found(turn.world.charges, "charge", chargeId)
  if (charge.disputed) throw invalid(`Charge ${chargeId} is disputed already.`)
  const dispute: StoredDispute = {
    id: newId("dp"),
    object: "dispute",
    amount: charge.amount,
    balance_transactions: [],
    charge: charge.id,
    created: turn.now,
    currency: charge.currency,
    enhanced_eligibility_types: [],
    evidence: { ...noEvidence },
    evidence_details: {
      due_by: turn.now + aWeek,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: "manual",
    },
    intended_submission_method: null,
    is_charge_refundable: false,
    livemode: false,
    metadata: {},
    payment_intent: charge.payment_intent,
    reason: "fraudulent",
    status: "needs_response",
  }
  turn.world.disputes.set(dispute.id, dispute)
  charge.disputed = true
  turn.announce("charge.dispute.created", dispute)
  move(turn, dispute, -dispute.amount)
  turn.announce("charge.dispute.funds_withdrawn", dispute)
  return dispute
}

/** The bank decides: when the merchant wins, the money returns. */
export function closeDispute(turn: Turn, id: string, status: "won" | "lost"): StoredDispute {
  const dispute = found(turn.world.disputes, "dispute", id)
  const before = { status: dispute.status }
  dispute.status = status
  if (status === "won") {
    move(turn, dispute, dispute.amount)
    turn.announce("charge.dispute.funds_reinstated", dispute)
  }
  turn.announce("charge.dispute.closed", dispute, before)
  return dispute
}

function move(turn: Turn, dispute: StoredDispute, amount: number): void {
  const transaction = recordTransaction(turn, { type: "adjustment", source: dispute, amount })
  dispute.balance_transactions = [...dispute.balance_transactions, transaction]
}
