import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { type RunningSandbox, startSandbox } from "@e2e/sandbox/server"
import { goodCard, send, visit } from "@e2e/sandbox/testing/customer"
import { afterAll, beforeAll, expect, it } from "vitest"
import { aRelationship } from "@/features/relationships/factory"
import { aWorkspace } from "@/features/workspaces/factory"
import { env } from "@/server/env"
import { type ClientActor, inScope, type Scope } from "@/server/scope"
import { beginCheckout } from "./commands/begin-checkout"
import { cancelOrder } from "./commands/place-order"
import { makeRefund, refundPayment } from "./commands/refund"
import { anOrder } from "./factory"
import { myPayments, receipt } from "./queries"

// The real route, the official SDK over HTTP and the stand-in with its hosted page and signed events.
let sandbox: RunningSandbox
const endpoint = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on("data", (chunk: Buffer) => chunks.push(chunk))
  request.on("end", async () => {
    const { POST } = await import("@/app/api/stripe/route")
    const answer = await POST(
      new Request("http://attune.test/api/stripe", {
        method: "POST",
        headers: request.headers as Record<string, string>,
        body: Buffer.concat(chunks),
      }),
    )
    response.writeHead(answer.status).end(await answer.text())
  })
})

beforeAll(async () => {
  await new Promise<void>((ready) => endpoint.listen(0, "127.0.0.1", ready))
  const { port } = endpoint.address() as AddressInfo
  sandbox = await startSandbox({
    port: 0,
    apiKey: "sk_test_only_for_tests",
    webhookUrl: `http://127.0.0.1:${port}/api/stripe`,
    webhookSecret: "whsec_only_for_tests",
  })
  process.env.STRIPE_API_URL = sandbox.url
  expect(env().STRIPE_API_URL).toBe(sandbox.url)
})

afterAll(async () => {
  await sandbox.close()
  endpoint.close()
})

const aCoupleThatOwes = async () => {
  const harbour = await aWorkspace()
  const { relationshipId, clients } = await aRelationship(harbour)
  const [marit, jonas] = clients
  if (!marit || !jonas) throw new Error("a couple has two members")
  const order = await anOrder(harbour.workspaceId, {
    relationshipId,
    payers: [
      { clientId: marit.clientId, weight: 70 },
      { clientId: jonas.clientId, weight: 30 },
    ],
  })
  const as = <T>(actor: ClientActor, work: (scope: Scope<ClientActor>) => Promise<T>) =>
    inScope({ workspaceId: harbour.workspaceId, actor }, work)
  const asSystem = <T>(work: Parameters<typeof inScope<{ kind: "system"; reason: string }, T>>[1]) =>
    inScope({ workspaceId: harbour.workspaceId, actor: { kind: "system", reason: "test" } }, work)
  const depositOf = (clientId: string) =>
    order.instalments.find((one) => one.clientId === clientId && one.kind === "deposit")?.id ?? ""
  const checkout = (actor: ClientActor, instalmentId: string) =>
    beginCheckout((work) => as(actor, work), { instalmentId, backPath: "/harbour/payments" })
  const ledger = () =>
    asSystem(({ db }) => db.ledgerEntry.findMany({ where: { orderId: order.orderId }, orderBy: { id: "asc" } }))
  return { harbour, marit, jonas, order, as, asSystem, depositOf, checkout, ledger }
}

const pay = async (url: string, card: Partial<typeof goodCard> = {}) => {
  const page = await send(url, { ...goodCard, ...card })
  await sandbox.settled()
  return page
}

it("splits 3,000.00 into 70 and 30, and lets Marit pay her deposit of 630.00 on the processor's page", async () => {
  const { marit, as, depositOf, checkout, ledger } = await aCoupleThatOwes()
  const { url } = await checkout(marit.actor, depositOf(marit.clientId))
  expect((await visit(url)).text).toContain("630.00")
  expect((await visit(url)).text).not.toMatch(/couple|intensive|therap/i)
  await pay(url)
  const [mine] = await as(marit.actor, myPayments)
  expect(mine?.instalments.map(({ kind, amountMinor, payment }) => [kind, amountMinor, payment !== null])).toEqual([
    ["deposit", 63_000, true],
    ["balance", 147_000, false],
  ])
  expect((await ledger()).map((entry) => [entry.debitAccount, entry.creditAccount, entry.amountMinor])).toEqual([
    ["receivable", "revenue", 210_000],
    ["receivable", "revenue", 90_000],
    ["processor", "receivable", 63_000],
  ])
})

it("shows Jonas nothing of what Marit paid, and lets him neither pay nor read it", async () => {
  const { marit, jonas, as, depositOf, checkout } = await aCoupleThatOwes()
  await pay((await checkout(marit.actor, depositOf(marit.clientId))).url)
  const [hers] = await as(marit.actor, myPayments)
  const paymentId = hers?.instalments[0]?.payment?.id ?? ""
  const [his] = await as(jonas.actor, myPayments)
  expect(JSON.stringify(his)).not.toContain(paymentId)
  expect(his?.instalments.map(({ amountMinor }) => amountMinor)).toEqual([27_000, 63_000])
  await expect(as(jonas.actor, (scope) => receipt(scope, paymentId))).rejects.toMatchObject({ code: "NOT_FOUND" })
  await expect(checkout(jonas.actor, depositOf(marit.clientId))).rejects.toMatchObject({ code: "NOT_FOUND" })
})

