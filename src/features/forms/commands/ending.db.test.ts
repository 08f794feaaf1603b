import { expect, it } from "vitest"
import { aConsent } from "@/features/consents/factory"
import { aWorkspace } from "@/features/workspaces/factory"
import { type ClientScope, inScope } from "@/server/data/scope"
import { aRelationshipInIntake } from "../factory"
import { ownForm } from "../queries/own-forms"
import type { AnswerValue } from "../schema"
import { beginForm } from "./begin-form"
import { saveAnswer } from "./save-answer"
import { submitForm } from "./submit-form"

const at = new Date("2026-11-22T10:00:00Z")

/** Someone who has begun the form. */
const sami = async () => {
  const harbour = await aWorkspace()
  const { workspaceId } = harbour
  const { members } = await aRelationshipInIntake(harbour, { at, members: [{ name: "Sami" }] })
  const [who] = members
  if (!who) throw new Error("nobody was asked")
  for (const key of ["service", "privacy"]) await aConsent(workspaceId, { clientId: who.clientId, key, at })
  const as = <T>(work: (scope: ClientScope) => Promise<T>) => inScope({ workspaceId, actor: who.actor, now: at }, work)
  await as((scope) => beginForm(scope, who.requestId))
  const submissionId = (await as((scope) => ownForm(scope, who.requestId))).draft?.id ?? ""
  const writer = crypto.randomUUID()
  let sequence = 0
  const says = (questionKey: string, value: AnswerValue) => {
    sequence += 1
    const writing = { writer, sequence, replaces: [] }
    return as((scope) => saveAnswer(scope, { submissionId, questionKey, value, ...writing }))
  }
  const kept = () =>
    as(async ({ db }) => {
      const rows = await db.formAnswer.findMany({ select: { questionKey: true, value: true } })
      return rows.map(({ questionKey, value }) => `${questionKey}: ${value}`).sort()
    })
  return { says, kept, submit: () => as((scope) => submitForm(scope, submissionId)) }
}

it("leaves nothing behind of someone under 18 but that answer, whatever was written before, after, or at the same time", async () => {
  const { says, kept, submit } = await sami()
  await says("adult", true)
  await says("name", "Sami")
  await says("brings", "words")
  await Promise.all([says("adult", false), says("hope", "more words")])
  await says("worry", "late words")
  expect(await kept()).toEqual(["adult: false"])
  await expect(submit()).rejects.toMatchObject({ code: "STILL_NEEDED", field: "adult" })
})

it("goes on for someone who pressed the wrong button", async () => {
  const { says, kept } = await sami()
  await says("adult", false)
  await says("adult", true)
  await says("name", "Marit Solheim")
  expect(await kept()).toEqual(["adult: true", "name: Marit Solheim"])
})
