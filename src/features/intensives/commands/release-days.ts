import { endCheckout } from "@/features/payments/commands/end-checkout"
import { alreadyPaid } from "@/features/payments/refusals"
import { releaseHold } from "@/features/scheduling/commands/confirm"
import { bookedBy } from "@/features/scheduling/queries/appointments"
import { notFound } from "@/lib/refusal"
import { asSystem, type ClientActor, tenant } from "@/server/data/scope"
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
      select: { id: true, orderId: true, confirmedAt: true },
    })
    if (!intensive) throw notFound()
    if (intensive.confirmedAt) throw alreadyPaid()
    // Before the page is closed, whose end is told to us as well: nobody is written to about days that they let go themselves.
    await asSystem(scope, "release_days", ({ db }) =>
      db.intensive.updateMany({
        where: { ...tenant(scope), id: intensive.id, letGoAt: null },
        data: { letGoAt: scope.now },
      }),
    )
    return intensive.orderId
  })
  if (!(await endCheckout(open, orderId))) throw alreadyPaid()
  await open((scope) => asSystem(scope, "release_days", (system) => releaseHold(system, appointmentId)))
}
