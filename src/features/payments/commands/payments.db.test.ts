import { goodCard, send, visit } from "@e2e/sandbox/testing/customer"
import pg from "pg"
import { expect, it, vi } from "vitest"
import { aRelationship } from "@/features/relationships/factory"
import { aWorkspace } from "@/features/workspaces/factory"
import { aCardCompany } from "@/launch/vitest/card-company"
import { type ClientActor, inScope, type Scope, type StaffActor } from "@/server/data/scope"
import { stripe } from "@/server/stripe"
import { anOrder } from "../factory"
import { orders } from "../queries/desk"
import { myPayments, receipt } from "../queries/mine"
import { beginCheckout } from "./begin-checkout"
import { cancelOrder } from "./place-order"
import { makeRefund, refundPayment } from "./refund"

const company = aCardCompany()

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
  const as = <A extends ClientActor | StaffActor, T>(
    actor: A,
    work: (scope: Scope<A>) => Promise<T>,
    now = new Date(),
  ) => inScope({ workspaceId: harbour.workspaceId, actor, now }, work)
  const asSystem = <T>(work: Parameters<typeof inScope<{ kind: "system"; reason: string }, T>>[1]) =>
    inScope({ workspaceId: harbour.workspaceId, actor: { kind: "system", reason: "test" } }, work)
  const depositOf = (clientId: string) =>
    order.instalments.find((one) => one.clientId === clientId && one.kind === "deposit")?.id ?? ""
  const checkout = (actor: ClientActor, instalmentId: string, at?: Date, backPath = "/harbour/payments") =>
    beginCheckout((work) => as(actor, work, at), { instalmentId, backPath })
  const ledger = () =>
    asSystem(({ db }) => db.ledgerEntry.findMany({ where: { orderId: order.orderId }, orderBy: { id: "asc" } }))
  return { harbour, marit, jonas, order, as, asSystem, depositOf, checkout, ledger }
}

it("splits 3,000.00 into 70 and 30, and lets Marit pay her deposit of 630.00 on the processor's page", async () => {
  const { marit, as, depositOf, checkout, ledger } = await aCoupleThatOwes()
  const { url } = await checkout(marit.actor, depositOf(marit.clientId))
  expect((await visit(url)).text).toContain("630.00")
  expect((await visit(url)).text).not.toMatch(/couple|intensive|therap/i)
  await company.pay(url)
  const {
    rows: [mine],
  } = await as(marit.actor, myPayments)
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

it("takes cards alone: what pays later, or not after all, is no way to keep days", async () => {
  const { harbour, marit, depositOf, checkout, asSystem } = await aCoupleThatOwes()
  await checkout(marit.actor, depositOf(marit.clientId))
  const [tried] = await asSystem(({ db }) =>
    db.payment.findMany({
      where: { workspaceId: harbour.workspaceId, clientId: marit.clientId },
      select: { checkoutSessionId: true },
    }),
  )
  const page = await stripe().checkout.sessions.retrieve(tried?.checkoutSessionId ?? "")
  expect(page.allowed_payment_method_types).toEqual(["card"])
})

it("does not ask the card company to keep the card: nothing is taken by itself later", async () => {
  const { marit, depositOf, checkout } = await aCoupleThatOwes()
  await company.pay((await checkout(marit.actor, depositOf(marit.clientId))).url)
  const [intent] = (await stripe().paymentIntents.list()).data
  expect(intent).toMatchObject({ status: "succeeded", setup_future_usage: null })
})

it("shows Jonas nothing of what Marit paid, and lets him neither pay nor read it", async () => {
  const { marit, jonas, as, depositOf, checkout } = await aCoupleThatOwes()
  await company.pay((await checkout(marit.actor, depositOf(marit.clientId))).url)
  const {
    rows: [hers],
  } = await as(marit.actor, myPayments)
  const paymentId = hers?.instalments[0]?.payment?.id ?? ""
  const {
    rows: [his],
  } = await as(jonas.actor, myPayments)
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
  await company.pay(first.url)
  await expect(checkout(marit.actor, instalment)).rejects.toMatchObject({ code: "ALREADY_PAID" })
})

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000)

/** The processor hears the next call and makes its page, but we never hear of it. */
const loseNextAnswer = () => {
  const { sessions } = stripe().checkout
  const create = sessions.create.bind(sessions)
  const made = Promise.withResolvers<string>()
  vi.spyOn(sessions, "create").mockImplementationOnce(async (...given: Parameters<typeof create>) => {
    made.resolve((await create(...given)).url ?? "")
    throw new Error("the answer was lost")
  })
  return made.promise
}

/** How often a fact was announced in a workspace. */
const announced = async (name: string, workspaceId: string) => {
  const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })
  await client.connect()
  const { rowCount } = await client.query(
    "SELECT 1 FROM graphile_worker._private_jobs WHERE payload->>'name' = $1 AND payload->>'workspaceId' = $2",
    [name, workspaceId],
  )
  await client.end()
  return rowCount
}

