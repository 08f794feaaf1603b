import type Stripe from "stripe"
import { describe, expect, it } from "vitest"
import { aSandbox, chargeOf, depositSession, payAtOnce, refusal, type TestSandbox, testKey } from "./a-sandbox"
import { goodCard, send } from "./customer"
import examples from "./published-examples.json"

type Json = { readonly [key: string]: unknown }

/** Names that the published examples (an older version) do not have, but the SDK's own types do. */
const newer: Readonly<Record<string, readonly string[]>> = {
  "checkout.session": ["allowed_payment_method_types", "branding_settings"],
  event: ["data.previous_attributes"],
  charge: ["payment_method_details.card.electronic_commerce_indicator"],
  payment_intent: ["allowed_payment_method_types", "automatic_payment_methods.allow_redirects", "payment_record"],
  refund: [
    "destination_details.card.reference",
    "destination_details.card.reference_status",
    "destination_details.card.reference_type",
    "failure_balance_transaction",
    "failure_reason",
    "pending_reason",
  ],
}

/** Groups whose names depend on the way of paying, the kind of error or the caller's own words. */
const open = new Set([
  "metadata",
  "payment_method_options",
  "last_payment_error",
  "next_action",
  "data.object",
  "fraud_details",
  "wallet_options",
  "invoice_creation.invoice_data.metadata",
])

/** Every way in which an answer differs from its published example. Null on either side fits any type. */
function differences(example: unknown, answer: unknown, path = ""): string[] {
  if (example === null || answer === null || open.has(path)) return []
  if (kind(example) !== kind(answer)) return [`${path}: ${kind(answer)} instead of ${kind(example)}`]
  if (!isJson(example) || !isJson(answer)) return []
  const names = new Set([...Object.keys(example), ...Object.keys(answer)])
  return [...names].flatMap((name) => {
    const at = path ? `${path}.${name}` : name
    if (!(name in answer)) return [`${at}: missing`]
    if (!(name in example)) return [`${at}: not published`]
    return differences(example[name], answer[name], at)
  })
}

function kind(value: unknown): string {
  return Array.isArray(value) ? "list" : typeof value
}

function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

/** The answer as it travels, before the SDK makes anything of it. */
async function raw({ sandbox }: TestSandbox, path: string): Promise<Json> {
  const response = await fetch(`${sandbox.url}/v1/${path}`, { headers: { authorization: `Bearer ${testKey}` } })
  return response.json()
}

async function expectPublished(world: TestSandbox, name: keyof typeof examples, path: string) {
  const answer = await raw(world, path)
  const known = newer[name] ?? []
  const found = differences(examples[name], answer).filter(
    (line) => !known.includes(line.replace(": not published", "")),
  )
  expect(found).toEqual([])
  expect(answer.object).toBe(name)
}

async function paidWorld() {
  const world = await aSandbox()
  const customer = await world.stripe.customers.create({ email: "marit@example.org", name: "Marit", phone: "+47 1" })
  const session = await depositSession(world.stripe, {
    customer: customer.id,
    payment_intent_data: { setup_future_usage: "off_session", metadata: { order: "o1" } },
    expand: ["line_items"],
  })
  await send(session.url, { ...goodCard, number: "4000002500003155" })
  const { payment_intent } = await world.stripe.checkout.sessions.retrieve(session.id)
  await send(`${world.sandbox.url}/c/authorise/${payment_intent}`, { answer: "authorise" })
  const intent = await world.stripe.paymentIntents.retrieve(String(payment_intent))
  const refund = await world.stripe.refunds.create({ payment_intent: intent.id, amount: 1000 })
  return { world, customer, session, intent, refund }
}

