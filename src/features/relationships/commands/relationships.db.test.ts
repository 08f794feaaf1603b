import { describe, expect, it } from "vitest"
import { aClient } from "@/features/clients/factory"
import { aStaffMember, aWorkspace } from "@/features/workspaces/factory"
import { createCaller } from "@/root/router"
import { inScope } from "@/server/data/scope"
import { aRelationship } from "../factory"
import { activeMembers, relationshipList, relationshipPage } from "../queries"
import { addMember, memberLeaves } from "./members"
import { acceptForWork, changeConfidentiality, createRelationship, endRelationship } from "./relationships"

const all = { search: "", status: "all" } as const

const aSetup = async () => {
  const harbour = await aWorkspace()
  const { relationshipId, clients } = await aRelationship(harbour, { accepted: false })
  const [marit, jonas] = clients
  if (!marit || !jonas) throw new Error("a couple has two")
  const { workspaceId, owner } = harbour
  return {
    harbour,
    workspaceId,
    relationshipId,
    marit,
    jonas,
    asStaff: <T>(work: Parameters<typeof inScope<typeof owner, T>>[1]) => inScope({ workspaceId, actor: owner }, work),
    as: <T>(who: typeof marit, work: Parameters<typeof inScope<typeof marit.actor, T>>[1]) =>
      inScope({ workspaceId, actor: who.actor }, work),
  }
}

describe("the members of a relationship", () => {
  it("are known to each other by name and mark", async () => {
    const { relationshipId, jonas, as } = await aSetup()
    const members = await as(jonas, (scope) => activeMembers(scope, relationshipId))
    expect(members.map(({ displayName, colorIndex }) => [displayName, colorIndex])).toEqual([
      ["Marit", 0],
      ["Jonas", 1],
    ])
    expect(Object.keys(members[0] ?? {}).sort()).toEqual(["clientId", "colorIndex", "displayName"])
  })

  it("see nothing of it once they have left, and their mark stays theirs", async () => {
    const { workspaceId, relationshipId, jonas, as, asStaff } = await aSetup()
    await asStaff((scope) => memberLeaves(scope, { relationshipId, clientId: jonas.clientId }))
    expect(await as(jonas, (scope) => activeMembers(scope, relationshipId))).toEqual([])
    const ada = await aClient(workspaceId, { name: "Ada" })
    await asStaff((scope) => addMember(scope, { relationshipId, clientId: ada.clientId, displayName: "Ada" }))
    await asStaff((scope) => addMember(scope, { relationshipId, clientId: jonas.clientId, displayName: "Jonas" }))
    const page = await asStaff((scope) => relationshipPage(scope, relationshipId))
    expect(page.members.map(({ displayName, colorIndex }) => [displayName, colorIndex])).toEqual([
      ["Marit", 0],
      ["Jonas", 1],
      ["Ada", 2],
    ])
    expect(page.title).toBe("Marit, Ada and Jonas")
  })

  it("are in it once at a time, also when two of the staff add them at the same moment", async () => {
    const { workspaceId, relationshipId, asStaff } = await aSetup()
    const ada = await aClient(workspaceId, { name: "Ada" })
    const adding = () =>
      asStaff((scope) => addMember(scope, { relationshipId, clientId: ada.clientId, displayName: "Ada" })).then(
        () => "added",
        (error: { code: string }) => error.code,
      )
    expect((await Promise.all([adding(), adding()])).sort()).toEqual(["ALREADY_MEMBER", "added"])
  })

  it("cannot all leave: the relationship is ended instead, and then nothing changes any more", async () => {
    const { relationshipId, marit, jonas, asStaff } = await aSetup()
    await asStaff((scope) => memberLeaves(scope, { relationshipId, clientId: jonas.clientId }))
    await expect(
      asStaff((scope) => memberLeaves(scope, { relationshipId, clientId: marit.clientId })),
    ).rejects.toMatchObject({ code: "LAST_MEMBER" })
    await asStaff((scope) => endRelationship(scope, relationshipId))
    await expect(asStaff((scope) => acceptForWork(scope, relationshipId))).rejects.toMatchObject({
      code: "RELATIONSHIP_ENDED",
    })
  })

  it("are clients of this workspace, never of another", async () => {
    const { relationshipId, asStaff } = await aSetup()
    const elsewhere = await aClient((await aWorkspace()).workspaceId, { name: "Elsewhere" })
    const stranger = { clientId: elsewhere.clientId, displayName: "Elsewhere" }
    await expect(asStaff((scope) => addMember(scope, { relationshipId, ...stranger }))).rejects.toMatchObject({
      code: "NOT_FOUND",
    })
    await expect(
      asStaff((scope) => createRelationship(scope, { members: [stranger], confidentiality: "discretion" })),
    ).rejects.toMatchObject({ code: "NOT_FOUND" })
  })
})

