import { clientName } from "@/features/clients/queries"
import { concernedBy, relationshipTitle, titledLike } from "@/features/relationships/queries"
import { workspaceFacts } from "@/features/workspaces/queries"
import type { Prisma } from "@/generated/prisma/client"
import { type Paged, pageBy } from "@/lib/keyset"
import { toMinorUnits } from "@/lib/money/money"
import { notFound } from "@/lib/refusal"
import { audit } from "@/server/data/audit"
import { type ClientScope, key, type StaffScope, tenant } from "@/server/data/scope"
import { containing } from "@/server/data/search"
import { orderActions, paymentActions } from "./audit"
import { failureInWords, orderState, paidOf, paidTwice, type RefundFacts, refundState } from "./rules"
import { type OrdersAsked, paymentPolicy } from "./schema"

const pageSize = 30

/** The one payment of an instalment that stands for it: a second one goes back by itself. */
export const countingPayment = { paidAt: { not: null }, refunds: { none: { reason: paidTwice } } }

export const refundFacts = {
  id: true,
  amountMinor: true,
  refundedAt: true,
  failedAt: true,
  returnedAt: true,
  retry: { select: { id: true } },
} as const

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

/** Where what was ordered takes place; orders of earlier times do not say. */
const zoneOf = (policy: Prisma.JsonValue) => paymentPolicy.parse(policy).timeZone ?? null

/** What the asker has yet to pay, of orders that still stand, the soonest first: few, since each is of something that they booked. For Today, which audits it. */
export const myDue = async (scope: ClientScope) => {
  const rows = await scope.db.instalment.findMany({
    relationLoadStrategy: "join",
    where: {
      ...tenant(scope),
      clientId: scope.actor.clientId,
      order: { cancelledAt: null },
      payments: { none: countingPayment },
    },
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      orderId: true,
      kind: true,
      amountMinor: true,
      dueAt: true,
      order: { select: { currency: true, policy: true, subject: true, number: true } },
    },
  })
  return rows.map(({ order: { policy, ...order }, ...part }) => ({ ...part, ...order, zone: zoneOf(policy) }))
}
export type MyDue = Awaited<ReturnType<typeof myDue>>

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

/** What is left to pay of the share that an instalment belongs to, the soonest first. */
export const restOfShare = {
  share: {
    select: {
      instalments: {
        where: { order: { cancelledAt: null }, payments: { none: countingPayment } },
        orderBy: { dueAt: "asc" },
        select: { kind: true, amountMinor: true, dueAt: true, order: { select: { currency: true, policy: true } } },
      },
    },
  },
} as const satisfies Prisma.InstalmentSelect

type Rest = Prisma.InstalmentGetPayload<{ select: typeof restOfShare }>

/** The same as parts with their currency and zone. */
export const restOf = ({ share }: Rest) =>
  share.instalments.map(({ order, ...part }) => ({ ...part, currency: order.currency, zone: zoneOf(order.policy) }))

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

/** Where a row of another room leads to an order: what it comes to, and what `paidOf` needs to say what has been paid. */
export const orderFacts = {
  number: true,
  currency: true,
  totalMinor: true,
  payments: { where: countingPayment, select: { amountMinor: true, refunds: { select: refundFacts } } },
} as const satisfies Prisma.OrderSelect

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

const orderLine = {
  ...orderFacts,
  id: true,
  subject: true,
  createdAt: true,
  cancelledAt: true,
  relationship: { select: relationshipTitle },
  instalments: {
    orderBy: { dueAt: "asc" },
    select: {
      id: true,
      kind: true,
      amountMinor: true,
      dueAt: true,
      payments: { where: { paidAt: { not: null } }, select: { id: true } },
    },
  },
  /** the payers */
  shares: { select: { clientId: true } },
} as const

type OrderRow = {
  cancelledAt: Date | null
  totalMinor: number
  instalments: readonly { dueAt: Date; payments: readonly unknown[] }[]
  payments: Parameters<typeof paidOf>[0]
}

const status = (order: OrderRow, now: Date) => {
  const paidMinor = paidOf(order.payments)
  const nextDueAt = order.cancelledAt
    ? null
    : (order.instalments.find(({ payments }) => payments.length === 0)?.dueAt ?? null)
  return { paidMinor, nextDueAt, state: orderState({ ...order, paidMinor, nextDueAt }, now) }
}

