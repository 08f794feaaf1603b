import type { World } from "../store/world"
import { malformed } from "./sandbox-error"

/** What a caller may ask to see whole in place of its id, by kind of object. */
const expandable: Readonly<Record<string, readonly string[]>> = {
  "checkout.session": ["customer", "line_items", "payment_intent"],
  payment_intent: ["customer", "latest_charge", "payment_method"],
  charge: ["balance_transaction", "customer", "payment_intent", "refunds"],
  refund: ["balance_transaction", "charge", "payment_intent"],
  balance_transaction: ["source"],
  payment_method: ["customer"],
}

type Seen = Record<string, unknown>

/**
 * A copy of an answer with every asked path shown whole: `latest_charge`, `data.payment_intent.latest_charge`.
 * @throws SandboxError 400 for a path that cannot be expanded
 */
export function expanded(world: World, answer: object, paths: readonly string[]): object {
  const copy: Seen = structuredClone(answer) as Seen
  for (const path of paths) {
    const steps = path.split(".")
    if (steps.length > 4) throw malformed(`You cannot expand more than 4 levels: ${path}`)
    expandAlong(world, copy, steps, path)
  }
  return copy
}

function expandAlong(world: World, at: Seen, [step = "", ...rest]: readonly string[], path: string): void {
  if (at.object === "list" && step === "data" && Array.isArray(at.data)) {
    for (const item of at.data) expandAlong(world, item, rest, path)
    return
  }
  if (!expandable[String(at.object)]?.includes(step)) {
    const code = { code: "parameter_unknown", param: "expand" }
    throw malformed(`This property cannot be expanded: ${step} (in ${path}).`, code)
  }
  at[step] = whole(world, at, step)
  const next = at[step]
  if (rest.length > 0 && typeof next === "object" && next !== null) expandAlong(world, next as Seen, rest, path)
}

function whole(world: World, at: Seen, step: string): unknown {
  if (step === "line_items")
    return listOf(world.lineItems.get(String(at.id)) ?? [], `/v1/checkout/sessions/${at.id}/line_items`)
  if (step === "refunds") {
    const refunds = [...world.refunds.values()].filter((refund) => refund.charge === at.id)
    return listOf(refunds.reverse(), `/v1/charges/${at.id}/refunds`)
  }
  const id = at[step]
  return typeof id === "string" ? structuredClone(foundAnywhere(world, id) ?? id) : id
}

function listOf(items: readonly unknown[], url: string) {
  return { object: "list", data: structuredClone(items.slice(0, 10)), has_more: items.length > 10, url }
}

function foundAnywhere(world: World, id: string): object | undefined {
  const { customers, intents, charges, refunds, transactions, paymentMethods } = world
  for (const table of [customers, intents, charges, refunds, transactions, paymentMethods]) {
    const found = table.get(id)
    if (found) return found
  }
  return undefined
}
