import { Prisma } from "@/generated/prisma/client"
import { addMinutes } from "@/lib/time/interval"
import type { Work } from "@/server/data/events"
import { inScope, type Scope, type SystemActor, tenant } from "@/server/data/scope"
import { log } from "@/server/log"
import { stripe } from "@/server/stripe"
import { endedPageGraceMinutes, endedPageMemoryDays } from "../rules"
import { settleCheckout } from "./settle"

const name = "payments.askAfterPages"

/** What stands in `workspaces_with_ended_pages` (prisma/walls/payments.sql), of one workspace. A page that we never heard of was given to nobody. Few: events are lost seldom. */
const endedPages = async (scope: Scope<SystemActor>) => {
  const pages = await scope.db.payment.findMany({
    where: {
      ...tenant(scope),
      paidAt: null,
      expiredAt: null,
      checkoutSessionId: { not: null },
      checkoutExpiresAt: {
        lte: addMinutes(scope.now, -endedPageGraceMinutes),
        gt: addMinutes(scope.now, -endedPageMemoryDays * 24 * 60),
      },
    },
    orderBy: { checkoutExpiresAt: "desc" },
    select: { id: true, checkoutSessionId: true },
  })
  return pages.map(({ id, checkoutSessionId }) => ({ paymentId: id, sessionId: checkoutSessionId ?? "" }))
}

/**
 * Asks the processor what became of payment pages past their end of which it never told us, and takes that over as if it had:
 * the money of an event that was lost is seen all the same.
 */
export const askAfterPages: Work = {
  name,
  sweep: { everyMinutes: 5, due: (now) => Prisma.sql`app.workspaces_with_ended_pages(${now})` },
  run: async (_, workspaceId) => {
    const asSystem = <T>(work: (scope: Scope<SystemActor>) => Promise<T>) =>
      inScope({ workspaceId, actor: { kind: "system", reason: name } }, work)
    let unanswered = 0
    for (const { paymentId, sessionId } of await asSystem(endedPages)) {
      try {
        const session = await stripe().checkout.sessions.retrieve(sessionId)
        await asSystem((scope) => settleCheckout(scope, session))
      } catch (error) {
        unanswered += 1
        log.warn(
          { paymentId, name: error instanceof Error ? error.name : "unknown" },
          "what became of a payment page could not be learnt yet",
        )
      }
    }
    if (unanswered > 0) throw new Error(`payment pages still to be asked after: ${unanswered}`)
  },
}