describe("what was agreed", () => {
  it("is dated, and a second yes changes nothing", async () => {
    const { relationshipId, asStaff } = await aSetup()
    await asStaff((scope) => acceptForWork(scope, relationshipId))
    const { acceptedAt } = await asStaff((scope) => relationshipPage(scope, relationshipId))
    await asStaff((scope) => acceptForWork(scope, relationshipId))
    await asStaff((scope) => changeConfidentiality(scope, { relationshipId, confidentiality: "individual_private" }))
    const page = await asStaff((scope) => relationshipPage(scope, relationshipId))
    expect(page).toMatchObject({ acceptedAt, status: "current", confidentiality: "individual_private" })
    expect(acceptedAt).not.toBeNull()
  })
})

describe("the list", () => {
  it("pages by date without skipping or repeating, and finds by name or address", async () => {
    const harbour = await aWorkspace()
    const day = (n: number) => new Date(Date.UTC(2026, 8, 1 + Math.floor(n / 2)))
    for (let n = 0; n < 33; n++)
      await aRelationship(harbour, { members: [{ name: `Person ${n}`, signsIn: false }], createdAt: day(n) })
    await aRelationship(harbour, {
      members: [{ name: "Ada", email: "ada.lovely@example.org" }, { name: "Wen" }],
      accepted: false,
    })
    const scope = { workspaceId: harbour.workspaceId, actor: harbour.owner }
    const list = (input: Parameters<typeof relationshipList>[1]) => inScope(scope, (s) => relationshipList(s, input))
    const first = await list(all)
    const second = await list({ ...all, ...(first.next && { after: first.next }) })
    const titles = [...first.rows, ...second.rows].map(({ title }) => title)
    expect([first.rows.length, second.rows.length, new Set(titles).size, second.next]).toEqual([30, 4, 34, null])
    expect(titles[0]).toBe("Ada and Wen")
    expect((await list({ ...all, search: "LOVELY" })).rows.map(({ title }) => title)).toEqual(["Ada and Wen"])
    expect((await list({ ...all, status: "beginning" })).rows.map(({ title }) => title)).toEqual(["Ada and Wen"])
  })
})

describe("who may enter", () => {
  it("is not there for an assistant, nor for a practitioner of another workspace", async () => {
    const { harbour, relationshipId } = await aSetup()
    const other = await aWorkspace()
    const assistant = await aStaffMember(harbour.workspaceId, { role: "assistant" })
    const enter = (
      userId: string,
      at: { workspaceId: string; slug: string },
      kind: "assistant" | "owner",
      id: string,
    ) =>
      createCaller({
        session: {
          sessionId: crypto.randomUUID(),
          userId,
          email: "someone@example.org",
          name: null,
          method: "link",
          userAgent: "",
          createdAt: "2026-11-22T00:00:00Z",
          lastSeenAt: "2026-11-22T00:00:00Z",
          expiresAt: "2027-11-22T00:00:00Z",
          hasPassword: false,
          hasTotp: false,
          asksSecondStep: false,
          isShort: false,
          memberships: [
            { ...at, workspaceName: "", kind, id, name: "", timeZone: "Europe/Oslo", needsSecondStep: false },
          ],
        },
        slug: at.slug,
        linkToken: null,
        now: new Date(),
        requestId: crypto.randomUUID(),
        ip: "127.0.0.1",
      }).today.relationship({ relationshipId })
    await expect(enter(assistant.user.id, harbour, "assistant", assistant.actor.staffId)).rejects.toMatchObject({
      code: "NOT_FOUND",
    })
    await expect(enter(other.ownerUser.id, other, "owner", other.owner.staffId)).rejects.toMatchObject({
      code: "NOT_FOUND",
    })
  })
})