it("opens a page two minutes after the processor was away, though the first try was for another way back", async () => {
  const { marit, depositOf, checkout, ledger } = await aCoupleThatOwes()
  const deposit = depositOf(marit.clientId)
  await company.sandbox().close()
  await expect(checkout(marit.actor, deposit, new Date(), "/harbour/appointments/1")).rejects.toMatchObject({
    code: "PROCESSOR_AWAY",
  })
  await company.startAgain()
  await company.advance(2 * 60)
  const { url } = await checkout(marit.actor, deposit, inMinutes(2))
  expect((await checkout(marit.actor, deposit, inMinutes(3))).url).toBe(url)
  expect(await company.pay(url)).toMatchObject({ status: 303 })
  expect(await ledger()).toHaveLength(3)
  await company.startAgain()
})

it("asks for the very same page when the answer was lost a moment ago, and for another on another way back", async () => {
  const { marit, jonas, depositOf, checkout } = await aCoupleThatOwes()
  const hers = loseNextAnswer()
  await expect(checkout(marit.actor, depositOf(marit.clientId))).rejects.toMatchObject({ code: "PROCESSOR_AWAY" })
  expect((await checkout(marit.actor, depositOf(marit.clientId))).url).toBe(await hers)
  const his = loseNextAnswer()
  await expect(checkout(jonas.actor, depositOf(jonas.clientId))).rejects.toMatchObject({ code: "PROCESSOR_AWAY" })
  const { url } = await checkout(jonas.actor, depositOf(jonas.clientId), new Date(), "/harbour/appointments/1")
  expect(url).not.toBe(await his)
})

it("lets a page that nobody saw end in silence while a later one is open", async () => {
  const { harbour, marit, depositOf, checkout, ledger } = await aCoupleThatOwes()
  loseNextAnswer()
  await expect(checkout(marit.actor, depositOf(marit.clientId))).rejects.toMatchObject({ code: "PROCESSOR_AWAY" })
  const { url } = await checkout(marit.actor, depositOf(marit.clientId), inMinutes(5))
  await company.advance(32 * 60)
  expect(await announced("payments.paymentExpired", harbour.workspaceId)).toBe(0)
  await company.pay(url)
  expect(await ledger()).toHaveLength(3)
  await company.startAgain()
})

