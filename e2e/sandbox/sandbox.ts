import { expireOverdueSessions, nextExpiryAt } from "./checkout/sessions"
import { apiVersion, type RequestMark } from "./http/api"
import { loadWorld, saveWorld } from "./store/state-file"
import { emptyWorld, replaceWorld, type World } from "./store/world"
import type { Turn } from "./turn"
import { type Courier, type Endpoint, openCourier } from "./webhooks/courier"
import { recordEvent } from "./webhooks/events"

const anHour = 60 * 60 * 1000
const soon = 100

export type Sandbox = Readonly<{
  world: World
  courier: Courier
  nowMs(): number
  /** Runs one request or page. Writing turns are on disk before their answer leaves, if there is a state file. */
  turn<Result>(mark: Mark, work: (turn: Turn) => Result): Result
  /** Moves the stand-in's clock forward; what falls due on the way happens now. */
  advance(seconds: number): void
  /** Forgets everything, the moved clock included. */
  reset(): void
  /** Sends what became due and sets the next alarm. */
  plan(): void
  close(): Promise<void>
}>

type Mark = Readonly<{ request: RequestMark | null; writes: boolean }>

type Setting = Readonly<{
  now(): Date
  origin(): string
  merchant: string
  endpoint: Endpoint | null
  stateFile: string | undefined
}>

/** The world with a clock, a memory and a courier. It knows nothing of HTTP. */
export function openSandbox({ now, origin, merchant, endpoint, stateFile }: Setting): Sandbox {
  const world = stateFile ? loadWorld(stateFile) : emptyWorld()
  const nowMs = () => now().getTime() + world.clockOffsetMs
  let alarm: NodeJS.Timeout | undefined
  let unsaved: NodeJS.Timeout | undefined

  const save = () => {
    clearTimeout(unsaved)
    unsaved = undefined
    if (stateFile) saveWorld(stateFile, world)
  }
  const courier = openCourier({
    world,
    endpoint,
    nowMs,
    realSeconds: () => Math.floor(Date.now() / 1000),
    changed: () => {
      // A lost delivery state only means that an event comes twice, so these writes are gathered.
      unsaved ??= setTimeout(save, soon)
      plan()
    },
  })

  const turn = <Result>({ request, writes }: Mark, work: (turn: Turn) => Result): Result => {
    const at = nowMs()
    let announced = false
    const turnFor = (mark: RequestMark | null): Turn => ({
      world,
      nowMs: at,
      now: Math.floor(at / 1000),
      origin: origin(),
      merchant,
      announce: (type, object, previous) => {
        announced = true
        const by = mark ?? { id: null, idempotency_key: null }
        const circumstances = { nowMs: at, apiVersion, request: by, hasEndpoint: endpoint !== null }
        recordEvent(world, { type, object, previous }, circumstances)
      },
    })
    try {
      expireOverdueSessions(turnFor(null))
      return work(turnFor(request))
    } finally {
      if (writes || announced) save()
      plan()
    }
  }

  const tick = () => {
    turn({ request: null, writes: false }, () => undefined)
    courier.sendDue()
    plan()
  }

  const plan = () => {
    clearTimeout(alarm)
    const times = [courier.nextDueAt(), nextExpiryAt(world)].filter((time) => time !== null)
    if (times.length === 0) return
    const wait = Math.max(0, Math.min(...times) - nowMs())
    alarm = setTimeout(tick, Math.min(wait, anHour)).unref()
  }

  plan()
  return {
    world,
    courier,
    nowMs,
    turn,
    plan,
    advance: (seconds) => {
      world.clockOffsetMs += seconds * 1000
      tick()
    },
    reset: () => {
      replaceWorld(world, emptyWorld())
      save()
      plan()
    },
    close: async () => {
      clearTimeout(alarm)
      await courier.close()
      clearTimeout(alarm)
      if (unsaved) save()
    },
  }
}
