import { type ChildProcess, spawn } from "node:child_process"
import { createWriteStream, existsSync, mkdirSync, renameSync, statSync, type WriteStream } from "node:fs"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { setTimeout as wait } from "node:timers/promises"
import type { Variables } from "./environment.ts"
import { type Identity, identify } from "./lock/identity.mjs"
import { PortTaken, saysPortTaken } from "./ports.ts"
import { end } from "./processes.ts"

/** One program that runs beside the others. */
export type Part = {
  name: string
  /** Arguments for the pinned Node. */
  args: string[]
  env: Variables
  /** Without it nothing else makes sense: when it cannot be kept alive, all is ended. The others are waited for. */
  isVital?: boolean
  /**
   * Where it answers over HTTP once it is ready, and what it says itself when it listens there: until then a stranger may
   * answer at its port. A part without this counts as ready when it runs.
   */
  ready?: { at: string; says: RegExp }
}

type Member = {
  part: Part
  child: ChildProcess
  identity: Identity | null
  deaths: number[]
  listens: boolean
  isReady: boolean
}

type CrewOptions = {
  logFolder: string
  /** Also shows what the parts say, each line after its part's name. */
  echo: boolean
  /** Called with one sentence when a vital part cannot be kept alive. */
  gaveUp: (sentence: string) => void
  /** After how many deaths in a short time a part counts as one that keeps dying. */
  mostDeaths?: number
  /** How long is waited after the first of them; after each further one twice as long. */
  firstPauseMs?: number
  /** Called whenever the set of processes changes. */
  changed?: (members: { name: string; identity: Identity }[]) => Promise<void> | void
}

const logLimit = 5_000_000
const usualDeaths = 5
const usualPauseMs = 500
const withinMinutes = 2
/** For a part that keeps dying and is not vital. */
const longPause = 30_000
/** What a part may still do when all is ended; then it is ended by force, which every part survives. */
const lastWordsMs = 1800

const openLog = (folder: string, name: string): WriteStream => {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${name}.log`)
  if (existsSync(path) && statSync(path).size > logLimit) renameSync(path, `${path}.1`)
  return createWriteStream(path, { flags: "a", mode: 0o600 })
}

const answersAt = async (url: string): Promise<boolean> => {
  try {
    const response = await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(10_000) })
    await response.body?.cancel()
    return response.status < 500
  } catch {
    return false
  }
}

/** Runs parts, keeps their logs and restarts one that dies; one that keeps dying is restarted now and then, or ends all if it is vital. */
export class Crew {
  readonly #options: CrewOptions
  readonly #members = new Map<string, Member>()
  readonly #lastWords = new Map<string, string[]>()
  #stopping = false

  constructor(options: CrewOptions) {
    this.#options = options
  }

  /**
   * Starts a part and waits until it is ready.
   * @throws when it ends before that; `PortTaken` when it does since its port is another's
   */
  async start(part: Part, seconds = 120): Promise<void> {
    const member = this.#launch(part, [])
    const until = performance.now() + seconds * 1000
    while (part.ready && !(member.listens && (await answersAt(part.ready.at)))) {
      if (!this.#members.has(part.name)) throw this.#failureToStart(part)
      if (performance.now() > until)
        throw new Error(this.#obituary(part.name, `was not ready after ${seconds} seconds`))
      await wait(100)
    }
    member.isReady = true
  }

  /** Ends all parts, the last started first. A second call while the first still waits ends them by force. */
  async stop(): Promise<void> {
    const force = this.#stopping
    this.#stopping = true
    const members = [...this.#members.values()].reverse()
    await Promise.all(
      members.map(
        ({ identity }) =>
          identity && end(identity, force ? { ask: "SIGKILL", patience: 500 } : { patience: lastWordsMs }),
      ),
    )
  }

  #launch(part: Part, deaths: number[]): Member {
    const log = openLog(this.#options.logFolder, part.name)
    // A group of its own: Ctrl-C in the terminal reaches us, and we end the parts in order.
    const child = spawn(process.execPath, part.args, {
      env: part.env,
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
    })
    const identity = child.pid === undefined ? null : identify(child.pid)
    // A part that was ready once is started again when it dies.
    const member = { part, child, identity, deaths, listens: false, isReady: !part.ready || deaths.length > 0 }
    this.#members.set(part.name, member)
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on("line", (line) => {
        member.listens ||= part.ready?.says.test(line) ?? false
        this.#hear(part.name, line, log)
      })
    }
    child.once("close", (code, signal) => {
      log.end()
      this.#members.delete(part.name)
      this.#tell()
      if (!this.#stopping && member.isReady)
        this.#mourn(part, deaths, code === null ? `ended by ${signal}` : `ended with code ${code}`)
    })
    this.#tell()
    return member
  }

  #hear(name: string, line: string, log: WriteStream) {
    log.write(`${line}\n`)
    this.#lastWords.set(name, [...this.#wordsOf(name), line].slice(-12))
    if (this.#options.echo) console.info(`${name.padEnd(8)}│ ${line}`)
  }

  #tell() {
    const living = [...this.#members.values()].flatMap(({ part, identity }) =>
      identity ? [{ name: part.name, identity }] : [],
    )
    void this.#options.changed?.(living)
  }

  async #mourn(part: Part, deaths: number[], how: string) {
    const recent = [...deaths, performance.now()].filter((at) => performance.now() - at < withinMinutes * 60_000)
    const { mostDeaths = usualDeaths, firstPauseMs = usualPauseMs } = this.#options
    const keepsDying = recent.length >= mostDeaths
    const words = this.#obituary(part.name, `${how}, ${mostDeaths} times within ${withinMinutes} minutes`)
    if (keepsDying && part.isVital) return this.#options.gaveUp(words)
    if (keepsDying) console.info(`  ${words}\n  The rest goes on; it is tried again now and then.`)
    else if (!this.#options.echo) console.info(`  ${part.name} ${how}; it is started again.`)
    await wait(keepsDying ? longPause : Math.min(longPause, firstPauseMs * 2 ** (recent.length - 1)))
    if (!this.#stopping) this.#launch(part, recent)
  }

  #failureToStart({ name }: Part) {
    const words = this.#obituary(name, "stopped while starting")
    return saysPortTaken(this.#wordsOf(name).join("\n")) ? new PortTaken(words) : new Error(words)
  }

  #wordsOf(name: string) {
    return this.#lastWords.get(name) ?? []
  }

  #obituary(name: string, what: string) {
    const words = this.#wordsOf(name).join("\n    ")
    return `The part "${name}" ${what}. Its last words, from ${join(this.#options.logFolder, `${name}.log`)}:\n    ${words}`
  }
}
