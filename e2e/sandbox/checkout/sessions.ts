import type { z } from "zod"
import { createCustomer, namedCustomer } from "../customers/customers"
import { createPaymentMethod } from "../customers/payment-methods"
import type { TestCard } from "../customers/test-cards"
import { isWithin } from "../http/fields"
import { page } from "../http/lists"
import { found, listOf, noFields, route } from "../http/route"
import { invalid, malformed } from "../http/sandbox-error"
import { answerAuthentication, attemptPayment } from "../payments/attempts"
import { cancelIntent, checkAmount, createIntent } from "../payments/payment-intents"
import type { Turn } from "../store/turn"
import type { StoredIntent, StoredSession, World } from "../store/world"
import { type SessionFields, sessionFields, sessionFilters } from "./session-fields"
import { customerDetails, intentPlan, lineItemShape, sessionShape } from "./session-shape"

const lineItemFilters = listOf({})

export const sessionRoutes = [
  route("POST", "/v1/checkout/sessions", sessionFields, createSession),
  route("GET", "/v1/checkout/sessions", sessionFilters, listSessions),
  route("GET", "/v1/checkout/sessions/:id", noFields, ({ world }, _params, id) => foundSession(world, id)),
  route("POST", "/v1/checkout/sessions/:id/expire", noFields, expireFromCall),
  route("GET", "/v1/checkout/sessions/:id/line_items", lineItemFilters, listLineItems),
]

const foundSession = (world: World, id: string) => found(world.sessions, "checkout.session", id, "session")

const halfAnHour = 30 * 60 * 1000
const aDay = 24 * 60 * 60 * 1000

function createSession(turn: Turn, fields: SessionFields): StoredSession {
  if (fields.customer !== undefined && fields.customer_email !== undefined) {
    throw malformed("You may only specify one of these parameters: customer, customer_email.")
  }
  const [currency = "", ...others] = new Set(fields.line_items.map((item) => item.price_data.currency))
  if (others.length > 0) throw malformed("All line items of a session must have one currency.", { param: "line_items" })
  const customer = fields.customer === undefined ? null : namedCustomer(turn.world, fields.customer)
  const items = fields.line_items.map((item) => lineItemShape(turn, item))
  const amount = items.reduce((sum, item) => sum + item.amount_total, 0)
  checkAmount(amount, currency, "line_items")
  const email = fields.customer_email ?? customer?.email ?? null
  const session = sessionShape(turn, fields, { amount, currency, email, expiresAt: expiryOf(turn, fields.expires_at) })
  turn.world.sessions.set(session.id, session)
  turn.world.lineItems.set(session.id, items)
  turn.world.intentPlans.set(session.id, intentPlan(fields))
  return session
}

/**
 * Compared to the millisecond on purpose: "the current second + 1800" is already less than half an hour when it
 * arrives, and fails at Stripe now and then. Here it always fails, so that callers leave room.
 */
function expiryOf(turn: Turn, asked: number | undefined): number {
  if (asked === undefined) return turn.now + aDay / 1000
  const ahead = asked * 1000 - turn.nowMs
  if (ahead < halfAnHour) {
    throw malformed("The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.", {
      param: "expires_at",
    })
  }
  if (ahead > aDay) {
    throw malformed("The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.", {
      param: "expires_at",
    })
  }
  return asked
}

function expireFromCall(turn: Turn, _params: object, id: string): StoredSession {
  const session = foundSession(turn.world, id)
  if (session.status !== "open") {
    throw invalid(
      `Only Checkout Sessions with a status in ["open"] can be expired. This Session has a status of ${session.status}.`,
    )
  }
  expireSession(turn, session)
  return session
}

function expireSession(turn: Turn, session: StoredSession): void {
  session.status = "expired"
  session.url = null
  const intent = intentOf(turn.world, session)
  if (intent) cancelIntent(turn, intent, "automatic")
  turn.announce("checkout.session.expired", session)
}