it("gives the money of a second page of the same instalment back whole, and counts it as no payment", async () => {
  const { harbour, marit, as, asSystem, depositOf, checkout } = await aCoupleThatOwes()
  const lost = loseNextAnswer()
  await expect(checkout(marit.actor, depositOf(marit.clientId))).rejects.toMatchObject({ code: "PROCESSOR_AWAY" })
  const { url } = await checkout(marit.actor, depositOf(marit.clientId), inMinutes(5))
  await Promise.all([send(url, goodCard), send(await lost, goodCard)])
  await company.sandbox().settled()
  const [refund, ...others] = await asSystem(({ db }) => db.refund.findMany())
  expect([refund?.amountMinor, refund?.reason, others.length]).toEqual([63_000, "paid_twice", 0])
  expect(await announced("payments.paymentReceived", harbour.workspaceId)).toBe(1)
  const paidForIt = async () =>
    (await as(harbour.owner, (scope) => orders(scope, { search: "" }))).rows.map(({ paidMinor }) => paidMinor)
  expect(await paidForIt()).toEqual([63_000])
  await makeRefund.run({ refundId: refund?.id }, harbour.workspaceId)
  await company.sandbox().settled()
  const {
    rows: [mine],
  } = await as(marit.actor, myPayments)
  expect(mine?.instalments[0]).toMatchObject({ payment: {}, refunds: [{ state: "refunded", isOfSecondPayment: true }] })
  expect(await paidForIt()).toEqual([63_000])
})

it("counts one payment once, however often and in whatever order the processor tells of it", async () => {
  const { marit, depositOf, checkout, ledger } = await aCoupleThatOwes()
  await company.pay((await checkout(marit.actor, depositOf(marit.clientId))).url)
  const before = await ledger()
  const events = company
    .sandbox()
    .deliveries()
    .map(({ event }) => event)
  for (const eventId of new Set(events.toReversed())) await company.sandbox().resend(eventId, 3)
  expect(await ledger()).toEqual(before)
})

it("takes nothing from a card that is declined, and lets another card pay on the same page", async () => {
  const { marit, depositOf, checkout, ledger } = await aCoupleThatOwes()
  const { url } = await checkout(marit.actor, depositOf(marit.clientId))
  await company.pay(url, { number: "4000000000000002" })
  expect((await visit(url)).text).toMatch(/declined/i)
  expect(await ledger()).toHaveLength(2)
  await company.pay(url)
  expect(await ledger()).toHaveLength(3)
})

it("refuses events that are unsigned, altered, old, of another secret or of real money", async () => {
  const { POST } = await import("@/app/api/stripe/route")
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
  expect((await posted(body, signed(body, { secret: "whsec_of_someone_else" }))).status).toBe(400)
  const live = body.replace('"livemode":false', '"livemode":true')
  expect((await posted(live, signed(live))).status).toBe(400)
  expect((await posted(body, signed(body))).status).toBe(204)
})

it("gives a deposit back once, to the card it came from, and never more than was paid", async () => {
  const { harbour, marit, as, order, asSystem, depositOf, checkout, ledger } = await aCoupleThatOwes()
  await company.pay((await checkout(marit.actor, depositOf(marit.clientId))).url)
  const {
    rows: [mine],
  } = await as(marit.actor, myPayments)
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
  await company.sandbox().settled()
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

it("opens no page for what was taken back: nobody pays a cancelled order", async () => {
  const { marit, order, asSystem, depositOf, checkout } = await aCoupleThatOwes()
  await asSystem((scope) => cancelOrder(scope, order.orderId))
  await expect(checkout(marit.actor, depositOf(marit.clientId))).rejects.toMatchObject({ code: "NO_LONGER_OWED" })
  expect(
    (await stripe().checkout.sessions.list()).data.filter(({ metadata }) => metadata?.order === order.orderId),
  ).toEqual([])
})

it("keeps the ledger as it was written: the app's role can neither change nor remove an entry", async () => {
  const { order, asSystem } = await aCoupleThatOwes()
  await expect(
    asSystem(({ db }) => db.ledgerEntry.updateMany({ where: { orderId: order.orderId }, data: { amountMinor: 1 } })),
  ).rejects.toThrow()
  await expect(asSystem(({ db }) => db.ledgerEntry.deleteMany({ where: { orderId: order.orderId } }))).rejects.toThrow()
})
