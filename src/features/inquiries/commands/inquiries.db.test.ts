import { solveChallenge } from "altcha-lib"
import { deriveKey } from "altcha-lib/algorithms/pbkdf2"
import { describe, expect, it } from "vitest"
import { aStaffMember, aWorkspace } from "@/features/workspaces/factory"
import { queuedJobs, queuedMails } from "@/launch/vitest/queued-jobs"
import { inScope, type VisitorActor } from "@/server/data/scope"
import { challengeFor } from "@/server/http/limits/proof-of-work"
import { signedToken } from "@/server/http/tokens"
import { anInquiry } from "../factory"
import { confirmationOf, inquiryById, inquiryList } from "../queries"
import { askToConfirm, forgetUnconfirmed, notifyStaff, thankVisitor } from "../reactions"
import type { LeaveInquiry } from "../schema"
import { archiveInquiry } from "./archive-inquiry"
import { boundTo, confirmInquiry, leaveInquiry, sendInquiry } from "./send-inquiry"

const now = new Date("2026-11-22T08:12:00Z")
const hours = (n: number) => new Date(now.getTime() + n * 3_600_000)
const visitor: VisitorActor = { kind: "visitor" }
let addresses = 0
/** Rate limits count by address, so each visitor of these tests has their own. */
const anAddress = () => `10.0.${Math.floor(addresses / 250)}.${addresses++ % 250}`

const aSetup = async () => {
  const harbour = await aWorkspace()
  const { workspaceId, owner } = harbour
  const asVisitor = <T>(work: Parameters<typeof inScope<VisitorActor, T>>[1], at = now) =>
    inScope({ workspaceId, actor: visitor, now: at }, work)
  const asStaff = <T>(work: Parameters<typeof inScope<typeof owner, T>>[1], at = now) =>
    inScope({ workspaceId, actor: owner, now: at }, work)
  const solved = (submissionKey: string) =>
    challengeFor(boundTo(workspaceId, submissionKey), new Date()).then(async (challenge) =>
      JSON.stringify({ challenge, solution: await solveChallenge({ challenge, deriveKey }) }),
    )
  /** Lets the room's own reactions hear of everything that was announced. */
  const react = async () => {
    for (const { name, data, eventId } of await queuedJobs("event", workspaceId))
      for (const reaction of [thankVisitor, notifyStaff, askToConfirm].filter((one) => one.event === name))
        await inScope({ workspaceId, actor: { kind: "system", reason: "test" }, now }, (scope) =>
          reaction.run(scope, data, { eventId, at: now }),
        )
    return queuedMails(workspaceId)
  }
  const waiting = () => asStaff((scope) => inquiryList(scope, { search: "", state: "open" }))
  return { harbour, workspaceId, owner, asVisitor, asStaff, solved, react, waiting }
}

const aMessage = (given: Partial<LeaveInquiry> = {}): LeaveInquiry => ({
  submissionKey: crypto.randomUUID(),
  name: "Marit",
  email: `marit-${crypto.randomUUID().slice(0, 8)}@example.org`,
  phone: "",
  safe: ["email"],
  about: "us",
  statements: ["missing_us"],
  words: "canary-words",
  timeZone: null,
  homepage: "",
  ...given,
})

