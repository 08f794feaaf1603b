import type Stripe from "stripe"
import { clientToMail } from "@/features/clients/queries"
import { workspaceFacts } from "@/features/workspaces/queries"
import { uuidV7 } from "@/lib/ids"
import { notFound } from "@/lib/refusal"
import { addMinutes } from "@/lib/time/interval"
import { audit } from "@/server/data/audit"
import type { ClientActor } from "@/server/data/scope"
import { asSystem, type ClientScope, key, lock, type Scope, type SystemActor, tenant } from "@/server/data/scope"
import { env } from "@/server/env"
import type { Open } from "@/server/http/trpc"
import { log } from "@/server/log"
import { stripe } from "@/server/stripe"
import { paymentActions } from "../audit"
import { alreadyPaid, noLongerOwed, processorAway } from "../refusals"
import { processorAmount } from "../rules"

/** The processor wants at least 30 minutes; one more for the way there. A first page ends before its days do (35); a later one may not. */
const pageMinutes = 31
/** With less than this ahead the processor may refuse the page by the time it is asked. */
const soonestEndMinutes = 30.5

/** Names the try and where its page leads back to: the processor refuses two different requests with one key. */
const idempotencyKeyOf = (paymentId: string, backPath: string) => `payment:${paymentId}:checkout:v3:${backPath}`

const instalmentToPay = async (scope: ClientScope, instalmentId: string) => {
  const instalment = await scope.db.instalment.findUnique({
    where: key(scope, instalmentId),
    select: {
      id: true,
      orderId: true,
      clientId: true,
      amountMinor: true,
      client: { select: clientToMail },
      order: {
        select: {
          currency: true,
          subject: true,
          number: true,
          cancelledAt: true,
          workspace: { select: workspaceFacts },
        },
      },
      payments: {
        where: { expiredAt: null },
        orderBy: { startedAt: "desc" },
        select: { id: true, paidAt: true, checkoutUrl: true, checkoutExpiresAt: true, idempotencyKey: true },
      },
    },
  })
  if (!instalment) throw notFound()
  if (instalment.payments.some(({ paidAt }) => paidAt)) throw alreadyPaid()
  if (instalment.order.cancelledAt) throw noLongerOwed()
  return instalment
}

type Tried = Awaited<ReturnType<typeof instalmentToPay>>["payments"][number]
type Wanted = { instalmentId: string; backPath: string }

/** A page that someone may have open, or else a request that can be sent once more word for word. */
const mayBeTakenUp = ({ id, checkoutUrl, checkoutExpiresAt, idempotencyKey }: Tried, now: Date, backPath: string) =>
  checkoutUrl
    ? checkoutExpiresAt > addMinutes(now, 1)
    : checkoutExpiresAt > addMinutes(now, soonestEndMinutes) && idempotencyKey === idempotencyKeyOf(id, backPath)

/**
 * One try, written down with its idempotency key before the processor is asked; a try that is still open is taken up again.
 * One whose answer never came is left alone after a moment: nobody was given its page, so it ends by itself (see settle.ts).
 */
const writeTry = async (scope: ClientScope, { instalmentId, backPath }: Wanted) => {
  await lock(scope, "instalment", instalmentId)
  const instalment = await instalmentToPay(scope, instalmentId)
  const open = instalment.payments.find((tried) => mayBeTakenUp(tried, scope.now, backPath))
  const paymentId = open?.id ?? uuidV7()
  const expiresAt = open?.checkoutExpiresAt ?? addMinutes(scope.now, pageMinutes)
  if (!open) {
    await asSystem(scope, "take_payment", ({ db }) =>
      db.payment.createMany({
        data: [
          {
            ...tenant(scope),
            id: paymentId,
            orderId: instalment.orderId,
            instalmentId,
            clientId: instalment.clientId,
            amountMinor: instalment.amountMinor,
            currency: instalment.order.currency,
            idempotencyKey: idempotencyKeyOf(paymentId, backPath),
            checkoutExpiresAt: expiresAt,
            startedAt: scope.now,
          },
        ],
      }),
    )
    await audit(scope, {
      action: paymentActions.started,
      subject: ["payment", paymentId],
      clientIds: [instalment.clientId],
    })
  }
  const customerId = await asSystem(scope, "take_payment", ({ db }) =>
    db.stripeCustomer.findUnique({
      where: { workspaceId_clientId: { workspaceId: scope.workspaceId, clientId: instalment.clientId } },
    }),
  )
  return {
    instalment,
    paymentId,
    expiresAt,
    url: open?.checkoutUrl ?? null,
    customerId: customerId?.customerId ?? null,
  }
}

