import { describe, expect, it } from "vitest"
import { aClient } from "@/features/clients/factory"
import { accountWith, aSession, aUserWithPassword } from "@/features/identity/factory"
import { queuedMails } from "@/launch/vitest/queued-jobs"
import { createCaller } from "@/root/router"
import { inAccount, inScope, type StaffActor } from "@/server/data/scope"
import { sessionOf } from "@/server/http/session"
import { aStaffMember, aWorkspace } from "../factory"
import { settings, staffList } from "../queries"
import { changeLocation, changePage, changeQuestions } from "./change-settings"
import { addStaff, deactivateStaff } from "./staff"

const now = new Date("2026-11-22T10:00:00Z")
const as = <T>(workspaceId: string, actor: StaffActor, work: Parameters<typeof inScope<StaffActor, T>>[1]) =>
  inScope({ workspaceId, actor, now }, work)

const tove = (email: string) => ({ email, name: "Tove Lie", title: "Front desk", role: "assistant" as const })
const newAddress = () => `tove-${crypto.randomUUID().slice(0, 8)}@example.org`

describe("adding staff", () => {
  it("makes an account, a member of staff, and a mail that says where to sign in", async () => {
    const { workspaceId, owner, slug } = await aWorkspace()
    const email = newAddress()
    await as(workspaceId, owner, (scope) => addStaff(scope, tove(email)))
    const list = await as(workspaceId, owner, staffList)
    expect(list.map(({ name, role, isYou }) => [name, role, isYou])).toEqual([
      ["Ingrid Sunde", "owner", true],
      ["Tove Lie", "assistant", false],
    ])
    const [mail] = await queuedMails(workspaceId)
    expect(mail).toMatchObject({
      to: email,
      from: "Harbour Lane",
      template: "workspaces/staff-added",
      link: { path: `/sign-in?returnTo=%2F${slug}%2Fdesk` },
    })
  })

  it("leaves an account that exists exactly as it is", async () => {
    const { workspaceId, owner } = await aWorkspace()
    const { user } = await aUserWithPassword()
    await as(workspaceId, owner, (scope) => addStaff(scope, tove(user.email)))
    expect(await accountWith({ account: user.id })).toEqual(user)
  })

  it("refuses someone who works here already, and a client's address", async () => {
    const { workspaceId, owner, ownerUser } = await aWorkspace()
    const client = await aClient(workspaceId)
    const unsigned = await aClient(workspaceId, { signsIn: false })
    const add = (email: string) => as(workspaceId, owner, (scope) => addStaff(scope, tove(email)))
    await expect(add(ownerUser.email)).rejects.toMatchObject({ code: "ALREADY_STAFF" })
    await expect(add(client.email)).rejects.toMatchObject({ code: "IS_CLIENT_HERE" })
    await expect(add(unsigned.email)).rejects.toMatchObject({ code: "IS_CLIENT_HERE" })
    expect(await inAccount({ address: unsigned.email }, (db) => db.user.count())).toBe(0)
  })

  it("lets someone who left come back", async () => {
    const { workspaceId, owner } = await aWorkspace()
    const { actor, user } = await aStaffMember(workspaceId)
    await as(workspaceId, owner, (scope) => deactivateStaff(scope, { staffId: actor.staffId }))
    await as(workspaceId, owner, (scope) => addStaff(scope, tove(user.email)))
    const list = await as(workspaceId, owner, staffList)
    expect(list.find(({ staffId }) => staffId === actor.staffId)).toMatchObject({
      role: "assistant",
      deactivatedAt: null,
    })
  })
})

describe("deactivating staff", () => {
  it("refuses them everywhere at their next request", async () => {
    const { workspaceId, owner, slug } = await aWorkspace()
    const { actor, user } = await aStaffMember(workspaceId, { role: "owner" })
    const { cookie } = await aSession(user.id, { now })
    const ask = async () => {
      const session = await sessionOf(cookie.value, now)
      return createCaller({ session, slug, linkToken: null, now, requestId: "", ip: "" }).workspaces.settings()
    }
    await expect(ask()).resolves.toBeDefined()
    await as(workspaceId, owner, (scope) => deactivateStaff(scope, { staffId: actor.staffId }))
    await expect(ask()).rejects.toMatchObject({ code: "NOT_FOUND" })
  })

  it("is never done to oneself, nor in another workspace", async () => {
    const { workspaceId, owner } = await aWorkspace()
    const elsewhere = await aWorkspace()
    const end = (staffId: string) => as(workspaceId, owner, (scope) => deactivateStaff(scope, { staffId }))
    await expect(end(owner.staffId)).rejects.toMatchObject({ code: "NOT_YOURSELF" })
    await expect(end(elsewhere.owner.staffId)).rejects.toMatchObject({ code: "NOT_FOUND" })
  })

  it("leaves an owner when two remove each other at the same moment", async () => {
    const { workspaceId, owner } = await aWorkspace()
    const other = await aStaffMember(workspaceId, { role: "owner", name: "Aurel Popa" })
    const results = await Promise.allSettled([
      as(workspaceId, owner, (scope) => deactivateStaff(scope, { staffId: other.actor.staffId })),
      as(workspaceId, other.actor, (scope) => deactivateStaff(scope, { staffId: owner.staffId })),
    ])
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
    const list = await as(workspaceId, owner, staffList)
    expect(list.filter(({ role, deactivatedAt }) => role === "owner" && !deactivatedAt)).toHaveLength(1)
  })
})

describe("the settings", () => {
  it("are kept as the owner wrote them, and only in their workspace", async () => {
    const { workspaceId, owner } = await aWorkspace()
    const elsewhere = await aWorkspace({ name: "Quiet Room" })
    const page = {
      name: "Harbour Lane",
      headline: "A place to begin again.",
      intro: "For one, two or more.",
      approach: "First alone.\n\nThen together.",
      contactNote: "Only I read it.",
      replyWithinDays: 3,
    }
    const questions = [{ question: "Can I come alone?", answer: "Yes." }]
    await as(workspaceId, owner, async (scope) => {
      await changePage(scope, page)
      await changeQuestions(scope, { questions })
      await changeLocation(scope, { timeZone: "Pacific/Chatham" as never, country: "NZ" })
    })
    expect(await as(workspaceId, owner, settings)).toMatchObject({
      ...page,
      questions,
      timeZone: "Pacific/Chatham",
      country: "NZ",
    })
    expect(await as(elsewhere.workspaceId, elsewhere.owner, settings)).toMatchObject({
      name: "Quiet Room",
      country: "NO",
    })
  })
})