describe("a message of the contact form", () => {
  it("arrives, thanks its sender and tells staff, with none of its words in any mail", async () => {
    const { asVisitor, solved, react, waiting, harbour, workspaceId } = await aSetup()
    const message = aMessage()
    const proof = await solved(message.submissionKey)
    await sendInquiry(asVisitor, { ...message, proof, ip: anAddress(), workspaceId })
    const { rows } = await waiting()
    expect(rows).toMatchObject([{ name: "Marit", about: "us", state: "new", words: "canary-words" }])
    const mails = await react()
    expect(mails.map(({ template, to }) => [template, to]).sort()).toEqual([
      ["inquiries/inquiry-notice", harbour.ownerUser.email],
      ["inquiries/inquiry-received", message.email],
    ])
    expect(JSON.stringify(mails)).not.toContain("canary-words")
  })

  it("that is sent twice is stored once, also at the same moment, and answered alike", async () => {
    const { asVisitor, solved, react, waiting, workspaceId } = await aSetup()
    const message = aMessage()
    const proof = await solved(message.submissionKey)
    const send = () => sendInquiry(asVisitor, { ...message, proof, ip: anAddress(), workspaceId })
    const answers = await Promise.all([send(), send(), send()])
    expect([...answers, await send()]).toEqual(Array(4).fill({ mailed: true }))
    expect((await waiting()).rows).toHaveLength(1)
    expect(await react()).toHaveLength(2)
  })

  it("is never acknowledged when it says something new under an old form's name", async () => {
    const { asVisitor, solved, waiting, workspaceId } = await aSetup()
    const message = aMessage()
    const proof = await solved(message.submissionKey)
    await sendInquiry(asVisitor, { ...message, proof, ip: anAddress(), workspaceId })
    await expect(
      sendInquiry(asVisitor, { ...message, words: "and one more thing", proof, ip: anAddress(), workspaceId }),
    ).rejects.toMatchObject({ code: "ALREADY_SENT" })
    expect((await waiting()).rows).toHaveLength(1)
  })

  it("is not acknowledged when only what is safe was corrected, as that was not kept", async () => {
    const { asVisitor, solved, workspaceId } = await aSetup()
    const message = aMessage({ phone: "+47 912 00 111", safe: ["email", "voicemail"] })
    const proof = await solved(message.submissionKey)
    await sendInquiry(asVisitor, { ...message, proof, ip: anAddress(), workspaceId })
    await expect(
      sendInquiry(asVisitor, { ...message, safe: ["voicemail"], proof, ip: anAddress(), workspaceId }),
    ).rejects.toMatchObject({ code: "ALREADY_SENT" })
  })

  it("goes by no mail to a sender for whom e-mail is not safe", async () => {
    const { asVisitor, solved, react, harbour, workspaceId } = await aSetup()
    const message = aMessage({ phone: "+47 912 00 111", safe: ["voicemail"] })
    const proof = await solved(message.submissionKey)
    const answer = await sendInquiry(asVisitor, { ...message, proof, ip: anAddress(), workspaceId })
    expect(answer).toEqual({ mailed: false })
    expect((await react()).map(({ to }) => to)).toEqual([harbour.ownerUser.email])
  })

  it("tells practitioners and owners who are still there, and no assistant", async () => {
    const { workspaceId, asVisitor, asStaff, solved, react, harbour } = await aSetup()
    await aStaffMember(workspaceId, { role: "assistant", email: `assistant-${workspaceId}@example.org` })
    const left = await aStaffMember(workspaceId, { role: "practitioner" })
    await asStaff(({ db }) => db.staff.updateMany({ where: { id: left.actor.staffId }, data: { deactivatedAt: now } }))
    const message = aMessage({ phone: "1234567", safe: [] })
    const proof = await solved(message.submissionKey)
    await sendInquiry(asVisitor, { ...message, proof, ip: anAddress(), workspaceId })
    expect((await react()).map(({ to }) => to)).toEqual([harbour.ownerUser.email])
  })
})

