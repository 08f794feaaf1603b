import { describe, expect, it } from "vitest"
import { aConsent } from "@/features/consents/factory"
import { askForIntake } from "@/features/invitations/commands/ask-for-intake"
import { memberLeaves } from "@/features/relationships/commands/members"
import { aRelationship } from "@/features/relationships/factory"
import { aWorkspace } from "@/features/workspaces/factory"
import { queuedJobs, queuedMails } from "@/launch/vitest/queued-jobs"
import type { Writing } from "@/lib/versions"
import { type ClientScope, inScope, type StaffScope } from "@/server/data/scope"
import { aRelationshipInIntake, intakeAnswers } from "../factory"
import { formsDue } from "../queries/due"
import { ownForm, ownForms } from "../queries/own-forms"
import { notifyOfForm, notifyOfSubmission } from "../reactions"
import type { AnswerValue } from "../schema"
import { beginForm, changeAnswers } from "./begin-form"
import { saveAnswer } from "./save-answer"
import { submitForm } from "./submit-form"

const asked = new Date("2026-11-16T09:00:00Z")
const now = new Date("2026-11-22T10:00:00Z")
const keys = ["service", "privacy", "confidentiality_no_secrets"]
const needed = { adult: true, name: "Marit Solheim", country: "Norway" }

/** Two open pages of hers. */
const [phone, laptop] = ["aaaaaaaa-0000-4000-8000-000000000001", "bbbbbbbb-0000-4000-8000-000000000002"]

const codeOf = (trying: Promise<unknown>) =>
  trying.then(
    () => "done",
    (error: { code: string; field?: string }) => [error.code, error.field].filter(Boolean).join(" at "),
  )

/** Marit and Jonas, both asked; Marit has decided on her documents unless said otherwise, and has begun. */
const marit = async ({ decided = true } = {}) => {
  const harbour = await aWorkspace()
  const { workspaceId } = harbour
  const { relationshipId, members } = await aRelationshipInIntake(harbour, { at: asked })
  const [her, him] = members
  if (!her || !him) throw new Error("a couple has two")
  if (decided) for (const key of keys) await aConsent(workspaceId, { clientId: her.clientId, key, at: asked })
  const as = <T>(work: (scope: ClientScope) => Promise<T>) => inScope({ workspaceId, actor: her.actor, now }, work)
  const form = () => as((scope) => ownForm(scope, her.requestId))
  await as((scope) => beginForm(scope, her.requestId))
  const submissionId = (await form()).draft?.id ?? ""
  const saveOne = (
    questionKey: string,
    value: AnswerValue,
    { id = submissionId, ...writing }: Partial<Writing> & { id?: string } = {},
  ) => {
    const usual = { writer: phone, sequence: 1, replaces: [] }
    return as((scope) => saveAnswer(scope, { submissionId: id, questionKey, value, ...usual, ...writing }))
  }
  const save = async (answers: Record<string, AnswerValue>, sequence: number, id = submissionId) => {
    for (const [key, value] of Object.entries(answers)) await saveOne(key, value, { sequence, id })
  }
  const submit = (id = submissionId) => as((scope) => submitForm(scope, id))
  return { harbour, workspaceId, relationshipId, her, him, as, form, submissionId, save, saveOne, submit }
}

