import { describe, expect, it } from "vitest"
import { giveDocuments } from "@/features/consents/reactions"
import { giveLibrary } from "@/features/exercises/reactions"
import { giveForms } from "@/features/forms/reactions"
import { accountWith, aSession, aUser } from "@/features/identity/factory"
import { queuedJobs, queuedMails } from "@/launch/vitest/queued-jobs"
import { reactions } from "@/root/rooms"
import { inAccount, inScope } from "@/server/data/scope"
import { sessionOf } from "@/server/http/session"
import { workspaceInstalled } from "../events"
import { aNewPlace } from "../factory"
import { installWorkspace } from "./install-workspace"

const now = new Date("2026-11-22T10:00:00Z")

const userOf = (email: string) => accountWith({ address: email })

describe("a workspace that begins", () => {
  it("has an owner, who hears by mail where to sign in and finds the desk", async () => {
    const place = aNewPlace()
    const { workspaceId, isNew } = await installWorkspace(place, now)
    expect(isNew).toBe(true)
    const { id } = await userOf(place.owner.email)
    const { cookie } = await aSession(id, { now })
    expect((await sessionOf(cookie.value, now))?.memberships).toMatchObject([{ slug: place.slug, kind: "owner" }])
    expect(await queuedMails(workspaceId)).toMatchObject([
      {
        to: place.owner.email,
        from: place.name,
        template: "workspaces/workspace-ready",
        link: { path: `/sign-in?returnTo=%2F${place.slug}%2Fdesk` },
      },
    ])
  })

  it("is given documents, forms and the library, by the rooms that ship them", async () => {
    const { workspaceId } = await installWorkspace(aNewPlace(), now)
    expect(await queuedJobs("event", workspaceId)).toMatchObject([{ name: workspaceInstalled.name, data: {} }])
    const hear = reactions.filter(({ event }) => event === workspaceInstalled.name)
    expect(hear).toEqual([giveDocuments, giveLibrary, giveForms])
    const meta = { eventId: crypto.randomUUID(), at: now }
    const system = { workspaceId, actor: { kind: "system", reason: "test" }, now } as const
    for (const { run } of hear) await inScope(system, (scope) => run(scope, {}, meta))
    const counts = await inScope(system, async ({ db }) => [
      await db.consentDocument.count(),
      await db.exercise.count(),
      await db.form.count(),
    ])
    expect(counts.map((count) => count > 0)).toEqual([true, true, true])
  })

  it("is made once, however often it is asked for, and two at the same moment make one", async () => {
    const place = aNewPlace()
    const [one, other] = await Promise.all([installWorkspace(place, now), installWorkspace(place, now)])
    const again = await installWorkspace(place, now)
    expect([one.isNew, other.isNew].toSorted()).toEqual([false, true])
    expect(again).toEqual({ workspaceId: one.workspaceId, isNew: false })
    expect(other.workspaceId).toBe(one.workspaceId)
    expect(await queuedMails(one.workspaceId)).toHaveLength(1)
  })

  it("is refused where somebody else has the address, and leaves no account behind", async () => {
    const place = aNewPlace()
    await installWorkspace(place, now)
    const owner = { name: "Marta Ruiz", email: `marta-${crypto.randomUUID().slice(0, 8)}@example.org` }
    await expect(installWorkspace({ ...place, owner }, now)).rejects.toMatchObject({
      code: "SLUG_TAKEN",
      field: "slug",
    })
    expect(await inAccount({ address: owner.email }, (db) => db.user.count())).toBe(0)
  })

  it("leaves an account that its owner has already exactly as it is", async () => {
    const user = await aUser({ name: "Marit" })
    await installWorkspace({ ...aNewPlace(), owner: { name: "Somebody", email: user.email } }, now)
    expect(await accountWith({ account: user.id })).toEqual(user)
  })
})
