import { solveChallenge } from "altcha-lib"
import { deriveKey } from "altcha-lib/algorithms/pbkdf2"
import { expect, it } from "vitest"
import { aWorkspace } from "@/features/workspaces/factory"
import { queuedJobs, queuedMails } from "@/launch/vitest/queued-jobs"
import { inScope, type VisitorActor } from "@/server/data/scope"
import { challengeFor } from "@/server/http/limits/proof-of-work"
import { inquiryList } from "../queries"
import { notifyStaff, thankVisitor } from "../reactions"
import { boundTo, leaveInquiry, sendInquiry } from "./send-inquiry"

const now = new Date("2026-11-22T08:12:00Z")
const visitor: VisitorActor = { kind: "visitor" }
let addresses = 0
const anAddress = () => `10.9.${Math.floor(addresses / 250)}.${addresses++ % 250}`

const aMessage = (email = `marit-${crypto.randomUUID().slice(0, 8)}@example.org`) => ({
  submissionKey: crypto.randomUUID(),
  name: "Marit",
  email,
  phone: "",
  safe: ["email" as const],
  about: "us" as const,
  statements: [],
  words: "We have not spoken for a year.",
  timeZone: null,
  homepage: "",
})

const aPlace = async () => {
  const { workspaceId, owner } = await aWorkspace()
  const open = <T>(work: Parameters<typeof inScope<VisitorActor, T>>[1]) =>
    inScope({ workspaceId, actor: visitor, now }, work)
  const send = async (email?: string) => {
    const message = aMessage(email)
    const challenge = await challengeFor(boundTo(workspaceId, message.submissionKey), new Date())
    const proof = JSON.stringify({ challenge, solution: await solveChallenge({ challenge, deriveKey }) })
    return { message, sent: await sendInquiry(open, { ...message, proof, ip: anAddress(), workspaceId }) }
  }
  const leave = () => leaveInquiry(open, { ...aMessage(), ip: anAddress(), workspaceId })
  const mails = async () => {
    for (const { name, data, eventId } of await queuedJobs("event", workspaceId))
      for (const reaction of [thankVisitor, notifyStaff].filter((one) => one.event === name))
        await inScope({ workspaceId, actor: { kind: "system", reason: "test" }, now }, (scope) =>
          reaction.run(scope, data, { eventId, at: now }),
        )
    return queuedMails(workspaceId)
  }
  const waiting = () =>
    inScope({ workspaceId, actor: owner, now }, (scope) => inquiryList(scope, { search: "", state: "open" }))
  return { send, leave, mails, waiting }
}

it("lets nobody mail hundreds of strangers in a practice's name, nor shut out a person whose browser solves the task", async () => {
  const { send, leave, mails, waiting } = await aPlace()
  const left = await Promise.allSettled(Array.from({ length: 45 }, leave))
  expect(left.filter(({ status }) => status === "fulfilled")).toHaveLength(40)
  const { message, sent } = await send()
  expect(sent).toEqual({ mailed: false })
  expect((await waiting()).rows).toHaveLength(1)
  const all = await mails()
  expect(all.map(({ to }) => to)).not.toContain(message.email)
  expect(all.filter(({ template }) => template === "inquiries/inquiry-notice")).toHaveLength(1)
})

it("lets nobody flood a stranger with thanks, one message after the other", async () => {
  const { send, mails } = await aPlace()
  const email = `flooded-${crypto.randomUUID()}@example.org`
  const sent: boolean[] = []
  for (let n = 0; n < 7; n += 1) sent.push((await send(email)).sent.mailed)
  expect(sent).toEqual([true, true, true, true, true, false, false])
  expect((await mails()).filter(({ to }) => to === email)).toHaveLength(5)
})
