import { TRPCError } from "@trpc/server"
import { describe, expect, it } from "vitest"
import { decideConsent } from "@/features/consents/commands/consents"
import { aConsent } from "@/features/consents/factory"
import { askedDocuments } from "@/features/consents/queries"
import { aSession } from "@/features/identity/factory"
import { aStaffMember, aWorkspace } from "@/features/workspaces/factory"
import { uuidV7 } from "@/lib/ids"
import { createCaller } from "@/root/router"
import { type Actor, inScope, type Scope } from "@/server/data/scope"
import { sessionOf } from "@/server/http/session"
import { aFormRequest, aRelationshipInIntake, aSubmission, intakeAnswers } from "../factory"
import { formsToRead, relationshipIntake, submissionPage } from "./for-staff"

const writer = crypto.randomUUID()
const monday = new Date("2026-11-16T09:00:00Z")
const now = new Date("2026-11-22T10:00:00Z")
const canary = "heron-under-ice"

/** Marit has said something, by draft or sent; Jonas is asked as well. */
const aCouple = async (submittedAt: Date | null) => {
  const harbour = await aWorkspace()
  const { workspaceId, slug, owner } = harbour
  const { relationshipId, members } = await aRelationshipInIntake(harbour, { at: monday })
  const [marit, jonas] = members
  if (!marit || !jonas) throw new Error("a couple has two")
  const { consentId } = await aConsent(workspaceId, {
    clientId: marit.clientId,
    key: "privacy",
    decision: "no",
    at: monday,
  })
  const { submissionId } = await aSubmission(workspaceId, {
    ...marit,
    answers: { ...intakeAnswers, brings: canary },
    startedAt: monday,
    submittedAt,
  })
  const as = <A extends Actor, T>(actor: A, work: (scope: Scope<A>) => Promise<T>) =>
    inScope({ workspaceId, actor, now }, work)
  return { harbour, workspaceId, slug, owner, relationshipId, marit, jonas, submissionId, consentId, as }
}

const callerOf = async (slug: string, userId: string) => {
  const { cookie } = await aSession(userId)
  return createCaller({
    session: await sessionOf(cookie.value),
    slug,
    linkToken: null,
    now,
    requestId: "same",
    ip: "192.0.2.1",
  })
}

describe("Jonas", () => {
  it("reads nothing of Marit's by plain SQL: no request, draft, answer, sent form or consent", async () => {
    for (const submittedAt of [null, monday]) {
      const { jonas, marit, as } = await aCouple(submittedAt)
      const seen = await as(jonas.actor, async ({ db }) => ({
        requests: await db.formRequest.findMany({ select: { clientId: true } }),
        submissions: await db.submission.count(),
        answers: await db.formAnswer.count(),
        consents: await db.consent.count(),
        auditAll: await db.auditEvent.count({ where: { clientId: marit.clientId } }),
      }))
      expect(seen).toEqual({
        requests: [{ clientId: jonas.clientId }],
        submissions: 0,
        answers: 0,
        consents: 0,
        auditAll: 0,
      })
    }
  })

  it("is told the same of Marit's as of what does not exist, by every procedure", async () => {
    const { slug, jonas, marit, submissionId } = await aCouple(monday)
    const caller = await callerOf(slug, jonas.actor.userId)
    const { forms } = caller
    const answer = async (trying: Promise<unknown>) => {
      try {
        return JSON.stringify(await trying)
      } catch (error) {
        if (!(error instanceof TRPCError)) throw error
        return JSON.stringify([error.code, error.message])
      }
    }
    const hers = { requestId: marit.requestId, submissionId }
    const nobodys = { requestId: uuidV7(), submissionId: uuidV7() }
    const tries: readonly ((ids: typeof hers) => Promise<unknown>)[] = [
      (ids) => forms.own(ids),
      (ids) => forms.begin(ids),
      (ids) => forms.change(ids),
      (ids) => forms.submit(ids),
      (ids) => forms.saveAnswer({ ...ids, questionKey: "brings", value: "mine", writer, sequence: 99, replaces: [] }),
      (ids) => forms.submission(ids),
    ]
    for (const attempt of tries) {
      const said = await answer(attempt(hers))
      expect(said).toContain("NOT_FOUND")
      expect(said).toBe(await answer(attempt(nobodys)))
    }
  })

  it("has the same pages whether Marit has sent her form, decided, or done nothing at all", async () => {
    const pagesOf = async (slug: string, userId: string, requestId: string) => {
      const { forms, consents } = await callerOf(slug, userId)
      const pages = [await forms.mine(), await forms.own({ requestId }), await consents.mine()]
      const ids = new Map<string, number>()
      return JSON.stringify(pages).replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => {
        if (!ids.has(id)) ids.set(id, ids.size)
        return `id ${ids.get(id)}`
      })
    }
    const done = await aCouple(monday)
    const before = await aWorkspace()
    const { members } = await aRelationshipInIntake(before, { at: monday })
    const [, him] = members
    if (!him) throw new Error("Jonas is missing")
    const afterwards = await pagesOf(done.slug, done.jonas.actor.userId, done.jonas.requestId)
    expect(afterwards).not.toContain(canary)
    expect(afterwards).toBe(await pagesOf(before.slug, him.actor.userId, him.requestId))
  })
})

