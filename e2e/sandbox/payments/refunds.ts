import type Stripe from "stripe"
import { z } from "zod"
import { choice, isWithin, mergedMetadata, metadata, moment, text, wholeNumber } from "../http/fields"
import { page } from "../http/lists"
import { found, listOf, noFields, route } from "../http/route"
import { invalid, malformed, missing } from "../http/sandbox-error"
import { writtenAmount } from "../store/currencies"
import { newId } from "../store/ids"
import type { Turn } from "../store/turn"
import type { StoredCharge, StoredRefund, World } from "../store/world"
import { recordTransaction } from "./balance-transactions"
import { planRefundEnd, refundStart } from "./refund-ends"

const refundFields = z.strictObject({
  amount: wholeNumber.optional(),
  charge: text().optional(),
  metadata: metadata.optional(),
  payment_intent: text().optional(),
  reason: choice("duplicate", "fraudulent", "requested_by_customer").optional(),
})

type RefundFields = z.output<typeof refundFields>

const refundFilters = listOf({
  charge: text().optional(),
  created: moment.optional(),
  payment_intent: text().optional(),
})

export const refundRoutes = [
  route("POST", "/v1/refunds", refundFields, createRefund),
  route("GET", "/v1/refunds", refundFilters, listRefunds),
  route("GET", "/v1/refunds/:id", noFields, ({ world }, _params, id) => found(world.refunds, "refund", id)),
]

/** Gives back all that is left of a charge, or the named part; never more than was captured minus refunded. */
function createRefund(turn: Turn, fields: RefundFields): StoredRefund {
  const charge = chargeToRefund(turn.world, fields)
  const amount = amountToRefund(charge, fields.amount)
  const refund: StoredRefund = {
    id: newId("re"),
    object: "refund",
    amount,
    balance_transaction: null,
    charge: charge.id,
    created: turn.now,
    currency: charge.currency,
    customer: charge.customer,
    customer_account: null,
    destination_details: {
      card: { reference_status: "pending", reference_type: "acquirer_reference_number", type: "refund" },
      type: "card",
    },
    metadata: mergedMetadata({}, fields.metadata),
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    reason: fields.reason ?? null,
    receipt_number: null,
    source_transfer_reversal: null,
    ...refundStart(turn.world, charge),
    transfer_reversal: null,
  } satisfies Stripe.Refund
  turn.world.refunds.set(refund.id, refund)
  refund.balance_transaction = recordTransaction(turn, { type: "refund", source: refund, amount: -amount }).id
  bookOnCharge(turn, charge, refund)
  if (refund.status === "succeeded") nameReference(turn, refund)
  planRefundEnd(turn, charge, refund)
  return refund
}

function bookOnCharge(turn: Turn, charge: StoredCharge, refund: StoredRefund): void {
  const before = { amount_refunded: charge.amount_refunded, refunded: charge.refunded }
  charge.amount_refunded += refund.amount
  charge.refunded = charge.amount_refunded === charge.amount_captured
  turn.announce("refund.created", refund)
  turn.announce("charge.refunded", charge, before)
}

/** The bank's reference comes a little after the refund; for Stripe that is an update of its own. */
function nameReference(turn: Turn, refund: StoredRefund): void {
  const before = { destination_details: refund.destination_details }
  const digits = String(1e11 + turn.world.refunds.size)
  refund.destination_details = {
    card: {
      reference: digits,
      reference_status: "available",
      reference_type: "acquirer_reference_number",
      type: "refund",
    },
    type: "card",
  }
  turn.announce("refund.updated", refund, before)
}

function chargeToRefund(world: World, fields: RefundFields): StoredCharge {
  if (fields.charge === undefined && fields.payment_intent === undefined) {
    throw malformed("One of the following params should be provided for this request: payment_intent or charge.")
  }
  if (fields.charge !== undefined) {
    const charge = world.charges.get(fields.charge)
    if (!charge) throw missing("charge", fields.charge, "charge", 400)
    return charge
  }
  const id = fields.payment_intent ?? ""
  const intent = world.intents.get(id)
  if (!intent) throw missing("payment_intent", id, "payment_intent", 400)
  const charge = world.charges.get(intent.latest_charge ?? "")
  if (charge?.status !== "succeeded") {
    throw invalid(`This PaymentIntent (${id}) does not have a successful charge to refund.`, {
      param: "payment_intent",
    })
  }
  return charge
}

function amountToRefund(charge: StoredCharge, asked: number | undefined): number {
  const left = charge.amount_captured - charge.amount_refunded
  if (charge.status !== "succeeded") {
    throw invalid(`Charge ${charge.id} was not successful, so there is nothing to refund.`, { param: "charge" })
  }
  if (left === 0) {
    throw invalid(`Charge ${charge.id} has already been refunded.`, { code: "charge_already_refunded" })
  }
  const amount = asked ?? left
  if (amount < 1)
    throw invalid("Invalid positive integer (amount)", { code: "parameter_invalid_integer", param: "amount" })
  if (amount > left) {
    const [wanted, rest] = [amount, left].map((part) => writtenAmount(part, charge.currency))
    throw invalid(`Refund amount (${wanted}) is greater than unrefunded amount on charge (${rest})`, {
      param: "amount",
    })
  }
  return amount
}

function listRefunds({ world }: Turn, filters: z.output<typeof refundFilters>) {
  const asked = [...world.refunds.values()].filter(
    (refund) =>
      isWithin(filters.created, refund.created) &&
      (filters.charge === undefined || refund.charge === filters.charge) &&
      (filters.payment_intent === undefined || refund.payment_intent === filters.payment_intent),
  )
  return page(asked, filters, "/v1/refunds")
}
