import { checkoutAddress } from "../checkout/session-shape"
import { authoriseSession, intentOf, paySession } from "../checkout/sessions"
import { groupedNumber } from "../customers/test-cards"
import { SandboxError } from "../http/sandbox-error"
import { answerAuthentication } from "../payments/attempts"
import { writtenAmount } from "../store/currencies"
import type { Turn } from "../store/turn"
import type { StoredIntent, StoredSession } from "../store/world"
import { readCardForm, type Typed } from "./card-form"
import { checkoutPage, merchantOf, totalOf } from "./checkout-page"
import { html } from "./html"
import { messagePage, type PageAnswer, pageAnswer, redirectTo } from "./layout"
import { style } from "./style"

type PageRequest = Readonly<{ method: string; path: string; body: string }>

/** Answers a request for one of the hosted pages: all but `/c/…` is unknown. Never throws: a fault of ours is told on a page too. */
export function answerPage(turn: Turn, request: PageRequest): PageAnswer {
  try {
    return pageFor(turn, request)
  } catch (error) {
    const says = `Nothing more was done. The reason: ${error instanceof Error ? error.message : String(error)}`
    return messagePage({ status: 500, title: "The stand-in itself failed", says })
  }
}

function pageFor(turn: Turn, request: PageRequest): PageAnswer {
  if (request.path === "/c/style.css") {
    return { status: 200, headers: { "content-type": "text/css; charset=utf-8" }, body: style }
  }
  const [, place, id = ""] = /^\/c\/(pay|authorise)\/(\w+)$/.exec(request.path) ?? []
  const posted = request.method === "POST"
  const session = place === "pay" ? turn.world.sessions.get(id) : undefined
  if (session) return posted ? pay(turn, session, request.body) : showSession(turn, session)
  const intent = place === "authorise" ? turn.world.intents.get(id) : undefined
  if (intent) return posted ? authorise(turn, intent, request.body) : askOwner(turn, intent)
  return messagePage({
    status: 404,
    title: "We cannot find this payment",
    says: "The address may be incomplete, or the payment was removed. Nothing was taken.",
  })
}

function showSession(turn: Turn, session: StoredSession): PageAnswer {
  if (session.status !== "open") return closedPage(turn, session)
  const intent = intentOf(turn.world, session)
  const refusal = intent?.last_payment_error?.message ?? null
  return checkoutPage({ ...viewOf(turn, session), typed: typedBefore(turn, intent), errors: {}, refusal })
}

function viewOf(turn: Turn, session: StoredSession) {
  return {
    session,
    items: turn.world.lineItems.get(session.id) ?? [],
    fixedEmail: fixedEmail(turn, session),
    savesCard: turn.world.intentPlans.get(session.id)?.setup_future_usage === "off_session",
  }
}

function fixedEmail({ world }: Turn, session: StoredSession): string | null {
  return session.customer_email ?? world.customers.get(session.customer ?? "")?.email ?? null
}

/** After a failed try everything stands in the form again, but for the security code, which is never kept. */
function typedBefore({ world }: Turn, intent: StoredIntent | undefined): Typed {
  const method = intent?.last_payment_error?.payment_method
  if (!method?.card) return {}
  const { exp_month, exp_year } = method.card
  const expiry = `${String(exp_month).padStart(2, "0")} / ${String(exp_year).slice(-2)}`
  const { email, name } = method.billing_details
  return { email: email ?? "", name: name ?? "", expiry, number: groupedNumber(world.cards.get(method.id) ?? "") }
}

function pay(turn: Turn, session: StoredSession, body: string): PageAnswer {
  const here = checkoutAddress(turn.origin, session.id)
  if (session.status !== "open") return redirectTo(here)
  const view = viewOf(turn, session)
  const read = readCardForm(body, turn.nowMs, view.fixedEmail)
  if (!read.ok) return checkoutPage({ ...view, ...read, refusal: null })
  try {
    const intent = paySession(turn, session, read.entry)
    if (intent.status === "requires_action") return redirectTo(`${turn.origin}/c/authorise/${intent.id}`)
    return redirectTo(successAddress(session))
  } catch (error) {
    if (error instanceof SandboxError && error.type === "card_error") return redirectTo(here)
    throw error
  }
}

