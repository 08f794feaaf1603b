import * as z from "zod/mini"
import { anyNumber, wholeNumber } from "@/lib/fields/number"
import { codeLike, searchText, text } from "@/lib/fields/text"
import { id } from "@/lib/ids"
import { paged } from "@/lib/keyset"
import { minorUnits } from "@/lib/money/money"
import { instant } from "@/lib/time/schema"

/** The terms that were accepted; kept with the order, so that later edits never apply backwards. */
export const paymentPolicy = z.object({
  depositPercent: wholeNumber(0, 100),
  /** the balance is due this many days before the first day */
  balanceDueDays: wholeNumber(0, 365),
  /** the sentence that the payer read */
  terms: text(2000),
  /** where it takes place; dates are said in it */
  timeZone: z.optional(text(64)),
})
export type PaymentPolicy = z.output<typeof paymentPolicy>

/** Given by later rooms, never by a browser: prices come from the server. */
export const placeOrderInput = z.object({
  relationshipId: id,
  subject: text(120, { missing: "An order names what it is for." }),
  currency: codeLike(/^[A-Z]{3}$/),
  totalMinor: minorUnits,
  payers: z
    .array(z.object({ clientId: id, weight: anyNumber(0, 1_000_000).check(z.positive()) }))
    .check(z.minLength(1), z.maxLength(8)),
  policy: paymentPolicy,
  /** until when what it is for is kept; the order is not overdue before */
  keptUntil: instant,
  /** when it begins: nothing is due after that */
  begins: instant,
})
export type PlaceOrder = z.input<typeof placeOrderInput>

export const payInstalmentInput = z.object({ instalmentId: id })
export const receiptInput = z.object({ paymentId: id })
export const refundInput = z.object({ refundId: id })

export const ordersInput = z.object({
  search: searchText,
  ...paged,
})
export type OrdersAsked = z.output<typeof ordersInput>