type Try = Awaited<ReturnType<typeof writeTry>>

/** Opaque ids only: neither names nor anything about the work. */
const metadataOf = (workspaceId: string, { paymentId, instalment }: Try) => ({
  workspace: workspaceId,
  payment: paymentId,
  order: instalment.orderId,
})

const pageFor = (
  given: Try,
  { workspaceId, customer, back }: { workspaceId: string; customer: string; back: string },
): Stripe.Checkout.SessionCreateParams => ({
  mode: "payment",
  // Whatever the workspace has turned on there: what pays in days, or fails after days, would find its dates gone.
  allowed_payment_method_types: ["card"],
  customer,
  branding_settings: { display_name: given.instalment.order.workspace.name },
  client_reference_id: given.paymentId,
  line_items: [
    {
      quantity: 1,
      price_data: {
        currency: given.instalment.order.currency.toLowerCase(),
        unit_amount: processorAmount(given.instalment.amountMinor, given.instalment.order.currency),
        product_data: { name: given.instalment.order.subject },
      },
    },
  ],
  // The card is not kept for later: nothing is ever taken by itself, and the terms say so.
  payment_intent_data: {
    description: given.instalment.order.number,
    metadata: metadataOf(workspaceId, given),
  },
  metadata: metadataOf(workspaceId, given),
  expires_at: Math.floor(given.expiresAt.getTime() / 1000),
  success_url: `${back}?paid={CHECKOUT_SESSION_ID}&of=${given.instalment.id}`,
  cancel_url: `${back}?paid=no&of=${given.instalment.id}`,
})

const customerOf = async ({ instalment, customerId }: Try, workspaceId: string) =>
  customerId ??
  (
    await stripe().customers.create(
      { email: instalment.client.email, metadata: { workspace: workspaceId, client: instalment.clientId } },
      { idempotencyKey: `client:${workspaceId}:${instalment.clientId}:customer:v1` },
    )
  ).id

const remember =
  (given: Try, customerId: string, session: Stripe.Checkout.Session) => async (scope: Scope<SystemActor>) => {
    await scope.db.stripeCustomer.createMany({
      data: [{ ...tenant(scope), clientId: given.instalment.clientId, customerId }],
      skipDuplicates: true,
    })
    await scope.db.payment.update({
      where: key(scope, given.paymentId),
      data: { checkoutSessionId: session.id, checkoutUrl: session.url },
    })
  }

/**
 * Opens the processor's page for one instalment of the payer's own.
 * @param backPath where the page leads back to, on our side, with the instalment it was for; what is shown there is decided
 *   by the webhook, not by the way back
 * @returns the address of the page
 * @throws alreadyPaid, noLongerOwed, processorAway; not found when it is someone else's
 */
export const beginCheckout = async (open: Open<ClientActor>, wanted: Wanted): Promise<{ url: string }> => {
  const started = await open(async (scope) => ({
    ...(await writeTry(scope, wanted)),
    workspaceId: scope.workspaceId,
  }))
  if (started.url) return { url: started.url }
  try {
    const { workspaceId } = started
    const customer = await customerOf(started, workspaceId)
    const session = await stripe().checkout.sessions.create(
      pageFor(started, { workspaceId, customer, back: `${env().APP_URL}${wanted.backPath}` }),
      { idempotencyKey: idempotencyKeyOf(started.paymentId, wanted.backPath) },
    )
    await open((scope) => asSystem(scope, "take_payment", remember(started, customer, session)))
    if (!session.url) throw new Error("the processor gave no page")
    return { url: session.url }
  } catch (error) {
    log.warn(
      { paymentId: started.paymentId, name: error instanceof Error ? error.name : "unknown" },
      "the payment page could not be opened",
    )
    throw processorAway()
  }
}
