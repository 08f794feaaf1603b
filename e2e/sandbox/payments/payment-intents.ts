import type Stripe from "stripe"
import type { z } from "zod"
import { namedCustomer } from "../customers/customers"
import { namedPaymentMethod } from "../customers/payment-methods"
import { isWithin, mergedMetadata } from "../http/fields"
import { page } from "../http/lists"
import { found, noFields, route } from "../http/route"
import { invalid, malformed } from "../http/sandbox-error"
import { writtenAmount } from "../store/currencies"
import { newId, randomText } from "../store/ids"
import type { Turn } from "../store/turn"
import type { IntentPlan, StoredIntent, World } from "../store/world"
import { attemptPayment } from "./attempts"
import { cancelFields, confirmFields, intentFields, intentFilters } from "./payment-intent-fields"

export const paymentIntentRoutes = [
  route("POST", "/v1/payment_intents", intentFields, createFromCall),
  route("GET", "/v1/payment_intents", intentFilters, listIntents),
  route("GET", "/v1/payment_intents/:id", noFields, ({ world }, _params, id) => foundIntent(world, id)),
  route("POST", "/v1/payment_intents/:id/confirm", confirmFields, confirmIntent),
  route("POST", "/v1/payment_intents/:id/cancel", cancelFields, cancelFromCall),
]

const foundIntent = (world: World, id: string) => found(world.intents, "payment_intent", id, "intent")

type Essentials = IntentPlan &
  Readonly<{ amount: number; currency: string; customer: string | null; automatic: boolean }>

/** A payment intent before anything happened to it. Copied for each, so that none shares a part with another. */
const untouched = {
  allowed_payment_method_types: null,
  amount_capturable: 0,
  amount_details: { tip: {} },
  amount_received: 0,
  application: null,
  application_fee_amount: null,
  canceled_at: null,
  cancellation_reason: null,
  capture_method: "automatic_async",
  confirmation_method: "automatic",
  customer_account: null,
  excluded_payment_method_types: null,
  last_payment_error: null,
  latest_charge: null,
  livemode: false,
  managed_payments: null,
  next_action: null,
  on_behalf_of: null,
  payment_method: null,
  payment_method_configuration_details: null,
  payment_method_options: {
    card: { installments: null, mandate_options: null, network: null, request_three_d_secure: "automatic" },
  },
  payment_method_types: ["card"],
  payment_record: null,
  processing: null,
  review: null,
  shipping: null,
  source: null,
  status: "requires_payment_method",
  transfer_data: null,
  transfer_group: null,
} satisfies Partial<Stripe.PaymentIntent>

/** A new intent that waits for a payment method, announced. */
export function createIntent(turn: Turn, essentials: Essentials): StoredIntent {
  const { automatic, ...own } = essentials
  const id = newId("pi")
  const intent = {
    ...structuredClone(untouched),
    ...own,
    id,
    object: "payment_intent",
    automatic_payment_methods: automatic ? { enabled: true, allow_redirects: "always" } : null,
    client_secret: `${id}_secret_${randomText(25)}`,
    created: turn.now,
  } satisfies Stripe.PaymentIntent
  turn.world.intents.set(id, intent)
  turn.announce("payment_intent.created", intent)
  return intent
}

/** Below 50 of the smallest unit a card payment costs more than it brings; Stripe refuses it (docs.stripe.com/currencies). */
export function checkAmount(amount: number, currency: string, param: string): void {
  if (amount < 50) {
    const least = writtenAmount(50, currency)
    throw invalid(`Amount must be at least ${least} ${currency}.`, { code: "amount_too_small", param })
  }
  if (amount > 99_999_999) {
    throw invalid(`Amount must be no more than ${writtenAmount(99_999_999, currency)}.`, {
      code: "amount_too_large",
      param,
    })
  }
}

function createFromCall(turn: Turn, fields: z.output<typeof intentFields>): StoredIntent {
  checkConfirmation(fields)
  checkAmount(fields.amount, fields.currency, "amount")
  const customer = fields.customer === undefined ? null : namedCustomer(turn.world, fields.customer).id
  const method = fields.payment_method === undefined ? null : namedPaymentMethod(turn, fields.payment_method, customer)
  const intent = createIntent(turn, {
    amount: fields.amount,
    automatic: isAutomatic(fields),
    currency: fields.currency,
    customer,
    description: fields.description ?? null,
    metadata: mergedMetadata({}, fields.metadata),
    receipt_email: fields.receipt_email ?? null,
    setup_future_usage: fields.setup_future_usage ?? null,
    statement_descriptor: fields.statement_descriptor ?? null,
    statement_descriptor_suffix: fields.statement_descriptor_suffix ?? null,
  })
  intent.allowed_payment_method_types = fields.allowed_payment_method_types ?? null
  if (fields.automatic_payment_methods?.allow_redirects && intent.automatic_payment_methods) {
    intent.automatic_payment_methods.allow_redirects = fields.automatic_payment_methods.allow_redirects
  }
  if (!method) return intent
  intent.payment_method = method.id
  intent.status = "requires_confirmation"
  if (!fields.confirm) return intent
  attemptPayment(turn, intent, method, { offSession: fields.off_session ?? false })
  return withRedirect(turn, intent, fields.return_url)
}