describe("writing", () => {
  it("is kept at once and there on another device", async () => {
    const { form, saveOne } = await marit()
    expect(await saveOne("brings", "We are quiet.")).toEqual({ others: [] })
    expect((await form()).draft).toMatchObject({
      answers: { brings: "We are quiet." },
      versions: { brings: [{ writer: phone, sequence: 1, value: "We are quiet." }] },
    })
  })

  it("never lets a late autosave overwrite what the same page wrote after it", async () => {
    const { form, saveOne } = await marit()
    await saveOne("brings", "the whole sentence", { sequence: 5 })
    expect(await saveOne("brings", "the whole sen", { sequence: 4 })).toEqual({ others: null })
    expect((await form()).draft?.answers).toEqual({ brings: "the whole sentence" })
  })

  it("on two devices at once keeps both, is not sent before she has chosen, and then keeps what she chose", async () => {
    const { form, save, saveOne, submit } = await marit()
    await save(needed, 1)
    await saveOne("brings", "from the phone", { writer: phone })
    const fromPhone = { writer: phone, sequence: 1 }
    expect(await saveOne("brings", "from the laptop", { writer: laptop })).toEqual({
      others: [{ ...fromPhone, value: "from the phone" }],
    })
    expect((await form()).draft?.versions.brings?.map(({ value }) => value)).toEqual([
      "from the laptop",
      "from the phone",
    ])
    expect(await codeOf(submit())).toBe("CHOOSE_FIRST at brings")
    expect((await form()).sent).toBeNull()
    await saveOne("brings", "from the phone", { writer: laptop, sequence: 2, replaces: [fromPhone] })
    await submit()
    expect((await form()).sent?.answers).toEqual({ ...needed, brings: "from the phone" })
  })

  it("on two devices at the very same moment loses neither", async () => {
    const { form, saveOne } = await marit()
    await Promise.all([
      saveOne("brings", "from the phone", { writer: phone }),
      saveOne("brings", "from the laptop", { writer: laptop }),
    ])
    expect((await form()).draft?.versions.brings?.map(({ value }) => value).toSorted()).toEqual([
      "from the laptop",
      "from the phone",
    ])
  })

  it("needs no choice where a question is not asked in the end", async () => {
    const { form, save, saveOne, submit } = await marit()
    await save({ ...needed, sure: 9 }, 1)
    await saveOne("unsure", "from the phone", { writer: phone })
    await saveOne("unsure", "from the laptop", { writer: laptop })
    await submit()
    expect((await form()).sent?.answers).toEqual({ ...needed, sure: 9 })
  })

  it("keeps every kind of answer as it was written, and what was taken back as nothing", async () => {
    const { form, save } = await marit()
    const all = { ...intakeAnswers, brings: "<b>a</b> 'b' \"c\" \\ 👋 \n end" }
    await save(all, 1)
    expect((await form()).draft?.answers).toEqual(all)
    await save({ brings: null, tried: [] }, 2)
    expect((await form()).draft?.answers).toMatchObject({ brings: null, tried: [] })
  })

  it("refuses what cannot be an answer, at its question", async () => {
    const { save } = await marit()
    expect(await codeOf(save({ sure: 11 }, 1))).toBe("NOT_AN_ANSWER at sure")
    expect(await codeOf(save({ unheard: "x" }, 1))).toBe("NOT_AN_ANSWER at unheard")
  })

  it("ends kindly when she has left, and leaves her nothing to do", async () => {
    const { harbour, workspaceId, relationshipId, her, as, save, submit } = await marit()
    await inScope({ workspaceId, actor: harbour.owner, now }, (scope: StaffScope) =>
      memberLeaves(scope, { relationshipId, clientId: her.clientId }),
    )
    expect(await codeOf(save({ brings: "too late" }, 1))).toBe("FORM_CLOSED")
    expect(await codeOf(submit())).toBe("FORM_CLOSED")
    expect(await as(formsDue)).toEqual({ forms: [], documents: 0 })
  })

  it("begun in two windows, is one draft", async () => {
    const { as, her, submissionId, form } = await marit()
    await Promise.all([1, 2, 3].map(() => as((scope) => beginForm(scope, her.requestId))))
    expect((await form()).draft?.id).toBe(submissionId)
  })
})

describe("sending", () => {
  it("says what is still needed at the right question, and sends nothing", async () => {
    const { form, save, submit } = await marit()
    await save({ brings: "We are quiet.", adult: true }, 1)
    expect(await codeOf(submit())).toBe("STILL_NEEDED at name")
    await save({ ...needed, adult: false }, 2)
    expect(await codeOf(submit())).toBe("STILL_NEEDED at adult")
    expect((await form()).sent).toBeNull()
  })

  it("waits for her yes or no to each document, whichever it is", async () => {
    const { workspaceId, her, save, submit } = await marit({ decided: false })
    await save(needed, 1)
    expect(await codeOf(submit())).toBe("DECIDE_FIRST")
    for (const key of keys) await aConsent(workspaceId, { clientId: her.clientId, key, decision: "no", at: asked })
    expect(await submit()).toEqual({ version: 1 })
  })

  it("twice and from two windows is one version, announced once", async () => {
    const { workspaceId, form, save, submit } = await marit()
    await save(needed, 1)
    expect(await Promise.all([submit(), submit(), submit()])).toEqual(Array(3).fill({ version: 1 }))
    expect(await submit()).toEqual({ version: 1 })
    expect(await form()).toMatchObject({ sent: { version: 1, submittedAt: now }, draft: null })
    const events = await queuedJobs("event", workspaceId)
    expect(events.filter(({ name }) => name === "forms.formSubmitted")).toHaveLength(1)
  })

  it("forgets answers to questions that were not asked in the end, and keeps the rest", async () => {
    const { form, save, submit } = await marit()
    await save({ ...needed, sure: 3, unsure: "I am afraid of it.", brings: null, hope: { skipped: true } }, 1)
    await save({ sure: 9 }, 2)
    await submit()
    expect((await form()).sent?.answers).toEqual({ ...needed, sure: 9, hope: { skipped: true } })
  })

  it("refuses a late autosave kindly, and changes nothing", async () => {
    const { form, save, submit } = await marit()
    await save(needed, 1)
    await submit()
    expect(await codeOf(save({ brings: "too late" }, 2))).toBe("FORM_SENT")
    expect((await form()).sent?.answers).toEqual(needed)
  })

  it("and saving at one time ends with the answer in the version, or with a kind no", async () => {
    const { form, save, submit } = await marit()
    await save(needed, 1)
    const [, saved] = await Promise.all([submit(), codeOf(save({ brings: "just now" }, 2))])
    const { brings } = (await form()).sent?.answers ?? {}
    expect([saved, brings]).toEqual(saved === "done" ? ["done", "just now"] : ["FORM_SENT", undefined])
  })
})