/** Closes every session whose time is over. Every turn begins with it, so nobody ever sees one open too long. */
export function expireOverdueSessions(turn: Turn): void {
  for (const session of turn.world.sessions.values()) {
    if (session.status === "open" && session.expires_at <= turn.now) expireSession(turn, session)
  }
}

/** Milliseconds of the next expiry on the stand-in's clock, or null if no session is open. */
export function nextExpiryAt(world: World): number | null {
  const open = [...world.sessions.values()].filter((session) => session.status === "open")
  return open.length > 0 ? Math.min(...open.map((session) => session.expires_at * 1000)) : null
}

export function intentOf(world: World, session: StoredSession): StoredIntent | undefined {
  return world.intents.get(session.payment_intent ?? "")
}

export type CardEntry = Readonly<{ card: TestCard; month: number; year: number; name: string; email: string }>

/**
 * The customer pressed "Pay". The first press makes the payment intent; later ones try it again.
 * @throws SandboxError 402 when the card is declined
 */
export function paySession(turn: Turn, session: StoredSession, entry: CardEntry): StoredIntent {
  if (session.status !== "open") throw new Error(`${session.id} is not open.`)
  const intent = intentOf(turn.world, session) ?? createSessionIntent(turn, session)
  const method = createPaymentMethod(turn, entry.card, entry, entry)
  session.customer_details = customerDetails(entry.email, entry.name)
  attemptPayment(turn, intent, method, { payer: () => payerOf(turn, session, intent) })
  if (intent.status === "succeeded") completeSession(turn, session)
  return intent
}

/** The owner of the card answered the bank's question about this session's payment. */
export function authoriseSession(turn: Turn, session: StoredSession, intent: StoredIntent, authorised: boolean): void {
  answerAuthentication(turn, intent, authorised, () => payerOf(turn, session, intent))
  if (intent.status === "succeeded") completeSession(turn, session)
}

/** Whose payment it is. If nobody was named, Checkout makes a customer, but only once the money is certain. */
function payerOf(turn: Turn, session: StoredSession, intent: StoredIntent): string | null {
  const { customer_details: details } = session
  if (session.customer === null && (intent.setup_future_usage || session.customer_creation === "always")) {
    session.customer = createCustomer(turn, { email: details?.email, name: details?.name }).id
  }
  return session.customer
}

function createSessionIntent(turn: Turn, session: StoredSession): StoredIntent {
  const plan = turn.world.intentPlans.get(session.id)
  if (!plan || session.amount_total === null || session.currency === null) {
    throw new Error(`${session.id} has no payment to make.`)
  }
  const { amount_total: amount, currency, customer } = session
  const intent = createIntent(turn, { ...plan, amount, automatic: false, currency, customer })
  session.payment_intent = intent.id
  return intent
}

function completeSession(turn: Turn, session: StoredSession): void {
  session.status = "complete"
  session.payment_status = "paid"
  session.url = null
  turn.announce("checkout.session.completed", session)
}

function listSessions({ world }: Turn, filters: z.output<typeof sessionFilters>) {
  const asked = [...world.sessions.values()].filter(
    (session) =>
      isWithin(filters.created, session.created) &&
      (filters.customer === undefined || session.customer === filters.customer) &&
      (filters.customer_details === undefined || session.customer_details?.email === filters.customer_details.email) &&
      (filters.payment_intent === undefined || session.payment_intent === filters.payment_intent) &&
      (filters.status === undefined || session.status === filters.status),
  )
  return page(asked, filters, "/v1/checkout/sessions")
}

function listLineItems({ world }: Turn, filters: z.output<typeof lineItemFilters>, id: string) {
  foundSession(world, id)
  // Line items come in the order in which they were sent, so the list's order is turned round.
  return page((world.lineItems.get(id) ?? []).toReversed(), filters, `/v1/checkout/sessions/${id}/line_items`)
}
