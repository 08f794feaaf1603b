import { describe, expect, it } from "vitest"
import { aSandbox, chargeOf, payAtOnce, refusal } from "../testing/a-sandbox"

describe("a refund", () => {
  it("gives the whole payment back, and takes it out of the balance", async () => {
    const { stripe } = await aSandbox()
    const intent = await payAtOnce(stripe, 90_000)
    const refund = await stripe.refunds.create({
      payment_intent: intent.id,
      reason: "requested_by_customer",
      metadata: { refund: "r1" },
    })
    expect(refund).toMatchObject({ amount: 90_000, status: "succeeded", payment_intent: intent.id })
    const charge = await stripe.charges.retrieve(chargeOf(intent), { expand: ["refunds"] })
    expect(charge).toMatchObject({ refunded: true, amount_refunded: 90_000, refunds: { data: [{ id: refund.id }] } })
    const lines = await stripe.balanceTransactions.list()
    expect(lines.data.reduce((sum, { amount }) => sum + amount, 0)).toBe(0)
    expect(lines.data.map(({ type }) => type)).toEqual(["refund", "charge"])
  })

  it("may come in parts, but never to more than was paid", async () => {
    const { stripe } = await aSandbox()
    const charge = chargeOf(await payAtOnce(stripe, 10_000))
    await stripe.refunds.create({ charge, amount: 4000 })
    await stripe.refunds.create({ charge, amount: 4000 })
    const error = await refusal(stripe.refunds.create({ charge, amount: 2001 }))
    expect(error).toMatchObject({ statusCode: 400, param: "amount" })
    expect(error.message).toContain("€20.00")
    await expect(stripe.refunds.create({ charge })).resolves.toMatchObject({ amount: 2000 })
    expect(await refusal(stripe.refunds.create({ charge, amount: 1 }))).toMatchObject({
      code: "charge_already_refunded",
    })
    expect((await stripe.refunds.list({ charge })).data).toHaveLength(3)
  })

  it("of sixteen at once, only as many succeed as there is money", async () => {
    const { stripe } = await aSandbox()
    const charge = chargeOf(await payAtOnce(stripe, 10_000))
    const tries = Array.from({ length: 16 }, () => stripe.refunds.create({ charge, amount: 3000 }))
    const outcomes = await Promise.allSettled(tries)
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(3)
    expect(await stripe.charges.retrieve(charge)).toMatchObject({ amount_refunded: 9000, refunded: false })
  })

  it("is refused for a payment that did not succeed, and for none", async () => {
    const { stripe } = await aSandbox()
    const error = await refusal(payAtOnce(stripe, 5000, { payment_method: "pm_card_visa_chargeDeclined" }))
    await refusal(stripe.refunds.create({ payment_intent: error.payment_intent?.id ?? "" }))
    await refusal(stripe.refunds.create({ charge: error.charge ?? "" }))
    expect(await refusal(stripe.refunds.create({ charge: "ch_none" }))).toMatchObject({ code: "resource_missing" })
    await refusal(stripe.refunds.create({}))
    expect(await refusal(stripe.refunds.retrieve("re_none"))).toMatchObject({ statusCode: 404 })
  })

  it("counts yen in whole yen", async () => {
    const { stripe } = await aSandbox()
    const charge = chargeOf(await payAtOnce(stripe, 9000, { currency: "jpy" }))
    const error = await refusal(stripe.refunds.create({ charge, amount: 9001 }))
    expect(error.message).toContain("¥9,001")
  })

  it("to a card that closes meanwhile succeeds and fails a minute later: the money is in the balance again", async () => {
    const { stripe, sandbox, receiver } = await aSandbox()
    const intent = await payAtOnce(stripe, 90_000, { payment_method: "pm_card_refundFail" })
    const refund = await stripe.refunds.create({ payment_intent: intent.id })
    expect(refund).toMatchObject({ status: "succeeded" })
    sandbox.advance(61)
    expect(await stripe.refunds.retrieve(refund.id)).toMatchObject({
      status: "failed",
      failure_reason: "expired_or_canceled_card",
    })
    expect(await stripe.charges.retrieve(chargeOf(intent))).toMatchObject({ refunded: false, amount_refunded: 0 })
    const lines = await stripe.balanceTransactions.list()
    expect(lines.data.map(({ type, amount }) => [type, amount])).toEqual([
      ["refund_failure", 90_000],
      ["refund", -90_000],
      ["charge", 90_000],
    ])
    await sandbox.settled()
    expect(
      receiver.events
        .map(({ type }) => type)
        .filter((type) => type.includes("refund."))
        .sort(),
    ).toEqual(["charge.refund.updated", "refund.created", "refund.failed", "refund.updated", "refund.updated"])
  })

  it("to a slow card is pending for a minute, and may be canceled by hand until then", async () => {
    const { stripe, sandbox } = await aSandbox()
    const cancel = (id: string) =>
      fetch(`${sandbox.url}/_sandbox/refunds/${id}/cancel`, {
        method: "POST",
        headers: { "content-type": "application/json" },
      })
    const charge = chargeOf(await payAtOnce(stripe, 10_000, { payment_method: "pm_card_pendingRefund" }))
    const first = await stripe.refunds.create({ charge, amount: 4000 })
    const second = await stripe.refunds.create({ charge, amount: 6000 })
    expect([first.status, second.status]).toEqual(["pending", "pending"])
    expect((await cancel(first.id)).status).toBe(200)
    sandbox.advance(61)
    expect((await stripe.refunds.retrieve(first.id)).status).toBe("canceled")
    expect((await stripe.refunds.retrieve(second.id)).status).toBe("succeeded")
    expect((await cancel(second.id)).status).toBe(400)
    expect((await cancel("re_none")).status).toBe(404)
    expect(await stripe.charges.retrieve(charge)).toMatchObject({ amount_refunded: 6000 })
  })
})
