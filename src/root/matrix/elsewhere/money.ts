import { goodCard, send } from "@e2e/sandbox/testing/customer"
import { intensiveActions } from "@/features/intensives/audit"
import { confirmOnPayment } from "@/features/intensives/reactions"
import { orderActions, paymentActions } from "@/features/payments/audit"
import { beginCheckout } from "@/features/payments/commands/begin-checkout"
import { cancelOrder, reopenOrder } from "@/features/payments/commands/place-order"
import { makeRefund, refundPayment } from "@/features/payments/commands/refund"
import { settleCheckout } from "@/features/payments/commands/settle"
import { anOrder, aPayment } from "@/features/payments/factory"
import { appointmentActions } from "@/features/scheduling/audit"
import { confirmAppointment } from "@/features/scheduling/commands/confirm"
import { releaseEndedHolds } from "@/features/scheduling/commands/hold"
import { inScope } from "@/server/data/scope"
import { stripe } from "@/server/stripe"
import { theClient, theCouple } from "../concerns"
import { leaves } from "../entry"
import { keepFreeDays } from "../procedures/intensives"
import type { World } from "../world"
import { bySystem, type Happenings } from "./happening"

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
  const { url } = await beginCheckout((work) => inScope({ workspaceId, actor: client.actor, now }, work), {
    instalmentId: deposit.id,
    backPath: "/harbour/payments",
  })
  const payment = await bySystem(world, ({ db }) =>
    db.payment.findFirstOrThrow({
      where: { workspaceId, instalmentId: deposit.id },
      select: { id: true, checkoutSessionId: true },
    }),
  )
  const sessionId = payment.checkoutSessionId ?? ""
  const settle = async () => {
    const session = await stripe().checkout.sessions.retrieve(sessionId)
    await bySystem(world, (scope) => settleCheckout(scope, session))
  }
  return { url, sessionId, settle, paymentId: payment.id }
}

const aPaidPage = async (world: World) => {
  const page = await aPage(world)
  await send(page.url, goodCard)
  return page
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
      const { appointmentId } = await keepFreeDays(world)
      return () => bySystem(world, (scope) => confirmAppointment(scope, appointmentId))
    },
    audit: leaves(appointmentActions.confirmed, theCouple),
  },
  "kept days end by themselves": {
    begin: async (world) => {
      await keepFreeDays(world)
      return () => bySystem(world, (scope) => releaseEndedHolds(scope), 36)
    },
    audit: leaves(appointmentActions.released, theCouple),
  },
  "days are lost when the payment comes": {
    begin: async (world) => {
      const { workspaceId, client, now } = world
      const { appointmentId, instalmentId } = await keepFreeDays(world)
      const { orderId, amountMinor } = await bySystem(world, async ({ db }) => {
        const gone = { cancelledAt: now, releasedAt: now }
        await db.appointment.updateMany({ where: { workspaceId, id: appointmentId }, data: gone })
        return db.instalment.findFirstOrThrow({ where: { workspaceId, id: instalmentId } })
      })
      const { clientId } = client
      const { paymentId } = await aPayment(workspaceId, { orderId, instalmentId, clientId, amountMinor, at: now })
      const facts = { orderId, paymentId, instalmentId, clientId }
      return () =>
        bySystem(world, (scope) => confirmOnPayment.run(scope, facts, { eventId: crypto.randomUUID(), at: now }))
    },
    audit: [
      ...leaves(orderActions.cancelled, theClient),
      ...leaves(paymentActions.refundAsked, theClient),
      ...leaves(intensiveActions.datesLost, theClient),
    ],
  },
}
