import { expireOverdueSessions, nextExpiryAt } from "./checkout/sessions"
import { apiVersion, type RequestMark } from "./http/api"
import { endDueRefunds, nextRefundEndAt } from "./payments/refund-ends"
import { loadWorld, saveWorld } from "./store/state-file"
import type { Turn } from "./store/turn"
import { emptyWorld, replaceWorld, type World } from "./store/world"
import { Courier, type Endpoint } from "./webhooks/courier"
import { recordEvent } from "./webhooks/events"

const anHour = 60 * 60 * 1000
const soon = 100

type Mark = Readonly<{ request: RequestMark | null; writes: boolean }>

type Setting = Readonly<{
  now(): Date
  origin(): string
  merchant: string
  endpoint: Endpoint | null
  stateFile: string | undefined
}>

/** The world with a clock, a memory and a courier. It knows nothing of HTTP. */
export class Sandbox {
  readonly world: World
  readonly courier: Courier
  private alarm: NodeJS.Timeout | undefined
  private unsaved: NodeJS.Timeout | undefined
  private hasNews = false
  private isClosed = false

  constructor(private readonly setting: Setting) {
    const { endpoint, stateFile } = setting
    this.world = stateFile ? loadWorld(stateFile) : emptyWorld()
    this.courier = new Courier({
      world: this.world,
      endpoint,
      nowMs: () => this.nowMs(),
      realSeconds: () => Math.floor(Date.now() / 1000),
      changed: () => {
        this.saveSoon()
        this.plan()
      },
    })
    this.plan()
  }

  /** Milliseconds on the stand-in's clock. */
  nowMs(): number {
    return this.setting.now().getTime() + this.world.clockOffsetMs
  }

  /** Runs one request or page. Writing turns are on disk before their answer leaves, if there is a state file. */
  turn<Result>({ request, writes }: Mark, work: (turn: Turn) => Result): Result {
    const nowMs = this.nowMs()
    try {
      this.catchUp(nowMs)
      return work(this.turnFor(request, nowMs))
    } finally {
      if (writes || this.hasNews) this.save()
      this.plan()
    }
  }

  /** Moves the stand-in's clock forward; what falls due on the way happens now. */
  advance(seconds: number): void {
    this.world.clockOffsetMs += seconds * 1000
    this.save()
    this.tick()
  }

  /** Forgets everything, the moved clock included, and lets webhooks go. */
  reset(): void {
    replaceWorld(this.world, emptyWorld())
    this.courier.hold(false)
    this.save()
    this.plan()
  }

  /** Sets the alarm for what is due next. */
  plan(): void {
    clearTimeout(this.alarm)
    const due = [this.courier.nextDueAt(), nextExpiryAt(this.world), nextRefundEndAt(this.world)]
    const times = due.filter((time) => time !== null)
    if (this.isClosed || times.length === 0) return
    const wait = Math.max(0, Math.min(...times) - this.nowMs())
    this.alarm = setTimeout(() => this.tick(), Math.min(wait, anHour)).unref()
  }

  async close(): Promise<void> {
    this.isClosed = true
    clearTimeout(this.alarm)
    await this.courier.close()
    if (this.unsaved) this.save()
  }

  /** What fell due before this moment. */
  private catchUp(nowMs: number): void {
    const turn = this.turnFor(null, nowMs)
    expireOverdueSessions(turn)
    endDueRefunds(turn)
  }

  private turnFor(request: RequestMark | null, nowMs: number): Turn {
    const { origin, merchant, endpoint } = this.setting
    const by = request ?? { id: null, idempotency_key: null }
    return {
      world: this.world,
      nowMs,
      now: Math.floor(nowMs / 1000),
      origin: origin(),
      merchant,
      announce: (type, object, previous) => {
        const circumstances = { nowMs, apiVersion, request: by, hasEndpoint: endpoint !== null }
        this.hasNews = true
        recordEvent(this.world, { type, object, previous }, circumstances)
      },
    }
  }

  private tick(): void {
    this.turn({ request: null, writes: false }, () => undefined)
    this.courier.sendDue()
    this.plan()
  }

  private save(): void {
    clearTimeout(this.unsaved)
    this.unsaved = undefined
    this.hasNews = false
    if (this.setting.stateFile) saveWorld(this.setting.stateFile, this.world)
  }

  /** A lost delivery state only means that an event comes twice, so these writes are gathered. */
  private saveSoon(): void {
    if (!this.isClosed) this.unsaved ??= setTimeout(() => this.save(), soon)
  }
}
