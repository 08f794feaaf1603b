import * as z from "zod/mini"
import { id } from "@/lib/ids"
import { paged } from "@/lib/keyset"
import { minorUnits } from "@/lib/money/money"

/** The terms that were accepted; kept with the order, so that later edits never apply backwards. */
export const paymentPolicy = z.object({
  depositPercent: z.int().check(z.minimum(0), z.maximum(100)),
  /** the balance is due this many days before the first day */
  balanceDueDays: z.int().check(z.minimum(0), z.maximum(365)),
  /** the sentence that the payer read */
  terms: z.string().check(z.maxLength(2000)),
})
export type PaymentPolicy = z.output<typeof paymentPolicy>

/** Given by later rooms, never by a browser: prices come from the server. */
export const placeOrderInput = z.object({
  relationshipId: id,
  subject: z.string().check(z.minLength(1), z.maxLength(120)),
  currency: z.string().check(z.length(3)),
  totalMinor: minorUnits,
  payers: z
    .array(z.object({ clientId: id, weight: z.number().check(z.positive()) }))
    .check(z.minLength(1), z.maxLength(8)),
  policy: paymentPolicy,
  /** until when what it is for is kept; the order is not overdue before */
  depositDueAt: z.date(),
  balanceDueAt: z.date(),
})
export type PlaceOrder = z.input<typeof placeOrderInput>

export const payInstalmentInput = z.object({ instalmentId: id })
export const receiptInput = z.object({ paymentId: id })
export const refundInput = z.object({ refundId: id })

export const ordersInput = z.object({
  search: z._default(z.string().check(z.trim(), z.maxLength(80)), ""),
  ...paged,
})
export type OrdersAsked = z.output<typeof ordersInput>
