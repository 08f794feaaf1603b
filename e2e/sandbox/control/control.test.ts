import { describe, expect, it } from "vitest"
import { aSandbox, depositSession, payAtOnce } from "../testing/a-sandbox"

async function ask(url: string, path: string, body?: object) {
  const sent = body && { method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json" } }
  const response = await fetch(`${url}/_sandbox/${path}`, sent)
  return { status: response.status, answer: await response.json() }
}

describe("the control endpoints", () => {
  it("count what there is, and forget it", async () => {
    const { sandbox, stripe } = await aSandbox()
    await payAtOnce(stripe, 5000)
    await depositSession(stripe)
    await ask(sandbox.url, "webhooks/settle", {})
    expect((await ask(sandbox.url, "state")).answer).toMatchObject({
      checkoutSessions: 1,
      paymentIntents: 1,
      charges: 1,
      events: 3,
      webhooks: { held: false, pending: 0, delivered: 3, givenUp: 0 },
    })
    expect((await ask(sandbox.url, "reset", {})).answer).toMatchObject({ charges: 0, events: 0 })
    expect((await stripe.paymentIntents.list()).data).toEqual([])
  })

  it("move the clock", async () => {
    const { sandbox, stripe } = await aSandbox()
    const session = await depositSession(stripe)
    const { answer } = await ask(sandbox.url, "clock", { advanceSeconds: 24 * 60 * 60 })
    expect(answer.now).toBeGreaterThanOrEqual(session.created + 24 * 60 * 60)
    expect(await stripe.checkout.sessions.retrieve(session.id)).toMatchObject({ status: "expired" })
  })

  it("hold webhooks back, let them go, send them again and tell of each attempt", async () => {
    const { sandbox, stripe, receiver } = await aSandbox()
    expect((await ask(sandbox.url, "webhooks/hold", {})).answer).toMatchObject({ webhooks: { held: true } })
    await stripe.customers.create({})
    await ask(sandbox.url, "webhooks/settle", {})
    expect(receiver.events).toEqual([])
    await ask(sandbox.url, "webhooks/release", {})
    await ask(sandbox.url, "webhooks/settle", {})
    const [event] = receiver.events
    await ask(sandbox.url, `events/${event?.id}/resend`, { times: 2 })
    expect(receiver.events).toHaveLength(3)
    const { answer } = await ask(sandbox.url, "deliveries")
    expect(answer.deliveries).toMatchObject([{ resent: false }, { resent: true }, { resent: true, status: 200 }])
  })

  it("refuse what they do not know, and what another page of the browser could send", async () => {
    const { sandbox } = await aSandbox()
    expect((await ask(sandbox.url, "nothing")).status).toBe(404)
    expect((await ask(sandbox.url, "events/evt_none/resend", {})).status).toBe(404)
    expect((await ask(sandbox.url, "clock", { advanceSeconds: -1 })).status).toBe(400)
    expect((await ask(sandbox.url, "reset", { really: true })).status).toBe(400)
    const plain = await fetch(`${sandbox.url}/_sandbox/reset`, { method: "POST", body: "{}" })
    expect(plain.status).toBe(415)
  })
})
