import { describe, expect, it } from "vitest"
import { aSandbox, cancel, depositSession, payAtOnce, refusal } from "../testing/a-sandbox"
import { goodCard, send, visit } from "../testing/customer"

const minutes = (count: number) => count * 60

describe("a checkout session", () => {
  it("shows what was asked for and nothing paid", async () => {
    const { stripe, sandbox } = await aSandbox()
    const session = await depositSession(stripe, {
      client_reference_id: "order-1",
      metadata: { order: "o1" },
      customer_email: "marit@example.org",
      expand: ["line_items"],
    })
    expect(session).toMatchObject({
      status: "open",
      payment_status: "unpaid",
      payment_intent: null,
      amount_total: 90_000,
      currency: "eur",
      client_reference_id: "order-1",
      metadata: { order: "o1" },
      url: `${sandbox.url}/c/pay/${session.id}`,
      line_items: { data: [{ description: "Deposit, two days", amount_total: 90_000, quantity: 1 }] },
    })
    expect(session.id).toMatch(/^cs_test_\w{58}$/)
    expect(session.expires_at - session.created).toBe(24 * 60 * 60)
  })

  it("adds its items up, in the order in which they were sent", async () => {
    const { stripe } = await aSandbox()
    const item = (name: string, unit_amount: number, quantity: number) => ({
      quantity,
      price_data: { currency: "eur", unit_amount, product_data: { name } },
    })
    const session = await depositSession(stripe, { line_items: [item("Day", 150_000, 2), item("Room", 20_000, 1)] })
    expect(session.amount_total).toBe(320_000)
    const items = await stripe.checkout.sessions.listLineItems(session.id)
    expect(items.data.map(({ description }) => description)).toEqual(["Day", "Room"])
  })

  it("can only end between thirty minutes and a day ahead", async () => {
    const { stripe } = await aSandbox()
    const now = Math.floor(Date.now() / 1000)
    const at = (seconds: number) => depositSession(stripe, { expires_at: now + seconds })
    await expect(at(minutes(31))).resolves.toMatchObject({ expires_at: now + minutes(31) })
    for (const seconds of [minutes(29), minutes(24 * 60 + 2), -1]) {
      expect(await refusal(at(seconds))).toMatchObject({ param: "expires_at" })
    }
  })

  it("never takes exactly half an hour counted from a whole second, which Stripe refuses now and then", async () => {
    const now = new Date("2026-11-21T12:00:00.400Z")
    const { stripe } = await aSandbox({ now: () => now })
    const seconds = Math.floor(now.getTime() / 1000) + minutes(30)
    expect(await refusal(depositSession(stripe, { expires_at: seconds }))).toMatchObject({ param: "expires_at" })
    await expect(depositSession(stripe, { expires_at: seconds + 1 })).resolves.toMatchObject({ status: "open" })
  })

  it.each<[string, object, string]>([
    ["a customer that does not exist", { customer: "cus_none" }, "customer"],
    ["a way back that is no address", { success_url: "/paid" }, "success_url"],
    ["another mode", { mode: "subscription" }, "mode"],
    ["no items", { line_items: [] }, "line_items"],
    ["the forerunner of allowed_payment_method_types", { payment_method_types: ["card"] }, "payment_method_types"],
  ])("is refused with %s", async (_what, params, param) => {
    const { stripe } = await aSandbox()
    expect(await refusal(depositSession(stripe, params))).toMatchObject({ statusCode: 400, param })
  })

  it("is refused with two payers, two currencies, or less than fifty cents", async () => {
    const { stripe } = await aSandbox()
    const { id } = await stripe.customers.create({})
    await refusal(depositSession(stripe, { customer: id, customer_email: "marit@example.org" }))
    const item = (currency: string, unit_amount: number) => ({
      quantity: 1,
      price_data: { currency, unit_amount, product_data: { name: "Deposit" } },
    })
    await refusal(depositSession(stripe, { line_items: [item("eur", 100), item("chf", 100)] }))
    await refusal(depositSession(stripe, { line_items: [item("eur", 49)] }))
  })

  it("closes by itself when its time is over, without anyone asking", async () => {
    const { stripe, sandbox, receiver } = await aSandbox()
    const session = await depositSession(stripe, { expires_at: Math.floor(Date.now() / 1000) + minutes(31) })
    sandbox.advance(minutes(30))
    expect(await stripe.checkout.sessions.retrieve(session.id)).toMatchObject({ status: "open" })
    sandbox.advance(minutes(1))
    await sandbox.settled()
    expect(receiver.events).toMatchObject([
      { type: "checkout.session.expired", data: { object: { id: session.id, status: "expired", url: null } } },
    ])
    expect(await stripe.checkout.sessions.retrieve(session.id)).toMatchObject({ payment_status: "unpaid" })
  })

  it("can be expired once, while it is open", async () => {
    const { stripe } = await aSandbox()
    const session = await depositSession(stripe)
    await expect(stripe.checkout.sessions.expire(session.id)).resolves.toMatchObject({ status: "expired", url: null })
    expect((await refusal(stripe.checkout.sessions.expire(session.id))).message).toContain("expired")
    const paid = await depositSession(stripe)
    await send(paid.url, goodCard)
    expect((await refusal(stripe.checkout.sessions.expire(paid.id))).message).toContain("complete")
  })

  it("takes its unfinished payment with it when it closes", async () => {
    const { stripe } = await aSandbox()
    const session = await depositSession(stripe)
    await send(session.url, { ...goodCard, number: "4000000000000002" })
    const { payment_intent: id } = await stripe.checkout.sessions.retrieve(session.id)
    await refusal(stripe.paymentIntents.cancel(String(id)))
    await refusal(stripe.paymentIntents.confirm(String(id), { payment_method: "pm_card_visa" }))
    await stripe.checkout.sessions.expire(session.id)
    expect(await stripe.paymentIntents.retrieve(String(id))).toMatchObject({ status: "canceled" })
  })

  it("saves the card for later when asked to, for the customer who pays", async () => {
    const { stripe } = await aSandbox()
    const customer = await stripe.customers.create({ email: "marit@example.org" })
    const session = await depositSession(stripe, {
      customer: customer.id,
      payment_intent_data: { setup_future_usage: "off_session", metadata: { order: "o1" }, description: "Deposit" },
    })
    await send(session.url, { ...goodCard, email: "someone.else@example.org" })
    const paid = await stripe.checkout.sessions.retrieve(session.id, { expand: ["payment_intent.payment_method"] })
    expect(paid).toMatchObject({
      status: "complete",
      payment_status: "paid",
      customer_details: { email: "marit@example.org", name: "Marit Solberg" },
      payment_intent: {
        customer: customer.id,
        metadata: { order: "o1" },
        description: "Deposit",
        setup_future_usage: "off_session",
        payment_method: { customer: customer.id, card: { last4: "4242", exp_month: 4, exp_year: 2075 } },
      },
    })
    const intent = paid.payment_intent
    if (typeof intent !== "object" || typeof intent?.payment_method !== "object")
      throw new Error("Nothing was expanded.")
    const balance = await payAtOnce(stripe, 210_000, {
      customer: customer.id,
      payment_method: intent.payment_method?.id ?? "",
      off_session: true,
    })
    expect(balance.status).toBe("succeeded")
  })

  it("makes a customer when a card is to be saved for nobody known yet", async () => {
    const { stripe } = await aSandbox()
    const session = await depositSession(stripe, { payment_intent_data: { setup_future_usage: "off_session" } })
    await send(session.url, { ...goodCard, number: "4000000000000002", email: "typo@example.org" })
    expect((await stripe.customers.list()).data).toEqual([])
    await send(session.url, goodCard)
    const paid = await stripe.checkout.sessions.retrieve(session.id, { expand: ["customer", "payment_intent"] })
    expect(paid.customer).toMatchObject({ email: "marit@example.org", name: "Marit Solberg" })
    const [customer] = (await stripe.customers.list()).data
    expect(paid.payment_intent).toMatchObject({ customer: customer?.id })
    expect((await stripe.charges.list()).data[0]?.customer).toBe(customer?.id)
  })

  it("is found by status, payment and payer", async () => {
    const { stripe } = await aSandbox()
    const open = await depositSession(stripe)
    const paid = await depositSession(stripe)
    await send(paid.url, goodCard)
    const ids = async (params: Parameters<typeof stripe.checkout.sessions.list>[0]) =>
      (await stripe.checkout.sessions.list(params)).data.map(({ id }) => id)
    expect(await ids({ status: "open" })).toEqual([open.id])
    const { payment_intent } = await stripe.checkout.sessions.retrieve(paid.id)
    expect(await ids({ payment_intent: String(payment_intent) })).toEqual([paid.id])
    expect(await ids({ customer_details: { email: "marit@example.org" } })).toEqual([paid.id])
    expect(await ids({})).toEqual([paid.id, open.id])
  })

  it("leads back to where the customer came from", async () => {
    const { stripe } = await aSandbox()
    const session = await depositSession(stripe)
    expect((await visit(session.url)).html).toContain(`href="${cancel}"`)
  })
})
