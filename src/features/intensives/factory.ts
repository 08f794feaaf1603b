import { anOrder, aPayment } from "@/features/payments/factory"
import { anAppointment, type GivenAppointment } from "@/features/scheduling/factory"
import { uuidV7 } from "@/lib/ids"
import { inScope } from "@/server/data/scope"

/** An intensive whose deposit has been paid and whose days are agreed, at the given instants. */
export const aConfirmedIntensive = async (
  workspaceId: string,
  given: Omit<GivenAppointment, "confirmedAt" | "heldUntil" | "createdAt"> & {
    payerId: string
    at: Date
  },
) => {
  const { payerId, at, relationshipId, serviceId, blocks } = given
  const { appointmentId } = await anAppointment(workspaceId, {
    ...given,
    createdAt: at,
    confirmedAt: at,
    bookedById: payerId,
  })
  const first = blocks[0]?.startsAt ?? at
  const order = await anOrder(workspaceId, {
    relationshipId,
    payers: [{ clientId: payerId, weight: 1 }],
    at,
    begins: first,
    ...(given.timeZone ? { timeZone: given.timeZone } : {}),
  })
  const deposit = order.instalments.find(({ kind }) => kind === "deposit")
  if (!deposit) throw new Error("an intensive has a deposit")
  const { paymentId } = await aPayment(workspaceId, {
    orderId: order.orderId,
    instalmentId: deposit.id,
    clientId: payerId,
    amountMinor: deposit.amountMinor,
    at,
  })
  await inScope({ workspaceId, actor: { kind: "system", reason: "factory" } }, ({ db }) =>
    db.intensive.createMany({
      data: [
        {
          workspaceId,
          id: uuidV7(),
          serviceId,
          relationshipId,
          appointmentId,
          orderId: order.orderId,
          requestedAt: at,
          confirmedAt: at,
        },
      ],
    }),
  )
  return { appointmentId, orderId: order.orderId, paymentId }
}

/** An intensive whose days were held until the given instant, and not paid. */
export const aLapsedIntensive = async (
  workspaceId: string,
  given: Omit<GivenAppointment, "confirmedAt" | "heldUntil" | "createdAt"> & { payerId: string; at: Date },
) => {
  const { payerId, at, relationshipId, serviceId } = given
  const { appointmentId } = await anAppointment(workspaceId, {
    ...given,
    createdAt: at,
    confirmedAt: null,
    heldUntil: at,
    bookedById: payerId,
  })
  const { orderId } = await anOrder(workspaceId, { relationshipId, payers: [{ clientId: payerId, weight: 1 }], at })
  await inScope({ workspaceId, actor: { kind: "system", reason: "factory" } }, ({ db }) =>
    db.intensive.createMany({
      data: [{ workspaceId, id: uuidV7(), serviceId, relationshipId, appointmentId, orderId, requestedAt: at }],
    }),
  )
  return { appointmentId, orderId }
}
