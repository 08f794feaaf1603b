import { expect, it } from "vitest"
import { aRelationship } from "@/features/relationships/factory"
import { aStaffMember, aWorkspace } from "@/features/workspaces/factory"
import { aCardCompany } from "@/launch/vitest/card-company"
import { queuedJobs, queuedMails } from "@/launch/vitest/queued-jobs"
import { type ClientActor, inScope, type Scope, type StaffActor, type SystemActor } from "@/server/data/scope"
import { stripe } from "@/server/stripe"
import { anOrder } from "../factory"
import { failedRefunds, orders } from "../queries/desk"
import { myPayments, receipt } from "../queries/mine"
import { notifyStaffOfFailedRefund, sendRefundFailed, sendRefundNotice } from "../reactions"
import { refundInWords } from "../rules"
import { beginCheckout } from "./begin-checkout"
import { noteReturned, retryRefund } from "./failed-refund"
import { cancelOrder } from "./place-order"
import { makeRefund, refundPayment } from "./refund"

const company = aCardCompany()

/** Their refunds end a minute later: canceled or not, in vain, or well. */
const slowCard = "4000 0000 0000 7726"
const closedCard = "4000 0000 0000 5126"

/** Marit has paid a deposit of 900.00 with this card, and the order was cancelled: it goes back. */
const aDepositToReturn = async (number: string) => {
  await company.startAgain()
  const harbour = await aWorkspace()
  const { workspaceId, owner } = harbour
  const { relationshipId, clients } = await aRelationship(harbour)
  const [marit, jonas] = clients
  if (!marit || !jonas) throw new Error("a couple has two members")
  const order = await anOrder(workspaceId, { relationshipId, payers: [{ clientId: marit.clientId, weight: 1 }] })
  const as = <A extends ClientActor | StaffActor, T>(actor: A, work: (scope: Scope<A>) => Promise<T>) =>
    inScope({ workspaceId, actor, now: new Date() }, work)
  const asSystem = <T>(work: (scope: Scope<SystemActor>) => Promise<T>) =>
    inScope({ workspaceId, actor: { kind: "system", reason: "test" } }, work)
  const checkout = await beginCheckout((work) => as(marit.actor, work), {
    instalmentId: order.instalments[0]?.id ?? "",
    backPath: "/harbour/payments",
  })
  await company.pay(checkout.url, { number })
  const {
    rows: [share],
  } = await as(marit.actor, myPayments)
  const paymentId = share?.instalments[0]?.payment?.id ?? ""
  const { refundId } = await asSystem(async (scope) => {
    await cancelOrder(scope, order.orderId)
    return refundPayment(scope, { paymentId, reason: "test" })
  })
  /** The queue asks the processor, which tells of it. */
  const make = async (id = refundId) => {
    await makeRefund.run({ refundId: id }, workspaceId)
    await company.sandbox().settled()
  }
  const balance = async () => {
    const entries = await asSystem(({ db }) => db.ledgerEntry.findMany({ where: { orderId: order.orderId } }))
    const sum = (account: string) =>
      entries.reduce(
        (total, { debitAccount, creditAccount, amountMinor }) =>
          total + (debitAccount === account ? amountMinor : 0) - (creditAccount === account ? amountMinor : 0),
        0,
      )
    return { receivable: sum("receivable"), processor: sum("processor") }
  }
  const atProcessor = async () =>
    (await stripe().balanceTransactions.list({ limit: 100 })).data.reduce((sum, { amount }) => sum + amount, 0)
  const told = async () => {
    const {
      rows: [mine],
    } = await as(marit.actor, myPayments)
    return mine?.instalments[0]?.refunds.map((refund) => refundInWords(refund, "EUR"))
  }
  const facts = { paymentId, refundId, orderId: order.orderId, workspaceId }
  return { ...facts, harbour, owner, marit, jonas, as, asSystem, make, balance, atProcessor, told }
}

type Deposit = Awaited<ReturnType<typeof aDepositToReturn>>

/** Who is written to, and about what, once everything that was announced has been reacted to. */
const mailsOf = async ({ workspaceId, asSystem }: Deposit) => {
  for (const { name, data, eventId } of await queuedJobs("event", workspaceId))
    for (const reaction of [sendRefundNotice, sendRefundFailed, notifyStaffOfFailedRefund])
      if (reaction.event === name) await asSystem((scope) => reaction.run(scope, data, { eventId, at: new Date() }))
  return (await queuedMails(workspaceId)).map(({ to, template }) => [to, template])
}

