import { clientName } from "@/features/clients/queries"
import { workspaceFacts } from "@/features/workspaces/queries"
import type { Prisma } from "@/generated/prisma/client"
import { type Paged, pageBy } from "@/lib/keyset"
import { notFound } from "@/lib/refusal"
import { audit } from "@/server/data/audit"
import { type ClientScope, key, tenant } from "@/server/data/scope"
import { paymentActions } from "../audit"
import { paidTwice, type RefundFacts, refundState } from "../rules"
import { paymentPolicy } from "../schema"
import { countingPayment, refundFacts, restOf, restOfShare, zoneOf } from "./facts"

const pageSize = 30

const ownRefunds = { refunds: { select: { ...refundFacts, reason: true } } } as const
type OwnRefunds = Readonly<{ refunds: readonly (RefundFacts & { id: string; reason: string })[] }>

/** Refunds as their payer sees them: neither the processor's codes nor how often it was tried. */
const shownRefunds = (payments: readonly OwnRefunds[]) =>
  payments
    .flatMap(({ refunds }) => refunds)
    .map((refund) => ({
      id: refund.id,
      amountMinor: refund.amountMinor,
      state: refundState(refund),
      isOfSecondPayment: refund.reason === paidTwice,
      at: refund.returnedAt ?? refund.refundedAt,
    }))
    .filter(({ state }) => state !== "retried")

const shownInstalment = {
  id: true,
  kind: true,
  amountMinor: true,
  dueAt: true,
  payments: {
    where: { paidAt: { not: null } },
    orderBy: { paidAt: "asc" },
    select: { id: true, paidAt: true, ...ownRefunds },
  },
} as const

type Paid = OwnRefunds & Readonly<{ id: string; paidAt: Date | null }>

/** With the one payment that counts, and all that goes back, of a second payment too. */
const withPayment = <I extends { payments: readonly Paid[] }>({ payments, ...instalment }: I) => {
  const payment = payments.find(({ refunds }) => refunds.every(({ reason }) => reason !== paidTwice))
  return {
    ...instalment,
    payment: payment ? { id: payment.id, paidAt: payment.paidAt } : null,
    refunds: shownRefunds(payments),
  }
}

/** What the asker has yet to pay, of orders that still stand, the soonest first: few, since each is of something that they booked. For Today, which audits it. */
export const myDue = async (scope: ClientScope) => {
  const unpaid = { payments: { none: countingPayment } } satisfies Prisma.InstalmentWhereInput
  const shares = await scope.db.share.findMany({
    relationLoadStrategy: "join",
    where: {
      ...tenant(scope),
      clientId: scope.actor.clientId,
      order: { cancelledAt: null },
      instalments: { some: unpaid },
    },
    select: {
      orderId: true,
      order: { select: { currency: true, policy: true, subject: true } },
      instalments: { where: unpaid, select: { id: true, kind: true, amountMinor: true, dueAt: true } },
    },
  })
  return shares
    .flatMap(({ orderId, order: { policy, ...order }, instalments }) =>
      instalments.map((part) => ({ ...part, ...order, orderId, zone: zoneOf(policy) })),
    )
    .toSorted((a, b) => a.dueAt.getTime() - b.dueAt.getTime())
}

/** A payer's own instalments and payments, newest order first, a page at a time. Nobody else's part shows, nor the whole. */
export const myPayments = async (scope: ClientScope, { after }: Paged = {}) => {
  const page = pageBy("createdAt", { size: pageSize, after })
  const found = await scope.db.share.findMany({
    relationLoadStrategy: "join",
    where: { ...tenant(scope), clientId: scope.actor.clientId, order: page.where },
    orderBy: page.orderBy.map((order) => ({ order })),
    take: page.take,
    select: {
      id: true,
      amountMinor: true,
      order: {
        select: {
          id: true,
          number: true,
          subject: true,
          currency: true,
          createdAt: true,
          cancelledAt: true,
          policy: true,
        },
      },
      instalments: {
        orderBy: { dueAt: "asc" },
        select: shownInstalment,
      },
    },
  })
  await audit(scope, {
    action: paymentActions.listed,
    subject: ["client", scope.actor.clientId],
    clientIds: [scope.actor.clientId],
  })
  const { rows, next } = page.cut(found, ({ order }) => ({ at: order.createdAt, id: order.id }))
  return {
    rows: rows.map(({ order, instalments, ...share }) => ({
      ...share,
      order: { ...order, policy: paymentPolicy.parse(order.policy) },
      instalments: instalments.map(withPayment),
    })),
    next,
  }
}

/** One payment of the asker's own, as a receipt shows it. */
export const receipt = async (scope: ClientScope, paymentId: string) => {
  const payment = await scope.db.payment.findUnique({
    where: key(scope, paymentId),
    select: {
      id: true,
      amountMinor: true,
      currency: true,
      paidAt: true,
      client: { select: clientName },
      order: { select: { number: true, subject: true, workspace: { select: workspaceFacts } } },
      instalment: { select: { kind: true, ...restOfShare } },
      ...ownRefunds,
    },
  })
  if (!payment?.paidAt) throw notFound()
  await audit(scope, {
    action: paymentActions.receiptRead,
    subject: ["payment", paymentId],
    clientIds: [scope.actor.clientId],
  })
  const { instalment, ...rest } = payment
  const shown = { kind: instalment.kind, next: restOf(instalment) }
  return { ...rest, ...shown, paidAt: payment.paidAt, refunds: shownRefunds([payment]) }
}

/** The asker's own instalments of one order, in the order in which they are due. One statement, not audited. */
export const myInstalments = async (scope: ClientScope, orderId: string) => {
  const rows = await scope.db.instalment.findMany({
    relationLoadStrategy: "join",
    where: { ...tenant(scope), orderId, clientId: scope.actor.clientId },
    orderBy: { dueAt: "asc" },
    select: { ...shownInstalment, order: { select: { currency: true, policy: true } } },
  })
  return rows.map(({ order: { currency, policy }, ...instalment }) => ({
    ...withPayment(instalment),
    currency,
    zone: zoneOf(policy),
  }))
}

/** Whether a payment of the asker's own has arrived: what the page after the checkout waits for. */
export const instalmentStatus = async (scope: ClientScope, instalmentId: string) => {
  const instalment = await scope.db.instalment.findUnique({
    where: key(scope, instalmentId),
    select: {
      kind: true,
      order: { select: { cancelledAt: true } },
      payments: { where: countingPayment, select: { id: true } },
    },
  })
  if (!instalment) throw notFound()
  const { kind, order, payments } = instalment
  return { kind, paymentId: payments[0]?.id ?? null, open: !order.cancelledAt }
}