it("opens one page when Marit presses twice, and says kindly that it is paid when she comes again", async () => {
  const { marit, depositOf, checkout } = await aCoupleThatOwes()
  const instalment = depositOf(marit.clientId)
  const [first, second] = await Promise.all([checkout(marit.actor, instalment), checkout(marit.actor, instalment)])
  expect(second.url).toBe(first.url)
  await pay(first.url)
  await expect(checkout(marit.actor, instalment)).rejects.toMatchObject({ code: "ALREADY_PAID" })
})

it("counts one payment once, however often and in whatever order the processor tells of it", async () => {
  const { marit, depositOf, checkout, ledger } = await aCoupleThatOwes()
  await pay((await checkout(marit.actor, depositOf(marit.clientId))).url)
  const before = await ledger()
  const events = sandbox.deliveries().map(({ event }) => event)
  for (const eventId of new Set(events.toReversed())) await sandbox.resend(eventId, 3)
  expect(await ledger()).toEqual(before)
})

it("takes nothing from a card that is declined, and lets another card pay on the same page", async () => {
  const { marit, depositOf, checkout, ledger } = await aCoupleThatOwes()
  const { url } = await checkout(marit.actor, depositOf(marit.clientId))
  await pay(url, { number: "4000000000000002" })
  expect((await visit(url)).text).toMatch(/declined/i)
  expect(await ledger()).toHaveLength(2)
  await pay(url)
  expect(await ledger()).toHaveLength(3)
})

it("refuses events that are unsigned, altered, old, of another secret or of real money", async () => {
  const { POST } = await import("@/app/api/stripe/route")
  const { stripe } = await import("@/server/stripe")
  const body = JSON.stringify({
    id: "evt_1",
    object: "event",
    type: "checkout.session.completed",
    livemode: false,
    data: { object: { id: "cs_1", metadata: {} } },
  })
  const posted = (payload: string, signature: string | null) =>
    POST(
      new Request("http://attune.test/api/stripe", {
        method: "POST",
        body: payload,
        headers: signature ? { "stripe-signature": signature } : {},
      }),
    )
  const signed = (payload: string, extra: { secret?: string; timestamp?: number } = {}) =>
    stripe().webhooks.generateTestHeaderString({ payload, secret: "whsec_only_for_tests", ...extra })
  expect((await posted(body, null)).status).toBe(400)
  expect((await posted(`${body} `, signed(body))).status).toBe(400)
  expect((await posted(body, signed(body, { timestamp: Math.floor(Date.now() / 1000) - 3600 }))).status).toBe(400)
  expect((await posted(body, signed(body, { secret: "whsec_of_somebody_else" }))).status).toBe(400)
  const live = body.replace('"livemode":false', '"livemode":true')
  expect((await posted(live, signed(live))).status).toBe(400)
  expect((await posted(body, signed(body))).status).toBe(204)
})

it("gives a deposit back once, to the card it came from, and never more than was paid", async () => {
  const { harbour, marit, as, order, asSystem, depositOf, checkout, ledger } = await aCoupleThatOwes()
  await pay((await checkout(marit.actor, depositOf(marit.clientId))).url)
  const [mine] = await as(marit.actor, myPayments)
  const paymentId = mine?.instalments[0]?.payment?.id ?? ""
  const { refundId } = await asSystem(async (scope) => {
    await cancelOrder(scope, order.orderId)
    return refundPayment(scope, { paymentId, reason: "test" })
  })
  await expect(
    asSystem((scope) => refundPayment(scope, { paymentId, amountMinor: 1, reason: "test" })),
  ).rejects.toMatchObject({ code: "MORE_THAN_PAID" })
  await Promise.all([
    makeRefund.run({ refundId }, harbour.workspaceId),
    makeRefund.run({ refundId }, harbour.workspaceId),
  ])
  await sandbox.settled()
  const receivable = (await ledger()).reduce(
    (sum, entry) =>
      sum +
      (entry.debitAccount === "receivable"
        ? entry.amountMinor
        : entry.creditAccount === "receivable"
          ? -entry.amountMinor
          : 0),
    0,
  )
  expect(receivable).toBe(0)
  expect((await ledger()).filter(({ refundId: id }) => id).map(({ amountMinor }) => amountMinor)).toEqual([63_000])
})

it("keeps the ledger as it was written: the app's role can neither change nor remove an entry", async () => {
  const { order, asSystem } = await aCoupleThatOwes()
  await expect(
    asSystem(({ db }) => db.ledgerEntry.updateMany({ where: { orderId: order.orderId }, data: { amountMinor: 1 } })),
  ).rejects.toThrow()
  await expect(asSystem(({ db }) => db.ledgerEntry.deleteMany({ where: { orderId: order.orderId } }))).rejects.toThrow()
})
