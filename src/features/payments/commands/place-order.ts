import { workspaceHere } from "@/features/workspaces/queries"
import { uuidV7 } from "@/lib/ids"
import { yearOf } from "@/lib/time/local-date"
import { toTimeZone } from "@/lib/time/zones/time-zone"
import { localDateAt } from "@/lib/time/zones/zoned"
import { type AuditAction, audit } from "@/server/data/audit"
import { lock, type Scope, type SystemActor, tenant } from "@/server/data/scope"
import { orderActions } from "../audit"
import { accounts, instalmentsOf, orderNumber, sharesOf } from "../rules"
import { type PlaceOrder, placeOrderInput } from "../schema"

/** Numbers follow each other within a workspace and a year of its own calendar: two orders at once wait here for one another. */
const nextNumber = async (scope: Scope) => {
  await lock(scope, "orderNumbers")
  const { timeZone } = await workspaceHere(scope)
  const year = yearOf(localDateAt(scope.now, toTimeZone(timeZone)))
  const [row] = await scope.db.$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count FROM orders WHERE workspace_id = ${scope.workspaceId}::uuid AND number LIKE ${`${year}-%`}`
  return orderNumber(year, row.count + 1)
}

/**
 * Writes down what is owed: the order, each payer's share, each share's instalments and the charge in the ledger.
 * For the product itself, after a later room has decided that the price is right.
 */
export const placeOrder = async (scope: Scope<SystemActor>, given: PlaceOrder) => {
  const order = placeOrderInput.parse(given)
  const { policy, keptUntil, begins, payers, totalMinor, ...rest } = order
  const { timeZone = (await workspaceHere(scope)).timeZone, depositPercent, balanceDueDays } = policy
  const timing = { now: scope.now, keptUntil, begins, balanceDueDays, timeZone }
  const orderId = uuidV7()
  const shares = sharesOf(totalMinor, payers).map((share) => ({ ...share, id: uuidV7() }))
  const instalments = shares.flatMap((share) =>
    instalmentsOf(share.amountMinor, { ...timing, depositPercent }).map((part) => ({
      ...tenant(scope),
      id: uuidV7(),
      orderId,
      shareId: share.id,
      clientId: share.clientId,
      ...part,
    })),
  )
  const number = await nextNumber(scope)
  await scope.db.order.createMany({
    data: [{ ...tenant(scope), id: orderId, number, totalMinor, policy, createdAt: scope.now, ...rest }],
  })
  await scope.db.share.createMany({
    data: shares.map(({ id, clientId, amountMinor }) => ({ ...tenant(scope), id, orderId, clientId, amountMinor })),
  })
  await scope.db.instalment.createMany({ data: instalments })
  await scope.db.ledgerEntry.createMany({
    data: shares
      .filter(({ amountMinor }) => amountMinor > 0)
      .map(({ id, amountMinor }) => ({
        ...tenant(scope),
        orderId,
        shareId: id,
        ...accounts.charge,
        amountMinor,
        currency: order.currency,
        at: scope.now,
      })),
  })
  await audit(scope, {
    action: orderActions.placed,
    subject: ["order", orderId],
    clientIds: shares.map(({ clientId }) => clientId),
    relationshipId: order.relationshipId,
  })
  return {
    orderId,
    number,
    instalments: instalments.map(({ id, clientId, kind, amountMinor }) => ({ id, clientId, kind, amountMinor })),
  }
}

type Change = Readonly<{ entry: (typeof accounts)["charge" | "cancelled"]; action: AuditAction }>

/** Share by share in the ledger, and for each payer in the audit. */
const writeForShares = async (scope: Scope<SystemActor>, orderId: string, { entry, action }: Change) => {
  const shares = await scope.db.share.findMany({
    where: { ...tenant(scope), orderId },
    select: {
      id: true,
      clientId: true,
      amountMinor: true,
      order: { select: { currency: true, relationshipId: true } },
    },
  })
  await scope.db.ledgerEntry.createMany({
    data: shares
      .filter(({ amountMinor }) => amountMinor > 0)
      .map(({ id, amountMinor, order: { currency } }) => ({
        ...tenant(scope),
        orderId,
        shareId: id,
        ...entry,
        amountMinor,
        currency,
        at: scope.now,
      })),
  })
  await audit(scope, {
    action,
    subject: ["order", orderId],
    clientIds: shares.map(({ clientId }) => clientId),
    relationshipId: shares[0]?.order.relationshipId ?? null,
  })
}

/** Takes back what is owed: nothing more is asked for, and the ledger shows the reversal. Money that came in is refunded separately. */
export const cancelOrder = async (scope: Scope<SystemActor>, orderId: string): Promise<void> => {
  const { count } = await scope.db.order.updateMany({
    where: { ...tenant(scope), id: orderId, cancelledAt: null },
    data: { cancelledAt: scope.now },
  })
  if (count > 0) await writeForShares(scope, orderId, { entry: accounts.cancelled, action: orderActions.cancelled })
}

/** Owes again what was taken back: for a payment that arrived a moment after its hold had ended. */
export const reopenOrder = async (scope: Scope<SystemActor>, orderId: string): Promise<void> => {
  const { count } = await scope.db.order.updateMany({
    where: { ...tenant(scope), id: orderId, cancelledAt: { not: null } },
    data: { cancelledAt: null },
  })
  if (count > 0) await writeForShares(scope, orderId, { entry: accounts.charge, action: orderActions.reopened })
}
