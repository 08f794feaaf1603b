import Stripe from "stripe"
import { describe, expect, it } from "vitest"
import { aSandbox, depositSession, payAtOnce, refusal, stripeFor, testKey } from "../testing/a-sandbox"

describe("a caller of the API", () => {
  it("is let in with the right key only", async () => {
    const { sandbox } = await aSandbox()
    for (const key of ["sk_test_other", "sk_live_sandbox", `${testKey}x`]) {
      const error = await refusal(stripeFor(sandbox, key).customers.list())
      expect(error).toBeInstanceOf(Stripe.errors.StripeAuthenticationError)
      expect(error.message).not.toContain(key)
    }
    const bare = await fetch(`${sandbox.url}/v1/customers`)
    expect(bare.status).toBe(401)
  })

  it("is let in with any test key, and no live key, when none is set", async () => {
    const { sandbox } = await aSandbox({ apiKey: undefined })
    await expect(stripeFor(sandbox, "sk_test_any").customers.list()).resolves.toMatchObject({ data: [] })
    expect((await refusal(stripeFor(sandbox, "sk_live_any").customers.list())).statusCode).toBe(401)
  })

  it("sees request ids and the version on every answer", async () => {
    const { stripe } = await aSandbox()
    const { lastResponse } = await stripe.customers.create({})
    expect(lastResponse.requestId).toMatch(/^req_\w{14}$/)
    expect(lastResponse.apiVersion).toBe("2026-10-28.endive")
    const error = await refusal(stripe.customers.retrieve("cus_nobody"))
    expect(error.requestId).toMatch(/^req_/)
  })

  it("is refused in any other version, and for connected accounts", async () => {
    const { stripe } = await aSandbox()
    expect((await refusal(stripe.customers.list({}, { apiVersion: "2020-08-27" }))).message).toContain("2020-08-27")
    expect((await refusal(stripe.customers.list({}, { stripeAccount: "acct_1" }))).statusCode).toBe(400)
  })

  it("hears of an address that nobody answers, and of a body that is not a form", async () => {
    const { sandbox, stripe } = await aSandbox()
    expect((await refusal(stripe.coupons.list())).statusCode).toBe(404)
    const headers = { authorization: `Bearer ${testKey}`, "content-type": "application/json" }
    const json = await fetch(`${sandbox.url}/v1/customers`, { method: "POST", headers, body: "{}" })
    expect(json.status).toBe(400)
  })
})

describe("parameters", () => {
  it("are refused by name when unknown, missing or malformed", async () => {
    const { stripe } = await aSandbox()
    const unknown = await refusal(stripe.customers.create({ tax_exempt: "none" }))
    expect(unknown).toMatchObject({ code: "parameter_unknown", param: "tax_exempt", type: "StripeInvalidRequestError" })
    const missing = await refusal(depositSession(stripe, { line_items: undefined as never }))
    expect(missing).toMatchObject({ code: "parameter_missing", param: "line_items" })
    const malformed = await refusal(payAtOnce(stripe, 12.5))
    expect(malformed).toMatchObject({ code: "parameter_invalid_integer", param: "amount" })
    const empty = await refusal(depositSession(stripe, { client_reference_id: "" }))
    expect(empty).toMatchObject({ code: "parameter_invalid_empty", param: "client_reference_id" })
    const deep = await refusal(
      depositSession(stripe, { line_items: [{ quantity: 1, price_data: { currency: "eur" } as never }] }),
    )
    expect(deep).toMatchObject({ code: "parameter_missing", param: "line_items[0][price_data][product_data]" })
  })

  it("may carry fifty pairs of metadata of bounded length, and no more", async () => {
    const { stripe } = await aSandbox()
    const pairs = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`key${n}`, "value"]))
    await expect(stripe.customers.create({ metadata: pairs(50) })).resolves.toMatchObject({ metadata: pairs(50) })
    await refusal(stripe.customers.create({ metadata: pairs(51) }))
    await refusal(stripe.customers.create({ metadata: { key: "x".repeat(501) } }))
    await refusal(stripe.customers.create({ metadata: { ["k".repeat(41)]: "x" } }))
  })
})

describe("expansion", () => {
  it("shows whole what was asked for, at any depth and in lists", async () => {
    const { stripe } = await aSandbox()
    const intent = await payAtOnce(stripe, 5000)
    const whole = await stripe.paymentIntents.retrieve(intent.id, { expand: ["latest_charge.balance_transaction"] })
    expect(whole).toMatchObject({ latest_charge: { object: "charge", balance_transaction: { amount: 5000 } } })
    const list = await stripe.charges.list({ expand: ["data.payment_intent", "data.refunds"] })
    expect(list.data).toMatchObject([{ payment_intent: { id: intent.id }, refunds: { data: [] } }])
  })

  it("refuses what cannot be expanded", async () => {
    const { stripe } = await aSandbox()
    const intent = await payAtOnce(stripe, 5000)
    await refusal(stripe.paymentIntents.retrieve(intent.id, { expand: ["amount"] }))
    await refusal(stripe.paymentIntents.list({ expand: ["latest_charge"] }))
  })
})
