import { describe, expect, it } from "vitest"
import { aRelationshipInIntake } from "@/features/forms/factory"
import { notifyOfNo } from "@/features/forms/reactions"
import { aWorkspace } from "@/features/workspaces/factory"
import { queuedJobs, queuedMails } from "@/launch/vitest/queued-jobs"
import { uuidV7 } from "@/lib/ids"
import { type ClientScope, inScope, type Scope, type SystemActor } from "@/server/data/scope"
import { decideConsent, installConsents, publishDocument } from "./commands"
import { privacyNotice } from "./content/privacy-notice"
import { askedDocuments, consentsIn } from "./queries"
import type { Decision } from "./schema"

const monday = new Date("2026-11-16T09:00:00Z")
const tuesday = new Date("2026-11-17T09:00:00Z")
const wednesday = new Date("2026-11-18T09:00:00Z")

const codeOf = (trying: Promise<unknown>) =>
  trying.then(
    () => "done",
    (error: { code: string }) => error.code,
  )

const aCouple = async () => {
  const harbour = await aWorkspace()
  const { workspaceId } = harbour
  const { relationshipId, members } = await aRelationshipInIntake(harbour, { at: monday })
  const [marit, jonas] = members
  if (!marit || !jonas) throw new Error("a couple has two")
  const as = <T>(work: (scope: ClientScope) => Promise<T>, at = tuesday, who = marit) =>
    inScope({ workspaceId, actor: who.actor, now: at }, work)
  const asSystem = <T>(work: (scope: Scope<SystemActor>) => Promise<T>, at = tuesday) =>
    inScope({ workspaceId, actor: { kind: "system", reason: "test" }, now: at }, work)
  const privacy = async (at = tuesday) => {
    const found = (await as(askedDocuments, at)).find(({ key }) => key === "privacy")
    if (!found) throw new Error("the privacy notice is not asked")
    return found
  }
  const decide = (documentId: string, decision: Decision, at = tuesday) =>
    as((scope) => decideConsent(scope, { documentId, decision }), at)
  const rows = () => as(({ db }) => db.consent.findMany({ orderBy: { id: "asc" }, select: { decision: true } }))
  return { harbour, workspaceId, relationshipId, marit, jonas, as, asSystem, privacy, decide, rows }
}

describe("the documents", () => {
  it("are installed once, however often, with the hash of their words", async () => {
    const { asSystem, as } = await aCouple()
    const count = () => asSystem(({ db }) => db.consentDocument.count())
    const before = await count()
    await asSystem(installConsents)
    expect([before, await count()]).toEqual([5, 5])
    expect((await as(askedDocuments)).map(({ key, version }) => [key, version])).toEqual([
      ["service", 1],
      ["privacy", 1],
      ["confidentiality_no_secrets", 1],
    ])
    const { bodyHash } = await asSystem(({ db }) => db.consentDocument.findFirstOrThrow({ where: { key: "privacy" } }))
    const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(privacyNotice.body))
    expect(bodyHash).toBe(Buffer.from(digest).toString("hex"))
  })

  it("follow the profile of the workspace, and ask again where that changes the words", async () => {
    const { workspaceId, asSystem, as } = await aCouple()
    await asSystem(({ db }) => db.workspace.updateMany({ where: { id: workspaceId }, data: { profile: "therapist" } }))
    await asSystem(installConsents)
    await asSystem(installConsents)
    expect((await as(askedDocuments)).map(({ title, version }) => [title, version])).toEqual([
      ["Working together: therapy", 2],
      ["Your privacy", 1],
      ["Confidences between you: no secrets", 1],
    ])
  })

  it("that a workspace has worded itself stay as they are", async () => {
    const { asSystem, privacy } = await aCouple()
    await asSystem((scope) => publishDocument(scope, { ...privacyNotice, body: "Our own words." }))
    await asSystem(installConsents, wednesday)
    expect(await privacy(wednesday)).toMatchObject({ version: 2, body: "Our own words." })
  })

  it("about confidences are those that the relationship has agreed on", async () => {
    const { relationshipId, asSystem, as } = await aCouple()
    await asSystem(({ db }) =>
      db.relationship.updateMany({ where: { id: relationshipId }, data: { confidentiality: "individual_private" } }),
    )
    expect((await as(askedDocuments)).map(({ key }) => key)).toContain("confidentiality_individual_private")
    expect((await as(askedDocuments)).map(({ key }) => key)).not.toContain("confidentiality_no_secrets")
  })
})

