import type { Delivery, StoredEvent, World } from "../store/world"
import { signatureHeader } from "./signature"

const second = 1000
const threeDays = 3 * 24 * 60 * 60 * second
/** Waits before the second, third, … attempt; after the last entry one an hour until three days are over. */
const waits = [0.2, 1, 5, 15, 60, 300, 1800].map((seconds) => seconds * second)
const anHour = 3600 * second
const patience = 10 * second
const atOnce = 8
const remembered = 1000

export type Endpoint = Readonly<{ url: string; secret: string }>

/** One attempt to bring one event. `status` is null when nobody answered. */
export type Attempt = Readonly<{
  event: string
  type: string
  attempt: number
  /** Milliseconds on the stand-in's clock. */
  at: number
  status: number | null
  error: string | null
  resent: boolean
}>

export type Courier = Readonly<{
  /** Sends what is due now, without waiting for it. */
  sendDue(): void
  /** When something is due next, or null if nothing waits. */
  nextDueAt(): number | null
  /** Stops sending, or goes on. What is on its way still arrives. */
  hold(held: boolean): void
  isHeld(): boolean
  /** Brings an event again, `times` times at once; resolves with the attempts when all have been answered. */
  resend(event: StoredEvent, times: number): Promise<Attempt[]>
  attempts(): readonly Attempt[]
  /** Resolves when nothing is on its way and nothing is due now. Retries that lie ahead do not count. */
  settled(): Promise<void>
  close(): Promise<void>
}>

type Surroundings = Readonly<{
  world: World
  endpoint: Endpoint | null
  nowMs(): number
  /** Seconds on the real clock, for signatures. */
  realSeconds(): number
  /** Called after every attempt, so that its outcome can be saved and the next one planned. */
  changed(): void
}>

/** Brings events to the one webhook endpoint until it answers 2xx, as Stripe does: in no promised order, at least once. */
export function openCourier({ world, endpoint, nowMs, realSeconds, changed }: Surroundings): Courier {
  const onTheWay = new Map<string, Promise<unknown>>()
  const closing = new AbortController()
  const log: Attempt[] = []
  let held = false

  const attempt = async (event: StoredEvent, number: number, resent: boolean): Promise<Attempt> => {
    const answer = endpoint ? await post(endpoint, event, realSeconds(), closing.signal) : nobody
    const made = { event: event.id, type: event.type, attempt: number, at: nowMs(), resent, ...answer }
    log.push(made)
    if (log.length > remembered) log.shift()
    return made
  }

  const deliver = async (event: StoredEvent, delivery: Delivery) => {
    const made = await attempt(event, delivery.attempts + 1, false)
    onTheWay.delete(event.id)
    if (closing.signal.aborted || world.deliveries.get(event.id) !== delivery) return
    note(event, delivery, made, nowMs())
    changed()
  }

  const waiting = () =>
    held || !endpoint ? [] : [...world.deliveries].filter(([id, { state }]) => state === "pending" && !onTheWay.has(id))

  const sendDue = () => {
    const due = waiting().filter(([, { dueAt }]) => dueAt <= nowMs())
    for (const [id, delivery] of due.slice(0, Math.max(0, atOnce - onTheWay.size))) {
      const event = world.events.get(id)
      if (event) onTheWay.set(id, deliver(event, delivery))
    }
  }

  return {
    sendDue,
    nextDueAt: () => {
      const times = waiting().map(([, { dueAt }]) => dueAt)
      return times.length > 0 && onTheWay.size < atOnce ? Math.min(...times) : null
    },
    hold: (now) => {
      held = now
    },
    isHeld: () => held,
    resend: async (event, times) => {
      const made = await Promise.all(Array.from({ length: times }, (_, copy) => attempt(event, copy + 1, true)))
      const delivery = world.deliveries.get(event.id)
      if (delivery && made.some(isTaken)) markDelivered(event, delivery)
      changed()
      return made
    },
    attempts: () => log,
    settled: async () => {
      sendDue()
      while (onTheWay.size > 0) {
        await Promise.all(onTheWay.values())
        sendDue()
      }
    },
    close: async () => {
      closing.abort()
      await Promise.all(onTheWay.values())
    },
  }
}

const isTaken = ({ status }: Attempt) => status !== null && status >= 200 && status < 300

function note(event: StoredEvent, delivery: Delivery, made: Attempt, now: number): void {
  delivery.attempts = made.attempt
  if (isTaken(made)) markDelivered(event, delivery)
  delivery.dueAt = now + (waits[made.attempt - 1] ?? anHour)
  if (delivery.state === "pending" && delivery.dueAt > delivery.createdAt + threeDays) delivery.state = "given_up"
}

function markDelivered(event: StoredEvent, delivery: Delivery): void {
  delivery.state = "delivered"
  event.pending_webhooks = 0
}

const nobody = { status: null, error: "No webhook endpoint is set." }

async function post({ url, secret }: Endpoint, event: StoredEvent, seconds: number, closing: AbortSignal) {
  const body = JSON.stringify(event, null, 2)
  try {
    const response = await fetch(url, {
      method: "POST",
      body,
      headers: {
        "content-type": "application/json; charset=utf-8",
        "stripe-signature": signatureHeader(body, secret, seconds),
        "user-agent": "Stripe/1.0 (+https://stripe.com/docs/webhooks)",
      },
      // For Stripe a redirect is a failure.
      redirect: "manual",
      signal: AbortSignal.any([closing, AbortSignal.timeout(patience)]),
    })
    await response.body?.cancel()
    return { status: response.status, error: null }
  } catch (error) {
    return { status: null, error: error instanceof Error ? error.message : String(error) }
  }
}
