import type Stripe from "stripe"
import { cardBehind } from "../customers/payment-methods"
import { authenticationRequired, type Decline, type TestCard } from "../customers/test-cards"
import { SandboxError } from "../http/sandbox-error"
import type { Turn } from "../store/turn"
import type { StoredIntent, StoredPaymentMethod } from "../store/world"
import { createFailedCharge, createSucceededCharge } from "./charges"

type Circumstances = Readonly<{
  offSession?: boolean
  authenticated?: boolean
  /** Asked just before the money moves, where the intent names no customer. */
  payer?: () => string | null
}>

/**
 * One try to pay an intent with a card. Afterwards the intent is `succeeded`, or `requires_action` when the bank wants
 * to hear from the card's owner first.
 * @throws SandboxError 402 when the bank says no; the intent then waits for another payment method
 */
export function attemptPayment(
  turn: Turn,
  intent: StoredIntent,
  method: StoredPaymentMethod,
  { offSession = false, authenticated = false, payer = () => null }: Circumstances = {},
): void {
  const card = cardBehind(turn.world, method)
  intent.payment_method = method.id
  intent.last_payment_error = null
  intent.next_action = null
  if (!authenticated && asksForOwner(card, method)) {
    if (offSession) throw declined(turn, intent, method, authenticationRequired)
    intent.status = "requires_action"
    intent.next_action = { type: "use_stripe_sdk", use_stripe_sdk: {} }
    return
  }
  if (card.declines) throw declined(turn, intent, method, card.declines)
  intent.customer ??= payer()
  const charge = createSucceededCharge(turn, { intent, method, authenticated })
  intent.status = "succeeded"
  intent.amount_received = intent.amount
  intent.latest_charge = charge.id
  if (intent.setup_future_usage && intent.customer) method.customer = intent.customer
  turn.announce("payment_intent.succeeded", intent)
}

function asksForOwner(card: TestCard, method: StoredPaymentMethod): boolean {
  return card.authentication === "always" || (card.authentication === "unless_saved" && method.customer === null)
}

function declined(turn: Turn, intent: StoredIntent, method: StoredPaymentMethod, decline: Decline): SandboxError {
  const charge = createFailedCharge(turn, { intent, method, authenticated: false }, decline)
  intent.latest_charge = charge.id
  failIntent(turn, intent, method, { ...decline, charge: charge.id, type: "card_error" })
  const { message, ...more } = decline
  return new SandboxError(402, "card_error", message, {
    ...more,
    charge: charge.id,
    payment_intent: structuredClone(intent),
    payment_method: structuredClone(method),
  })
}

function failIntent(
  turn: Turn,
  intent: StoredIntent,
  method: StoredPaymentMethod,
  error: Stripe.PaymentIntent.LastPaymentError,
): void {
  intent.status = "requires_payment_method"
  intent.payment_method = null
  intent.next_action = null
  intent.last_payment_error = { ...error, payment_method: structuredClone(method) }
  turn.announce("payment_intent.payment_failed", intent)
}

/** What the owner of the card answered to the bank's question. */
export function answerAuthentication(
  turn: Turn,
  intent: StoredIntent,
  authorised: boolean,
  payer: () => string | null = () => null,
): void {
  const method = turn.world.paymentMethods.get(intent.payment_method ?? "")
  if (intent.status !== "requires_action" || !method) throw new Error(`${intent.id} does not wait for its owner.`)
  if (authorised) {
    attemptPayment(turn, intent, method, { authenticated: true, payer })
    return
  }
  failIntent(turn, intent, method, {
    code: "payment_intent_authentication_failure",
    message: "The payment was not authorised. Authorise it, or pay in another way.",
    type: "invalid_request_error",
  })
}