describe("saying something else afterwards", () => {
  it("begins the next version with the same answers, once, and leaves the sent one in force", async () => {
    const { as, her, form, save, saveOne, submit } = await marit()
    await save({ ...needed, brings: "first words" }, 7)
    await submit()
    await Promise.all([1, 2].map(() => as((scope) => changeAnswers(scope, her.requestId))))
    const { sent, draft } = await form()
    expect(sent).toMatchObject({ version: 1, answers: { brings: "first words" } })
    expect(draft).toMatchObject({ version: 2, answers: { ...needed, brings: "first words" } })
    await saveOne("brings", "second words", {
      id: draft?.id ?? "",
      replaces: (draft?.versions.brings ?? []).map(({ value, ...version }) => version),
    })
    expect(await submit(draft?.id)).toEqual({ version: 2 })
    expect(await form()).toMatchObject({ sent: { version: 2, answers: { brings: "second words" } }, draft: null })
  })

  it("is not begun by pressing Begin in an old window", async () => {
    const { as, her, form, save, submit } = await marit()
    await save(needed, 1)
    await submit()
    await as((scope) => beginForm(scope, her.requestId))
    expect((await form()).draft).toBeNull()
  })
})

describe("being asked", () => {
  const accepted = async (workspaceId: string, relationshipId: string, clientId: string) =>
    inScope({ workspaceId, actor: { kind: "system", reason: "test" }, now }, (scope) =>
      askForIntake(scope, { relationshipId, clientId }),
    )

  it("happens once for each member who accepts, and to nobody else", async () => {
    const harbour = await aWorkspace()
    const { workspaceId } = harbour
    const { relationshipId, clients } = await aRelationship(harbour)
    const [her, him] = clients
    if (!her || !him) throw new Error("a couple has two")
    await Promise.all([1, 2].map(() => accepted(workspaceId, relationshipId, her.clientId)))
    const due = (actor: typeof her.actor) => inScope({ workspaceId, actor, now }, formsDue)
    expect(await due(her.actor)).toEqual({
      forms: [{ requestId: expect.any(String), title: "About you", minutes: 8, isBegun: false }],
      documents: 3,
    })
    expect((await due(him.actor)).forms).toEqual([])
  })

  it("is told in neutral words, only where e-mail is safe, and names nobody to staff", async () => {
    const harbour = await aWorkspace()
    const { workspaceId } = harbour
    const { relationshipId, clients } = await aRelationship(harbour, {
      members: [{ name: "Marit" }, { name: "Jonas", safeEmail: false }],
    })
    for (const { clientId } of clients) await accepted(workspaceId, relationshipId, clientId)
    const [her] = clients
    if (!her) throw new Error("Marit is missing")
    await inScope({ workspaceId, actor: { kind: "system", reason: "test" }, now }, async (scope) => {
      for (const { name, data, eventId } of await queuedJobs("event", workspaceId))
        if (name === notifyOfForm.event) await notifyOfForm.run(scope, data, { eventId, at: now })
      const sent = {
        requestId: crypto.randomUUID(),
        submissionId: crypto.randomUUID(),
        relationshipId,
        clientId: her.clientId,
      }
      await notifyOfSubmission.run(scope, sent, { eventId: crypto.randomUUID(), at: now })
    })
    const mails = await queuedMails(workspaceId)
    expect(mails.map(({ template, to }) => [template, to])).toEqual([
      ["forms/form-asked", her.email],
      ["forms/form-to-review", harbour.ownerUser.email],
    ])
    expect(JSON.stringify(mails[1]?.props)).not.toMatch(/Marit|Jonas/)
  })

  it("shows what there is to do, until it is done", async () => {
    const { as, her, save, submit } = await marit()
    expect(await as(formsDue)).toMatchObject({ forms: [{ requestId: her.requestId, isBegun: true }], documents: 0 })
    await save(needed, 1)
    await submit()
    expect(await as(formsDue)).toEqual({ forms: [], documents: 0 })
    expect((await as(ownForms)).forms).toMatchObject([{ requestId: her.requestId, isOpen: true, sent: { version: 1 } }])
  })
})