/** The way back into the merchant's shop, with the session's id where the address asks for it. */
function successAddress(session: StoredSession): string {
  return (session.success_url ?? "").replaceAll("{CHECKOUT_SESSION_ID}", session.id)
}

function closedPage(turn: Turn, session: StoredSession): PageAnswer {
  const merchant = merchantOf(session)
  if (session.status === "complete") {
    const link = { href: successAddress(session), label: `Back to ${merchant}` }
    return messagePage({ status: 200, title: "This is paid", says: `${merchant} received ${totalOf(session)}.`, link })
  }
  const link = session.cancel_url ? { href: session.cancel_url, label: `Back to ${merchant}` } : null
  return session.expires_at <= turn.now
    ? messagePage({
        status: 200,
        title: "The time to pay is over",
        says: `Nothing was taken. If you still want to pay, go back to ${merchant} and begin again.`,
        link,
      })
    : messagePage({
        status: 200,
        title: "This payment was cancelled",
        says: `Nothing was taken. If you still want to pay, go back to ${merchant} and begin again.`,
        link,
      })
}

function sessionOf({ world }: Turn, intent: StoredIntent): StoredSession | undefined {
  return [...world.sessions.values()].find((session) => session.payment_intent === intent.id)
}

/** The bank's page: is it really the owner of the card who pays? */
function askOwner(turn: Turn, intent: StoredIntent): PageAnswer {
  const session = sessionOf(turn, intent)
  if (intent.status !== "requires_action") return afterwards(turn, intent, session)
  const merchant = session ? merchantOf(session) : turn.merchant
  const amount = writtenAmount(intent.amount, intent.currency)
  const card = turn.world.paymentMethods.get(intent.payment_method ?? "")?.card.last4 ?? ""
  const main = html`<h1>Do you want to make this payment?</h1>
<ul class="items"><li><span>To</span><span>${merchant}</span></li><li><span>Amount</span><span>${amount}</span></li>
<li><span>Card</span><span>ending in ${card}</span></li></ul>
<p class="soft">Here your bank asks whether it is really you. Choose how it ends.</p>
<form method="post" class="message"><div class="actions">
<button name="answer" value="authorise">Authorise</button>
<button name="answer" value="fail" class="quiet">Fail</button></div></form>`
  return pageAnswer(200, `Authorise ${amount} to ${merchant}`, main)
}

function authorise(turn: Turn, intent: StoredIntent, body: string): PageAnswer {
  const session = sessionOf(turn, intent)
  if (intent.status !== "requires_action") return afterwards(turn, intent, session)
  const authorised = new URLSearchParams(body).get("answer") === "authorise"
  const back = intent.next_action?.redirect_to_url?.return_url ?? null
  if (session) authoriseSession(turn, session, intent, authorised)
  else answerAuthentication(turn, intent, authorised)
  if (back) return redirectTo(returnAddress(back, intent))
  if (session?.status === "complete") return redirectTo(successAddress(session))
  return afterwards(turn, intent, session)
}

function returnAddress(back: string, intent: StoredIntent): string {
  const address = new URL(back)
  address.searchParams.set("payment_intent", intent.id)
  address.searchParams.set("payment_intent_client_secret", intent.client_secret ?? "")
  address.searchParams.set("redirect_status", intent.status === "succeeded" ? "succeeded" : "failed")
  return address.href
}

/** Nothing to ask any more: back to the session, or a word on how it ended. */
function afterwards(turn: Turn, intent: StoredIntent, session: StoredSession | undefined): PageAnswer {
  if (session) return redirectTo(checkoutAddress(turn.origin, session.id))
  return intent.status === "succeeded"
    ? messagePage({ status: 200, title: "This is paid", says: "You can close this page." })
    : messagePage({
        status: 200,
        title: "There is nothing to authorise",
        says: "Nothing was taken. You can close this page.",
      })
}
