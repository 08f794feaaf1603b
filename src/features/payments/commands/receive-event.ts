import type Stripe from "stripe"
import { isWorkspaceHere } from "@/features/workspaces/queries"
import { id } from "@/lib/ids"
import { inScope } from "@/server/data/scope"
import { stripe } from "@/server/stripe"
import { settleCheckout } from "./settle"
import { settleDispute } from "./settling/settle-dispute"
import { settleRefund } from "./settling/settle-refund"

type Named = Readonly<{ metadata?: Stripe.Metadata | null; charge?: string | Stripe.Charge | null }>

const idOr = (text: string | undefined) => id.safeParse(text).data ?? null
const namesIn = ({ metadata }: Named) => ({ workspaceId: idOr(metadata?.workspace), named: idOr(metadata?.payment) })

/** What is made on the processor's own pages, or by a bank, names nothing of ours; the charge that it is about does. */
const namesOf = async (event: Stripe.Event) => {
  const object = event.data.object as Named
  const { charge } = object
  if (object.metadata?.workspace || typeof charge !== "string") return namesIn(object)
  return namesIn(await stripe().charges.retrieve(charge))
}

type Fetched = { checkout?: Stripe.Checkout.Session; refunds?: Stripe.Refund[]; dispute?: Stripe.Dispute }

/** Events say only that something happened: the object itself is fetched, so that order and repetition do not matter. */
const checkout = async (objectId: string) => ({ checkout: await stripe().checkout.sessions.retrieve(objectId) })
const refund = async (objectId: string) => ({ refunds: [await stripe().refunds.retrieve(objectId)] })
const refunds = async (charge: string) => ({ refunds: (await stripe().refunds.list({ charge, limit: 100 })).data })
const dispute = async (objectId: string) => ({ dispute: await stripe().disputes.retrieve(objectId) })

const askers: Readonly<Record<string, (objectId: string) => Promise<Fetched>>> = {
  "checkout.session.completed": checkout,
  "checkout.session.async_payment_succeeded": checkout,
  "checkout.session.expired": checkout,
  "refund.created": refund,
  "refund.updated": refund,
  "refund.failed": refund,
  "charge.refund.updated": refund,
  "charge.refunded": refunds,
  "charge.dispute.created": dispute,
  "charge.dispute.updated": dispute,
  "charge.dispute.closed": dispute,
  "charge.dispute.funds_withdrawn": dispute,
  "charge.dispute.funds_reinstated": dispute,
}

/**
 * Takes in one verified event of the processor. The event's id is stored in the transaction of its effects, so that a
 * crash loses neither and a repetition changes nothing. An event that names no workspace of ours is none of our business.
 */
export const receiveEvent = async (event: Stripe.Event): Promise<void> => {
  const ask = askers[event.type]
  if (!ask) return
  const { workspaceId, named } = await namesOf(event)
  if (!workspaceId) return
  const object = await ask((event.data.object as { id: string }).id)
  await inScope({ workspaceId, actor: { kind: "system", reason: `stripe ${event.type}` } }, async (scope) => {
    if (!(await isWorkspaceHere(scope))) return
    const first = await scope.db.$executeRaw`
      INSERT INTO stripe_events (workspace_id, event_id, type, api_version, received_at)
      VALUES (${workspaceId}::uuid, ${event.id}, ${event.type}, ${event.api_version ?? null}, ${scope.now}) ON CONFLICT DO NOTHING`
    if (!first) return
    if (object.checkout) await settleCheckout(scope, object.checkout)
    for (const made of object.refunds ?? []) await settleRefund(scope, made, named)
    if (object.dispute) await settleDispute(scope, object.dispute, named)
  })
}
