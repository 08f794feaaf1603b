import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { createServer, type Server } from "node:net"
import { join } from "node:path"
import { afterEach, expect, it } from "vitest"
import { anyPort, isFree, listenAlone, PortTaken, settlePorts, usualPorts } from "./ports.ts"

let other: Server | undefined
const children: ChildProcess[] = []

const occupy = (port: number) =>
  new Promise<void>((resolve) => {
    other = createServer().listen(port, "127.0.0.1", () => resolve())
  })

afterEach(() => {
  other?.close()
  for (const child of children.splice(0)) child.kill("SIGKILL")
})

it("keeps the addresses of the last start", async () => {
  const web = await anyPort()
  expect((await settlePorts({ ...usualPorts, web })).web).toBe(web)
})

it("steps over a port that another program uses", async () => {
  const web = await anyPort()
  await occupy(web)
  const settled = await settlePorts({ ...usualPorts, web })
  expect(settled.web).not.toBe(web)
  expect(await isFree(settled.web)).toBe(true)
})

it("gives no port twice, also when two parts remember the same", async () => {
  const port = await anyPort()
  const settled = await settlePorts({ ...usualPorts, web: port, inbox: port, smtp: port })
  expect(new Set(Object.values(settled)).size).toBe(4)
})

it("gives different ports to several starts at one instant that wish for the same", async () => {
  const wished = await anyPort()
  // Each is a process of its own, as two clones are, and takes its time from choosing a port to listening on it.
  const code = `
    import { createServer } from "node:http"
    import { setTimeout } from "node:timers/promises"
    import { freePort, listenAlone } from "${join(import.meta.dirname, "ports.ts")}"
    const port = await listenAlone(() => freePort(${wished}), async (port) => {
      await setTimeout(100)
      const server = createServer().listen(port, "127.0.0.1")
      return new Promise((listening) => server.once("listening", () => listening(port)))
    })
    console.log(port)`
  const starts = [1, 2, 3].map(() => {
    const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", code])
    children.push(child)
    return once(child.stdout, "data")
  })
  const ports = (await Promise.all(starts)).map(String)
  expect(new Set(ports).size).toBe(3)
}, 30_000)

it("chooses another port when a program that knows nothing of the lock was quicker", async () => {
  const first = await anyPort()
  const second = await anyPort()
  const wished = [first, second]
  const listensAt = await listenAlone(
    async () => wished.shift() ?? 0,
    async (port) => {
      if (port === first) throw new PortTaken("listen EADDRINUSE")
      return port
    },
  )
  expect(listensAt).toBe(second)
})
