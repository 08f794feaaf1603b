import { orderActions, paymentActions } from "@/features/payments/audit"
import { anOrder, aPayment } from "@/features/payments/factory"
import { theAsker, theClient } from "../concerns"
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

/** The client owes and has paid a deposit; the partner has no part in this order. */
export const paidOrder = (world: World) =>
  world.once("paid order", async () => {
    const { workspaceId, relationshipId, client, now } = world
    const order = await anOrder(workspaceId, { relationshipId, payers: [{ clientId: client.clientId, weight: 1 }] })
    const [deposit] = order.instalments
    if (!deposit) throw new Error("an order has a deposit")
    const { paymentId } = await aPayment(workspaceId, {
      orderId: order.orderId,
      instalmentId: deposit.id,
      clientId: client.clientId,
      amountMinor: deposit.amountMinor,
      at: now,
    })
    return { instalmentId: deposit.id, paymentId, number: order.number }
  })

const onlyThePayer = { ...each(allClients, "not_found"), client: "ok" } as const

export const paymentsEntries: Entries = {
  "payments.mine": { enter: allClients, audit: leaves(paymentActions.listed, theAsker) },
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
}
