import { z } from "zod"
import { choice, currency, flag, metadata, moment, text, webAddress, wholeNumber } from "../http/fields"
import { listOf } from "../http/route"

const futureUsage = choice("off_session", "on_session")

/** What may be said of a payment both when it is made directly and when Checkout makes it. */
export const describingFields = {
  description: text(1000).optional(),
  metadata: metadata.optional(),
  receipt_email: text(512).optional(),
  setup_future_usage: futureUsage.optional(),
  statement_descriptor: text(22).optional(),
  statement_descriptor_suffix: text(22).optional(),
}

/** A filter on the ways to pay. `payment_method_types`, its forerunner, can no longer be sent since 2026-09-30.endive. */
export const allowedTypes = z
  .array(text())
  .refine((types) => types.includes("card"), "The stand-in takes cards only, so the list must name card")

export const intentFields = z.strictObject({
  ...describingFields,
  allowed_payment_method_types: allowedTypes.optional(),
  amount: wholeNumber,
  automatic_payment_methods: z
    .strictObject({ allow_redirects: choice("always", "never").optional(), enabled: flag })
    .optional(),
  confirm: flag.optional(),
  currency,
  customer: text().optional(),
  off_session: flag.optional(),
  payment_method: text().optional(),
  return_url: webAddress.optional(),
})

export const confirmFields = z.strictObject({
  off_session: flag.optional(),
  payment_method: text().optional(),
  receipt_email: text(512).optional(),
  return_url: webAddress.optional(),
  setup_future_usage: futureUsage.optional(),
})

export const cancelFields = z.strictObject({
  cancellation_reason: choice("abandoned", "duplicate", "fraudulent", "requested_by_customer").optional(),
})

export const intentFilters = listOf({ created: moment.optional(), customer: text().optional() })
