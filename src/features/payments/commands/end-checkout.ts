import Stripe from "stripe"
import { type ClientActor, tenant } from "@/server/data/scope"
import type { Open } from "@/server/http/trpc"
import { stripe } from "@/server/stripe"

/** Closes one page; true when nobody can pay on it any more. */
const isClosed = async (sessionId: string): Promise<boolean> => {
  try {
    const { status } = await stripe().checkout.sessions.expire(sessionId)
    return status === "expired"
  } catch (error) {
    // Only an open page can be closed: one that has ended already is as good, one that was paid is not.
    if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error
    return (await stripe().checkout.sessions.retrieve(sessionId)).status === "expired"
  }
}

/** Closes the payer's open payment pages of an order. @returns false when one of them has been paid */
export const endCheckout = async (open: Open<ClientActor>, orderId: string): Promise<boolean> => {
  const pages = await open((scope) =>
    scope.db.payment.findMany({
      where: {
        ...tenant(scope),
        orderId,
        clientId: scope.actor.clientId,
        expiredAt: null,
        checkoutSessionId: { not: null },
      },
      select: { checkoutSessionId: true },
    }),
  )
  const closed = await Promise.all(pages.map(({ checkoutSessionId }) => isClosed(checkoutSessionId ?? "")))
  return closed.every(Boolean)
}
