import type Stripe from "stripe"
import { mergedMetadata } from "../http/fields"
import { newId } from "../store/ids"
import type { Turn } from "../store/turn"
import type { IntentPlan, StoredLineItem, StoredSession } from "../store/world"
import type { LineItemFields, SessionFields } from "./session-fields"

type Settled = Readonly<{ amount: number; currency: string; expiresAt: number; email: string | null }>

/** What no call to the stand-in can change. Copied for each session, so that none shares a part with another. */
const untouched = {
  adaptive_pricing: { enabled: false },
  after_expiration: null,
  allow_promotion_codes: null,
  automatic_tax: { enabled: false, liability: null, provider: null, status: null },
  billing_address_collection: null,
  client_secret: null,
  collected_information: { business_name: null, individual_name: null, shipping_details: null },
  consent: null,
  consent_collection: null,
  currency_conversion: null,
  custom_fields: [],
  customer_account: null,
  discounts: [],
  integration_identifier: null,
  invoice: null,
  invoice_creation: {
    enabled: false,
    invoice_data: {
      account_tax_ids: null,
      custom_fields: null,
      description: null,
      footer: null,
      issuer: null,
      metadata: {},
      rendering_options: null,
    },
  },
  livemode: false,
  managed_payments: { enabled: false },
  mode: "payment",
  origin_context: null,
  payment_intent: null,
  payment_link: null,
  payment_method_collection: "if_required",
  payment_method_configuration_details: null,
  payment_method_options: { card: { request_three_d_secure: "automatic" } },
  payment_status: "unpaid",
  permissions: null,
  phone_number_collection: { enabled: false },
  recovered_from: null,
  saved_payment_method_options: null,
  setup_intent: null,
  shipping_address_collection: null,
  shipping_cost: null,
  shipping_options: [],
  status: "open",
  subscription: null,
  total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
  ui_mode: "hosted_page",
  wallet_options: null,
} satisfies Partial<Stripe.Checkout.Session>

/** A new open session as Stripe shows it, its rules already checked. */
export function sessionShape(turn: Turn, fields: SessionFields, settled: Settled): StoredSession {
  const id = newId("cs_test")
  return {
    ...structuredClone(untouched),
    id,
    object: "checkout.session",
    allowed_payment_method_types: fields.allowed_payment_method_types ?? null,
    amount_subtotal: settled.amount,
    amount_total: settled.amount,
    branding_settings: branding(fields.branding_settings?.display_name ?? turn.merchant),
    cancel_url: fields.cancel_url ?? null,
    client_reference_id: fields.client_reference_id ?? null,
    created: turn.now,
    currency: settled.currency,
    custom_text: {
      after_submit: fields.custom_text?.after_submit ?? null,
      shipping_address: null,
      submit: fields.custom_text?.submit ?? null,
      terms_of_service_acceptance: null,
    },
    customer: fields.customer ?? null,
    customer_creation: fields.customer ? null : (fields.customer_creation ?? "if_required"),
    customer_details: settled.email ? customerDetails(settled.email, null) : null,
    customer_email: fields.customer_email ?? null,
    expires_at: settled.expiresAt,
    locale: fields.locale ?? null,
    metadata: mergedMetadata({}, fields.metadata),
    payment_method_types: ["card"],
    submit_type: fields.submit_type ?? null,
    success_url: fields.success_url,
    url: checkoutAddress(turn.origin, id),
  } satisfies Stripe.Checkout.Session
}

export function checkoutAddress(origin: string, sessionId: string): string {
  return `${origin}/c/pay/${sessionId}`
}

function branding(displayName: string): Stripe.Checkout.Session.BrandingSettings {
  return {
    background_color: "#ffffff",
    border_style: "rounded",
    button_color: "#000000",
    display_name: displayName,
    font_family: "default",
    icon: null,
    logo: null,
  }
}

export function customerDetails(email: string, name: string | null): Stripe.Checkout.Session.CustomerDetails {
  return {
    address: null,
    business_name: null,
    email,
    individual_name: null,
    name,
    phone: null,
    tax_exempt: "none",
    tax_ids: [],
  }
}

export function lineItemShape(turn: Turn, { price_data, quantity, metadata }: LineItemFields): StoredLineItem {
  const amount = price_data.unit_amount * quantity
  const price = {
    id: newId("price"),
    object: "price",
    active: false,
    billing_scheme: "per_unit",
    created: turn.now,
    currency: price_data.currency,
    custom_unit_amount: null,
    livemode: false,
    lookup_key: null,
    metadata: {},
    nickname: null,
    product: newId("prod"),
    recurring: null,
    tax_behavior: price_data.tax_behavior ?? "unspecified",
    tiers_mode: null,
    transform_quantity: null,
    type: "one_time",
    unit_amount: price_data.unit_amount,
  } satisfies Omit<Stripe.Price, "unit_amount_decimal">
  return {
    id: newId("li"),
    object: "item",
    adjustable_quantity: null,
    amount_discount: 0,
    amount_subtotal: amount,
    amount_tax: 0,
    amount_total: amount,
    currency: price_data.currency,
    description: price_data.product_data.name,
    metadata: mergedMetadata({}, metadata),
    price: { ...price, unit_amount_decimal: String(price_data.unit_amount) },
    quantity,
  } satisfies StoredLineItem
}

/** What the session's payment intent will be made of once the customer pays. */
export function intentPlan({ payment_intent_data: data }: SessionFields): IntentPlan {
  return {
    description: data?.description ?? null,
    metadata: mergedMetadata({}, data?.metadata),
    receipt_email: data?.receipt_email ?? null,
    setup_future_usage: data?.setup_future_usage ?? null,
    statement_descriptor: data?.statement_descriptor ?? null,
    statement_descriptor_suffix: data?.statement_descriptor_suffix ?? null,
  }
}