type Confirmation = Pick<
  z.output<typeof intentFields>,
  "automatic_payment_methods" | "confirm" | "off_session" | "payment_method" | "return_url"
>

const isAutomatic = (fields: Confirmation) => fields.automatic_payment_methods?.enabled ?? true

function checkConfirmation(fields: Confirmation): void {
  if (!fields.confirm) {
    if (fields.off_session) throw malformed("off_session can only be used with confirm=true.", { param: "off_session" })
    if (fields.return_url) throw malformed("return_url can only be used with confirm=true.", { param: "return_url" })
    return
  }
  if (fields.payment_method === undefined) {
    throw malformed("You cannot confirm this PaymentIntent because it is missing a payment method.", {
      code: "parameter_missing",
      param: "payment_method",
    })
  }
  const mayRedirect = isAutomatic(fields) && fields.automatic_payment_methods?.allow_redirects !== "never"
  if (mayRedirect && !fields.off_session && !fields.return_url) {
    throw malformed("This PaymentIntent may redirect the customer: provide a `return_url`, or allow no redirects.", {
      param: "return_url",
    })
  }
}

function confirmIntent(turn: Turn, fields: z.output<typeof confirmFields>, id: string): StoredIntent {
  const intent = foundIntent(turn.world, id)
  refuseForCheckout(turn.world, intent, "confirm")
  refuseUnlessOpen(intent, "confirm")
  const name = fields.payment_method ?? intent.payment_method
  if (name === null) {
    throw invalid("You cannot confirm this PaymentIntent because it is missing a payment method.", {
      ...unexpectedState(intent),
      param: "payment_method",
    })
  }
  const method = namedPaymentMethod(turn, name, intent.customer)
  if (fields.setup_future_usage) intent.setup_future_usage = fields.setup_future_usage
  if (fields.receipt_email) intent.receipt_email = fields.receipt_email
  attemptPayment(turn, intent, method, { offSession: fields.off_session ?? false })
  return withRedirect(turn, intent, fields.return_url)
}

/** With a way back, the owner of the card is sent to a page of ours; without one, a browser SDK would have to ask. */
function withRedirect(turn: Turn, intent: StoredIntent, returnUrl: string | undefined): StoredIntent {
  if (intent.status !== "requires_action" || returnUrl === undefined) return intent
  const url = `${turn.origin}/c/authorise/${intent.id}`
  intent.next_action = { type: "redirect_to_url", redirect_to_url: { return_url: returnUrl, url } }
  return intent
}

function cancelFromCall(turn: Turn, fields: z.output<typeof cancelFields>, id: string): StoredIntent {
  const intent = foundIntent(turn.world, id)
  refuseForCheckout(turn.world, intent, "cancel")
  refuseUnlessOpen(intent, "cancel")
  cancelIntent(turn, intent, fields.cancellation_reason ?? null)
  return intent
}

export function cancelIntent(turn: Turn, intent: StoredIntent, reason: StoredIntent["cancellation_reason"]): void {
  intent.status = "canceled"
  intent.canceled_at = turn.now
  intent.cancellation_reason = reason
  intent.next_action = null
  turn.announce("payment_intent.canceled", intent)
}

function refuseForCheckout(world: World, intent: StoredIntent, verb: string): void {
  if ([...world.sessions.values()].every((session) => session.payment_intent !== intent.id)) return
  throw invalid(`You cannot ${verb} a PaymentIntent made by Checkout. Expire its Checkout Session instead.`, {
    code: "payment_intent_unexpected_state",
  })
}

function refuseUnlessOpen(intent: StoredIntent, verb: string): void {
  if (intent.status.startsWith("requires_")) return
  throw invalid(
    `You cannot ${verb} this PaymentIntent because it has a status of ${intent.status}.`,
    unexpectedState(intent),
  )
}

function unexpectedState(intent: StoredIntent) {
  return { code: "payment_intent_unexpected_state", payment_intent: structuredClone(intent) }
}

function listIntents({ world }: Turn, filters: z.output<typeof intentFilters>) {
  const asked = [...world.intents.values()].filter(
    ({ created, customer }) =>
      isWithin(filters.created, created) && (filters.customer === undefined || customer === filters.customer),
  )
  return page(asked, filters, "/v1/payment_intents")
}
