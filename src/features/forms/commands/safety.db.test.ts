import { describe, expect, it } from "vitest"
import { aConsent } from "@/features/consents/factory"
import { aSafetySignal, closedSignal } from "@/features/safety/factory"
import { openSignals, signalPage } from "@/features/safety/queries"
import { aWorkspace } from "@/features/workspaces/factory"
import { queuedMails } from "@/launch/vitest/queued-jobs"
import type { Writing } from "@/lib/versions"
import { type ClientScope, inScope, type StaffScope } from "@/server/data/scope"
import { aRelationshipInIntake, aSubmission, intakeAnswers } from "../factory"
import { submissionPage } from "../queries/for-staff"
import { ownForm } from "../queries/own-forms"
import { notifyOfContact, notifyOfSignal, notifyOfSubmission } from "../reactions"
import type { AnswerValue } from "../schema"
import { beginForm, changeAnswers } from "./begin-form"
import { saveAnswer } from "./save-answer"
import { submitForm } from "./submit-form"

const asked = new Date("2026-11-16T09:00:00Z")
const now = new Date("2026-11-22T10:00:00Z")
const [phone, laptop] = ["aaaaaaaa-0000-4000-8000-000000000001", "bbbbbbbb-0000-4000-8000-000000000002"]

/** Marit, who has agreed to her documents and has begun her form. */
const marit = async () => {
  const harbour = await aWorkspace()
  const { workspaceId, owner } = harbour
  const { relationshipId, members } = await aRelationshipInIntake(harbour, { at: asked })
  const [her, him] = members
  if (!her || !him) throw new Error("a couple has two")
  for (const key of ["service", "privacy", "confidentiality_no_secrets"])
    await aConsent(workspaceId, { clientId: her.clientId, key, at: asked })
  const as = <T>(work: (scope: ClientScope) => Promise<T>, at = now) =>
    inScope({ workspaceId, actor: her.actor, now: at }, work)
  const staff = <T>(work: (scope: StaffScope) => Promise<T>) => inScope({ workspaceId, actor: owner, now }, work)
  const form = () => as((scope) => ownForm(scope, her.requestId))
  await as((scope) => beginForm(scope, her.requestId))
  const draftId = async () => (await form()).draft?.id ?? ""
  let written = 0
  const save = async (questionKey: string, value: AnswerValue, writing: Partial<Writing> = {}) => {
    written += 1
    const usual = { writer: phone, sequence: written, replaces: [] }
    const submissionId = await draftId()
    return as(
      (scope) => saveAnswer(scope, { submissionId, questionKey, value, ...usual, ...writing }),
      new Date(now.getTime() + written * 1000),
    )
  }
  const open = () => staff(openSignals)
  /** What staff reads of the one that is open, in order. */
  const heard = async () => {
    const [signal] = await open()
    return signal
      ? (await staff((scope) => signalPage(scope, signal.signalId))).answers.map(({ answer }) => answer)
      : []
  }
  return { harbour, workspaceId, owner, relationshipId, her, him, as, staff, form, draftId, save, open, heard }
}

