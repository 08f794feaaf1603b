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
export class Courier {
  private readonly onTheWay = new Map<string, Promise<void>>()
  private readonly closing = new AbortController()
  private readonly log: Attempt[] = []
  private held = false

  constructor(private readonly around: Surroundings) {}

  /** Sends what is due now, without waiting for it. */
  sendDue(): void {
    const { world, nowMs } = this.around
    const due = this.waiting().filter(([, { dueAt }]) => dueAt <= nowMs())
    for (const [id, delivery] of due.slice(0, Math.max(0, atOnce - this.onTheWay.size))) {
      const event = world.events.get(id)
      if (event) this.onTheWay.set(id, this.deliver(event, delivery))
    }
  }

  /** When something is due next, or null if nothing waits. */
  nextDueAt(): number | null {
    const times = this.waiting().map(([, { dueAt }]) => dueAt)
    return times.length > 0 && this.onTheWay.size < atOnce ? Math.min(...times) : null
  }

  /** Stops sending, or goes on. What is on its way still arrives. */
  hold(held: boolean): void {
    this.held = held
  }

  isHeld(): boolean {
    return this.held
  }

  /** Brings an event again, `times` times at once; resolves with the attempts when all have been answered. */
  async resend(event: StoredEvent, times: number): Promise<Attempt[]> {
    const { world, changed } = this.around
    const made = await Promise.all(Array.from({ length: times }, (_, copy) => this.attempt(event, copy + 1, true)))
    const delivery = world.deliveries.get(event.id)
    if (delivery && made.some(isTaken)) markDelivered(event, delivery)
    changed()
    return made
  }

  attempts(): readonly Attempt[] {
    return this.log
  }

  /** Resolves when nothing is on its way and nothing is due now. Retries that lie ahead do not count. */
  async settled(): Promise<void> {
    this.sendDue()
    while (this.onTheWay.size > 0) {
      await Promise.all(this.onTheWay.values())
      this.sendDue()
    }
  }

  /** Gives up what is on its way; it stays pending. */
  async close(): Promise<void> {
    this.held = true
    this.closing.abort()
    await Promise.all(this.onTheWay.values())
  }

  private waiting(): [string, Delivery][] {
    const { world, endpoint } = this.around
    if (this.held || !endpoint) return []
    return [...world.deliveries].filter(([id, { state }]) => state === "pending" && !this.onTheWay.has(id))
  }

  private async deliver(event: StoredEvent, delivery: Delivery): Promise<void> {
    const { world, nowMs, changed } = this.around
    const made = await this.attempt(event, delivery.attempts + 1, false)
    this.onTheWay.delete(event.id)
    // After a reset the event belongs to a world that is gone.
    if (this.closing.signal.aborted || world.deliveries.get(event.id) !== delivery) return
    note(event, delivery, made, nowMs())
    changed()
  }

  private async attempt(event: StoredEvent, number: number, resent: boolean): Promise<Attempt> {
    const { endpoint, nowMs, realSeconds } = this.around
    const answer = endpoint ? await post(endpoint, event, realSeconds(), this.closing.signal) : nobody
    const made = { event: event.id, type: event.type, attempt: number, at: nowMs(), resent, ...answer }
    this.log.push(made)
    if (this.log.length > remembered) this.log.shift()
    return made
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
