import { orderActions, paymentActions } from "@/features/payments/audit"
import { aDispute, aFailedRefund, anOrder, aPayment } from "@/features/payments/factory"
import { workspaceActions } from "@/features/workspaces/audit"
import { nobody, theAsker, theClient } from "../concerns"
import { allClients, allStaff, type Entries, each, leaves } from "../entry"
import type { World } from "../world"

/** The client owes a deposit; the partner has no part in this order. */
const openOrder = (world: World) =>
  world.once("open order", async () => {
    const { workspaceId, relationshipId, client } = world
    const payers = [{ clientId: client.clientId, weight: 1 }]
    const { instalments } = await anOrder(workspaceId, { relationshipId, payers })
    return { instalmentId: instalments[0]?.id ?? "" }
  })

const payDeposit = async ({ workspaceId, relationshipId, client, now }: World) => {
  const { orderId, number, instalments } = await anOrder(workspaceId, {
    relationshipId,
    payers: [{ clientId: client.clientId, weight: 1 }],
  })
  const [deposit] = instalments
  if (!deposit) throw new Error("an order has a deposit")
  const { id: instalmentId, amountMinor } = deposit
  const paid = { orderId, instalmentId, clientId: client.clientId, amountMinor, at: now }
  return { orderId, number, instalmentId, amountMinor, ...(await aPayment(workspaceId, paid)) }
}

/** The client owes and has paid a deposit; the partner has no part in this order. */
export const paidOrder = (world: World) => world.once("paid order", () => payDeposit(world))

/** Money that waits for staff, since it could not go back. */
const failed = async (world: World) => aFailedRefund(world.workspaceId, { ...(await payDeposit(world)), at: world.now })

/** A payment that its payer's bank is asked to take back. */
const disputed = async (world: World) => {
  const { paymentId } = await payDeposit(world)
  await aDispute(world.workspaceId, { paymentId, at: world.now })
}

const onlyThePayer = { ...each(allClients, "not_found"), client: "ok" } as const

export const paymentsEntries: Entries = {
  "payments.mine": { enter: allClients, input: () => ({}), audit: leaves(paymentActions.listed, theAsker) },
  "payments.receipt": {
    enter: allClients,
    input: async (world) => ({ paymentId: (await paidOrder(world)).paymentId }),
    gets: onlyThePayer,
    audit: leaves(paymentActions.receiptRead, theAsker),
  },
  "payments.status": {
    enter: allClients,
    input: async (world) => ({ instalmentId: (await paidOrder(world)).instalmentId }),
    gets: onlyThePayer,
    audit: {
      none: "whether the money has come, asked again and again by the page that waits; the receipt has its event",
    },
  },
  "payments.pay": {
    enter: allClients,
    input: async (world) => ({ instalmentId: (await openOrder(world)).instalmentId }),
    gets: onlyThePayer,
    audit: leaves(paymentActions.started, theAsker),
  },
  "payments.orders": {
    enter: allStaff,
    input: async (world) => ({ search: (await paidOrder(world)).number }),
    audit: leaves(orderActions.read, theClient),
  },
  "payments.totals": { enter: allStaff, audit: { none: "sums over everybody, and no names" } },
  "payments.keys": { enter: ["owner"], audit: { none: "whether keys work, and nobody's money" } },
  "payments.proveKeys": { enter: ["owner"], audit: leaves(workspaceActions.changed, nobody) },
  "payments.failedRefunds": {
    enter: allStaff,
    input: async (world) => void (await world.once("failed refund", () => failed(world))),
    audit: leaves(paymentActions.refundsRead, theClient),
  },
  "payments.disputed": {
    enter: allStaff,
    input: async (world) => void (await world.once("disputed payment", () => disputed(world))),
    audit: leaves(paymentActions.disputesRead, theClient),
  },
  "payments.retryRefund": { enter: allStaff, input: failed, audit: leaves(paymentActions.refundAsked, theClient) },
  "payments.noteReturned": { enter: allStaff, input: failed, audit: leaves(paymentActions.refundReturned, theClient) },
}
