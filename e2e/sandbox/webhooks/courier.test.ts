import { describe, expect, it } from "vitest"
import { aSandbox, payAtOnce, type TestSandbox } from "../testing/a-sandbox"

/** Lets the waits pass one after the other, as the clock on the wall would. */
async function pass({ sandbox }: TestSandbox, ...seconds: readonly number[]) {
  for (const wait of seconds) {
    sandbox.advance(wait)
    await sandbox.settled()
  }
}

async function oneEvent(options: { answer?: number } = {}) {
  // The clock on the wall stands still, so that only the test moves time.
  const now = new Date()
  const world = await aSandbox({ now: () => now })
  world.receiver.answerWith(options.answer ?? 200)
  await world.stripe.customers.create({})
  await world.sandbox.settled()
  const [event] = (await world.stripe.events.list()).data
  if (!event) throw new Error("Nothing was announced.")
  return { ...world, event }
}

describe("webhooks", () => {
  it("arrive signed, and say afterwards that nothing is pending", async () => {
    const { receiver, stripe, event } = await oneEvent()
    expect(receiver.forged).toEqual([])
    expect(receiver.events).toMatchObject([{ id: event.id, type: "customer.created", pending_webhooks: 1 }])
    expect((await stripe.events.retrieve(event.id)).pending_webhooks).toBe(0)
  })

  it("are tried again after 0.2, 1, 5, 15 and 60 seconds until they are taken, and not once more", async () => {
    const world = await oneEvent({ answer: 500 })
    await pass(world, 0.2, 1, 5, 15)
    expect(world.sandbox.deliveries().map(({ attempt, status }) => [attempt, status])).toEqual([
      [1, 500],
      [2, 500],
      [3, 500],
      [4, 500],
      [5, 500],
    ])
    expect((await world.stripe.events.retrieve(world.event.id)).pending_webhooks).toBe(1)
    world.receiver.answerWith(204)
    await pass(world, 59.9)
    expect(world.receiver.events).toHaveLength(0)
    await pass(world, 0.1, 3600)
    expect(world.receiver.events).toMatchObject([{ id: world.event.id }])
    expect((await world.stripe.events.list({ delivery_success: false })).data).toEqual([])
  })

  it("are given up after three days, and stay in the list of the undelivered", async () => {
    const world = await oneEvent({ answer: 500 })
    await pass(world, ...Array.from({ length: 80 }, () => 3600))
    const tries = world.sandbox.deliveries().length
    expect(tries).toBeGreaterThan(70)
    world.receiver.answerWith(200)
    await pass(world, 3600)
    expect(world.sandbox.deliveries()).toHaveLength(tries)
    expect((await world.stripe.events.list({ delivery_success: false })).data).toMatchObject([{ id: world.event.id }])
  })

  it.each([301, 400, 500])("count an answer of %d as not taken", async (status) => {
    const { stripe, event } = await oneEvent({ answer: status })
    expect((await stripe.events.retrieve(event.id)).pending_webhooks).toBe(1)
  })

  it("survive an endpoint that nobody answers", async () => {
    const { sandbox, stripe } = await aSandbox({ webhookUrl: "http://127.0.0.1:9/nobody" })
    await stripe.customers.create({})
    await sandbox.settled()
    expect(sandbox.deliveries()).toMatchObject([{ status: null, error: expect.any(String) }])
  })

  it("never keep the answer of the API waiting", async () => {
    const { receiver, sandbox, stripe } = await aSandbox()
    await stripe.customers.create({})
    expect(receiver.events).toHaveLength(0)
    await sandbox.settled()
    expect(receiver.events).toHaveLength(1)
  })

  it("can be held back and released", async () => {
    const { receiver, sandbox, stripe } = await aSandbox()
    sandbox.hold()
    await payAtOnce(stripe, 5000)
    await sandbox.settled()
    expect(receiver.events).toEqual([])
    expect((await stripe.events.list({ delivery_success: false })).data).toHaveLength(3)
    sandbox.release()
    await sandbox.settled()
    expect(receiver.events).toHaveLength(3)
  })

  it("can be sent again, several times at once", async () => {
    const { receiver, sandbox, event } = await oneEvent()
    const attempts = await sandbox.resend(event.id, 5)
    expect(attempts.map(({ status, resent }) => [status, resent])).toEqual(Array(5).fill([200, true]))
    expect(receiver.events.filter(({ id }) => id === event.id)).toHaveLength(6)
  })

  it("sent again by hand count as delivered", async () => {
    const { receiver, sandbox, stripe, event } = await oneEvent({ answer: 500 })
    receiver.answerWith(200)
    await sandbox.resend(event.id)
    expect((await stripe.events.retrieve(event.id)).pending_webhooks).toBe(0)
  })

  it("are not sent where nobody listens, and count as delivered", async () => {
    const { sandbox, stripe } = await aSandbox({ webhookUrl: undefined, webhookSecret: undefined })
    await stripe.customers.create({})
    await sandbox.settled()
    expect(sandbox.deliveries()).toEqual([])
    expect((await stripe.events.list({ delivery_success: true })).data).toMatchObject([{ pending_webhooks: 0 }])
  })
})
