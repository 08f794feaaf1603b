import { expect, it } from "vitest"
import { publishDocument } from "@/features/consents/commands/consents"
import { privacyNotice } from "@/features/consents/content/privacy-notice"
import { aConsent } from "@/features/consents/factory"
import { aWorkspace } from "@/features/workspaces/factory"
import { meanwhile } from "@/launch/vitest/meanwhile"
import { type ClientScope, inScope, type StaffScope } from "@/server/data/scope"
import { aRelationshipInIntake } from "../factory"
import { formsDue } from "../queries/due"
import { ownForm } from "../queries/own-forms"
import type { AnswerValue } from "../schema"
import { beginForm, changeAnswers } from "./begin-form"
import { saveAnswer } from "./save-answer"
import { submitForm } from "./submit-form"

const at = new Date("2026-11-22T10:00:00Z")
const needed = { adult: true, name: "Sami Aalto", country: "Norway" }

/** Someone who is asked alone, has agreed, and has begun. */
const sami = async () => {
  const harbour = await aWorkspace()
  const { workspaceId } = harbour
  const { members } = await aRelationshipInIntake(harbour, { at, members: [{ name: "Sami" }] })
  const [who] = members
  if (!who) throw new Error("nobody was asked")
  for (const key of ["service", "privacy"]) await aConsent(workspaceId, { clientId: who.clientId, key, at })
  const as = <T>(work: (scope: ClientScope) => Promise<T>) => inScope({ workspaceId, actor: who.actor, now: at }, work)
  const form = () => as((scope) => ownForm(scope, who.requestId))
  await as((scope) => beginForm(scope, who.requestId))
  const writer = crypto.randomUUID()
  let sequence = 0
  const writing = async (questionKey: string, value: AnswerValue) => {
    sequence += 1
    const draft = (await form()).draft
    const seen = draft?.versions[questionKey] ?? []
    const replaces = seen.map((one) => ({ writer: one.writer, sequence: one.sequence }))
    return { submissionId: draft?.id ?? "", questionKey, value, writer, sequence, replaces }
  }
  const says = async (questionKey: string, value: AnswerValue) => {
    const input = await writing(questionKey, value)
    await as((scope) => saveAnswer(scope, input))
  }
  const sends = async () => {
    const id = (await form()).draft?.id ?? ""
    await as((scope) => submitForm(scope, id))
  }
  const changes = () => as((scope) => changeAnswers(scope, who.requestId))
  /** What each version says, the first one first. */
  const versions = (questionKey: string) =>
    as(async ({ db }) => {
      const rows = await db.submission.findMany({
        orderBy: { version: "asc" },
        select: { version: true, answers: { where: { questionKey }, select: { value: true } } },
      })
      return rows.map(({ version, answers }) => [version, answers[0]?.value])
    })
  const asOwner = (work: (scope: StaffScope) => Promise<unknown>) =>
    inScope({ workspaceId, actor: harbour.owner, now: at }, work)
  return { workspaceId, who, as, asOwner, form, writing, says, sends, changes, versions }
}

it("begins each version with what was sent last, and leaves every one that was sent as it was", async () => {
  const { says, sends, changes, versions } = await sami()
  for (const [key, value] of Object.entries(needed)) await says(key, value)
  for (const hope of ["one", "two", "three"]) {
    await says("hope", hope)
    await sends()
    await changes()
  }
  expect(await versions("hope")).toEqual([
    [1, "one"],
    [2, "two"],
    [3, "three"],
    [4, "three"],
  ])
})

it("asks again for a yes to a document that has changed, whatever was said to the one before", async () => {
  const { as, asOwner, who, workspaceId } = await sami()
  const waiting = async () => (await as(formsDue)).documents
  expect(await waiting()).toBe(0)
  await asOwner((scope) => publishDocument(scope, { ...privacyNotice, body: "New words." }))
  expect(await waiting()).toBe(1)
  await aConsent(workspaceId, { clientId: who.clientId, key: "privacy", at })
  expect(await waiting()).toBe(0)
})

const aRace = async () => {
  const { as, form, writing, says, versions } = await sami()
  for (const [key, value] of Object.entries(needed)) await says(key, value)
  const input = await writing("hope", "a Sunday")
  const saving = (then: () => Promise<unknown>) =>
    as(async (scope) => {
      await saveAnswer(scope, input)
      await then()
    })
  const sending = (then: () => Promise<unknown>) =>
    as(async (scope) => {
      await submitForm(scope, input.submissionId)
      await then()
    })
  return { saving, sending, sent: async () => (await form()).sent?.answers, versions }
}
const alone = async () => undefined

it("sends an answer that came the instant before", async () => {
  const { saving, sending, sent } = await aRace()
  const both = await meanwhile(saving, () => sending(alone))
  expect(both.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled"])
  expect(await sent()).toEqual({ ...needed, hope: "a Sunday" })
})

it("refuses an answer that came the instant after, and keeps nothing of it", async () => {
  const { saving, sending, sent, versions } = await aRace()
  const [first, second] = await meanwhile(sending, () => saving(alone))
  expect([first.status, second]).toMatchObject(["fulfilled", { status: "rejected", reason: { code: "FORM_SENT" } }])
  expect([await sent(), await versions("hope")]).toEqual([needed, [[1, undefined]]])
})
