import { describe, expect, it } from "vitest"
import { aClient } from "@/features/clients/factory"
import { aStaffMember, aWorkspace } from "@/features/workspaces/factory"
import { inAccount, inScope } from "@/server/data/scope"
import { sessionOf } from "@/server/http/session"
import { hashSecret, randomSecret } from "@/server/http/tokens"
import { aSession, aUser, changeAccount } from "../factory"
import { account } from "../queries"
import { endOtherSessions, endSession, endSessionOf, startSession } from "./sessions"

const now = new Date("2026-11-22T10:00:00Z")
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const day = 24 * 60

const signedIn = async (userId: string) => {
  const { cookie, sessionId } = await aSession(userId, { now })
  const session = await sessionOf(cookie.value, now)
  if (!session) throw new Error("the session is missing")
  return { value: cookie.value, sessionId, session, now }
}

describe("a session", () => {
  it("begins under a new secret, and ends the one the browser had", async () => {
    const user = await aUser()
    const given = { userId: user.id, method: "link", isShort: false, userAgent: "x".repeat(2000), now } as const
    const first = await startSession({ ...given, replaces: null })
    const second = await startSession({ ...given, replaces: first })
    expect(second).not.toBe(first)
    const rows = await inAccount({ account: user.id }, (db) => db.session.findMany({ orderBy: { id: "asc" } }))
    expect(rows.map(({ secretHash, revokedAt }) => [secretHash, revokedAt])).toEqual([
      [hashSecret(first), now],
      [hashSecret(second), null],
    ])
    expect(rows[0]?.userAgent).toHaveLength(300)
  })

  it("ends after 14 days, however often one comes", async () => {
    const { workspaceId } = await aWorkspace()
    const { user } = await aClient(workspaceId)
    const { value } = await signedIn(user?.id ?? "")
    for (let at = 0; at < 14 * day; at += day) expect(await sessionOf(value, later(at))).not.toBeNull()
    expect(await sessionOf(value, later(14 * day))).toBeNull()
  })

  it("of staff ends after 30 idle minutes and is not revived by a look at it", async () => {
    const { user } = await aStaffMember((await aWorkspace()).workspaceId)
    const { value } = await signedIn(user.id)
    expect(await sessionOf(value, later(29))).not.toBeNull()
    expect(await sessionOf(value, later(58))).not.toBeNull()
    expect(await sessionOf(value, later(89))).toBeNull()
    expect(await sessionOf(value, later(90))).toBeNull()
    expect(await sessionOf(value, later(59))).not.toBeNull()
  })

  it("of a client outlasts a quiet week", async () => {
    const { workspaceId } = await aWorkspace()
    const { user } = await aClient(workspaceId)
    const { value } = await signedIn(user?.id ?? "")
    expect(await sessionOf(value, later(7 * day))).not.toBeNull()
  })

  it("is over at the next request once it was ended", async () => {
    const { value, session } = await signedIn((await aUser()).id)
    await endSession({ session, now }, session.sessionId)
    expect(await sessionOf(value, now)).toBeNull()
  })

  it("is over at the next request once its person was deactivated", async () => {
    const user = await aUser()
    const { value } = await signedIn(user.id)
    await changeAccount(user.id, { deactivatedAt: now })
    expect(await sessionOf(value, now)).toBeNull()
  })

  it("leads nowhere at the next request once staff was deactivated there", async () => {
    const { workspaceId } = await aWorkspace()
    const { user, actor } = await aStaffMember(workspaceId)
    const { value, session } = await signedIn(user.id)
    expect(session.memberships).toHaveLength(1)
    await inScope({ workspaceId, actor: { kind: "system", reason: "test" } }, ({ db }) =>
      db.staff.updateMany({ where: { workspaceId, id: actor.staffId }, data: { deactivatedAt: now } }),
    )
    expect((await sessionOf(value, now))?.memberships).toEqual([])
  })
})

describe("one's own browsers", () => {
  it("are listed with the one in use first, and nobody else's", async () => {
    const user = await aUser()
    const here = await signedIn(user.id)
    const phone = await signedIn(user.id)
    await signedIn((await aUser()).id)
    const { sessions } = await account(here)
    expect(sessions.map(({ sessionId, isThis }) => [sessionId, isThis])).toEqual([
      [here.sessionId, true],
      [phone.sessionId, false],
    ])
  })

  it("can be signed out one by one, or all but this one", async () => {
    const user = await aUser()
    const [here, phone, tablet, work] = [
      await signedIn(user.id),
      await signedIn(user.id),
      await signedIn(user.id),
      await signedIn(user.id),
    ]
    await endSession(here, phone.sessionId)
    expect(await sessionOf(phone.value, now)).toBeNull()
    expect(await sessionOf(tablet.value, now)).not.toBeNull()
    await endOtherSessions(here)
    for (const { value } of [tablet, work]) expect(await sessionOf(value, now)).toBeNull()
    expect(await sessionOf(here.value, now)).not.toBeNull()
  })

  it("cannot be signed out by anybody else", async () => {
    const [marit, jonas] = [await signedIn((await aUser()).id), await signedIn((await aUser()).id)]
    await expect(endSession(jonas, marit.sessionId)).rejects.toMatchObject({ code: "NOT_FOUND" })
    await endOtherSessions(jonas)
    await endSessionOf(randomSecret(), now)
    expect(await sessionOf(marit.value, now)).not.toBeNull()
  })
})
