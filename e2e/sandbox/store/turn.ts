import type Stripe from "stripe"
import type { World } from "./world"

type AnnouncedType =
  | "charge.dispute.closed"
  | "charge.dispute.created"
  | "charge.dispute.funds_reinstated"
  | "charge.dispute.funds_withdrawn"
  | "charge.failed"
  | "charge.refund.updated"
  | "charge.refunded"
  | "charge.succeeded"
  | "checkout.session.completed"
  | "checkout.session.expired"
  | "customer.created"
  | "payment_intent.canceled"
  | "payment_intent.created"
  | "payment_intent.payment_failed"
  | "payment_intent.succeeded"
  | "refund.created"
  | "refund.failed"
  | "refund.updated"

type ObjectOf<Type extends AnnouncedType> = Extract<Stripe.Event, { type: Type }>["data"]["object"]

/**
 * One turn of the world: a request, a page or a tick of the clock. It runs without a pause from beginning to end,
 * so two requests never see half of each other.
 */
export type Turn = Readonly<{
  world: World
  /** Milliseconds and whole seconds on the stand-in's clock, the same through the whole turn. */
  nowMs: number
  now: number
  /** The stand-in's own address, without a slash at the end. */
  origin: string
  merchant: string
  /** Records an event with a snapshot of its object, to be delivered after the turn. */
  announce<Type extends AnnouncedType>(type: Type, object: ObjectOf<Type>, previous?: object): void
}>
