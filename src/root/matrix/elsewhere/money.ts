import { atTheBank } from "@e2e/sandbox/testing/bank"
import { goodCard, send } from "@e2e/sandbox/testing/customer"
import { intensiveActions } from "@/features/intensives/audit"
import { confirmOnPayment } from "@/features/intensives/reactions"
import { orderActions, paymentActions } from "@/features/payments/audit"
import { cancelOrder, reopenOrder } from "@/features/payments/commands/place-order"
import { makeRefund, refundPayment } from "@/features/payments/commands/refund"
import { settleCheckout } from "@/features/payments/commands/settle"
import { settleDispute } from "@/features/payments/commands/settling/settle-dispute"
import { failRefund, settleRefund } from "@/features/payments/commands/settling/settle-refund"
import { aCheckout, anOrder, aPayment } from "@/features/payments/factory"
import { myPayments } from "@/features/payments/queries/mine"
import { appointmentActions } from "@/features/scheduling/audit"
import { confirmAppointment, releaseHold } from "@/features/scheduling/commands/confirm"
import { releaseEndedHolds } from "@/features/scheduling/commands/hold"
import { anAppointment } from "@/features/scheduling/factory"
import { appointmentForStaff } from "@/features/scheduling/queries/appointments"
import { addMinutes } from "@/lib/time/interval"
import { inScope } from "@/server/data/scope"
import { stripe } from "@/server/stripe"
import { theClient, theCouple } from "../concerns"
import { leaves } from "../entry"
import { aHost, holdFreeDays } from "../procedures/intensives"
import type { World } from "../world"
import { byOwner, bySystem, type Happenings } from "./happening"

const anOpenOrder = async ({ workspaceId, relationshipId, client }: World) => {
  const order = await anOrder(workspaceId, { relationshipId, payers: [{ clientId: client.clientId, weight: 1 }] })
  const [deposit] = order.instalments
  if (!deposit) throw new Error("an order has a deposit")
  return { orderId: order.orderId, deposit }
}

/** The processor's page of a deposit, and what it has come to. */
const aPage = async (world: World) => {
  const { workspaceId, client, now } = world
  const { deposit } = await anOpenOrder(world)
  const page = await aCheckout(workspaceId, { instalmentId: deposit.id, payer: client.actor, at: now })
  const settle = async () => {
    const session = await stripe().checkout.sessions.retrieve(page.sessionId)
    await bySystem(world, (scope) => settleCheckout(scope, session))
  }
  return { ...page, settle }
}

const aPaidPage = async (world: World) => {
  const page = await aPage(world)
  await send(page.url, goodCard)
  return page
}

const intentOf = async (sessionId: string) => {
  const { payment_intent } = await stripe().checkout.sessions.retrieve(sessionId)
  return String(payment_intent)
}

/** The hold ends, and someone else has agreed on its days. */
const giveToOthers = async (world: World, appointmentId: string) => {
  const { workspaceId, otherRelationshipId, otherClient, now } = world
  await bySystem(world, (scope) => releaseHold(scope, appointmentId))
  const { serviceId } = await aHost(world)
  const { staff, segments } = await byOwner(world, (scope) => appointmentForStaff(scope, appointmentId))
  await anAppointment(workspaceId, {
    serviceId,
    staffId: staff.id,
    relationshipId: otherRelationshipId,
    clientIds: [otherClient.clientId],
    blocks: segments,
    createdAt: now,
  })
}

