import type Stripe from "stripe"
import { audit } from "@/server/data/audit"
import { announce } from "@/server/data/events"
import { key, lock, type Scope, type SystemActor, tenant } from "@/server/data/scope"
import { log } from "@/server/log"
import { paymentActions } from "../audit"
import { paymentExpired, paymentReceived } from "../events"
import { accounts, paidTwice, processorAmount } from "../rules"
import { refundPayment } from "./refund"
import { lockPayment } from "./settling/lock-payment"

/** The instalment's lock first, as in begin-checkout.ts: two pages of one instalment are settled one after the other. */
const lockedPayment = async (scope: Scope<SystemActor>, paymentId: string) => {
  const where = key(scope, paymentId)
  const payment = await scope.db.payment.findUnique({ where, select: { instalmentId: true } })
  if (!payment) return null
  await lock(scope, "instalment", payment.instalmentId)
  await lockPayment(scope, paymentId)
  return scope.db.payment.findUnique({
    where,
    include: { instalment: { select: { shareId: true } } },
  })
}

type Locked = NonNullable<Awaited<ReturnType<typeof lockedPayment>>>

const facts = ({ orderId, id, instalmentId, clientId }: Locked) => ({ orderId, paymentId: id, instalmentId, clientId })

const intentId = (session: Stripe.Checkout.Session) =>
  typeof session.payment_intent === "string" ? session.payment_intent : (session.payment_intent?.id ?? null)

/** What the processor says must be what we asked for: the price comes from the server alone. */
const isWhatWeAsked = (payment: Locked, session: Stripe.Checkout.Session) =>
  session.amount_total === processorAmount(payment.amountMinor, payment.currency) &&
  session.currency?.toUpperCase() === payment.currency &&
  (payment.checkoutSessionId === null || payment.checkoutSessionId === session.id)

const isPaidAlready = async (scope: Scope<SystemActor>, { instalmentId }: Locked) =>
  (await scope.db.payment.count({ where: { ...tenant(scope), instalmentId, paidAt: { not: null } } })) > 0

/** A later try may have its page open while this one's ends: then nothing has ended for the payer. */
const isTriedLater = async (scope: Scope<SystemActor>, { instalmentId, startedAt }: Locked) =>
  (await scope.db.payment.count({
    where: { ...tenant(scope), instalmentId, expiredAt: null, startedAt: { gt: startedAt } },
  })) > 0

/** Money on a second page of an instalment is written down as any other and goes back whole; nothing else follows from it. */
const takePaid = async (scope: Scope<SystemActor>, payment: Locked, session: Stripe.Checkout.Session) => {
  const isSecond = await isPaidAlready(scope, payment)
  await scope.db.payment.update({
    where: key(scope, payment.id),
    data: { paidAt: scope.now, checkoutSessionId: session.id, paymentIntentId: intentId(session) },
  })
  await scope.db.ledgerEntry.createMany({
    data: [
      {
        ...tenant(scope),
        orderId: payment.orderId,
        shareId: payment.instalment.shareId,
        paymentId: payment.id,
        ...accounts.paid,
        amountMinor: payment.amountMinor,
        currency: payment.currency,
        at: scope.now,
      },
    ],
  })
  await audit(scope, {
    action: paymentActions.received,
    subject: ["payment", payment.id],
    clientIds: [payment.clientId],
  })
  if (isSecond) await refundPayment(scope, { paymentId: payment.id, reason: paidTwice })
  else await announce(scope, paymentReceived, facts(payment))
}

/**
 * Takes over what a payment page has come to. Monotone: paid stays paid whatever arrives later, and twice is once.
 * @param session as fetched from the processor just now, never as an event carried it
 */
export const settleCheckout = async (scope: Scope<SystemActor>, session: Stripe.Checkout.Session): Promise<void> => {
  const payment = session.metadata?.payment ? await lockedPayment(scope, session.metadata.payment) : null
  if (!payment || payment.paidAt) return
  if (!isWhatWeAsked(payment, session)) {
    log.error({ paymentId: payment.id }, "a payment page does not match what was asked for")
    return
  }
  if (session.payment_status === "paid") {
    await takePaid(scope, payment, session)
  } else if (session.status === "expired" && !payment.expiredAt) {
    await scope.db.payment.update({ where: key(scope, payment.id), data: { expiredAt: scope.now } })
    await audit(scope, {
      action: paymentActions.expired,
      subject: ["payment", payment.id],
      clientIds: [payment.clientId],
    })
    if (!(await isTriedLater(scope, payment))) await announce(scope, paymentExpired, facts(payment))
  }
}
