import { createServer, type Server } from "node:net"
import { afterEach, expect, it } from "vitest"
import { anyPort, isFree, settlePorts } from "./ports.ts"

let other: Server | undefined

const occupy = (port: number) =>
  new Promise<void>((resolve) => {
    other = createServer().listen(port, "127.0.0.1", () => resolve())
  })

afterEach(() => {
  other?.close()
})

it("keeps the addresses of the last start", async () => {
  const web = await anyPort()
  expect((await settlePorts({ web })).web).toBe(web)
})

it("steps over a port that another program uses", async () => {
  const web = await anyPort()
  await occupy(web)
  const settled = await settlePorts({ web })
  expect(settled.web).not.toBe(web)
  expect(await isFree(settled.web)).toBe(true)
})

it("gives no port twice, also when two parts remember the same", async () => {
  const port = await anyPort()
  const settled = await settlePorts({ web: port, inbox: port, smtp: port })
  expect(new Set(Object.values(settled)).size).toBe(5)
})