describe("spam", () => {
  it("does not get in without a solved task, nor with one of another form or another workspace", async () => {
    const { asVisitor, solved, waiting, workspaceId } = await aSetup()
    const message = aMessage()
    const elsewhere = await aSetup()
    const wrong = [
      "",
      "{}",
      "not json",
      await solved(crypto.randomUUID()),
      await elsewhere.solved(message.submissionKey),
      (await solved(message.submissionKey)).replace(/"expiresAt":\d+/, '"expiresAt":9999999999'),
      (await solved(message.submissionKey)).replace(/(?<="derivedKey":")./, (digit) => (digit === "0" ? "1" : "0")),
    ]
    for (const proof of wrong)
      await expect(sendInquiry(asVisitor, { ...message, proof, ip: anAddress(), workspaceId })).rejects.toMatchObject({
        code: "PROOF_NOT_VALID",
      })
    expect((await waiting()).rows).toEqual([])
  })

  it("cannot use one solved task for a second message", async () => {
    const { asVisitor, solved, waiting, workspaceId } = await aSetup()
    const message = aMessage()
    const proof = await solved(message.submissionKey)
    await sendInquiry(asVisitor, { ...message, proof, ip: anAddress(), workspaceId })
    const second = aMessage({ submissionKey: crypto.randomUUID() })
    await expect(sendInquiry(asVisitor, { ...second, proof, ip: anAddress(), workspaceId })).rejects.toMatchObject({
      code: "PROOF_NOT_VALID",
    })
    expect((await waiting()).rows).toHaveLength(1)
  })

  it("that fills in the hidden field hears what everybody hears, and nothing is kept", async () => {
    const { asVisitor, waiting, react, workspaceId } = await aSetup()
    const message = aMessage({ homepage: "https://spam.example" })
    expect(await sendInquiry(asVisitor, { ...message, proof: "", ip: anAddress(), workspaceId })).toEqual({
      mailed: true,
    })
    expect(await leaveInquiry(asVisitor, { ...message, ip: anAddress(), workspaceId })).toEqual({ mailed: true })
    expect((await waiting()).rows).toEqual([])
    expect(await react()).toEqual([])
  })

  it("from one address is stopped after a while", async () => {
    const { asVisitor, workspaceId } = await aSetup()
    const ip = anAddress()
    const tries = Array.from({ length: 13 }, () =>
      sendInquiry(asVisitor, { ...aMessage(), proof: "", ip, workspaceId }).then(
        () => "sent",
        (error: { code: string }) => error.code,
      ),
    )
    const codes = await Promise.all(tries)
    expect(codes.filter((code) => code === "TOO_MANY_TRIES")).toHaveLength(1)
  })

  it("is one try, however often storing it is tried again", async () => {
    const { asVisitor, workspaceId } = await aSetup()
    const ip = anAddress()
    const message = aMessage()
    const unlucky: typeof asVisitor = (work, at) => {
      let tries = 0
      return asVisitor(async (scope) => {
        tries += 1
        const done = await work(scope)
        if (tries < 3)
          await scope.db.$executeRaw`DO $$ BEGIN RAISE EXCEPTION 'on purpose' USING ERRCODE = '40P01'; END $$`
        return done
      }, at)
    }
    for (let n = 0; n < 3; n += 1)
      expect(await leaveInquiry(unlucky, { ...message, ip, workspaceId })).toEqual({ mailed: true })
  })

  it("cannot flood a mailbox through the form without JavaScript", async () => {
    const { asVisitor, react, workspaceId } = await aSetup()
    const email = `flooded-${crypto.randomUUID()}@example.org`
    const left = () => leaveInquiry(asVisitor, { ...aMessage({ email }), ip: anAddress(), workspaceId })
    for (let n = 0; n < 5; n += 1) await left()
    await expect(left()).rejects.toMatchObject({ code: "CONFIRMATIONS_PAUSED" })
    expect(await react()).toHaveLength(5)
  })
})

describe("a message that was sent without JavaScript", () => {
  const aLeftOne = async () => {
    const setup = await aSetup()
    const message = aMessage()
    await leaveInquiry(setup.asVisitor, { ...message, ip: anAddress(), workspaceId: setup.workspaceId })
    const [mail] = await setup.react()
    return { ...setup, message, mail, token: signedToken("inquiry", mail?.toRow.id ?? "") }
  }

  it("is hidden from staff until its sender follows the mailed link", async () => {
    const { asVisitor, asStaff, react, waiting, message, mail, token } = await aLeftOne()
    expect([mail?.template, mail?.to, (await waiting()).rows]).toEqual(["inquiries/inquiry-confirm", message.email, []])
    const inquiryId = mail?.toRow.id ?? ""
    await expect(asStaff((scope) => inquiryById(scope, inquiryId))).rejects.toMatchObject({ code: "NOT_FOUND" })
    await expect(asStaff((scope) => archiveInquiry(scope, inquiryId))).rejects.toMatchObject({ code: "NOT_FOUND" })
    expect((await asStaff((scope) => inquiryList(scope, { search: "", state: "new" }))).rows).toEqual([])
    await asVisitor((scope) => confirmInquiry(scope, token), hours(47))
    await asVisitor((scope) => confirmInquiry(scope, token), hours(60))
    expect((await waiting()).rows).toHaveLength(1)
    expect(new Set((await react()).map(({ template }) => template))).toEqual(
      new Set(["inquiries/inquiry-confirm", "inquiries/inquiry-received", "inquiries/inquiry-notice"]),
    )
  })

  it("is not confirmed by a forged link, by one of another workspace, or too late", async () => {
    const { asVisitor, waiting, token } = await aLeftOne()
    const elsewhere = await aSetup()
    for (const forged of [
      "",
      "x",
      `${token.slice(0, -1)}${token.endsWith("A") ? "E" : "A"}`,
      signedToken("invitation", crypto.randomUUID()),
    ])
      await expect(asVisitor((scope) => confirmInquiry(scope, forged))).rejects.toMatchObject({
        code: "LINK_NOT_VALID",
      })
    await expect(elsewhere.asVisitor((scope) => confirmInquiry(scope, token))).rejects.toMatchObject({
      code: "LINK_NOT_VALID",
    })
    await expect(asVisitor((scope) => confirmInquiry(scope, token), hours(49))).rejects.toMatchObject({
      code: "LINK_NOT_VALID",
    })
    expect((await waiting()).rows).toEqual([])
  })

  it("is asked about once: who opens the link again reads that it is confirmed, and late that it is too late", async () => {
    const { asVisitor, token } = await aLeftOne()
    const elsewhere = await aSetup()
    const asked = (at?: Date) => asVisitor((scope) => confirmationOf(scope, token), at)
    expect([await asked(), await asked(hours(49))]).toEqual(["waits", "late"])
    await asVisitor((scope) => confirmInquiry(scope, token))
    expect([await asked(), await asked(hours(49))]).toEqual(["confirmed", "confirmed"])
    expect(await asVisitor((scope) => confirmationOf(scope, `${token}x`))).toBe("late")
    expect(await elsewhere.asVisitor((scope) => confirmationOf(scope, token))).toBe("late")
  })

  it("is forgotten after its time, and nothing else ever is", async () => {
    const { workspaceId, asVisitor, asStaff } = await aSetup()
    const long = { confirmBy: new Date("2026-01-03T00:00:00Z"), receivedAt: new Date("2026-01-01T00:00:00Z") }
    await anInquiry(workspaceId, { name: "Never confirmed", ...long })
    const kept = await anInquiry(workspaceId, { name: "Confirmed", ...long, confirmedAt: long.receivedAt })
    await forgetUnconfirmed.run({}, workspaceId)
    expect(await asStaff(({ db }) => db.inquiry.findMany({ select: { id: true } }))).toEqual([{ id: kept.inquiryId }])
    await asVisitor(async ({ db }) => expect(await db.inquiry.deleteMany()).toEqual({ count: 0 }))
    await asStaff(async ({ db }) => expect(await db.inquiry.deleteMany()).toEqual({ count: 0 }))
  })
})

it("shows an inquiry to no assistant, no client, no visitor, and to no other workspace", async () => {
  const { workspaceId } = await aSetup()
  await anInquiry(workspaceId, { words: "canary-words" })
  const { actor: assistant } = await aStaffMember(workspaceId, { role: "assistant" })
  const other = await aWorkspace()
  for (const [where, actor] of [
    [workspaceId, assistant],
    [workspaceId, visitor],
    [workspaceId, { kind: "client", clientId: crypto.randomUUID(), userId: crypto.randomUUID() }],
    [other.workspaceId, other.owner],
  ] as const)
    expect(await inScope({ workspaceId: where, actor }, ({ db }) => db.$queryRaw`SELECT words FROM inquiries`)).toEqual(
      [],
    )
})
