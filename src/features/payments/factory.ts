import { uuidV7 } from "@/lib/ids"
import { toMinorUnits } from "@/lib/money/money"
import { type ClientActor, inScope } from "@/server/data/scope"
import { beginCheckout } from "./commands/begin-checkout"
import { placeOrder } from "./commands/place-order"
import { accounts } from "./rules"

export type GivenOrder = {
  relationshipId: string
  payers: readonly { clientId: string; weight: number }[]
  totalMinor?: number
  depositPercent?: number
  /** seven weeks from now unless given; the balance is due three weeks before */
  begins?: Date
  timeZone?: string
  at?: Date
  currency?: string
}

const day = 86_400_000

/** What is owed for something, with its shares and instalments. */
export const anOrder = (
  workspaceId: string,
  {
    relationshipId,
    payers,
    totalMinor = 300_000,
    depositPercent = 30,
    at,
    begins,
    timeZone,
    currency = "EUR",
  }: GivenOrder,
) =>
  inScope({ workspaceId, actor: { kind: "system", reason: "factory" }, ...(at ? { now: at } : {}) }, (scope) =>
    placeOrder(scope, {
      relationshipId,
      subject: "Professional services",
      currency,
      totalMinor,
      payers: [...payers],
      policy: {
        depositPercent,
        balanceDueDays: 21,
        terms: "The deposit keeps your days. The balance is due three weeks before.",
        ...(timeZone ? { timeZone } : {}),
      },
      keptUntil: scope.now,
      begins: begins ?? new Date(scope.now.getTime() + 51 * day),
    }),
  )

/** A payment that has arrived, without the processor: for histories. */
export const aPayment = (
  workspaceId: string,
  {
    orderId,
    instalmentId,
    clientId,
    amountMinor,
    at,
    currency = "EUR",
  }: { orderId: string; instalmentId: string; clientId: string; amountMinor: number; at: Date; currency?: string },
) =>
  inScope({ workspaceId, actor: { kind: "system", reason: "factory" }, now: at }, async ({ db }) => {
    const id = uuidV7()
    const share = await db.instalment.findUniqueOrThrow({
      where: { workspaceId_id: { workspaceId, id: instalmentId } },
      select: { shareId: true },
    })
    await db.payment.createMany({
      data: [
        {
          workspaceId,
          id,
          orderId,
          instalmentId,
          clientId,
          amountMinor,
          currency,
          idempotencyKey: `payment:${id}:checkout:v1`,
          checkoutExpiresAt: at,
          startedAt: at,
          paidAt: at,
        },
      ],
    })
    await db.ledgerEntry.createMany({
      data: [
        {
          workspaceId,
          orderId,
          shareId: share.shareId,
          paymentId: id,
          ...accounts.paid,
          amountMinor: toMinorUnits(amountMinor),
          currency,
          at,
        },
      ],
    })
    return { paymentId: id }
  })

/** A refund of a whole payment that the processor could not bring to its card. */
export const aFailedRefund = (
  workspaceId: string,
  { orderId, paymentId, amountMinor, at }: { orderId: string; paymentId: string; amountMinor: number; at: Date },
) =>
  inScope({ workspaceId, actor: { kind: "system", reason: "factory" }, now: at }, async ({ db }) => {
    const id = uuidV7()
    await db.refund.createMany({
      data: [
        {
          workspaceId,
          id,
          orderId,
          paymentId,
          amountMinor,
          reason: "factory",
          idempotencyKey: `refund:${id}:v1`,
          requestedAt: at,
          failedAt: at,
          failure: "expired_or_canceled_card",
        },
      ],
    })
    return { refundId: id }
  })

/** The payer's bank is asked to take a payment back. */
export const aDispute = (workspaceId: string, { paymentId, at }: { paymentId: string; at: Date }) =>
  inScope({ workspaceId, actor: { kind: "system", reason: "factory" }, now: at }, ({ db }) =>
    db.payment.updateMany({ where: { workspaceId, id: paymentId }, data: { disputedAt: at } }),
  )

/** The processor's page of an instalment, as its payer has opened it. */
export const aCheckout = async (
  workspaceId: string,
  { instalmentId, payer, at }: { instalmentId: string; payer: ClientActor; at: Date },
) => {
  const { url } = await beginCheckout((work) => inScope({ workspaceId, actor: payer, now: at }, work), {
    instalmentId,
    backPath: "/payments",
  })
  const payment = await inScope({ workspaceId, actor: payer, now: at }, ({ db }) =>
    db.payment.findFirstOrThrow({
      where: { workspaceId, instalmentId },
      select: { id: true, checkoutSessionId: true },
    }),
  )
  return { url, paymentId: payment.id, sessionId: payment.checkoutSessionId ?? "" }
}