describe("staff", () => {
  it("knows that a form was begun, and reads no word of it before it is sent", async () => {
    const { owner, relationshipId, marit, submissionId, as } = await aCouple(null)
    const [hers] = await as(owner, (scope) => relationshipIntake(scope, relationshipId))
    expect(hers).toMatchObject({ clientId: marit.clientId, forms: [{ begunAt: monday, sent: null }] })
    await expect(as(owner, (scope) => submissionPage(scope, submissionId))).rejects.toMatchObject({ code: "NOT_FOUND" })
    expect(await as(owner, ({ db }) => db.formAnswer.count())).toBe(0)
  })

  it("reads both members' forms, what was skipped as skipped, and where each stands with the documents", async () => {
    const { owner, workspaceId, relationshipId, jonas, submissionId, as } = await aCouple(monday)
    await aSubmission(workspaceId, { ...jonas, answers: { name: "Jonas" }, startedAt: monday, submittedAt: now })
    const page = await as(owner, (scope) => submissionPage(scope, submissionId))
    expect(page).toMatchObject({
      author: { displayName: "Marit", colorIndex: 0 },
      answers: { brings: canary, health: { skipped: true } },
      versions: [{ version: 1, submittedAt: monday, readAt: null }],
    })
    expect(page.consents.map(({ key, status }) => [key, status])).toEqual([
      ["service", "undecided"],
      ["privacy", "no"],
      ["confidentiality_no_secrets", "undecided"],
    ])
    const members = await as(owner, (scope) => relationshipIntake(scope, relationshipId))
    expect(members.map(({ displayName, forms }) => [displayName, forms[0]?.sent?.submittedAt])).toEqual([
      ["Marit", monday],
      ["Jonas", now],
    ])
  })

  it("finds the latest unread version of each form in the queue, until it is read", async () => {
    const { owner, slug, workspaceId, marit, harbour, as } = await aCouple(monday)
    const second = await aSubmission(workspaceId, { ...marit, version: 2, startedAt: monday, submittedAt: now })
    const waiting = async () => (await as(owner, formsToRead)).rows
    expect(await waiting()).toMatchObject([
      {
        submissionId: second.submissionId,
        version: 2,
        displayName: "Marit",
        relationship: "Marit and Jonas",
        title: "About you",
      },
    ])
    const caller = await callerOf(slug, harbour.ownerUser.id)
    await caller.forms.markRead({ submissionId: second.submissionId })
    expect(await waiting()).toEqual([])
  })

  it("at the front desk sees none of it", async () => {
    const { slug, workspaceId, relationshipId, submissionId, as } = await aCouple(monday)
    const { actor, user } = await aStaffMember(workspaceId, { role: "assistant" })
    const { forms } = await callerOf(slug, user.id)
    await expect(forms.submission({ submissionId })).rejects.toMatchObject({ code: "NOT_FOUND" })
    await expect(forms.ofRelationship({ relationshipId })).rejects.toMatchObject({ code: "NOT_FOUND" })
    const counts = await as(actor, async ({ db }) => [
      await db.submission.count(),
      await db.formAnswer.count(),
      await db.consent.count(),
      await db.formRequest.count(),
    ])
    expect(counts).toEqual([0, 0, 0, 0])
  })
})

