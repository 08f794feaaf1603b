import type Stripe from "stripe"
import { z } from "zod"
import { clearableText, isWithin, mergedMetadata, metadata, moment, text } from "../http/fields"
import { page } from "../http/lists"
import { found, listOf, noFields, route } from "../http/route"
import { missing } from "../http/sandbox-error"
import { newId, randomText } from "../store/ids"
import type { Turn } from "../store/turn"
import type { StoredCustomer, World } from "../store/world"

const address = z.strictObject({
  city: text().optional(),
  country: text(2).optional(),
  line1: text().optional(),
  line2: text().optional(),
  postal_code: text().optional(),
  state: text().optional(),
})

const customerFields = z.strictObject({
  address: address.optional(),
  description: clearableText().optional(),
  email: clearableText(512).optional(),
  metadata: metadata.optional(),
  name: clearableText(256).optional(),
  phone: clearableText(20).optional(),
  preferred_locales: z.array(text()).optional(),
})

type CustomerFields = z.output<typeof customerFields>

const customerFilters = listOf({ created: moment.optional(), email: text().optional() })

export const customerRoutes = [
  route("POST", "/v1/customers", customerFields, createCustomer),
  route("GET", "/v1/customers", customerFilters, listCustomers),
  route("GET", "/v1/customers/:id", noFields, ({ world }, _params, id) => found(world.customers, "customer", id)),
  route("POST", "/v1/customers/:id", customerFields, updateCustomer),
]

/** Makes a customer and announces it; also used when Checkout needs one to save a card. */
export function createCustomer(turn: Turn, fields: CustomerFields): StoredCustomer {
  const customer = {
    id: newId("cus"),
    object: "customer",
    address: fields.address ? writtenAddress(fields.address) : null,
    balance: 0,
    created: turn.now,
    currency: null,
    default_source: null,
    delinquent: false,
    description: fields.description ?? null,
    discount: null,
    email: fields.email ?? null,
    invoice_prefix: randomText(8).toUpperCase(),
    invoice_settings: { custom_fields: null, default_payment_method: null, footer: null, rendering_options: null },
    livemode: false,
    metadata: mergedMetadata({}, fields.metadata),
    name: fields.name ?? null,
    next_invoice_sequence: 1,
    phone: fields.phone ?? null,
    preferred_locales: fields.preferred_locales ?? [],
    shipping: null,
    tax_exempt: "none",
    test_clock: null,
  } satisfies Stripe.Customer
  turn.world.customers.set(customer.id, customer)
  turn.announce("customer.created", customer)
  return customer
}

function writtenAddress(given: z.output<typeof address>): Stripe.Address {
  const { city = null, country = null, line1 = null, line2 = null, postal_code = null, state = null } = given
  return { city, country, line1, line2, postal_code, state }
}

function updateCustomer(turn: Turn, fields: CustomerFields, id: string): StoredCustomer {
  const customer = found(turn.world.customers, "customer", id)
  const { address: given, metadata: pairs, ...plain } = fields
  const set = Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined))
  Object.assign(customer, set, { metadata: mergedMetadata(customer.metadata, pairs) })
  if (given) customer.address = writtenAddress(given)
  return customer
}

function listCustomers({ world }: Turn, filters: z.output<typeof customerFilters>) {
  const asked = [...world.customers.values()].filter(
    ({ created, email }) =>
      isWithin(filters.created, created) && (filters.email === undefined || email === filters.email),
  )
  return page(asked, filters, "/v1/customers")
}

/** The customer that a call names in its parameters. */
export function namedCustomer(world: World, id: string): StoredCustomer {
  const customer = world.customers.get(id)
  if (!customer) throw missing("customer", id, "customer", 400)
  return customer
}
