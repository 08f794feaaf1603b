import type Stripe from "stripe"
import { describe, expect, it } from "vitest"
import { aSandbox, chargeOf, payAtOnce, refusal } from "../testing/a-sandbox"
import { send, visit } from "../testing/customer"

/** A customer with a saved card, as a paid deposit leaves them. */
async function withSavedCard(stripe: Stripe, card: string) {
  const customer = await stripe.customers.create({ email: "marit@example.org" })
  const intent = await payAtOnce(stripe, 1000, {
    customer: customer.id,
    payment_method: card,
    setup_future_usage: "off_session",
  })
  if (typeof intent.payment_method !== "string") throw new Error("No payment method was kept.")
  return { customer: customer.id, payment_method: intent.payment_method }
}

describe("a payment", () => {
  it("is paid at once with a good card, and leaves a charge and a line in the balance", async () => {
    const { stripe } = await aSandbox()
    const intent = await payAtOnce(stripe, 90_000, { metadata: { order: "o1" } })
    expect(intent).toMatchObject({ status: "succeeded", amount_received: 90_000, livemode: false })
    const charge = await stripe.charges.retrieve(chargeOf(intent), { expand: ["balance_transaction"] })
    expect(charge).toMatchObject({ paid: true, captured: true, amount_captured: 90_000, metadata: { order: "o1" } })
    expect(charge.balance_transaction).toMatchObject({ amount: 90_000, fee: 2700, net: 87_300, status: "pending" })
  })

  it("waits for a card and for its confirmation", async () => {
    const { stripe } = await aSandbox()
    const bare = await stripe.paymentIntents.create({ amount: 5000, currency: "eur" })
    expect(bare.status).toBe("requires_payment_method")
    const carded = await stripe.paymentIntents.create({ amount: 5000, currency: "eur", payment_method: "pm_card_visa" })
    expect(carded.status).toBe("requires_confirmation")
    const paid = await stripe.paymentIntents.confirm(carded.id)
    expect(paid.status).toBe("succeeded")
    expect(await refusal(stripe.paymentIntents.confirm(bare.id))).toMatchObject({
      code: "payment_intent_unexpected_state",
    })
  })

  it.each([
    ["pm_card_visa_chargeDeclined", "generic_decline"],
    ["pm_card_visa_chargeDeclinedInsufficientFunds", "insufficient_funds"],
  ])("with %s is declined as %s, and can be tried again with another card", async (card, reason) => {
    const { stripe } = await aSandbox()
    const error = await refusal(payAtOnce(stripe, 5000, { payment_method: card }))
    expect(error).toMatchObject({
      statusCode: 402,
      type: "StripeCardError",
      code: "card_declined",
      decline_code: reason,
    })
    const intent = await stripe.paymentIntents.retrieve(error.payment_intent?.id ?? "", { expand: ["latest_charge"] })
    expect(intent).toMatchObject({
      status: "requires_payment_method",
      payment_method: null,
      last_payment_error: { decline_code: reason, payment_method: { card: { brand: "visa" } } },
      latest_charge: { status: "failed", paid: false, failure_code: "card_declined" },
    })
    const paid = await stripe.paymentIntents.confirm(intent.id, { payment_method: "pm_card_visa" })
    expect(paid).toMatchObject({ status: "succeeded", last_payment_error: null })
    expect((await stripe.balanceTransactions.list()).data).toHaveLength(1)
  })

  it("without its payer is declined by a card that always asks", async () => {
    const { stripe } = await aSandbox()
    const customer = await stripe.customers.create({})
    const error = await refusal(
      payAtOnce(stripe, 5000, {
        customer: customer.id,
        payment_method: "pm_card_authenticationRequired",
        off_session: true,
      }),
    )
    expect(error).toMatchObject({ statusCode: 402, code: "authentication_required" })
    expect(error.payment_intent?.status).toBe("requires_payment_method")
  })

  it("without its payer goes through with a card that was saved", async () => {
    const { stripe } = await aSandbox()
    const saved = await withSavedCard(stripe, "pm_card_visa")
    expect(await stripe.paymentMethods.retrieve(saved.payment_method)).toMatchObject({ customer: saved.customer })
    const balance = await payAtOnce(stripe, 210_000, { ...saved, off_session: true })
    expect(balance).toMatchObject({ status: "succeeded", customer: saved.customer })
  })

  it("sends its payer to the bank's page and back", async () => {
    const { stripe } = await aSandbox()
    const back = "http://127.0.0.1:9/back?keep=this"
    const intent = await payAtOnce(stripe, 5000, {
      payment_method: "pm_card_authenticationRequired",
      return_url: back,
    })
    expect(intent.status).toBe("requires_action")
    const page = intent.next_action?.redirect_to_url?.url ?? null
    expect((await visit(page)).text).toContain("€50.00")
    const answered = await send(page, { answer: "authorise" })
    expect(answered.leadsTo).toContain(`${back}&payment_intent=${intent.id}`)
    expect(answered.leadsTo).toContain("redirect_status=succeeded")
    expect(await stripe.paymentIntents.retrieve(intent.id)).toMatchObject({ status: "succeeded" })
    expect((await visit(page)).text).toContain("This is paid")
  })

  it("that its payer did not authorise waits for another card, without a charge", async () => {
    const { stripe } = await aSandbox()
    const intent = await payAtOnce(stripe, 5000, {
      payment_method: "pm_card_authenticationRequired",
      return_url: "http://127.0.0.1:9/back",
    })
    const answered = await send(intent.next_action?.redirect_to_url?.url ?? null, { answer: "fail" })
    expect(answered.leadsTo).toContain("redirect_status=failed")
    expect(await stripe.paymentIntents.retrieve(intent.id)).toMatchObject({
      status: "requires_payment_method",
      last_payment_error: { code: "payment_intent_authentication_failure" },
      latest_charge: null,
    })
    expect((await stripe.charges.list()).data).toEqual([])
  })

  it("can be cancelled until it is paid", async () => {
    const { stripe } = await aSandbox()
    const open = await stripe.paymentIntents.create({ amount: 5000, currency: "eur" })
    const cancelled = await stripe.paymentIntents.cancel(open.id, { cancellation_reason: "requested_by_customer" })
    expect(cancelled).toMatchObject({ status: "canceled", cancellation_reason: "requested_by_customer" })
    const paid = await payAtOnce(stripe, 5000)
    expect(await refusal(stripe.paymentIntents.cancel(paid.id))).toMatchObject({
      code: "payment_intent_unexpected_state",
    })
  })

  it("is refused when too small, too large, or in no currency", async () => {
    const { stripe } = await aSandbox()
    expect(await refusal(payAtOnce(stripe, 49))).toMatchObject({ code: "amount_too_small" })
    expect(await refusal(payAtOnce(stripe, 100_000_000))).toMatchObject({ code: "amount_too_large" })
    expect(await refusal(payAtOnce(stripe, 5000, { currency: "xyz" }))).toMatchObject({ param: "currency" })
  })

  it("is refused with another customer's card, and with a card that was used up", async () => {
    const { stripe } = await aSandbox()
    const saved = await withSavedCard(stripe, "pm_card_visa")
    const other = await stripe.customers.create({})
    await refusal(payAtOnce(stripe, 5000, { ...saved, customer: other.id }))
    const once = await payAtOnce(stripe, 5000)
    await refusal(payAtOnce(stripe, 5000, { payment_method: String(once.payment_method) }))
  })

  it("needs a way back when it may redirect its payer", async () => {
    const { stripe } = await aSandbox()
    const error = await refusal(payAtOnce(stripe, 5000, { automatic_payment_methods: { enabled: true } }))
    expect(error.param).toBe("return_url")
  })

  it("is found by its customer", async () => {
    const { stripe } = await aSandbox()
    const { customer } = await withSavedCard(stripe, "pm_card_visa")
    await payAtOnce(stripe, 5000)
    expect((await stripe.paymentIntents.list({ customer })).data).toHaveLength(1)
    expect((await stripe.charges.list({ customer })).data).toHaveLength(1)
  })
})

describe("the balance", () => {
  it("can be paid out after two days", async () => {
    const { stripe, sandbox } = await aSandbox()
    const intent = await payAtOnce(stripe, 5000)
    const source = chargeOf(intent)
    expect((await stripe.balanceTransactions.list({ source })).data).toMatchObject([{ status: "pending" }])
    sandbox.advance(2 * 24 * 60 * 60)
    expect((await stripe.balanceTransactions.list({ source })).data).toMatchObject([{ status: "available" }])
  })
})
