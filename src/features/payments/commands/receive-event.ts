import type Stripe from "stripe"
import { isWorkspaceHere } from "@/features/workspaces/queries"
import { id } from "@/lib/ids"
import { inScope } from "@/server/data/scope"
import { stripe } from "@/server/stripe"
import { settleCheckout } from "./settle"
import { settleRefund } from "./settle-refund"

const workspaceOf = (event: Stripe.Event): string | null => {
  const object = event.data.object as { metadata?: Record<string, string> | null }
  const parsed = id.safeParse(object.metadata?.workspace)
  return parsed.success ? parsed.data : null
}

/** Events say only that something happened: the object itself is fetched, so that order and repetition do not matter. */
const fetched = async (event: Stripe.Event) => {
  switch (event.type) {
    case "checkout.session.completed":
    case "checkout.session.async_payment_succeeded":
    case "checkout.session.expired":
      return { checkout: await stripe().checkout.sessions.retrieve(event.data.object.id) }
    case "refund.created":
    case "refund.updated":
    case "refund.failed":
    case "charge.refund.updated":
      return { refund: await stripe().refunds.retrieve(event.data.object.id) }
    default:
      return {}
  }
}

/**
 * Takes in one verified event of the processor. The event's id is stored in the transaction of its effects, so that a
 * crash loses neither and a repetition changes nothing. An event that names no workspace of ours is none of our business.
 */
export const receiveEvent = async (event: Stripe.Event): Promise<void> => {
  const workspaceId = workspaceOf(event)
  if (!workspaceId) return
  const object = await fetched(event)
  await inScope({ workspaceId, actor: { kind: "system", reason: `stripe ${event.type}` } }, async (scope) => {
    if (!(await isWorkspaceHere(scope))) return
    const first = await scope.db.$executeRaw`
      INSERT INTO stripe_events (workspace_id, event_id, type, api_version, received_at)
      VALUES (${workspaceId}::uuid, ${event.id}, ${event.type}, ${event.api_version ?? null}, ${scope.now}) ON CONFLICT DO NOTHING`
    if (!first) return
    if (object.checkout) await settleCheckout(scope, object.checkout)
    if (object.refund) await settleRefund(scope, object.refund)
  })
}
