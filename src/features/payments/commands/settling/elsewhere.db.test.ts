import { atTheBank } from "@e2e/sandbox/testing/bank"
import { goodCard } from "@e2e/sandbox/testing/customer"
import { expect, it } from "vitest"
import { aRelationship } from "@/features/relationships/factory"
import { aStaffMember, aWorkspace } from "@/features/workspaces/factory"
import { aCardCompany } from "@/launch/vitest/card-company"
import { queuedJobs, queuedMails } from "@/launch/vitest/queued-jobs"
import { type ClientActor, inScope, type Scope, type StaffActor, type SystemActor } from "@/server/data/scope"
import { stripe } from "@/server/stripe"
import { aCheckout, anOrder } from "../../factory"
import { disputedPayments, failedRefunds, orders } from "../../queries/desk"
import { myPayments } from "../../queries/mine"
import { notifyStaffOfDispute, sendRefundNotice } from "../../reactions"
import { refundInWords } from "../../rules"
import { makeRefund, refundPayment } from "../refund"

const company = aCardCompany()
const slowCard = "4000 0000 0000 7726"
const closedCard = "4000 0000 0000 5126"

/** Marit has paid a deposit of 900.00; staff sits before the card company's own pages. */
const aPaidDeposit = async (number = goodCard.number) => {
  await company.startAgain()
  const harbour = await aWorkspace()
  const { workspaceId, owner } = harbour
  const { relationshipId, clients } = await aRelationship(harbour)
  const [marit, jonas] = clients
  if (!marit || !jonas) throw new Error("a couple has two members")
  const { instalments } = await anOrder(workspaceId, {
    relationshipId,
    payers: [{ clientId: marit.clientId, weight: 1 }],
  })
  const page = await aCheckout(workspaceId, {
    instalmentId: instalments[0]?.id ?? "",
    payer: marit.actor,
    at: new Date(),
  })
  const as = <A extends ClientActor | StaffActor, T>(actor: A, work: (scope: Scope<A>) => Promise<T>) =>
    inScope({ workspaceId, actor, now: new Date() }, work)
  const asSystem = <T>(work: (scope: Scope<SystemActor>) => Promise<T>) =>
    inScope({ workspaceId, actor: { kind: "system", reason: "test" } }, work)
  const pay = () => company.pay(page.url, { number })
  const charge = async () => (await stripe().charges.list()).data[0]?.id ?? ""
  const atProcessor = async () =>
    (await stripe().balanceTransactions.list({ limit: 100 })).data.reduce((sum, { amount }) => sum + amount, 0)
  const inBooks = async (account = "processor") =>
    (await asSystem(({ db }) => db.ledgerEntry.findMany())).reduce(
      (sum, { debitAccount, creditAccount, amountMinor }) =>
        sum + (debitAccount === account ? amountMinor : 0) - (creditAccount === account ? amountMinor : 0),
      0,
    )
  const told = async () => {
    const { rows } = await as(marit.actor, myPayments)
    return rows[0]?.instalments[0]?.refunds.map((refund) => refundInWords(refund, "EUR"))
  }
  const control = async (...asked: Parameters<typeof atTheBank>) => {
    const dispute = await atTheBank(...asked)
    await company.sandbox().settled()
    return dispute
  }
  const announced = async () => (await queuedJobs("event", workspaceId)).map(({ name }) => name)
  const all = { workspaceId, harbour, owner, marit, jonas, paymentId: page.paymentId, sessionId: page.sessionId }
  return { ...all, as, asSystem, pay, charge, atProcessor, inBooks, told, control, announced }
}

type Paid = Awaited<ReturnType<typeof aPaidDeposit>>

const react = async ({ workspaceId, asSystem }: Paid) => {
  for (const { name, data, eventId } of await queuedJobs("event", workspaceId))
    for (const reaction of [sendRefundNotice, notifyStaffOfDispute])
      if (reaction.event === name) await asSystem((scope) => reaction.run(scope, data, { eventId, at: new Date() }))
  return (await queuedMails(workspaceId)).map(({ to, template }) => `${to} ${template}`).toSorted()
}

it("books what staff refunded on the card company's own pages, once, and tells the payer", async () => {
  const paid = await aPaidDeposit()
  await paid.pay()
  await stripe().refunds.create({ charge: await paid.charge(), amount: 40_000 })
  await company.sandbox().settled()
  expect([await paid.inBooks(), await paid.atProcessor()]).toEqual([50_000, 50_000])
  const { data } = await stripe().events.list({ limit: 100 })
  for (const { id } of data) await company.sandbox().resend(id, 2)
  expect(await paid.inBooks()).toBe(50_000)
  expect(await paid.told()).toEqual([expect.stringContaining("€400.00 went back to your card.")])
  expect((await paid.as(paid.owner, (scope) => orders(scope, { search: "" }))).rows[0]?.paidMinor).toBe(50_000)
  expect(await react(paid)).toEqual([`${paid.marit.email} payments/refund`])
  await expect(
    paid.asSystem((scope) => refundPayment(scope, { paymentId: paid.paymentId, amountMinor: 50_001, reason: "test" })),
  ).rejects.toMatchObject({ code: "MORE_THAN_PAID" })
})

