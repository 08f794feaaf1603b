import Stripe from "stripe"
import { describe, expect, it } from "vitest"
import { aSandbox, depositSession, payAtOnce, refusal } from "../testing/a-sandbox"

const noRedirects = { automatic_payment_methods: { enabled: true, allow_redirects: "never" } } as const

describe("an idempotency key", () => {
  it("gives the same answer again instead of a second payment", async () => {
    const { stripe } = await aSandbox()
    const params = {
      amount: 90_000,
      currency: "eur",
      payment_method: "pm_card_visa",
      ...noRedirects,
      confirm: true,
    }
    const first = await stripe.paymentIntents.create(params, { idempotencyKey: "deposit:1" })
    const again = await stripe.paymentIntents.create(params, { idempotencyKey: "deposit:1" })
    expect(again).toEqual(first)
    expect(again.lastResponse.headers["idempotent-replayed"]).toBe("true")
    expect(again.lastResponse.headers["original-request"]).toBe(first.lastResponse.requestId)
    expect(first.lastResponse.headers["idempotent-replayed"]).toBeUndefined()
    expect((await stripe.charges.list()).data).toHaveLength(1)
  })

  it("makes one object of thirty-two simultaneous requests", async () => {
    const { stripe } = await aSandbox()
    const requests = Array.from({ length: 32 }, () =>
      stripe.customers.create({ email: "a@example.org" }, { idempotencyKey: "customer:1" }),
    )
    const customers = await Promise.all(requests)
    expect(new Set(customers.map(({ id }) => id)).size).toBe(1)
    expect((await stripe.customers.list()).data).toHaveLength(1)
  })

  it("refuses other parameters, and another endpoint", async () => {
    const { stripe } = await aSandbox()
    await stripe.customers.create({ email: "a@example.org" }, { idempotencyKey: "key" })
    const other = await refusal(stripe.customers.create({ email: "b@example.org" }, { idempotencyKey: "key" }))
    expect(other).toBeInstanceOf(Stripe.errors.StripeIdempotencyError)
    expect(other).toMatchObject({ rawType: "idempotency_error", statusCode: 400 })
    const elsewhere = await refusal(
      stripe.paymentIntents.create({ amount: 100, currency: "eur" }, { idempotencyKey: "key" }),
    )
    expect(elsewhere).toBeInstanceOf(Stripe.errors.StripeIdempotencyError)
  })

  it("does not mind the order of parameters", async () => {
    const { stripe } = await aSandbox()
    const first = await stripe.customers.create({ email: "a@example.org", name: "A" }, { idempotencyKey: "key" })
    const again = await stripe.customers.create({ name: "A", email: "a@example.org" }, { idempotencyKey: "key" })
    expect(again.id).toBe(first.id)
  })

  it("replays a decline, so that one press never becomes two tries", async () => {
    const { stripe } = await aSandbox()
    const params = {
      amount: 100,
      currency: "eur",
      payment_method: "pm_card_visa_chargeDeclined",
      ...noRedirects,
      confirm: true,
    }
    const first = await refusal(stripe.paymentIntents.create(params, { idempotencyKey: "key" }))
    const again = await refusal(stripe.paymentIntents.create(params, { idempotencyKey: "key" }))
    expect(again.payment_intent?.id).toBe(first.payment_intent?.id)
    expect((await stripe.charges.list()).data).toHaveLength(1)
  })

  it("stays free after a malformed request, because nothing was tried", async () => {
    const { stripe } = await aSandbox()
    await refusal(stripe.customers.create({ metadata: { a: "x".repeat(501) } }, { idempotencyKey: "key" }))
    await expect(stripe.customers.create({ name: "A" }, { idempotencyKey: "key" })).resolves.toMatchObject({
      name: "A",
    })
  })

  it("stays free when a rule between parameters was broken", async () => {
    const { stripe } = await aSandbox()
    const tooSoon = depositSession(stripe, { expires_at: 1 }, { idempotencyKey: "key" })
    expect(await refusal(tooSoon)).toMatchObject({ param: "expires_at" })
    await expect(depositSession(stripe, {}, { idempotencyKey: "key" })).resolves.toMatchObject({ status: "open" })
  })

  it("is forgotten after a day", async () => {
    const { sandbox, stripe } = await aSandbox()
    const first = await stripe.customers.create({}, { idempotencyKey: "key" })
    sandbox.advance(24 * 60 * 60 - 60)
    expect((await stripe.customers.create({}, { idempotencyKey: "key" })).id).toBe(first.id)
    sandbox.advance(60)
    expect((await stripe.customers.create({}, { idempotencyKey: "key" })).id).not.toBe(first.id)
  })

  it("is refused when longer than 255 characters", async () => {
    const { stripe } = await aSandbox()
    await refusal(stripe.customers.create({}, { idempotencyKey: "k".repeat(256) }))
  })

  it("without one, two equal payments are two", async () => {
    const { stripe } = await aSandbox()
    await payAtOnce(stripe, 100)
    await payAtOnce(stripe, 100)
    expect((await stripe.charges.list()).data).toHaveLength(2)
  })
})
