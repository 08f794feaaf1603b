import { describe, expect, it } from "vitest"
import { aSandbox, cancel, depositSession, payAtOnce, type TestSandbox } from "../testing/a-sandbox"
import { errorAt, goodCard, send, valueIn, visit } from "../testing/customer"

const typesOf = ({ receiver }: TestSandbox) => receiver.events.map(({ type }) => type).sort()

describe("the checkout page", () => {
  it("names who is paid, for what, how much, and that no money moves", async () => {
    const { stripe } = await aSandbox()
    const session = await depositSession(stripe, { branding_settings: { display_name: "Harbour <Lane>" } })
    const page = await visit(session.url)
    expect(page.status).toBe(200)
    expect(page.title).toBe("Pay €900.00 to Harbour &lt;Lane&gt;")
    expect(page.text).toContain("Pay Harbour &lt;Lane&gt;")
    expect(page.text).toContain("Deposit, two days")
    expect(page.text).toContain("This is a test page: no money moves.")
    expect(page.html).not.toContain("<script")
    for (const field of ["email", "number", "expiry", "cvc", "name"]) {
      expect(page.html).toContain(`<label for="${field}">`)
      expect(valueIn(page, field)).toBe("")
    }
  })

  it("shows yen without a point, and several items with their sum", async () => {
    const { stripe } = await aSandbox()
    const item = (name: string, quantity: number) => ({
      quantity,
      price_data: { currency: "jpy", unit_amount: 9000, product_data: { name } },
    })
    const session = await depositSession(stripe, { line_items: [item("Day", 2), item("Room", 1)] })
    const { text } = await visit(session.url)
    expect(text).toContain("2 × ¥9,000")
    expect(text).toContain("Total ¥27,000")
  })

  it("takes a good card, and leads back with the session's id", async () => {
    const world = await aSandbox()
    const session = await depositSession(world.stripe)
    const answer = await send(session.url, goodCard)
    expect(answer.status).toBe(303)
    expect(answer.leadsTo).toBe(`http://127.0.0.1:9/paid?session=${session.id}`)
    await world.sandbox.settled()
    expect(typesOf(world)).toEqual([
      "charge.succeeded",
      "checkout.session.completed",
      "payment_intent.created",
      "payment_intent.succeeded",
    ])
  })

  it("takes the money once, however often the button is pressed", async () => {
    const { stripe } = await aSandbox()
    const session = await depositSession(stripe)
    const answers = await Promise.all(Array.from({ length: 8 }, () => send(session.url, goodCard)))
    expect(answers.every(({ status }) => status === 303)).toBe(true)
    expect((await stripe.charges.list()).data).toHaveLength(1)
  })

  it.each([
    ["4000 0000 0000 0002", "Your card was declined."],
    ["4000 0000 0000 9995", "Your card has insufficient funds."],
  ])("keeps what was typed but the CVC when %s is declined", async (number, message) => {
    const world = await aSandbox()
    const session = await depositSession(world.stripe)
    const answer = await send(session.url, { ...goodCard, number })
    const page = await visit(answer.leadsTo)
    expect(page.text).toContain(message)
    expect(page.text).toContain("Nothing was taken.")
    expect(page.title).toMatch(/^Error: /)
    expect(valueIn(page, "email")).toBe("marit@example.org")
    expect(valueIn(page, "number")).toBe(number)
    expect(valueIn(page, "expiry")).toBe("04 / 75")
    expect(valueIn(page, "name")).toBe("Marit Solberg")
    expect(valueIn(page, "cvc")).toBe("")
    await world.sandbox.settled()
    expect(typesOf(world)).toEqual(["charge.failed", "payment_intent.created", "payment_intent.payment_failed"])
    const again = await send(session.url, goodCard)
    expect(again.leadsTo).toContain(session.id)
    expect((await world.stripe.paymentIntents.list()).data).toHaveLength(1)
  })

  it("says beside each field what is wrong with it, keeps the rest, and takes nothing", async () => {
    const { stripe } = await aSandbox()
    const session = await depositSession(stripe)
    const typed = { email: "marit", number: "4242 4242 4242 4241", expiry: "13 / 39", cvc: "12", name: " " }
    const page = await send(session.url, typed)
    expect(page.status).toBe(422)
    for (const field of ["email", "number", "expiry", "cvc", "name"]) expect(errorAt(page, field)).toBeTruthy()
    expect(valueIn(page, "number")).toBe(typed.number)
    expect(valueIn(page, "email")).toBe("marit")
    expect(valueIn(page, "cvc")).toBe("")
    expect((await stripe.paymentIntents.list()).data).toEqual([])
  })

  it("knows a card that is over, until the last hour of its month", async () => {
    let now = new Date("2026-11-30T23:59:00Z")
    const { stripe } = await aSandbox({ now: () => now })
    const session = await depositSession(stripe)
    now = new Date("2026-12-01T00:00:00Z")
    const late = await send(session.url, { ...goodCard, expiry: "11/26" })
    expect(errorAt(late, "expiry")).toContain("no longer valid")
    now = new Date("2026-11-30T23:59:30Z")
    expect((await send(session.url, { ...goodCard, expiry: "1126" })).status).toBe(303)
  })

  it("does not keep a number that may be a real card", async () => {
    const { stripe } = await aSandbox()
    const session = await depositSession(stripe)
    const page = await send(session.url, { ...goodCard, number: "4539 1488 0343 6467" })
    expect(errorAt(page, "number")).toContain("Only the test cards")
    expect(page.html).not.toContain("6467")
    expect(valueIn(page, "name")).toBe("Marit Solberg")
  })

  it("shows a known e-mail address as settled, and ignores another", async () => {
    const { stripe } = await aSandbox()
    const session = await depositSession(stripe, { customer_email: "jonas@example.org" })
    const page = await visit(session.url)
    expect(valueIn(page, "email")).toBe("jonas@example.org")
    expect(page.html).toMatch(/<input id="email"[^>]* readonly/)
    await send(session.url, goodCard)
    const paid = await stripe.checkout.sessions.retrieve(session.id)
    expect(paid.customer_details?.email).toBe("jonas@example.org")
  })

  it("says so when the card will be kept, and the merchant's own words", async () => {
    const { stripe } = await aSandbox()
    const session = await depositSession(stripe, {
      payment_intent_data: { setup_future_usage: "off_session" },
      custom_text: { submit: { message: "The rest is due three weeks before." } },
    })
    const { text } = await visit(session.url)
    expect(text).toContain("to charge this card again")
    expect(text).toContain("The rest is due three weeks before.")
  })
})