describe("a No to whether she feels safe", () => {
  it("is there for staff in the moment in which it is saved, before the form is sent, and nothing else of the form is", async () => {
    const { her, staff, save, open, heard, workspaceId, draftId } = await marit()
    await save("brings", "We are quiet.")
    for (const answer of ["yes", "mostly", "talk"]) await save("safe", answer)
    expect(await open()).toEqual([])
    await save("safe", "no")
    expect(await heard()).toEqual(["No"])
    const submissionId = await draftId()
    await expect(staff((scope) => submissionPage(scope, submissionId))).rejects.toMatchObject({ code: "NOT_FOUND" })
    const read = await staff(({ db }) => db.formAnswer.count({ where: { workspaceId, clientId: her.clientId } }))
    expect(read).toBe(0)
  })

  it("stays in the signal when she takes it back before sending, and staff still has it", async () => {
    const { save, heard } = await marit()
    await save("safe", "no")
    await save("safe", "yes")
    await save("safe", { skipped: true })
    expect(await heard()).toEqual(["No", "Yes", "Skipped"])
  })

  it("from one of two devices raises it, whatever the other one says", async () => {
    const { save, heard } = await marit()
    await save("safe", "yes", { writer: laptop })
    await save("safe", "no", { writer: phone })
    await save("safe", "mostly", { writer: laptop })
    expect(await heard()).toEqual(["No", "Mostly, not always"])
  })

  it("that was overtaken before it was saved is none", async () => {
    const { save, open } = await marit()
    await save("safe", "yes", { sequence: 9 })
    expect(await save("safe", "no", { sequence: 8 })).toEqual({ others: null })
    expect(await open()).toEqual([])
  })

  it("raises it at the latest when the form is sent: it may have been saved before there were signals", async () => {
    const { workspaceId, her, as, open, heard } = await marit()
    const given = { ...her, version: 9, startedAt: asked, submittedAt: null, answers: { ...intakeAnswers, safe: "no" } }
    const { submissionId } = await aSubmission(workspaceId, given)
    expect(await open()).toEqual([])
    await as((scope) => submitForm(scope, submissionId))
    expect(await heard()).toEqual(["No"])
  })

  it("does not raise it anew when she changes something else, and sends again, after it was closed", async () => {
    const { workspaceId, owner, her, as, save, draftId, open } = await marit()
    for (const [key, value] of Object.entries({ adult: true, name: "Marit", country: "Norway", safe: "no" } as const))
      await save(key, value)
    const first = await draftId()
    await as((scope) => submitForm(scope, first))
    const [signal] = await open()
    await closedSignal(workspaceId, signal?.signalId ?? "", { by: owner, at: now })
    await as((scope) => changeAnswers(scope, her.requestId))
    const second = await draftId()
    await save("name", "Marit Solheim", { replaces: [{ writer: second, sequence: 0 }] })
    await as((scope) => submitForm(scope, second))
    expect(await open()).toEqual([])
  })

  it("stays for staff when the form ends with her answer to another question", async () => {
    const { save, heard, form } = await marit()
    await save("safe", "no")
    await save("adult", false)
    expect([await heard(), (await form()).draft?.answers]).toEqual([["No", "Left open"], { adult: false }])
  })
})

describe("what is mailed of it", () => {
  const mailed = async (ofSignal: boolean) => {
    const { workspaceId, relationshipId, her, owner } = await marit()
    const { signalId } = await aSafetySignal(workspaceId, { client: her.actor, relationshipId, at: now })
    const system = { kind: "system", reason: "test" } as const
    await inScope({ workspaceId, actor: system, now }, async (scope) => {
      const meta = { eventId: crypto.randomUUID(), at: now }
      if (!ofSignal) {
        const sent = { requestId: her.requestId, submissionId: signalId, relationshipId, clientId: her.clientId }
        return notifyOfSubmission.run(scope, sent, meta)
      }
      await notifyOfSignal.run(scope, { signalId, relationshipId }, meta)
      // However often she asks, it is one mail more.
      for (const _ of [1, 2, 3]) await notifyOfContact.run(scope, { signalId, relationshipId }, meta)
    })
    return { owner, mails: await queuedMails(workspaceId) }
  }

  it("is what is mailed of any form, to the same reader, and leads to Today", async () => {
    const [form] = (await mailed(false)).mails
    const { mails } = await mailed(true)
    expect(mails).toHaveLength(2)
    for (const mail of mails) {
      expect([mail.template, mail.props, mail.from]).toEqual([form?.template, form?.props, form?.from])
      expect(mail.link?.path).toMatch(/\/desk$/)
      expect(JSON.stringify(mail)).not.toMatch(/safe|signal|risk|Marit/i)
    }
  })
})

describe("what she is shown", () => {
  it("are the lines of where she lives, her safe ways and who is told; and he the same of his own, whatever she said", async () => {
    const { workspaceId, him, save, form } = await marit()
    const his = () => inScope({ workspaceId, actor: him.actor, now }, (scope) => ownForm(scope, him.requestId))
    const before = await his()
    await save("safe", "no")
    const { support } = await form()
    expect(support).toMatchObject({ country: "NO", ways: ["email"], asked: null, isOpen: true })
    expect(support?.lines.map(({ phone }) => phone)).toContain("112")
    expect(await his()).toEqual(before)
  })
})
