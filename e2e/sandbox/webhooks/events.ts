import { z } from "zod"
import { flag, isWithin, moment, text } from "../http/fields"
import { page } from "../http/lists"
import { found, listOf, noFields, route } from "../http/route"
import { malformed } from "../http/sandbox-error"
import { newId } from "../store/ids"
import type { Turn } from "../store/turn"
import type { StoredEvent, World } from "../store/world"

const eventFilters = listOf({
  created: moment.optional(),
  delivery_success: flag.optional(),
  type: text().optional(),
  types: z.array(text()).max(20).optional(),
})

export const eventRoutes = [
  route("GET", "/v1/events", eventFilters, listEvents),
  route("GET", "/v1/events/:id", noFields, ({ world }, _params, id) => found(world.events, "event", id)),
]

const thirtyDays = 30 * 24 * 60 * 60

type News = Readonly<{ type: string; object: object; previous?: object | undefined }>
type Circumstances = Readonly<{
  nowMs: number
  apiVersion: string
  request: StoredEvent["request"]
  /** Whether an endpoint listens; without one an event counts as delivered. */
  hasEndpoint: boolean
}>

/** Keeps an event with a snapshot of its object, due for delivery at once. Events older than 30 days go, as at Stripe. */
export function recordEvent(world: World, { type, object, previous }: News, circumstances: Circumstances): StoredEvent {
  const { nowMs, apiVersion, request, hasEndpoint } = circumstances
  const now = Math.floor(nowMs / 1000)
  const event: StoredEvent = {
    id: newId("evt"),
    object: "event",
    api_version: apiVersion,
    created: now,
    data: { object: structuredClone(object), ...(previous ? { previous_attributes: structuredClone(previous) } : {}) },
    livemode: false,
    pending_webhooks: hasEndpoint ? 1 : 0,
    request,
    type,
  }
  forgetOldEvents(world, now - thirtyDays)
  world.events.set(event.id, event)
  world.deliveries.set(event.id, {
    state: hasEndpoint ? "pending" : "delivered",
    attempts: 0,
    createdAt: nowMs,
    dueAt: nowMs,
  })
  return event
}

/** Events lie in the order of their creation, so the first young one ends the search. */
function forgetOldEvents(world: World, before: number): void {
  for (const { id, created } of world.events.values()) {
    if (created >= before) return
    world.events.delete(id)
    world.deliveries.delete(id)
  }
}

function listEvents({ world }: Turn, filters: z.output<typeof eventFilters>) {
  if (filters.type !== undefined && filters.types !== undefined) {
    throw malformed("You may only specify one of these parameters: type, types.")
  }
  const wanted = filters.types ?? (filters.type === undefined ? [] : [filters.type])
  const asked = [...world.events.values()].filter(
    ({ id, type, created }) =>
      isWithin(filters.created, created) &&
      (wanted.length === 0 || wanted.some((pattern) => matches(type, pattern))) &&
      (filters.delivery_success === undefined ||
        (world.deliveries.get(id)?.state === "delivered") === filters.delivery_success),
  )
  return page(asked, filters, "/v1/events")
}

/** A star stands for any rest: `charge.*`, or `*` for everything. */
function matches(type: string, pattern: string): boolean {
  return pattern.endsWith("*") ? type.startsWith(pattern.slice(0, -1)) : type === pattern
}