describe("deciding", () => {
  it("is dated, and the same answer twice is one", async () => {
    const { privacy, decide, rows } = await aCouple()
    const { documentId } = await privacy()
    await decide(documentId, "yes")
    await decide(documentId, "yes", wednesday)
    expect(await privacy()).toMatchObject({
      status: "yes",
      latest: { decision: "yes", decidedAt: tuesday, version: 1 },
    })
    expect(await rows()).toEqual([{ decision: "yes" }])
  })

  it("can be taken back and given again; each is kept, the latest counts", async () => {
    const { privacy, decide, rows } = await aCouple()
    const { documentId } = await privacy()
    await decide(documentId, "yes")
    await decide(documentId, "no", wednesday)
    expect(await privacy()).toMatchObject({ status: "no", latest: { decidedAt: wednesday } })
    expect(await rows()).toEqual([{ decision: "yes" }, { decision: "no" }])
  })

  it("is asked again when the document changes, and the old version takes no more decisions", async () => {
    const { asSystem, privacy, decide } = await aCouple()
    const first = await privacy()
    await decide(first.documentId, "yes")
    await asSystem((scope) => publishDocument(scope, { ...privacyNotice, body: "New words." }), wednesday)
    expect(await privacy(wednesday)).toMatchObject({
      version: 2,
      status: "changed",
      latest: { version: 1, decision: "yes" },
    })
    expect(await codeOf(decide(first.documentId, "no", wednesday))).toBe("DOCUMENT_CHANGED")
    await decide((await privacy(wednesday)).documentId, "yes", wednesday)
    expect((await privacy(wednesday)).status).toBe("yes")
  })

  it("about what does not exist is not found", async () => {
    const { decide } = await aCouple()
    expect(await codeOf(decide(uuidV7(), "yes"))).toBe("NOT_FOUND")
  })

  it("is hers alone: Jonas's own stand separately, and staff sees both", async () => {
    const { harbour, workspaceId, relationshipId, marit, jonas, as, privacy, decide } = await aCouple()
    await decide((await privacy()).documentId, "no")
    expect((await as(askedDocuments, tuesday, jonas)).map(({ status }) => status)).toEqual(Array(3).fill("undecided"))
    const seen = await inScope({ workspaceId, actor: harbour.owner, now: wednesday }, (scope) =>
      consentsIn(scope, { relationshipId, clientIds: [marit.clientId, jonas.clientId] }),
    )
    expect(seen.filter(({ key }) => key === "privacy").map(({ clientId, status }) => [clientId, status])).toEqual([
      [marit.clientId, "no"],
      [jonas.clientId, "undecided"],
    ])
  })

  it("tells staff of a no, and of a yes nobody, in words without names", async () => {
    const { harbour, workspaceId, privacy, decide, asSystem } = await aCouple()
    const { documentId } = await privacy()
    await decide(documentId, "yes")
    await decide(documentId, "no", wednesday)
    for (const { name, data, eventId } of await queuedJobs("event", workspaceId))
      if (name === notifyOfNo.event) await asSystem((scope) => notifyOfNo.run(scope, data, { eventId, at: wednesday }))
    const mails = await queuedMails(workspaceId)
    expect(mails.map(({ template, to, props }) => [template, to, props])).toEqual([
      ["forms/form-to-review", harbour.ownerUser.email, { workspace: "Harbour Lane" }],
    ])
  })
})