it("has the money back when the card company takes back its word, and tells the payer and those who see to it", async () => {
  const deposit = await aDepositToReturn(closedCard)
  const { marit, jonas, owner, workspaceId, as, make, balance, atProcessor, told, harbour } = deposit
  const desk = await aStaffMember(workspaceId, { role: "assistant" })
  await aStaffMember(workspaceId, { role: "practitioner" })
  expect(await told()).toEqual(["€900.00 is on its way back to your card."])
  await make()
  expect(await told()).toEqual([expect.stringContaining("€900.00 went back to your card.")])
  expect([await balance(), await atProcessor()]).toEqual([{ receivable: 0, processor: 0 }, 0])

  await company.advance(61)
  expect([await balance(), await atProcessor()]).toEqual([{ receivable: -90_000, processor: 90_000 }, 90_000])
  expect(await told()).toEqual(["€900.00 could not go back to your card. It is still yours, and we have been told."])
  expect(await as(owner, failedRefunds)).toMatchObject([
    { amountMinor: 90_000, client: marit.name, why: "the card has expired or was canceled" },
  ])
  const { rows: listed } = await as(owner, (scope) => orders(scope, { search: "" }))
  expect(listed.map(({ paidMinor }) => paidMinor)).toEqual([90_000])
  const mails = await mailsOf(deposit)
  expect(mails.toSorted()).toEqual(
    [
      [marit.email, "payments/refund"],
      [marit.email, "payments/refund-failed"],
      [desk.user.email, "payments/refund-failed-notice"],
      [harbour.ownerUser.email, "payments/refund-failed-notice"],
    ].toSorted(),
  )
  expect((await as(jonas.actor, myPayments)).rows).toEqual([])
})

it("counts a failure once, however often and in whatever order it is told of", async () => {
  const { make, balance, asSystem } = await aDepositToReturn(closedCard)
  await make()
  await company.advance(61)
  const before = await balance()
  const events = new Set(
    company
      .sandbox()
      .deliveries()
      .map(({ event }) => event),
  )
  for (const event of [...events].toReversed()) await company.sandbox().resend(event, 3)
  expect(await balance()).toEqual(before)
  expect(await asSystem(({ db }) => db.ledgerEntry.count({ where: { refundId: { not: null } } }))).toBe(2)
})

it("takes a refund that is stopped at the card company as failed, and one that arrives late as arrived", async () => {
  const stopped = await aDepositToReturn(slowCard)
  await stopped.make()
  expect(await stopped.told()).toEqual(["€900.00 is on its way back to your card."])
  const [pending] = (await stripe().refunds.list()).data
  await fetch(`${company.sandbox().url}/_sandbox/refunds/${pending?.id}/cancel`, {
    method: "POST",
    headers: { "content-type": "application/json" },
  })
  await company.sandbox().settled()
  expect(await stopped.as(stopped.owner, failedRefunds)).toMatchObject([{ why: "it was stopped before it arrived" }])
  expect([await stopped.balance(), await stopped.atProcessor()]).toEqual([
    { receivable: -90_000, processor: 90_000 },
    90_000,
  ])

  const late = await aDepositToReturn(slowCard)
  await late.make()
  expect(await late.balance()).toEqual({ receivable: -90_000, processor: 90_000 })
  await company.advance(61)
  expect(await late.told()).toEqual([expect.stringContaining("went back to your card")])
  expect(await late.balance()).toEqual({ receivable: 0, processor: 0 })
  expect(await late.as(late.owner, failedRefunds)).toEqual([])
})

it("tells staff at once when the card company refuses, and asks no more", async () => {
  const { as, owner, workspaceId, refundId } = await aDepositToReturn("4242 4242 4242 4242")
  const [charge] = (await stripe().charges.list()).data
  company.sandbox().hold()
  await stripe().refunds.create({ charge: charge?.id ?? "" })
  await makeRefund.run({ refundId }, workspaceId)
  expect(await as(owner, failedRefunds)).toMatchObject([
    { id: refundId, why: expect.stringContaining("refunded already") },
  ])
  await makeRefund.run({ refundId }, workspaceId)
  expect((await stripe().refunds.list()).data).toHaveLength(1)
})

it("lets staff ask once more, once, and shows the payer one line about it", async () => {
  const { as, asSystem, owner, paymentId, make, refundId, told } = await aDepositToReturn(closedCard)
  await make()
  await company.advance(61)
  const tries = await Promise.allSettled([1, 2].map(() => as(owner, (scope) => retryRefund(scope, refundId))))
  expect(tries.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"])
  await expect(as(owner, (scope) => noteReturned(scope, refundId))).rejects.toMatchObject({ code: "REFUND_DEALT_WITH" })
  await expect(
    asSystem((scope) => refundPayment(scope, { paymentId, amountMinor: 1, reason: "test" })),
  ).rejects.toMatchObject({ code: "MORE_THAN_PAID" })
  expect(await as(owner, failedRefunds)).toEqual([])
  expect(await told()).toEqual(["€900.00 is on its way back to your card."])
  const second = await asSystem(({ db }) => db.refund.findFirst({ where: { retryOfId: refundId } }))
  await make(second?.id)
  await company.advance(61)
  expect(await as(owner, failedRefunds)).toMatchObject([{ id: second?.id }])
})

it("owes the payer nothing more once staff have returned the money in another way", async () => {
  const { as, owner, marit, paymentId, make, refundId, told, balance } = await aDepositToReturn(closedCard)
  await make()
  await company.advance(61)
  await as(owner, (scope) => noteReturned(scope, refundId))
  await expect(as(owner, (scope) => retryRefund(scope, refundId))).rejects.toMatchObject({ code: "REFUND_DEALT_WITH" })
  expect(await balance()).toEqual({ receivable: 0, processor: 90_000 })
  expect(await told()).toEqual(["€900.00 was returned to you in another way."])
  expect(await as(owner, failedRefunds)).toEqual([])
  expect((await as(marit.actor, (scope) => receipt(scope, paymentId))).refunds).toMatchObject([{ state: "returned" }])
})
