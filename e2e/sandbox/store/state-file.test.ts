import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, expect, it, onTestFinished } from "vitest"
import { startSandbox } from "../server"
import { aSandbox, chargeOf, depositSession, payAtOnce, stripeFor, testKey, testSecret } from "../testing/a-sandbox"
import { goodCard, send } from "../testing/customer"
import { readWorld, writtenWorld } from "./state-file"
import { emptyWorld } from "./world"

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "sandbox-"))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

describe("the state file", () => {
  it("keeps payments, open sessions, idempotency keys and the clock over a restart", async () => {
    const stateFile = join(aFolder(), "deep", "stripe.json")
    const first = await startSandbox({ port: 0, apiKey: testKey, stateFile })
    const before = stripeFor(first)
    const paid = await payAtOnce(before, 5000)
    const open = await depositSession(before)
    const customer = await before.customers.create({ name: "Marit" }, { idempotencyKey: "customer:1" })
    first.advance(3600)
    const clock = (await before.customers.create({})).created
    await first.close()

    const { stripe, sandbox } = await aSandbox({ stateFile })
    expect(await stripe.paymentIntents.retrieve(paid.id)).toEqual(paid)
    const session = await stripe.checkout.sessions.retrieve(open.id)
    expect(session.url).toBe(`${sandbox.url}/c/pay/${open.id}`)
    expect((await send(session.url, goodCard)).status).toBe(303)
    await stripe.refunds.create({ charge: chargeOf(paid) })
    const again = await stripe.customers.create({ name: "Marit" }, { idempotencyKey: "customer:1" })
    expect(again.id).toBe(customer.id)
    expect((await stripe.customers.create({})).created).toBeGreaterThanOrEqual(clock)
    expect(readdirSync(join(stateFile, ".."))).toEqual(["stripe.json"])
  })

  it("brings events that the last run could not", async () => {
    const stateFile = join(aFolder(), "stripe.json")
    const nobody = "http://127.0.0.1:9/nobody"
    const first = await startSandbox({
      port: 0,
      apiKey: testKey,
      stateFile,
      webhookUrl: nobody,
      webhookSecret: testSecret,
    })
    await stripeFor(first).customers.create({})
    await first.settled()
    await first.close()
    const { sandbox, receiver } = await aSandbox({ stateFile })
    sandbox.advance(1)
    await sandbox.settled()
    expect(receiver.events).toMatchObject([{ type: "customer.created" }])
  })

  it("is on disk before the answer leaves", async () => {
    const stateFile = join(aFolder(), "stripe.json")
    const { stripe } = await aSandbox({ stateFile })
    const intent = await payAtOnce(stripe, 5000)
    const { sandbox: other } = await aSandbox({ stateFile })
    expect(await stripeFor(other).paymentIntents.retrieve(intent.id)).toMatchObject({ status: "succeeded" })
  })

  it("that cannot be read stops the start with a sentence that names it", async () => {
    const stateFile = join(aFolder(), "stripe.json")
    writeFileSync(stateFile, '{"customers": {}}')
    await expect(startSandbox({ port: 0, stateFile })).rejects.toThrow(`${stateFile} cannot be read`)
  })

  it("holds a world as it is", () => {
    const world = emptyWorld()
    world.cards.set("pm_1", "4242424242424242")
    world.clockOffsetMs = 5
    expect(readWorld(writtenWorld(world))).toEqual(world)
  })
})
