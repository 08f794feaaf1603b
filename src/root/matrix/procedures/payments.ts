import { aFailedRefund, anOrder, aPayment } from "@/features/payments/factory"
import { allClients, allStaff, type Entries, each } from "../entry"
import type { World } from "../world"

const payDeposit = async ({ workspaceId, relationshipId, client, now }: World) => {
  const { orderId, instalments } = await anOrder(workspaceId, {
    relationshipId,
    payers: [{ clientId: client.clientId, weight: 1 }],
  })
  const [deposit] = instalments
  if (!deposit) throw new Error("an order has a deposit")
  const { id: instalmentId, amountMinor } = deposit
  const paid = { orderId, instalmentId, clientId: client.clientId, amountMinor, at: now }
  return { orderId, instalmentId, amountMinor, ...(await aPayment(workspaceId, paid)) }
}

/** The client owes and has paid a deposit; the partner has no part in this order. */
export const paidOrder = (world: World) => world.once("paid order", () => payDeposit(world))

/** Money that waits for staff, since it could not go back. */
const failed = async (world: World) => aFailedRefund(world.workspaceId, { ...(await payDeposit(world)), at: world.now })

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
  "payments.failedRefunds": { enter: allStaff },
  "payments.retryRefund": { enter: allStaff, input: failed },
  "payments.noteReturned": { enter: allStaff, input: failed },
}
