import { goodCard, send } from "@e2e/sandbox/testing/customer"
import type Stripe from "stripe"
import { expect, it } from "vitest"
import { aRelationship } from "@/features/relationships/factory"
import { aWorkspace } from "@/features/workspaces/factory"
import { aCardCompany } from "@/launch/vitest/card-company"
import { queuedJobs } from "@/launch/vitest/queued-jobs"
import { inScope, type Scope, type SystemActor } from "@/server/data/scope"
import { stripe } from "@/server/stripe"
import { aCheckout, anOrder } from "../../factory"
import { makeRefund, refundPayment } from "../refund"
import { settleCheckout } from "../settle"
import { settleRefund } from "./settle-refund"

const company = aCardCompany()

/** Marit owes a deposit of 900.00, and has its page open. */
const aPageThatIsOpen = async () => {
  await company.startAgain()
  const harbour = await aWorkspace()
  const { workspaceId } = harbour
  const { relationshipId, clients } = await aRelationship(harbour)
  const [marit] = clients
  if (!marit) throw new Error("a couple has two members")
  const order = await anOrder(workspaceId, { relationshipId, payers: [{ clientId: marit.clientId, weight: 1 }] })
  const [deposit] = order.instalments
  const page = await aCheckout(workspaceId, { instalmentId: deposit?.id ?? "", payer: marit.actor, at: new Date() })
  const asSystem = <T>(work: (scope: Scope<SystemActor>) => Promise<T>) =>
    inScope({ workspaceId, actor: { kind: "system", reason: "test" } }, work)
  const booked = async () =>
    (await asSystem(({ db }) => db.ledgerEntry.findMany({ orderBy: { id: "asc" } }))).map(
      ({ debitAccount, creditAccount, amountMinor }) => [debitAccount, creditAccount, amountMinor],
    )
  const announced = async () => (await queuedJobs("event", workspaceId)).map(({ name }) => name)
  return { ...page, workspaceId, orderId: order.orderId, asSystem, booked, announced }
}

type Page = Awaited<ReturnType<typeof aPageThatIsOpen>>

/** A page that somebody with our key made by themselves, and named after Marit's payment; it is paid. */
const payOnAnother = async (
  { workspaceId, paymentId, orderId }: Page,
  { amount = 90_000, currency = "eur" }: { amount?: number; currency?: string },
) => {
  const metadata = { workspace: workspaceId, payment: paymentId, order: orderId }
  const product: Stripe.Checkout.SessionCreateParams.LineItem = {
    quantity: 1,
    price_data: { currency, unit_amount: amount, product_data: { name: "Professional services" } },
  }
  const session = await stripe().checkout.sessions.create({
    mode: "payment",
    line_items: [product],
    metadata,
    payment_intent_data: { metadata },
    success_url: "http://attune.test/",
    cancel_url: "http://attune.test/",
  })
  await send(session.url, goodCard)
  await company.sandbox().settled()
  expect((await stripe().checkout.sessions.retrieve(session.id)).payment_status).toBe("paid")
}

/** As if the answer to our own page had been lost: then it may be any page that names the payment. */
const forgetThePage = ({ asSystem, paymentId }: Page) =>
  asSystem(({ db }) =>
    db.payment.updateMany({ where: { id: paymentId }, data: { checkoutSessionId: null, checkoutUrl: null } }),
  )

const charged = [["receivable", "revenue", 300_000]]

it("takes a page of another amount or currency for no payment, though it names one", async () => {
  const page = await aPageThatIsOpen()
  await forgetThePage(page)
  await payOnAnother(page, { amount: 100 })
  await payOnAnother(page, { currency: "usd" })
  expect([await page.booked(), await page.announced()]).toEqual([charged, []])
})

it("takes a page that is not the one we opened for no payment, though it names one and its amount is right", async () => {
  const page = await aPageThatIsOpen()
  await payOnAnother(page, {})
  expect([await page.booked(), await page.announced()]).toEqual([charged, []])
  await company.pay(page.url)
  expect((await page.booked()).slice(1)).toEqual([["processor", "receivable", 90_000]])
})

const slowCard = "4000 0000 0000 7726"

it("comes to the same when every event arrives for the first time in the other order", async () => {
  const page = await aPageThatIsOpen()
  company.sandbox().hold()
  await send(page.url, { ...goodCard, number: slowCard })
  const known = new Set<string>()
  const inTheOtherOrder = async () => {
    const { data } = await stripe().events.list({ limit: 100 })
    const news = data.filter(({ id }) => !known.has(id))
    for (const { id } of news) {
      known.add(id)
      await company.sandbox().resend(id)
    }
  }
  await inTheOtherOrder()
  expect((await page.booked()).slice(1)).toEqual([["processor", "receivable", 90_000]])
  const { refundId } = await page.asSystem((scope) =>
    refundPayment(scope, { paymentId: page.paymentId, reason: "test" }),
  )
  await makeRefund.run({ refundId }, page.workspaceId)
  expect((await page.booked()).length).toBe(2)
  company.sandbox().advance(61)
  await inTheOtherOrder()
  expect((await page.booked()).slice(2)).toEqual([["receivable", "processor", 90_000]])
  expect(await page.announced()).toEqual(["payments.paymentReceived", "payments.paymentRefunded"])
})

it("keeps paid what is paid, when the end of its page is told of afterwards", async () => {
  const page = await aPageThatIsOpen()
  const before = await stripe().checkout.sessions.retrieve(page.sessionId)
  await company.pay(page.url)
  await page.asSystem((scope) => settleCheckout(scope, { ...before, status: "expired" }))
  const payment = await page.asSystem(({ db }) =>
    db.payment.findFirstOrThrow({ where: { id: page.paymentId }, select: { paidAt: true, expiredAt: true } }),
  )
  expect([payment.paidAt !== null, payment.expiredAt]).toEqual([true, null])
  expect(await page.announced()).toEqual(["payments.paymentReceived"])
})

it("keeps a refund failed that has failed, when its success is told of afterwards", async () => {
  const page = await aPageThatIsOpen()
  await company.pay(page.url, { number: slowCard })
  const { refundId } = await page.asSystem((scope) =>
    refundPayment(scope, { paymentId: page.paymentId, reason: "test" }),
  )
  await makeRefund.run({ refundId }, page.workspaceId)
  const [made] = (await stripe().refunds.list()).data
  if (!made) throw new Error("a refund was asked for")
  await page.asSystem((scope) => settleRefund(scope, { ...made, status: "failed" }))
  await page.asSystem((scope) => settleRefund(scope, { ...made, status: "succeeded" }))
  expect((await page.booked()).slice(2)).toEqual([])
  expect(await page.announced()).toEqual(["payments.paymentReceived", "payments.refundFailed"])
})
