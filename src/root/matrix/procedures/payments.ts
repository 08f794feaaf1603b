import { anOrder, aPayment } from "@/features/payments/factory"
import { allClients, allStaff, type Entries, each } from "../entry"
import type { World } from "../world"

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
    return { instalmentId: deposit.id, paymentId }
  })

const onlyThePayer = { ...each(allClients, "not_found"), client: "ok" } as const

export const paymentsEntries: Entries = {
  "payments.mine": { enter: allClients },
  "payments.receipt": {
    enter: allClients,
    input: async (world) => ({ paymentId: (await paidOrder(world)).paymentId }),
    gets: onlyThePayer,
  },
  "payments.status": {
    enter: allClients,
    input: async (world) => ({ instalmentId: (await paidOrder(world)).instalmentId }),
    gets: onlyThePayer,
  },
  // It has been paid already: the payer is told so, and nobody else learns that there is anything.
  "payments.pay": {
    enter: allClients,
    input: async (world) => ({ instalmentId: (await paidOrder(world)).instalmentId }),
    gets: { ...onlyThePayer, client: "refused" },
  },
  "payments.orders": { enter: allStaff, input: () => ({}) },
  "payments.totals": { enter: allStaff },
}
