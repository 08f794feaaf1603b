import type Stripe from "stripe"

/**
 * Everything the stand-in knows. Resources are kept as Stripe would send them with nothing expanded:
 * a reference is an id. Maps keep the order of creation, which is the order of every list.
 */
export type World = {
  clockOffsetMs: number
  customers: Map<string, StoredCustomer>
  paymentMethods: Map<string, StoredPaymentMethod>
  /** Payment method id -> number of the test card behind it, which decides how charges end. */
  cards: Map<string, string>
  sessions: Map<string, StoredSession>
  /** Session id -> its line items. */
  lineItems: Map<string, StoredLineItem[]>
  /** Session id -> what its payment intent will be made of, once the customer pays. */
  intentPlans: Map<string, IntentPlan>
  intents: Map<string, StoredIntent>
  charges: Map<string, StoredCharge>
  refunds: Map<string, StoredRefund>
  /** Refund id -> how it will end, and when. */
  refundEnds: Map<string, RefundEnd>
  disputes: Map<string, StoredDispute>
  transactions: Map<string, StoredTransaction>
  events: Map<string, StoredEvent>
  /** Event id -> where its delivery stands. */
  deliveries: Map<string, Delivery>
  /** Idempotency key -> the first answer given under it. */
  answers: Map<string, RememberedAnswer>
}

export type StoredCustomer = Stripe.Customer & { default_source: null; shipping: null }
export type StoredPaymentMethod = Stripe.PaymentMethod & { customer: string | null; card: Stripe.PaymentMethod.Card }
export type StoredSession = Stripe.Checkout.Session & { customer: string | null; payment_intent: string | null }
export type StoredIntent = Stripe.PaymentIntent & {
  customer: string | null
  latest_charge: string | null
  payment_method: string | null
}
export type StoredCharge = Stripe.Charge & {
  balance_transaction: string | null
  customer: string | null
  payment_intent: string | null
}
export type StoredRefund = Stripe.Refund & {
  balance_transaction: string | null
  charge: string
  payment_intent: string | null
}
export type StoredDispute = Stripe.Dispute & { charge: string; payment_intent: string | null }
export type StoredTransaction = Stripe.BalanceTransaction & { source: string }
export type StoredEvent = Omit<Stripe.Event, "data" | "type"> & {
  data: { object: object; previous_attributes?: object }
  type: string
}

/** Prices as they travel: the SDK turns the decimal text into its own number type on arrival. */
export type StoredLineItem = Omit<Stripe.LineItem, "price"> & {
  price: Omit<Stripe.Price, "unit_amount_decimal"> & { unit_amount_decimal: string }
}

export type IntentPlan = {
  description: string | null
  metadata: Stripe.Metadata
  receipt_email: string | null
  setup_future_usage: "off_session" | "on_session" | null
  statement_descriptor: string | null
  statement_descriptor_suffix: string | null
}

export type RefundEnd = { status: "succeeded" | "failed"; dueAtMs: number }

export type Delivery = {
  state: "pending" | "delivered" | "given_up"
  attempts: number
  /** Milliseconds on the stand-in's clock. */
  createdAt: number
  dueAt: number
}

export type RememberedAnswer = {
  path: string
  fingerprint: string
  status: number
  body: string
  requestId: string
  /** Seconds on the stand-in's clock. */
  at: number
}

export function emptyWorld(): World {
  return {
    clockOffsetMs: 0,
    customers: new Map(),
    paymentMethods: new Map(),
    cards: new Map(),
    sessions: new Map(),
    lineItems: new Map(),
    intentPlans: new Map(),
    intents: new Map(),
    charges: new Map(),
    refunds: new Map(),
    refundEnds: new Map(),
    disputes: new Map(),
    transactions: new Map(),
    events: new Map(),
    deliveries: new Map(),
    answers: new Map(),
  }
}

/** Puts another world's contents in place, so that everyone who holds `world` sees them. */
export function replaceWorld(world: World, contents: World): void {
  Object.assign(world, contents)
}
