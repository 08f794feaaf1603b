import { z } from "zod"
import { choice, currency, metadata, moment, text, webAddress, wholeNumber } from "../http/fields"
import { listOf } from "../http/route"
import { allowedTypes, describingFields } from "../payments/payment-intent-fields"

const productData = z.strictObject({
  description: text().optional(),
  images: z.array(webAddress).max(8).optional(),
  metadata: metadata.optional(),
  name: text(),
  tax_code: text().optional(),
})

const lineItem = z.strictObject({
  metadata: metadata.optional(),
  price_data: z.strictObject({
    currency,
    product_data: productData,
    tax_behavior: choice("exclusive", "inclusive", "unspecified").optional(),
    unit_amount: wholeNumber.pipe(z.number().min(0)),
  }),
  quantity: wholeNumber.pipe(z.number().min(1)),
})

const message = z.strictObject({ message: text(1200) })

/** What the stand-in understands of a new session: one payment by card on the hosted page. */
export const sessionFields = z.strictObject({
  allowed_payment_method_types: allowedTypes.optional(),
  branding_settings: z.strictObject({ display_name: text().optional() }).optional(),
  cancel_url: webAddress.optional(),
  client_reference_id: text(200).optional(),
  custom_text: z.strictObject({ after_submit: message.optional(), submit: message.optional() }).optional(),
  customer: text().optional(),
  customer_creation: choice("always", "if_required").optional(),
  customer_email: text(512).optional(),
  expires_at: wholeNumber.optional(),
  line_items: z.array(lineItem).min(1).max(100),
  locale: text(10).optional(),
  metadata: metadata.optional(),
  mode: choice("payment"),
  payment_intent_data: z.strictObject(describingFields).optional(),
  submit_type: choice("auto", "book", "donate", "pay").optional(),
  success_url: webAddress,
  ui_mode: choice("hosted_page").optional(),
})

export type SessionFields = z.output<typeof sessionFields>
export type LineItemFields = z.output<typeof lineItem>

export const sessionFilters = listOf({
  created: moment.optional(),
  customer: text().optional(),
  customer_details: z.strictObject({ email: text() }).optional(),
  payment_intent: text().optional(),
  status: choice("complete", "expired", "open").optional(),
})
