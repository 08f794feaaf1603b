import type { Prisma } from "@/generated/prisma/client"
import { paidTwice } from "../rules"
import { paymentPolicy } from "../schema"

/** The one payment of an instalment that stands for it: a second one goes back by itself. */
export const countingPayment = { paidAt: { not: null }, refunds: { none: { reason: paidTwice } } }

export const refundFacts = {
  id: true,
  amountMinor: true,
  refundedAt: true,
  failedAt: true,
  returnedAt: true,
  retry: { select: { id: true } },
} as const

/** Where what was ordered takes place; orders of earlier times do not say. */
export const zoneOf = (policy: Prisma.JsonValue) => paymentPolicy.parse(policy).timeZone ?? null

/** What is left to pay of the share that an instalment belongs to, the soonest first. */
export const restOfShare = {
  share: {
    select: {
      instalments: {
        where: { order: { cancelledAt: null }, payments: { none: countingPayment } },
        orderBy: { dueAt: "asc" },
        select: { kind: true, amountMinor: true, dueAt: true, order: { select: { currency: true, policy: true } } },
      },
    },
  },
} as const satisfies Prisma.InstalmentSelect

type Rest = Prisma.InstalmentGetPayload<{ select: typeof restOfShare }>

/** The same as parts with their currency and zone. */
export const restOf = ({ share }: Rest) =>
  share.instalments.map(({ order, ...part }) => ({ ...part, currency: order.currency, zone: zoneOf(order.policy) }))

/** Where a row of another room leads to an order: what it comes to, and what `paidOf` needs to say what has been paid. */
export const orderFacts = {
  number: true,
  currency: true,
  totalMinor: true,
  payments: { where: countingPayment, select: { amountMinor: true, refunds: { select: refundFacts } } },
} as const satisfies Prisma.OrderSelect

/** A refund that failed and that nobody has dealt with since. */
export const waitingRefund = { failedAt: { not: null }, returnedAt: null, retry: { is: null } } as const
