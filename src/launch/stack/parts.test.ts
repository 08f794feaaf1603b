import { once } from "node:events"
import { mkdtemp, rm } from "node:fs/promises"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { Crew } from "../machine/crew.ts"
import { inheritedForTests, passingSecrets } from "../machine/environment.ts"
import { type Ports, PortTaken, passingPorts } from "../machine/ports.ts"
import { inboxPart, localEnvironment, stripePart } from "./parts.ts"

let folder: string
let crew: Crew
let ports: Ports
let stranger: Server

const environment = () =>
  localEnvironment({
    ports,
    secrets: passingSecrets(),
    databaseUrl: "",
    workerUrl: "",
    ownerUrl: "",
    dataFolder: folder,
    given: inheritedForTests(),
  })

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "attune-parts-"))
  crew = new Crew({ logFolder: folder, echo: false, gaveUp: () => undefined })
  ports = await passingPorts()
  // It answers everything, and knows nothing of us.
  stranger = createServer((_, answer) => answer.end()).listen(0, "127.0.0.1")
  await once(stranger, "listening")
})

afterEach(async () => {
  await crew.stop()
  stranger.close()
  await rm(folder, { recursive: true, force: true })
})

const strangersPort = () => (stranger.address() as AddressInfo).port

describe("a stand-in at whose port a stranger answers", { timeout: 30_000 }, () => {
  it("is not believed when it is the inbox people look into", async () => {
    ports = { ...ports, inbox: strangersPort() }
    await expect(crew.start(inboxPart(environment(), ports))).rejects.toThrow(PortTaken)
  })

  it("is not believed when it is the inbox that takes the mail", async () => {
    ports = { ...ports, smtp: strangersPort() }
    await expect(crew.start(inboxPart(environment(), ports))).rejects.toThrow(PortTaken)
  })

  it("is not believed when it takes the payments", async () => {
    ports = { ...ports, stripe: strangersPort() }
    await expect(crew.start(stripePart(environment(), ports))).rejects.toThrow(PortTaken)
  })

  it("is believed once it has the port itself", async () => {
    await Promise.all([crew.start(inboxPart(environment(), ports)), crew.start(stripePart(environment(), ports))])
    expect((await fetch(`http://127.0.0.1:${ports.inbox}/api/config`)).status).toBe(200)
  })
})
