import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { alone } from "./lock/lock.mjs"

const host = "127.0.0.1"

const tryListening = (port: number, address: string | undefined): Promise<number | null> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once("error", () => resolve(null))
    probe.listen({ port, host: address, exclusive: true }, () => {
      const bound = probe.address()
      probe.close(() => resolve(bound !== null && typeof bound === "object" ? bound.port : null))
    })
  })

/** Whether nobody listens on this port, neither on the loopback address nor on all addresses. */
export const isFree = async (port: number): Promise<boolean> =>
  (await tryListening(port, host)) !== null && (await tryListening(port, undefined)) !== null

/** A port that the system gives us. */
export const anyPort = async (): Promise<number> => {
  const port = await tryListening(0, host)
  if (port === null) throw new Error(`The system gave no free port on ${host}.`)
  return port
}

/** The wished port, or the next one above it that is free and not among `taken`. */
export const freePort = async (wished: number, taken: ReadonlySet<number> = new Set()): Promise<number> => {
  for (let port = wished; port < Math.min(wished + 100, 65_536); port += 1) {
    if (!taken.has(port) && (await isFree(port))) return port
  }
  return anyPort()
}

/** The port was free when we chose it, and another program's when we wanted to listen. */
export class PortTaken extends Error {}

/** Whether a program's last words mean that its port is another's. */
export const saysPortTaken = (words: string): boolean => /EADDRINUSE|address already in use/i.test(words)

/** All starts of one user meet here, whatever clone they are of. */
const portsLock = join(tmpdir(), `attune-ports-${process.getuid?.() ?? "all"}.lock`)

const mostTries = 5

/**
 * Chooses ports and has `start` listen on them, while no other start of Attune on this machine does either. When a
 * program that knows nothing of this takes one meanwhile (`start` throws `PortTaken`), it chooses again.
 */
export const listenAlone = <P, T>(choose: () => Promise<P>, start: (chosen: P) => Promise<T>): Promise<T> =>
  alone({ path: portsLock, doing: "choosing its ports" }, async () => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await start(await choose())
      } catch (error) {
        if (!(error instanceof PortTaken) || tries === mostTries) throw error
      }
    }
  })

/** What a start runs beside the database, whose port is chosen when it is opened. */
export type Ports = Record<"web" | "inbox" | "smtp" | "stripe", number>

export const usualPorts: Ports = { web: 3000, inbox: 1080, smtp: 1025, stripe: 12_111 }
export const usualDatabasePort = 54_320

const names = Object.keys(usualPorts) as (keyof Ports)[]

/** The wished ports where they are free and nobody's twice, the next free ones otherwise. */
export const settlePorts = async (wished: Ports): Promise<Ports> => {
  const settled = { ...wished }
  const taken = new Set<number>()
  for (const name of names) {
    settled[name] = await freePort(wished[name], taken)
    taken.add(settled[name])
  }
  return settled
}

/** Ports that nobody else uses, for tests. */
export const passingPorts = async (): Promise<Ports> => {
  const [web, inbox, smtp, stripe] = await Promise.all([anyPort(), anyPort(), anyPort(), anyPort()])
  return settlePorts({ web, inbox, smtp, stripe })
}
