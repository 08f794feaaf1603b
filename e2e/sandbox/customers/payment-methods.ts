import { createHash } from "node:crypto"
import type Stripe from "stripe"
import { found, noFields, route } from "../http/route"
import { invalid, missing } from "../http/sandbox-error"
import { newId } from "../store/ids"
import type { Turn } from "../store/turn"
import type { StoredPaymentMethod, World } from "../store/world"
import { type TestCard, testCard, testCards } from "./test-cards"

export const paymentMethodRoutes = [
  route("GET", "/v1/payment_methods/:id", noFields, ({ world }, _params, id) =>
    found(world.paymentMethods, "PaymentMethod", id, "payment_method"),
  ),
]

type Expiry = Readonly<{ month: number; year: number }>
type Owner = Readonly<{ name: string | null; email: string | null }>

/** A card as typed on the page or named by a `pm_card_…` token, not yet saved for anyone. */
export function createPaymentMethod(turn: Turn, card: TestCard, expiry: Expiry, owner: Owner): StoredPaymentMethod {
  const method = {
    id: newId("pm"),
    object: "payment_method",
    allow_redisplay: "unspecified",
    billing_details: { address: emptyAddress(), email: owner.email, name: owner.name, phone: null, tax_id: null },
    card: {
      brand: card.brand,
      checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: "pass" },
      country: "US",
      display_brand: card.brand,
      exp_month: expiry.month,
      exp_year: expiry.year,
      fingerprint: fingerprint(card),
      funding: "credit",
      generated_from: null,
      last4: card.number.slice(-4),
      networks: { available: [card.brand], preferred: null },
      regulated_status: "unregulated",
      three_d_secure_usage: { supported: true },
      wallet: null,
    },
    created: turn.now,
    customer: null,
    customer_account: null,
    livemode: false,
    metadata: {},
    type: "card",
  } satisfies Stripe.PaymentMethod
  turn.world.paymentMethods.set(method.id, method)
  turn.world.cards.set(method.id, card.number)
  return method
}

/** The same card has the same fingerprint, no matter who pays with it. */
function fingerprint(card: TestCard): string {
  return createHash("sha256").update(card.number).digest("hex").slice(0, 16)
}

export function emptyAddress(): Stripe.Address {
  return { city: null, country: null, line1: null, line2: null, postal_code: null, state: null }
}

export function cardBehind(world: World, method: StoredPaymentMethod): TestCard {
  const card = testCard(world.cards.get(method.id) ?? "")
  if (!card) throw new Error(`No test card stands behind ${method.id}.`)
  return card
}

/**
 * The payment method that a call names: an id, or one of Stripe's tokens, which makes a new one.
 * @throws SandboxError if it belongs to someone else, or was used once without being saved
 */
export function namedPaymentMethod(turn: Turn, name: string, customer: string | null): StoredPaymentMethod {
  const card = testCards.find(({ token }) => token === name)
  if (card) return createPaymentMethod(turn, card, { month: 12, year: yearOf(turn) + 3 }, { name: null, email: null })
  const method = turn.world.paymentMethods.get(name)
  if (!method) throw missing("PaymentMethod", name, "payment_method", 400)
  if (method.customer !== null && method.customer !== customer) {
    throw invalid(`The PaymentMethod ${name} does not belong to the Customer of this PaymentIntent.`, {
      param: "payment_method",
    })
  }
  if (method.customer === null && [...turn.world.charges.values()].some((charge) => charge.payment_method === name)) {
    throw invalid(
      `The PaymentMethod ${name} was used before without being saved to a Customer, and cannot be used again.`,
      {
        param: "payment_method",
      },
    )
  }
  return method
}

function yearOf(turn: Turn): number {
  return new Date(turn.nowMs).getUTCFullYear()
}
