import { once } from "node:events"
import { mkdtemp, rm } from "node:fs/promises"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { Crew } from "./crew.ts"
import { type Identity, isAlive } from "./lock/identity.mjs"
import { anyPort, PortTaken } from "./ports.ts"

let folder: string
let members: { name: string; identity: Identity }[]
let crew: Crew
const gaveUp = vi.fn()

const script = (code: string) => ({ name: "part", args: ["-e", code], env: process.env })
const saySo = '() => console.log("listening")'
const readyAt = (port: number) => ({ at: `http://127.0.0.1:${port}`, says: /^listening$/ })

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "attune-crew-"))
  members = []
  gaveUp.mockReset()
  vi.spyOn(console, "info").mockImplementation(() => undefined)
  const changed = (present: typeof members) => {
    members = present
  }
  crew = new Crew({ logFolder: folder, echo: false, gaveUp, changed, firstPauseMs: 50 })
})

afterEach(async () => {
  await crew.stop()
  await rm(folder, { recursive: true, force: true })
  vi.restoreAllMocks()
})

it("waits until a part answers", async () => {
  const port = await anyPort()
  const code = `setTimeout(() => require("http").createServer((q, a) => a.end()).listen(${port}, "127.0.0.1", ${saySo}), 200)`
  await crew.start({ ...script(code), ready: readyAt(port) })
  expect((await fetch(`http://127.0.0.1:${port}`)).status).toBe(200)
})

it("tells the last words of a part that ends before it is ready", async () => {
  const part = { ...script('console.error("no such disk"); process.exit(3)'), ready: readyAt(1) }
  await expect(crew.start(part)).rejects.toThrow(/The part "part" stopped while starting.*\n {4}no such disk/)
})

it("does not believe a stranger that answers at a part's port", async () => {
  const stranger = createServer((_, answer) => answer.end()).listen(0, "127.0.0.1")
  await once(stranger, "listening")
  const { port } = stranger.address() as AddressInfo
  const code = `require("http").createServer(() => {}).listen(${port}, "127.0.0.1")`
  await expect(crew.start({ ...script(code), ready: readyAt(port) })).rejects.toThrow(PortTaken)
  stranger.close()
})

it("starts a part again that was killed", async () => {
  await crew.start(script("setInterval(() => {}, 1000)"))
  const [first] = members
  process.kill(first?.identity.pid ?? 0, "SIGKILL")
  await vi.waitFor(() => expect(members[0] && members[0].identity.pid !== first?.identity.pid).toBe(true), 5000)
  expect(gaveUp).not.toHaveBeenCalled()
})

const soon = { timeout: 10_000, interval: 20 }

it("keeps the others when one keeps dying that they can do without, and says so once", async () => {
  await crew.start({ ...script("setInterval(() => {}, 1000)"), name: "web", isVital: true })
  await crew.start(script("process.exit(3)"))
  const said = () => vi.mocked(console.info).mock.calls.flat().join("\n")
  await vi.waitFor(() => expect(said()).toContain("The rest goes on"), soon)
  expect(said()).toContain("ended with code 3, 5 times within 2 minutes")
  expect(members.map(({ name }) => name)).toEqual(["web"])
  expect(gaveUp).not.toHaveBeenCalled()
}, 15_000)

it("gives up, with one sentence, when a part keeps dying without which nothing makes sense", async () => {
  await crew.start({ ...script("process.exit(3)"), isVital: true })
  await vi.waitFor(() => expect(gaveUp).toHaveBeenCalledTimes(1), soon)
  expect(gaveUp.mock.calls[0]?.[0]).toContain('The part "part" ended with code 3, 5 times within 2 minutes.')
}, 15_000)

it("ends within two and a half seconds, though a part has much to do and hears nothing", async () => {
  const port = await anyPort()
  const busy = `process.on("SIGTERM", () => {}); require("http").createServer((q, a) => a.end()).listen(${port}, "127.0.0.1", ${saySo})`
  await crew.start({ ...script(busy), ready: readyAt(port) })
  const since = performance.now()
  await crew.stop()
  expect(performance.now() - since).toBeLessThan(2500)
  expect(members.every(({ identity }) => !isAlive(identity))).toBe(true)
})

it("ends a part together with what it has started itself", async () => {
  const child = 'require("child_process").spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"])'
  const port = await anyPort()
  const listen = `require("http").createServer((q, a) => a.end(String(child.pid))).listen(${port}, "127.0.0.1", ${saySo})`
  await crew.start({ ...script(`const child = ${child}; ${listen}`), ready: readyAt(port) })
  const grandchild = Number(await (await fetch(`http://127.0.0.1:${port}`)).text())
  await crew.stop()
  await vi.waitFor(() => expect(() => process.kill(grandchild, 0)).toThrow(), 5000)
  expect(members.every(({ identity }) => !isAlive(identity))).toBe(true)
})