describe("the database itself", () => {
  const refused = (work: Promise<unknown>, says: RegExp) => expect(work).rejects.toThrow(says)

  it("lets nobody change, add to or take from what was sent, its author included", async () => {
    const { marit, submissionId, workspaceId, as } = await aCouple(monday)
    const { actor, clientId } = marit
    await refused(
      as(
        actor,
        ({ db }) =>
          db.$executeRaw`UPDATE form_answers SET value = '"other"' WHERE submission_id = ${submissionId}::uuid`,
      ),
      /never changes/,
    )
    const one = {
      workspaceId,
      submissionId,
      clientId,
      questionKey: "rest",
      value: "more",
      writer,
      sequence: 1,
      savedAt: now,
    }
    await refused(
      as(actor, ({ db }) => db.formAnswer.updateMany({ where: { submissionId }, data: { others: [one.value] } })),
      /one_version/,
    )
    await refused(
      as(actor, ({ db }) => db.formAnswer.createMany({ data: [one] })),
      /no further answer/,
    )
    await refused(
      as(actor, ({ db }) => db.submission.updateMany({ where: { id: submissionId }, data: { submittedAt: null } })),
      /never changes/,
    )
    const removed = await as(actor, ({ db }) => db.formAnswer.deleteMany({ where: { submissionId } }))
    expect(removed.count).toBe(0)
  })

  it("lets staff note that it was read and nothing else, and the author not even that", async () => {
    const { marit, owner, submissionId, as } = await aCouple(monday)
    const where = { id: submissionId }
    await refused(
      as(owner, ({ db }) => db.submission.updateMany({ where, data: { version: 9 } })),
      /denied/,
    )
    await refused(
      as(owner, ({ db }) => db.submission.updateMany({ where, data: { submittedAt: now } })),
      /author/,
    )
    await refused(
      as(marit.actor, ({ db }) => db.submission.updateMany({ where, data: { readAt: now } })),
      /only staff/,
    )
    expect((await as(owner, ({ db }) => db.submission.updateMany({ where, data: { readAt: now } }))).count).toBe(1)
  })

  it("lets nobody submit or read in the author's place", async () => {
    const { owner, submissionId, as } = await aCouple(null)
    const where = { id: submissionId }
    await refused(
      as(owner, ({ db }) => db.submission.updateMany({ where, data: { submittedAt: now } })),
      /author/,
    )
    await refused(
      as(owner, ({ db }) => db.submission.updateMany({ where, data: { readAt: now } })),
      /read_after_submitted/,
    )
  })

  it("never lets a decision be changed or taken away", async () => {
    const { marit, consentId, as } = await aCouple(null)
    const where = { id: consentId }
    await refused(
      as(marit.actor, ({ db }) => db.consent.updateMany({ where, data: { decision: "yes" } })),
      /denied/,
    )
    await refused(
      as(marit.actor, ({ db }) => db.consent.deleteMany({ where })),
      /denied/,
    )
  })
})

it("asks a person served alone nothing about confidences between partners", async () => {
  const harbour = await aWorkspace()
  const { workspaceId } = harbour
  const { members, relationshipId } = await aRelationshipInIntake(harbour, { at: monday, members: [{ name: "Elif" }] })
  const [elif] = members
  if (!elif) throw new Error("Elif is missing")
  await aFormRequest(workspaceId, { relationshipId, clientId: elif.clientId, at: now })
  await inScope({ workspaceId, actor: elif.actor, now }, async (scope) => {
    const asked = await askedDocuments(scope)
    expect(asked.map(({ key }) => key)).toEqual(["service", "privacy"])
    const [service] = asked
    await decideConsent(scope, { documentId: service?.documentId ?? "", decision: "yes" })
  })
})
