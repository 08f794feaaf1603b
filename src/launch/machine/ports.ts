import { createServer } from "node:net"

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

export type Ports = Record<"web" | "inbox" | "smtp" | "stripe" | "database", number>

const usual: Ports = { web: 3000, inbox: 1080, smtp: 1025, stripe: 12_111, database: 54_320 }

/** The ports of an earlier start where they are still free, the next free ones otherwise. */
export const settlePorts = async (remembered: Partial<Ports>): Promise<Ports> => {
  const taken = new Set<number>()
  const settled = { ...usual }
  for (const name of Object.keys(usual) as (keyof Ports)[]) {
    settled[name] = await freePort(remembered[name] ?? usual[name], taken)
    taken.add(settled[name])
  }
  return settled
}

/** Ports that nobody else uses, for tests. */
export const passingPorts = async (): Promise<Ports> => {
  const ports = { ...usual }
  for (const name of Object.keys(usual) as (keyof Ports)[]) ports[name] = await anyPort()
  return ports
}