it("books such a refund when it is certain, and not while it is pending", async () => {
  const paid = await aPaidDeposit(slowCard)
  await paid.pay()
  await stripe().refunds.create({ charge: await paid.charge() })
  await company.sandbox().settled()
  expect([await paid.inBooks(), await paid.told()]).toEqual([90_000, ["€900.00 is on its way back to your card."]])
  await company.advance(61)
  expect([await paid.inBooks(), await paid.atProcessor()]).toEqual([0, 0])
})

it("goes by how a refund stands now, and not by what an old event carried of it", async () => {
  const paid = await aPaidDeposit(closedCard)
  await paid.pay()
  company.sandbox().hold()
  await stripe().refunds.create({ charge: await paid.charge() })
  company.sandbox().advance(61)
  const { data } = await stripe().events.list({ type: "refund.created" })
  for (const { id } of data) await company.sandbox().resend(id)
  expect(await paid.told()).toEqual([expect.stringContaining("could not go back")])
  expect(await paid.announced()).toEqual(["payments.paymentReceived", "payments.refundFailed"])
  company.sandbox().release()
  await company.sandbox().settled()
  expect([await paid.inBooks(), await paid.atProcessor()]).toEqual([90_000, 90_000])
})

it("waits for the word of the payment, where the refund is told of first", async () => {
  const paid = await aPaidDeposit()
  company.sandbox().hold()
  await paid.pay()
  await stripe().refunds.create({ charge: await paid.charge() })
  const { data } = await stripe().events.list({ limit: 100 })
  for (const { id, type } of data) if (/refund/.test(type)) await company.sandbox().resend(id)
  expect(await paid.asSystem(({ db }) => db.refund.count())).toBe(0)
  company.sandbox().release()
  await company.sandbox().settled()
  for (const { id, type } of data) if (/refund/.test(type)) await company.sandbox().resend(id)
  expect([await paid.inBooks(), (await paid.told())?.length]).toEqual([0, 1])
})

it.each(["before", "after"])(
  "leaves nothing for staff to do where the same money was given back there %s ours was refused",
  async (when) => {
    const paid = await aPaidDeposit()
    await paid.pay()
    const { refundId } = await paid.asSystem((scope) =>
      refundPayment(scope, { paymentId: paid.paymentId, reason: "test" }),
    )
    if (when === "after") company.sandbox().hold()
    await stripe().refunds.create({ charge: await paid.charge() })
    if (when === "before") await company.sandbox().settled()
    await makeRefund.run({ refundId }, paid.workspaceId)
    expect(await paid.as(paid.owner, failedRefunds)).toHaveLength(when === "after" ? 1 : 0)
    company.sandbox().release()
    await company.sandbox().settled()
    expect(await paid.as(paid.owner, failedRefunds)).toEqual([])
    expect([await paid.inBooks(), await paid.atProcessor(), (await paid.told())?.length]).toEqual([0, 0, 1])
  },
)

it("shows staff a payment that is disputed, with the day to answer by, and nobody else; the ledger follows the bank", async () => {
  const paid = await aPaidDeposit()
  const desk = await aStaffMember(paid.workspaceId, { role: "assistant" })
  await paid.pay()
  const partnerBefore = JSON.stringify(await paid.as(paid.jonas.actor, myPayments))
  const dispute = await paid.control(`charges/${await paid.charge()}/dispute`)
  expect(await paid.as(desk.actor, disputedPayments)).toMatchObject([
    {
      amountMinor: 90_000,
      client: paid.marit.name,
      why: "the payer says that the payment was not theirs",
      disputeAnswerBy: expect.any(Date),
    },
  ])
  expect(await react(paid)).toEqual(
    [paid.harbour.ownerUser.email, desk.user.email].map((to) => `${to} payments/dispute-notice`).toSorted(),
  )
  expect([await paid.inBooks(), await paid.inBooks("disputed"), await paid.atProcessor()]).toEqual([0, 90_000, 0])
  expect(JSON.stringify(await paid.as(paid.jonas.actor, myPayments))).toBe(partnerBefore)
  const { data } = await stripe().events.list({ limit: 100 })
  for (const { id } of data) await company.sandbox().resend(id, 2)
  expect(await paid.inBooks("disputed")).toBe(90_000)
  await paid.control(`disputes/${dispute.id}/close`, { status: "won" })
  expect([await paid.inBooks(), await paid.inBooks("disputed"), await paid.atProcessor()]).toEqual([90_000, 0, 90_000])
  expect(await paid.as(paid.owner, disputedPayments)).toEqual([])
  expect((await paid.announced()).filter((name) => name === "payments.paymentDisputed")).toHaveLength(1)
})

it("keeps in the books what a lost dispute has cost", async () => {
  const paid = await aPaidDeposit()
  await paid.pay()
  const dispute = await paid.control(`charges/${await paid.charge()}/dispute`)
  await paid.control(`disputes/${dispute.id}/close`, { status: "lost" })
  expect([await paid.inBooks(), await paid.inBooks("disputed"), await paid.atProcessor()]).toEqual([0, 90_000, 0])
  expect(await paid.as(paid.owner, disputedPayments)).toEqual([])
})
