import { describe, expect, it } from "vitest"
import { aUser } from "@/features/identity/factory"
import { aRelationship } from "@/features/relationships/factory"
import { aWorkspace } from "@/features/workspaces/factory"
import { queuedJobs } from "@/launch/vitest/queued-jobs"
import { timeZone } from "@/lib/time/schema"
import { inScope } from "@/server/data/scope"
import { addClient, changeContact, correctAddress, linkAccount, updateOwnProfile } from "./commands"
import { aClient } from "./factory"
import { contactCard, contactCards, ownProfile } from "./queries"

const aSetup = async () => {
  const harbour = await aWorkspace()
  const { clients } = await aRelationship(harbour, {
    members: [{ name: "Marit", phone: "+47 912 00 111" }, { name: "Jonas" }],
  })
  const [marit, jonas] = clients
  if (!marit || !jonas) throw new Error("a couple has two")
  const { workspaceId, owner } = harbour
  return {
    workspaceId,
    marit,
    jonas,
    asStaff: <T>(work: Parameters<typeof inScope<typeof owner, T>>[1]) => inScope({ workspaceId, actor: owner }, work),
    as: <T>(who: typeof marit, work: Parameters<typeof inScope<typeof marit.actor, T>>[1]) =>
      inScope({ workspaceId, actor: who.actor }, work),
  }
}

const newcomer = {
  name: "Ada",
  email: "ada@example.org",
  phone: "",
  safe: ["email"],
  contactNote: "",
  timeZone: "Europe/Oslo",
} as const

describe("contact details", () => {
  it("are read by staff, and by no partner in any way", async () => {
    const { marit, jonas, as, asStaff } = await aSetup()
    expect(await asStaff((scope) => contactCard(scope, marit.clientId))).toMatchObject({
      name: "Marit",
      phone: "+47 912 00 111",
      signsIn: true,
    })
    expect(await as(jonas, (scope) => contactCards(scope, [marit.clientId]))).toEqual([])
    expect(await as(jonas, ({ db }) => db.$queryRaw`SELECT phone FROM clients WHERE phone IS NOT NULL`)).toEqual([])
  })

  it("are audited when someone looks", async () => {
    const { marit, asStaff } = await aSetup()
    await asStaff((scope) => contactCard(scope, marit.clientId))
    expect(
      await asStaff(({ db }) => db.auditEvent.count({ where: { clientId: marit.clientId, action: "contact.read" } })),
    ).toBe(1)
  })

  it("are changed by their owner alone", async () => {
    const { marit, jonas, as } = await aSetup()
    await as(jonas, (scope) =>
      updateOwnProfile(scope, { name: "Jon", phone: "", safe: ["email"], timeZone: "Europe/Berlin" as never }),
    )
    expect(await as(marit, ownProfile)).toMatchObject({ name: "Marit", phone: "+47 912 00 111" })
    expect(await as(jonas, ownProfile)).toMatchObject({ name: "Jon", timeZone: "Europe/Berlin", safeEmail: true })
    const { count } = await as(jonas, ({ db }) =>
      db.client.updateMany({ where: { id: marit.clientId }, data: { phone: "+47 000" } }),
    )
    expect(count).toBe(0)
  })

  it("tell other rooms of another name and another time zone, and of nothing else", async () => {
    const { workspaceId, jonas, as } = await aSetup()
    const changes = (name: string, zone: string) =>
      as(jonas, (scope) =>
        updateOwnProfile(scope, { name, phone: "", safe: ["email"], timeZone: timeZone.parse(zone) }),
      )
    await changes("Jonas", "Europe/Oslo")
    expect(await queuedJobs("event", workspaceId)).toEqual([])
    await changes("Jonas", "Europe/Berlin")
    await changes("Jon", "Europe/Berlin")
    expect(await queuedJobs("event", workspaceId)).toMatchObject([
      { name: "clients.timeZoneChanged", data: { clientId: jonas.clientId } },
      { name: "clients.nameChanged", data: { clientId: jonas.clientId } },
    ])
  })

  it("of another workspace do not exist", async () => {
    const { marit } = await aSetup()
    const other = await aWorkspace()
    const given = { clientId: marit.clientId, name: "X", phone: "", safe: [], contactNote: "" }
    await expect(
      inScope({ workspaceId: other.workspaceId, actor: other.owner }, (scope) => changeContact(scope, given)),
    ).rejects.toMatchObject({ code: "NOT_FOUND" })
  })
})

describe("an address", () => {
  it("belongs to one client of a workspace, in any case of its letters", async () => {
    const { asStaff } = await aSetup()
    await asStaff((scope) => addClient(scope, newcomer))
    await expect(asStaff((scope) => addClient(scope, { ...newcomer, email: "ADA@example.org" }))).rejects.toMatchObject(
      {
        code: "ADDRESS_IN_USE",
      },
    )
  })

  it("is put right by staff only while nobody signs in with it", async () => {
    const { marit, asStaff } = await aSetup()
    const adaId = await asStaff((scope) => addClient(scope, newcomer))
    await asStaff((scope) => correctAddress(scope, { clientId: adaId, email: "ada.l@example.org" }))
    expect((await asStaff((scope) => contactCard(scope, adaId))).email).toBe("ada.l@example.org")
    await expect(
      asStaff((scope) => correctAddress(scope, { clientId: marit.clientId, email: "new@example.org" })),
    ).rejects.toMatchObject({ code: "ADDRESS_IS_SETTLED" })
  })
})

describe("an account", () => {
  it("is linked to a client once, and never taken over by another", async () => {
    const { marit, workspaceId } = await aSetup()
    const stranger = await aUser()
    const system = { workspaceId, actor: { kind: "system", reason: "test" } } as const
    await expect(
      inScope(system, (scope) => linkAccount(scope, { clientId: marit.clientId, userId: stranger.id })),
    ).rejects.toMatchObject({ code: "NOT_FOUND" })
    const waiting = await aClient(workspaceId, { name: "Ada", signsIn: false })
    await expect(
      inScope(system, (scope) =>
        linkAccount(scope, { clientId: waiting.clientId, userId: marit.user?.id ?? "missing" }),
      ),
    ).rejects.toMatchObject({ code: "ALREADY_HERE" })
    await inScope(system, (scope) => linkAccount(scope, { clientId: waiting.clientId, userId: stranger.id }))
    await inScope(system, (scope) => linkAccount(scope, { clientId: waiting.clientId, userId: stranger.id }))
  })
})
