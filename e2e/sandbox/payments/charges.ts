import type Stripe from "stripe"
import type { z } from "zod"
import { emptyAddress } from "../customers/payment-methods"
import type { Decline } from "../customers/test-cards"
import { isWithin, moment, text } from "../http/fields"
import { page } from "../http/lists"
import { found, listOf, noFields, route } from "../http/route"
import { newId } from "../store/ids"
import type { Turn } from "../store/turn"
import type { StoredCharge, StoredIntent, StoredPaymentMethod } from "../store/world"
import { recordTransaction } from "./balance-transactions"

const chargeFilters = listOf({
  created: moment.optional(),
  customer: text().optional(),
  payment_intent: text().optional(),
})

export const chargeRoutes = [
  route("GET", "/v1/charges", chargeFilters, listCharges),
  route("GET", "/v1/charges/:id", noFields, ({ world }, _params, id) => found(world.charges, "charge", id)),
]

type Attempt = Readonly<{ intent: StoredIntent; method: StoredPaymentMethod; authenticated: boolean }>

/** Money moved: the charge, its line in the balance, and the news of it. */
export function createSucceededCharge(turn: Turn, attempt: Attempt): StoredCharge {
  const charge = {
    ...commonCharge(turn, attempt),
    amount_captured: attempt.intent.amount,
    captured: true,
    outcome: {
      ...noOutcome,
      network_status: "approved_by_network",
      seller_message: "Payment complete.",
      type: "authorized",
    },
    paid: true,
    status: "succeeded",
  } satisfies Stripe.Charge
  const stored: StoredCharge = charge
  turn.world.charges.set(stored.id, stored)
  stored.balance_transaction = recordTransaction(turn, { type: "charge", source: stored, amount: stored.amount }).id
  turn.announce("charge.succeeded", stored)
  return stored
}

/** The bank said no: Stripe keeps a failed charge as the trace of it. */
export function createFailedCharge(turn: Turn, attempt: Attempt, decline: Decline): StoredCharge {
  const charge = {
    ...commonCharge(turn, attempt),
    amount_captured: 0,
    captured: false,
    failure_code: decline.code,
    failure_message: decline.message,
    outcome: {
      ...noOutcome,
      network_status: "declined_by_network",
      reason: decline.decline_code,
      seller_message: "The bank declined the payment.",
      type: "issuer_declined",
    },
    paid: false,
    status: "failed",
  } satisfies Stripe.Charge
  turn.world.charges.set(charge.id, charge)
  turn.announce("charge.failed", charge)
  return charge
}

const noOutcome = { advice_code: null, network_advice_code: null, network_decline_code: null, reason: null }

/** A charge before anything happened to it. Copied for each, so that none shares a part with another. */
const untouched = {
  amount_refunded: 0,
  disputed: false,
  fraud_details: {},
  livemode: false,
  refunded: false,
  application: null,
  application_fee: null,
  application_fee_amount: null,
  balance_transaction: null,
  failure_balance_transaction: null,
  failure_code: null,
  failure_message: null,
  on_behalf_of: null,
  receipt_number: null,
  receipt_url: null,
  review: null,
  shipping: null,
  source: null,
  source_transfer: null,
  transfer_data: null,
  transfer_group: null,
} satisfies Partial<Stripe.Charge>

function commonCharge(turn: Turn, { intent, method, authenticated }: Attempt) {
  return {
    ...structuredClone(untouched),
    id: newId("ch"),
    object: "charge" as const,
    amount: intent.amount,
    billing_details: { ...method.billing_details, address: emptyAddress() },
    calculated_statement_descriptor: (intent.statement_descriptor ?? turn.merchant).toUpperCase().slice(0, 22),
    created: turn.now,
    currency: intent.currency,
    customer: intent.customer,
    description: intent.description,
    metadata: { ...intent.metadata },
    payment_intent: intent.id,
    payment_method: method.id,
    payment_method_details: { card: paidCard(intent, method, authenticated), type: "card" },
    receipt_email: intent.receipt_email,
    statement_descriptor: intent.statement_descriptor,
    statement_descriptor_suffix: intent.statement_descriptor_suffix,
  }
}

function paidCard(intent: StoredIntent, { card }: StoredPaymentMethod, authenticated: boolean) {
  return {
    amount_authorized: intent.amount,
    authorization_code: null,
    brand: card.brand,
    checks: card.checks,
    country: card.country,
    electronic_commerce_indicator: authenticated ? "05" : null,
    exp_month: card.exp_month,
    exp_year: card.exp_year,
    extended_authorization: { status: "disabled" as const },
    fingerprint: card.fingerprint ?? null,
    funding: card.funding,
    incremental_authorization: { status: "unavailable" as const },
    installments: null,
    last4: card.last4,
    mandate: null,
    multicapture: { status: "unavailable" as const },
    network: card.brand,
    network_token: { used: false },
    network_transaction_id: null,
    overcapture: { maximum_amount_capturable: intent.amount, status: "unavailable" as const },
    regulated_status: card.regulated_status,
    three_d_secure: authenticated ? challenged : null,
    transaction_link_id: null,
    wallet: null,
  } satisfies Stripe.Charge.PaymentMethodDetails.Card
}

const challenged = {
  authentication_flow: "challenge",
  electronic_commerce_indicator: "05",
  exemption_indicator: null,
  result: "authenticated",
  result_reason: null,
  transaction_id: null,
  version: "2.2.0",
} satisfies Stripe.Charge.PaymentMethodDetails.Card.ThreeDSecure

function listCharges({ world }: Turn, filters: z.output<typeof chargeFilters>) {
  const asked = [...world.charges.values()].filter(
    (charge) =>
      isWithin(filters.created, charge.created) &&
      (filters.customer === undefined || charge.customer === filters.customer) &&
      (filters.payment_intent === undefined || charge.payment_intent === filters.payment_intent),
  )
  return page(asked, filters, "/v1/charges")
}
