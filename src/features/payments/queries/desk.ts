import { clientName } from "@/features/clients/queries"
import { concernedBy, relationshipTitle, titledLike } from "@/features/relationships/queries"
import type { Prisma } from "@/generated/prisma/client"
import { type Paged, pageBy } from "@/lib/keyset"
import { toMinorUnits } from "@/lib/money/money"
import { audit } from "@/server/data/audit"
import { type StaffScope, tenant } from "@/server/data/scope"
import { containing } from "@/server/data/search"
import { orderActions, paymentActions } from "../audit"
import { disputeInWords, failureInWords, orderState, paidOf } from "../rules"
import type { OrdersAsked } from "../schema"
import { orderFacts, waitingRefund } from "./facts"

const pageSize = 30

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

/** The payments that their payer disputes with their bank, the one to be answered first first: all of them, until each has ended. */
export const disputedPayments = async (scope: StaffScope) => {
  const rows = await scope.db.payment.findMany({
    relationLoadStrategy: "join",
    where: { ...tenant(scope), disputedAt: { not: null }, disputeEndedAt: null },
    orderBy: [{ disputeAnswerBy: "asc" }, { id: "asc" }],
    select: {
      id: true,
      amountMinor: true,
      currency: true,
      disputedAt: true,
      disputeReason: true,
      disputeAnswerBy: true,
      clientId: true,
      client: { select: clientName },
      order: { select: { number: true, relationship: { select: relationshipTitle } } },
    },
  })
  const clientIds = [...new Set(rows.map(({ clientId }) => clientId))]
  if (rows.length > 0)
    await audit(scope, { action: paymentActions.disputesRead, subject: ["workspace", scope.workspaceId], clientIds })
  return rows.map(({ clientId: _, client, order, disputeReason, ...payment }) => ({
    ...payment,
    ...order,
    client: client.name,
    why: disputeInWords(disputeReason),
  }))
}
export type DisputedPayment = Awaited<ReturnType<typeof disputedPayments>>[number]
