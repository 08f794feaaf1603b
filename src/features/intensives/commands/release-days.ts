import { endCheckout } from "@/features/payments/commands/end-checkout"
import { alreadyPaid } from "@/features/payments/refusals"
import { releaseHold } from "@/features/scheduling/commands/confirm"
import { bookedBy } from "@/features/scheduling/queries/appointments"
import { notFound } from "@/lib/refusal"
import { asSystem, type ClientActor } from "@/server/data/scope"
import type { Open } from "@/server/http/trpc"

/**
 * Releases held days before they are paid. The payment page is closed first, and only then are the days free: nobody pays
 * for days that someone else may take.
 * @throws alreadyPaid when the payment was quicker
 */
export const releaseDays = async (open: Open<ClientActor>, appointmentId: string): Promise<void> => {
  const orderId = await open(async (scope) => {
    const intensive = await scope.db.intensive.findFirst({
      where: { workspaceId: scope.workspaceId, appointmentId, appointment: bookedBy(scope.actor.clientId) },
      select: { orderId: true, confirmedAt: true },
    })
    if (!intensive) throw notFound()
    if (intensive.confirmedAt) throw alreadyPaid()
    return intensive.orderId
  })
  if (!(await endCheckout(open, orderId))) throw alreadyPaid()
  await open((scope) => asSystem(scope, "release held days", (system) => releaseHold(system, appointmentId)))
}
