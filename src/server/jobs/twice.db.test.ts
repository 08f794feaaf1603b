import { once } from "node:events"
import { type AddressInfo, createServer, type Socket } from "node:net"
import pg from "pg"
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import { z } from "zod"
import { anInquiry } from "@/features/inquiries/factory"
import { aWorkspace } from "@/features/workspaces/factory"
import { signInAsWorker } from "@/launch/vitest/as-worker"
import { mails } from "@/root/rooms"
import { disconnect } from "../data/db"
import { eventKind, reaction } from "../data/events"
import { recipient } from "../mail/recipient"
import { startWorker } from "./worker"

signInAsWorker()

/** A post office that takes every mail; what it was handed, by its Message-ID. */
const taken: string[] = []
const postOffice = createServer((socket: Socket) => {
  let letter: string | null = null
  const say = (words: string) => socket.write(`${words}\r\n`)
  say("220 here")
  socket.on("error", () => undefined)
  socket.on("data", (chunk) => {
    const words = chunk.toString()
    if (letter !== null || /^DATA\r\n/im.test(words)) {
      if (letter === null) say("354 go on")
      letter = (letter ?? "") + words.replace(/^DATA\r\n/i, "")
      if (!letter.endsWith("\r\n.\r\n")) return
      taken.push(/^Message-ID: <(.+)@/im.exec(letter)?.[1] ?? "")
      letter = null
    }
    say(/^QUIT/i.test(words) ? "221 bye" : "250 good")
  })
})

const rang = eventKind("bell.rang", z.object({}))
const heard: string[] = []
const listen = reaction(rang, "test.hear", async (_, __, { eventId }) => void heard.push(eventId))

let worker: Awaited<ReturnType<typeof startWorker>>
let owner: pg.Client

const addJob = (task: string, payload: object) =>
  owner.query("SELECT graphile_worker.add_job($1, $2::json)", [task, JSON.stringify(payload)])

const untilDone = () =>
  vi.waitFor(async () => expect((await owner.query("SELECT 1 FROM graphile_worker._private_jobs")).rowCount).toBe(0), {
    timeout: 12_000,
    interval: 50,
  })

beforeAll(async () => {
  postOffice.listen(0, "127.0.0.1")
  await once(postOffice, "listening")
  process.env.SMTP_URL = `smtp://127.0.0.1:${(postOffice.address() as AddressInfo).port}`
  owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })
  await owner.connect()
  await owner.query("DELETE FROM graphile_worker._private_jobs")
  worker = await startWorker({ reactions: [listen], mails, work: [], prunes: [] })
})

afterAll(async () => {
  await worker.stop()
  await disconnect()
  await owner.end()
  postOffice.close()
})

describe("a job that is run twice, since a crash lost that it was done", () => {
  it("sends its mail once", async () => {
    const { workspaceId } = await aWorkspace()
    const id = crypto.randomUUID()
    const { inquiryId } = await anInquiry(workspaceId, { email: "marit@example.org" })
    const mail = {
      workspaceId,
      id,
      template: "inquiries/inquiry-received",
      to: recipient("inquiry", inquiryId),
      from: "Harbour Lane",
      props: { workspaceName: "Harbour Lane", replyWithinDays: 2 },
    }
    await addJob("mail", mail)
    await untilDone()
    await addJob("mail", mail)
    await untilDone()
    expect(taken).toEqual([id])
  })

  it("lets a fact have its effect once, whether its reaction or its announcement is repeated", async () => {
    const { workspaceId } = await aWorkspace()
    const eventId = crypto.randomUUID()
    const event = { workspaceId, eventId, name: rang.name, data: {}, at: new Date().toISOString() }
    await addJob("event", event)
    await untilDone()
    await addJob("reaction", { ...event, reaction: listen.name })
    await addJob("event", event)
    await untilDone()
    expect(heard).toEqual([eventId])
  })

  it("lets it have no effect, and leave no receipt, when it fails: then it is tried again", async () => {
    const { workspaceId } = await aWorkspace()
    const eventId = crypto.randomUUID()
    await addJob("reaction", { workspaceId, eventId, name: rang.name, data: "wrong", at: "", reaction: listen.name })
    const tries = () => owner.query("SELECT last_error IS NOT NULL AS failed FROM graphile_worker._private_jobs")
    await vi.waitFor(async () => expect((await tries()).rows).toEqual([{ failed: true }]), { timeout: 12_000 })
    const receipts = await owner.query("SELECT 1 FROM reaction_receipts WHERE event_id = $1", [eventId])
    expect(receipts.rowCount).toBe(0)
    expect(heard).not.toContain(eventId)
    await owner.query("DELETE FROM graphile_worker._private_jobs")
  })
})