/** A page of orders, newest first, with what has come in. */
const orderPage = async (scope: StaffScope, wanted: Prisma.OrderWhereInput, { after }: Paged) => {
  const page = pageBy("createdAt", { size: pageSize, after })
  const found = await scope.db.order.findMany({
    relationLoadStrategy: "join",
    where: { ...tenant(scope), AND: [wanted, page.where] },
    orderBy: page.orderBy,
    take: page.take,
    select: orderLine,
  })
  const { rows, next } = page.cut(found, ({ createdAt, id }) => ({ at: createdAt, id }))
  return {
    rows: rows.map(({ payments, instalments, shares: _, ...order }) => ({
      ...order,
      ...status({ ...order, payments, instalments }, scope.now),
    })),
    next,
    payers: rows.flatMap(({ shares }) => shares.map(({ clientId }) => clientId)),
  }
}

/** Staff's list of orders; found by number or by the relationship's names. */
export const orders = async (scope: StaffScope, { search, after }: OrdersAsked) => {
  const wanted = search ? { OR: [{ number: containing(search) }, { relationship: titledLike(search) }] } : {}
  const { rows, next, payers } = await orderPage(scope, wanted, { after })
  await audit(scope, {
    action: orderActions.read,
    subject: ["workspace", scope.workspaceId],
    clientIds: payers,
  })
  return { rows, next }
}

/** What is owed and paid, as the ledger says: one row a currency. */
export const totals = async (scope: StaffScope) => {
  const rows = await scope.db.$queryRaw<{ currency: string; receivable: bigint; received: bigint }[]>`
    SELECT currency,
           coalesce(sum(CASE WHEN debit_account = 'receivable' THEN amount_minor WHEN credit_account = 'receivable' THEN -amount_minor END), 0)::bigint AS receivable,
           coalesce(sum(CASE WHEN debit_account = 'processor' THEN amount_minor WHEN credit_account = 'processor' THEN -amount_minor END), 0)::bigint AS received
      FROM ledger_entries WHERE workspace_id = ${scope.workspaceId}::uuid GROUP BY currency ORDER BY currency`
  return rows.map(({ currency, receivable, received }) => ({
    currency,
    receivableMinor: toMinorUnits(Number(receivable)),
    receivedMinor: toMinorUnits(Number(received)),
  }))
}

/** The orders of one relationship, for staff. */
export const ordersOfRelationship = async (scope: StaffScope, relationshipId: string, asked: Paged = {}) => {
  const { rows, next } = await orderPage(scope, { relationshipId }, asked)
  // The same for everyone, no matter who pays: a partner's own record must not reveal that there is an order.
  await audit(scope, {
    action: orderActions.read,
    subject: ["relationship", relationshipId],
    clientIds: await concernedBy(scope, relationshipId),
  })
  return { rows, next }
}
export type RelationshipOrders = Awaited<ReturnType<typeof ordersOfRelationship>>

/** A refund that failed and that nobody has dealt with since. */
export const waitingRefund = { failedAt: { not: null }, returnedAt: null, retry: { is: null } } as const

/** The refunds that staff has to deal with, the oldest first, with whom the money belongs to: all of them, until each is dealt with. */
export const failedRefunds = async (scope: StaffScope) => {
  const rows = await scope.db.refund.findMany({
    relationLoadStrategy: "join",
    where: { ...tenant(scope), ...waitingRefund },
    orderBy: [{ failedAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      amountMinor: true,
      failedAt: true,
      failure: true,
      payment: { select: { currency: true, clientId: true, client: { select: clientName } } },
      order: { select: { number: true, relationship: { select: relationshipTitle } } },
    },
  })
  const clientIds = [...new Set(rows.map(({ payment }) => payment.clientId))]
  if (rows.length > 0)
    await audit(scope, { action: paymentActions.refundsRead, subject: ["workspace", scope.workspaceId], clientIds })
  return rows.map(({ payment, order, failure, ...refund }) => ({
    ...refund,
    ...order,
    currency: payment.currency,
    client: payment.client.name,
    why: failureInWords(failure),
  }))
}