export const money: Happenings = {
  "a payment arrives": {
    begin: async (world) => (await aPaidPage(world)).settle,
    audit: leaves(paymentActions.received, theClient),
  },
  "a payment page ends unpaid": {
    begin: async (world) => {
      const { sessionId, settle } = await aPage(world)
      await stripe().checkout.sessions.expire(sessionId)
      return settle
    },
    audit: leaves(paymentActions.expired, theClient),
  },
  "money goes back": {
    begin: async (world) => {
      const { settle, paymentId } = await aPaidPage(world)
      await settle()
      return async () => {
        const { refundId } = await bySystem(world, (scope) => refundPayment(scope, { paymentId, reason: "test" }))
        await makeRefund.run({ refundId }, world.workspaceId)
      }
    },
    audit: [...leaves(paymentActions.refundAsked, theClient), ...leaves(paymentActions.refundMade, theClient)],
  },
  "money cannot go back": {
    begin: async (world) => {
      const { settle, paymentId } = await aPaidPage(world)
      await settle()
      const { refundId } = await bySystem(world, (scope) => refundPayment(scope, { paymentId, reason: "test" }))
      return () => bySystem(world, (scope) => failRefund(scope, refundId, "expired_or_canceled_card"))
    },
    audit: leaves(paymentActions.refundFailed, theClient),
  },
  "money goes back from the processor's own pages": {
    begin: async (world) => {
      const { settle, sessionId } = await aPaidPage(world)
      await settle()
      const payment_intent = await intentOf(sessionId)
      return async () => {
        const made = await stripe().refunds.create({ payment_intent })
        await bySystem(world, (scope) => settleRefund(scope, made))
      }
    },
    audit: [...leaves(paymentActions.refundFound, theClient), ...leaves(paymentActions.refundMade, theClient)],
  },
  "a payment is disputed, and the bank decides": {
    begin: async (world) => {
      const { settle, sessionId } = await aPaidPage(world)
      await settle()
      const payment_intent = await intentOf(sessionId)
      return async () => {
        const { data } = await stripe().charges.list({ payment_intent })
        const opened = await atTheBank(`charges/${data[0]?.id}/dispute`)
        await bySystem(world, (scope) => settleDispute(scope, opened, null))
        const decided = await atTheBank(`disputes/${opened.id}/close`, { status: "won" })
        await bySystem(world, (scope) => settleDispute(scope, decided, null))
      }
    },
    audit: [...leaves(paymentActions.disputed, theClient), ...leaves(paymentActions.disputeEnded, theClient)],
  },
  "an order is taken back, and owed again": {
    begin: async (world) => {
      const { orderId } = await anOpenOrder(world)
      return () =>
        bySystem(world, async (scope) => {
          await cancelOrder(scope, orderId)
          await reopenOrder(scope, orderId)
        })
    },
    audit: [...leaves(orderActions.cancelled, theClient), ...leaves(orderActions.reopened, theClient)],
  },
  "kept days are agreed": {
    begin: async (world) => {
      const { appointmentId } = await holdFreeDays(world)
      return () => bySystem(world, (scope) => confirmAppointment(scope, appointmentId))
    },
    audit: leaves(appointmentActions.confirmed, theCouple),
  },
  "kept days end by themselves": {
    begin: async (world) => {
      await holdFreeDays(world)
      return () => bySystem(world, (scope) => releaseEndedHolds(scope), addMinutes(world.now, 36))
    },
    audit: leaves(appointmentActions.released, theCouple),
  },
  "days are lost when the payment comes": {
    begin: async (world) => {
      const { workspaceId, client, now } = world
      const { appointmentId, instalmentId } = await holdFreeDays(world)
      await giveToOthers(world, appointmentId)
      const { rows } = await inScope({ workspaceId, actor: client.actor, now }, myPayments)
      const owed = rows.find(({ instalments }) => instalments.some(({ id }) => id === instalmentId))
      const { clientId } = client
      const facts = { orderId: owed?.order.id ?? "", instalmentId, clientId }
      const amountMinor = owed?.instalments.find(({ id }) => id === instalmentId)?.amountMinor ?? 0
      const { paymentId } = await aPayment(workspaceId, { ...facts, amountMinor, at: now })
      const meta = { eventId: crypto.randomUUID(), at: now }
      return () => bySystem(world, (scope) => confirmOnPayment.run(scope, { ...facts, paymentId }, meta))
    },
    audit: [
      ...leaves(orderActions.cancelled, theClient),
      ...leaves(paymentActions.refundAsked, theClient),
      ...leaves(intensiveActions.datesLost, theClient),
    ],
  },
}
