import type Stripe from "stripe"
import { describe, expect, it } from "vitest"
import { aSandbox, chargeOf, depositSession, payAtOnce, refusal } from "../testing/a-sandbox"
import { goodCard, send } from "../testing/customer"

const oldestFirst = async (stripe: Stripe, params: Stripe.EventListParams = {}) =>
  (await stripe.events.list({ limit: 100, ...params })).data.reverse()

const typesOf = (events: readonly Stripe.Event[]) => events.map(({ type }) => type)

describe("events", () => {
  it("tell everything that happened to a payment, in its order", async () => {
    const { stripe } = await aSandbox()
    const customer = await stripe.customers.create({})
    const session = await depositSession(stripe, { customer: customer.id })
    await send(session.url, { ...goodCard, number: "4000000000009995" })
    await send(session.url, goodCard)
    const [charge] = (await stripe.charges.list()).data
    await stripe.refunds.create({ charge: charge?.id ?? "", amount: 30_000 })
    const open = await stripe.paymentIntents.create({ amount: 5000, currency: "eur" })
    await stripe.paymentIntents.cancel(open.id)
    expect(typesOf(await oldestFirst(stripe))).toEqual([
      "customer.created",
      "payment_intent.created",
      "charge.failed",
      "payment_intent.payment_failed",
      "charge.succeeded",
      "payment_intent.succeeded",
      "checkout.session.completed",
      "refund.created",
      "charge.refunded",
      "refund.updated",
      "payment_intent.created",
      "payment_intent.canceled",
    ])
  })

  it("keep a snapshot of their moment, and name what changed", async () => {
    const { stripe } = await aSandbox()
    const charge = chargeOf(await payAtOnce(stripe, 10_000))
    await stripe.refunds.create({ charge, amount: 4000 })
    await stripe.refunds.create({ charge, amount: 6000 })
    const events = await oldestFirst(stripe, { type: "charge.*" })
    expect(events.map(({ data }) => data)).toMatchObject([
      { object: { amount_refunded: 0, refunded: false } },
      { object: { amount_refunded: 4000 }, previous_attributes: { amount_refunded: 0, refunded: false } },
      { object: { amount_refunded: 10_000, refunded: true }, previous_attributes: { amount_refunded: 4000 } },
    ])
  })

  it("name the request that caused them, and its key; what time caused names none", async () => {
    const { stripe, sandbox } = await aSandbox()
    const { lastResponse } = await stripe.customers.create({}, { idempotencyKey: "customer:1" })
    await depositSession(stripe)
    sandbox.advance(24 * 60 * 60)
    const [created, expired] = await oldestFirst(stripe)
    expect(created).toMatchObject({
      api_version: "2026-10-28.endive",
      livemode: false,
      request: { id: lastResponse.requestId, idempotency_key: "customer:1" },
    })
    expect(expired).toMatchObject({ type: "checkout.session.expired", request: { id: null, idempotency_key: null } })
  })

  it("that time caused name no request, even if one came first to notice", async () => {
    let now = new Date("2026-11-21T12:00:00Z")
    const { stripe } = await aSandbox({ now: () => now })
    await depositSession(stripe)
    now = new Date("2026-11-22T12:00:00Z")
    await stripe.customers.create({})
    const [expired, created] = await oldestFirst(stripe)
    expect(expired).toMatchObject({ type: "checkout.session.expired", request: { id: null } })
    expect(created).toMatchObject({ type: "customer.created", request: { id: expect.stringMatching(/^req_/) } })
  })

  it("are found by type, types, time and delivery", async () => {
    const { stripe, sandbox, receiver } = await aSandbox()
    await payAtOnce(stripe, 5000)
    await sandbox.settled()
    receiver.answerWith(500)
    await stripe.customers.create({})
    await sandbox.settled()
    const types = async (params: Stripe.EventListParams) => typesOf(await oldestFirst(stripe, params))
    expect(await types({ type: "charge.succeeded" })).toEqual(["charge.succeeded"])
    expect(await types({ types: ["customer.created", "charge.succeeded"] })).toEqual([
      "charge.succeeded",
      "customer.created",
    ])
    expect(await types({ delivery_success: false })).toEqual(["customer.created"])
    expect(await types({ delivery_success: true })).toHaveLength(3)
    expect(await types({ created: { gt: Math.floor(Date.now() / 1000) + 60 } })).toEqual([])
    await refusal(stripe.events.list({ type: "charge.succeeded", types: ["charge.failed"] }))
  })

  it("go on from a cursor, so that a reconciliation can take them page by page", async () => {
    const { stripe } = await aSandbox()
    for (let n = 0; n < 5; n++) await payAtOnce(stripe, 5000)
    const all = await stripe.events.list({ limit: 4 }).autoPagingToArray({ limit: 100 })
    expect(new Set(all.map(({ id }) => id)).size).toBe(15)
    const [newest, , third] = all
    const newer = await stripe.events.list({ ending_before: third?.id ?? "" })
    expect(newer.data[0]?.id).toBe(newest?.id)
    expect(newer.data).toHaveLength(2)
  })

  it("are kept for thirty days", async () => {
    const { stripe, sandbox } = await aSandbox()
    await stripe.customers.create({})
    const [old] = await oldestFirst(stripe)
    sandbox.advance(30 * 24 * 60 * 60 + 1)
    await stripe.customers.create({})
    expect(await refusal(stripe.events.retrieve(old?.id ?? ""))).toMatchObject({ code: "resource_missing" })
    expect(await oldestFirst(stripe)).toHaveLength(1)
  })
})