describe("a card that asks to be authorised", () => {
  async function asked() {
    const world = await aSandbox()
    const session = await depositSession(world.stripe)
    const answer = await send(session.url, { ...goodCard, number: "4000002500003155" })
    return { world, session, bank: answer.leadsTo }
  }

  it("pays after the owner authorises it", async () => {
    const { world, session, bank } = await asked()
    expect(await world.stripe.checkout.sessions.retrieve(session.id)).toMatchObject({ status: "open" })
    const { text } = await visit(bank)
    expect(text).toContain("Authorise")
    expect(text).toContain("ending in 3155")
    const answer = await send(bank, { answer: "authorise" })
    expect(answer.leadsTo).toBe(`http://127.0.0.1:9/paid?session=${session.id}`)
    const charges = await world.stripe.charges.list()
    expect(charges.data).toMatchObject([
      { payment_method_details: { card: { three_d_secure: { result: "authenticated" } } } },
    ])
    expect(await world.stripe.checkout.sessions.retrieve(session.id)).toMatchObject({ payment_status: "paid" })
  })

  it("does not ask again once it is saved", async () => {
    const { stripe } = await aSandbox()
    const { id: customer } = await stripe.customers.create({ email: "marit@example.org" })
    const session = await depositSession(stripe, {
      customer,
      payment_intent_data: { setup_future_usage: "off_session" },
    })
    const answer = await send(session.url, { ...goodCard, number: "4000002500003155" })
    await send(answer.leadsTo, { answer: "authorise" })
    const [charge] = (await stripe.charges.list({ customer })).data
    const saved = { customer, payment_method: charge?.payment_method ?? "", off_session: true }
    await expect(payAtOnce(stripe, 210_000, saved)).resolves.toMatchObject({ status: "succeeded" })
  })

  it("takes nothing when the owner does not, and lets the customer try again", async () => {
    const { world, session, bank } = await asked()
    const page = await visit((await send(bank, { answer: "fail" })).leadsTo)
    expect(page.text).toContain("was not authorised")
    expect(valueIn(page, "number")).toBe("4000 0025 0000 3155")
    expect(valueIn(page, "cvc")).toBe("")
    expect((await world.stripe.charges.list()).data).toEqual([])
    await world.sandbox.settled()
    expect(typesOf(world)).toEqual(["payment_intent.created", "payment_intent.payment_failed"])
    expect((await send(session.url, goodCard)).leadsTo).toContain(session.id)
  })

  it("is asked about once", async () => {
    const { world, session, bank } = await asked()
    await send(bank, { answer: "authorise" })
    const again = await send(bank, { answer: "authorise" })
    expect((await visit(again.leadsTo)).text).toContain("This is paid")
    expect((await visit(bank)).leadsTo).toBe(`${world.sandbox.url}/c/pay/${session.id}`)
    expect((await world.stripe.charges.list()).data).toHaveLength(1)
  })

  it("cannot pay any more once the session is over", async () => {
    const { world, session, bank } = await asked()
    world.sandbox.advance(25 * 60 * 60)
    const answer = await send(bank, { answer: "authorise" })
    expect((await visit(answer.leadsTo)).text).toContain("The time to pay is over")
    expect(await world.stripe.checkout.sessions.retrieve(session.id)).toMatchObject({ payment_status: "unpaid" })
    expect((await world.stripe.charges.list()).data).toEqual([])
  })
})

describe("a page that is closed", () => {
  it("says that it is paid, and leads on", async () => {
    const { stripe } = await aSandbox()
    const session = await depositSession(stripe)
    await send(session.url, goodCard)
    const page = await visit(session.url)
    expect(page.status).toBe(200)
    expect(page.text).toContain("This is paid")
    expect(page.html).toContain(`href="http://127.0.0.1:9/paid?session=${session.id}"`)
  })

  it("says that time ran out, and takes no card", async () => {
    const { stripe, sandbox } = await aSandbox()
    const session = await depositSession(stripe)
    sandbox.advance(24 * 60 * 60)
    const page = await visit((await send(session.url, goodCard)).leadsTo)
    expect(page.text).toContain("The time to pay is over")
    expect(page.html).toContain(`href="${cancel}"`)
    expect((await stripe.charges.list()).data).toEqual([])
  })

  it("says that it was cancelled", async () => {
    const { stripe } = await aSandbox()
    const session = await depositSession(stripe)
    await stripe.checkout.sessions.expire(session.id)
    expect((await visit(session.url)).text).toContain("This payment was cancelled")
  })

  it("is unknown for any other address", async () => {
    const { sandbox } = await aSandbox()
    for (const path of ["/c/pay/cs_test_none", "/c/authorise/pi_none", "/c/other", "/"]) {
      expect((await visit(`${sandbox.url}${path}`)).status).toBe(404)
    }
  })
})