describe("answers have the shape of Stripe's published examples", () => {
  it("from a paid deposit to its partial refund", async () => {
    const { world, customer, session, intent, refund } = await paidWorld()
    await expectPublished(world, "customer", `customers/${customer.id}`)
    await expectPublished(world, "checkout.session", `checkout/sessions/${session.id}`)
    await expectPublished(world, "payment_intent", `payment_intents/${intent.id}`)
    await expectPublished(world, "charge", `charges/${chargeOf(intent)}?expand[]=refunds`)
    await expectPublished(world, "refund", `refunds/${refund.id}`)
    await expectPublished(world, "payment_method", `payment_methods/${intent.payment_method}`)
    await expectPublished(world, "balance_transaction", `balance_transactions/${refund.balance_transaction}`)
    const { data } = await world.stripe.checkout.sessions.listLineItems(session.id)
    const items = (await raw(world, `checkout/sessions/${session.id}/line_items`)).data as Json[]
    expect(items.map((item) => differences(examples.item, item))).toEqual([[]])
    expect(data[0]?.price?.unit_amount_decimal?.toString()).toBe("90000")
  })

  it("while a session is open or expired, a payment refused or waiting for its owner", async () => {
    const world = await aSandbox()
    const { stripe } = world
    const open = await depositSession(stripe)
    await expectPublished(world, "checkout.session", `checkout/sessions/${open.id}`)
    await stripe.checkout.sessions.expire(open.id)
    await expectPublished(world, "checkout.session", `checkout/sessions/${open.id}`)
    const { payment_intent, charge } = await refusal(
      payAtOnce(stripe, 5000, { payment_method: "pm_card_visa_chargeDeclined" }),
    )
    await expectPublished(world, "payment_intent", `payment_intents/${payment_intent?.id}`)
    await expectPublished(world, "charge", `charges/${charge}?expand[]=refunds`)
    const asks = await payAtOnce(stripe, 5000, {
      payment_method: "pm_card_authenticationRequired",
      return_url: open.success_url ?? "",
    })
    await expectPublished(world, "payment_intent", `payment_intents/${asks.id}`)
  })

  it("from a refund that is pending, and from one that fails", async () => {
    const world = await aSandbox()
    for (const payment_method of ["pm_card_pendingRefund", "pm_card_refundFail"]) {
      const { id } = await payAtOnce(world.stripe, 5000, { payment_method })
      const refund = await world.stripe.refunds.create({ payment_intent: id })
      await expectPublished(world, "refund", `refunds/${refund.id}`)
      world.sandbox.advance(61)
      await expectPublished(world, "refund", `refunds/${refund.id}`)
    }
    const { data } = await world.stripe.balanceTransactions.list({ type: "refund_failure" })
    expect(data).toHaveLength(1)
    await expectPublished(world, "balance_transaction", `balance_transactions/${data[0]?.id}`)
  })

  it("for events, whose objects have the shape of their own kind", async () => {
    const { world } = await paidWorld()
    const events: Stripe.Event[] = await world.stripe.events.list({ limit: 100 }).autoPagingToArray({ limit: 1000 })
    expect(events.length).toBeGreaterThan(6)
    for (const event of events) {
      await expectPublished(world, "event", `events/${event.id}`)
      const object = event.data.object as unknown as Json
      const example = Object.entries(examples).find(([name]) => name === object.object)?.[1]
      const known = [...(newer[String(object.object)] ?? []), "refunds"]
      const found = differences(example, object).filter(
        (line) => !known.includes(line.replace(/: (not published|missing)$/, "")),
      )
      expect(found).toEqual([])
    }
  })

  it("for lists", async () => {
    const { world } = await paidWorld()
    for (const path of [
      "customers",
      "checkout/sessions",
      "payment_intents",
      "charges",
      "refunds",
      "events",
      "balance_transactions",
    ]) {
      const list = await raw(world, path)
      expect(Object.keys(list).sort()).toEqual(Object.keys(examples.charge.refunds).sort())
      expect(differences(examples.charge.refunds, list)).toEqual([])
    }
  })

  it("and the comparison itself notices what is missing, extra or of another type", () => {
    const example = { a: 1, b: { c: "x" }, d: [], e: null }
    expect(differences(example, { a: "1", b: {}, d: {}, e: 5, f: 1 })).toEqual([
      "a: string instead of number",
      "b.c: missing",
      "d: object instead of list",
      "f: not published",
    ])
  })
})
