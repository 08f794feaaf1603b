import { describe, expect, it } from "vitest"
import { aClient } from "@/features/clients/factory"
import { formsDue } from "@/features/forms/queries/due"
import { accountWith, aUser } from "@/features/identity/factory"
import { anInquiry } from "@/features/inquiries/factory"
import { inquiryById } from "@/features/inquiries/queries"
import { memberLeaves } from "@/features/relationships/commands/members"
import { endRelationship } from "@/features/relationships/commands/relationships"
import { aRelationship } from "@/features/relationships/factory"
import { relationshipPage } from "@/features/relationships/queries"
import { aWorkspace } from "@/features/workspaces/factory"
import { queuedJobs, queuedMails } from "@/launch/vitest/queued-jobs"
import { inAccount, inScope } from "@/server/data/scope"
import { signedToken } from "@/server/http/tokens"
import { acceptInvitation } from "./commands/accept-invitation"
import { inviteMember, makeClients } from "./commands/make-clients"
import { resendInvitation, revokeInvitation } from "./commands/resend-invitation"
import { anInvitation } from "./factory"
import { invitationByLink, invitationsOf } from "./queries"
import { endInvitationOfLeaver, endInvitations, mailInvitation } from "./reactions"
import { makeClientsInput } from "./schema"

const now = new Date("2026-11-22T10:00:00Z")
const days = (n: number) => new Date(now.getTime() + n * 86_400_000)
const person = (name: string, email = `${name.toLowerCase()}-${crypto.randomUUID().slice(0, 8)}@example.org`) => ({
  name,
  email,
  phone: "",
  safe: ["email" as const],
  contactNote: "",
})

const aSetup = async () => {
  const harbour = await aWorkspace()
  const { workspaceId, owner } = harbour
  const asStaff = <T>(work: Parameters<typeof inScope<typeof owner, T>>[1], at = now) =>
    inScope({ workspaceId, actor: owner, now: at }, work)
  const react = async () => {
    const mine = [mailInvitation, endInvitationOfLeaver, endInvitations]
    for (const { name, data, eventId } of await queuedJobs("event", workspaceId))
      for (const reaction of mine.filter((one) => one.event === name))
        await inScope({ workspaceId, actor: { kind: "system", reason: "test" }, now }, (scope) =>
          reaction.run(scope, data, { eventId, at: now }),
        )
    return queuedMails(workspaceId)
  }
  return { harbour, workspaceId, owner, asStaff, react }
}

/** Marit, who is a client without an account yet, with an invitation made now. */
const anInvited = async (email?: string) => {
  const setup = await aSetup()
  const { relationshipId, clients } = await aRelationship(setup.harbour, {
    members: [{ name: "Marit", signsIn: false, ...(email ? { email } : {}) }, { name: "Jonas" }],
  })
  const [marit, jonas] = clients
  if (!marit || !jonas) throw new Error("a couple has two")
  const invitation = await anInvitation(
    { workspaceId: setup.workspaceId, relationshipId, clientId: marit.clientId, email: marit.email },
    { createdAt: now },
  )
  return { ...setup, ...invitation, relationshipId, marit, jonas }
}

const codeOf = (trying: Promise<unknown>) =>
  trying.then(
    () => "done",
    (error: { code: string }) => error.code,
  )

describe("making clients of an inquiry", () => {
  it("gives each member a record and a mail of their own", async () => {
    const { workspaceId, asStaff, react } = await aSetup()
    const { inquiryId, email } = await anInquiry(workspaceId)
    const members = [person("Marit", email), person("Jonas")]
    const { relationshipId } = await asStaff((scope) =>
      makeClients(scope, { inquiryId, knownClientId: null, confidentiality: "no_secrets", members }),
    )
    const page = await asStaff((scope) => relationshipPage(scope, relationshipId))
    expect(page).toMatchObject({ title: "Marit and Jonas", status: "beginning" })
    const mails = await react()
    expect(mails.map(({ template, to }) => [template, to])).toEqual(
      members.map((member) => ["invitations/invitation", member.email]),
    )
    expect(new Set(mails.map(({ toRow }) => toRow.id)).size).toBe(2)
    expect(JSON.stringify(mails[0])).not.toContain("Jonas")
    expect(await asStaff((scope) => inquiryById(scope, inquiryId))).toMatchObject({ state: "invited", relationshipId })
  })

  it("happens once, also when two of the staff do it at the same moment", async () => {
    const { workspaceId, asStaff } = await aSetup()
    const { inquiryId } = await anInquiry(workspaceId)
    const make = () =>
      codeOf(
        asStaff((scope) =>
          makeClients(scope, {
            inquiryId,
            knownClientId: null,
            confidentiality: "no_secrets",
            members: [person("Marit")],
          }),
        ),
      )
    expect((await Promise.all([make(), make()])).sort()).toEqual(["INQUIRY_IS_CLOSED", "done"])
  })

  it("sends nothing to a partner who does not know yet, until staff adds them", async () => {
    const { workspaceId, asStaff, react } = await aSetup()
    const { inquiryId, email } = await anInquiry(workspaceId, { about: "partner_unaware" })
    const partner = person("Jonas")
    const make = (members: ReturnType<typeof person>[]) =>
      asStaff((scope) =>
        makeClients(scope, { inquiryId, knownClientId: null, confidentiality: "individual_private", members }),
      )
    await expect(make([person("Marit", email), partner])).rejects.toMatchObject({ code: "PARTNER_DOES_NOT_KNOW" })
    expect(await react()).toEqual([])
    const { relationshipId } = await make([person("Marit", email)])
    expect((await react()).map(({ to }) => to)).toEqual([email])
    await asStaff((scope) => inviteMember(scope, { relationshipId, person: partner }))
    expect((await react()).map(({ to }) => to)).toContain(partner.email)
  })

  it("refuses one address for two people, and says why next to the second", () => {
    const two = { inquiryId: null, knownClientId: null, confidentiality: "no_secrets" }
    const shared = [person("Marit", "both@example.org"), person("Jonas", "Both@example.org")]
    const [issue] = makeClientsInput.safeParse({ ...two, members: shared }).error?.issues ?? []
    expect([issue?.path, issue?.message]).toEqual([["members", 1, "email"], expect.stringContaining("answers alone")])
  })

  it("refuses an address that is another client's, beside its field, and leaves nothing behind", async () => {
    const { workspaceId, asStaff, react } = await aSetup()
    const ada = await aClient(workspaceId, { name: "Ada" })
    const members = [person("Marit"), person("Jonas", ada.email)]
    await expect(
      asStaff((scope) =>
        makeClients(scope, { inquiryId: null, knownClientId: null, confidentiality: "discretion", members }),
      ),
    ).rejects.toMatchObject({ code: "ADDRESS_IN_USE", field: "members.1.email" })
    expect(await asStaff(({ db }) => db.client.count())).toBe(1)
    expect(await react()).toEqual([])
  })

  it("uses the record of someone who is a client here already, only by their own address", async () => {
    const { workspaceId, asStaff } = await aSetup()
    const ada = await aClient(workspaceId, { name: "Ada" })
    const { inquiryId } = await anInquiry(workspaceId, { name: "Ada", email: ada.email })
    const make = (email: string) =>
      asStaff((scope) =>
        makeClients(scope, {
          inquiryId,
          knownClientId: ada.clientId,
          confidentiality: "discretion",
          members: [person("Ada", email)],
        }),
      )
    await expect(make("other@example.org")).rejects.toMatchObject({ code: "KNOWN_BY_OTHER_ADDRESS" })
    const { relationshipId } = await make(ada.email)
    const { members } = await asStaff((scope) => relationshipPage(scope, relationshipId))
    expect(members.map(({ clientId }) => clientId)).toEqual([ada.clientId])
  })
})

describe("an invitation", () => {
  it("puts the intake form on their first Today, and on nobody else's", async () => {
    const { workspaceId, marit, jonas, token } = await anInvited()
    const { userId } = await acceptInvitation({ token, now })
    const due = (clientId: string, user: string) =>
      inScope({ workspaceId, actor: { kind: "client", clientId, userId: user }, now }, formsDue)
    expect((await due(marit.clientId, userId)).forms).toHaveLength(1)
    expect((await due(jonas.clientId, jonas.actor.userId)).forms).toEqual([])
  })

  it("makes the account of someone new, links it to the client and announces it", async () => {
    const { token, harbour, marit, relationshipId, workspaceId } = await anInvited()
    const { userId, slug } = await acceptInvitation({ token, now: days(6) })
    expect(slug).toBe(harbour.slug)
    const user = await accountWith({ account: userId })
    expect(user).toMatchObject({ email: marit.email, name: "Marit", passwordHash: null })
    const events = await queuedJobs("event", workspaceId)
    expect(events.find(({ name }) => name === "invitations.invitationAccepted")?.data).toMatchObject({
      clientId: marit.clientId,
      relationshipId,
    })
    const linked = await inScope({ workspaceId, actor: harbour.owner }, ({ db }) =>
      db.client.findFirst({ where: { id: marit.clientId }, select: { userId: true } }),
    )
    expect(linked).toEqual({ userId })
  })

  it("works once, of many tries at the same moment", async () => {
    const { token, marit } = await anInvited()
    const codes = await Promise.all(Array.from({ length: 8 }, () => codeOf(acceptInvitation({ token, now }))))
    expect(codes.filter((code) => code === "done")).toHaveLength(1)
    expect(new Set(codes.filter((code) => code !== "done"))).toEqual(new Set(["LINK_NOT_VALID"]))
    expect(await inAccount({ address: marit.email }, (db) => db.user.count())).toBe(1)
  })

  it("ends after seven days, to the millisecond, and when it is forged or taken back", async () => {
    const { token, invitationId, asStaff } = await anInvited()
    expect(await codeOf(acceptInvitation({ token, now: days(7) }))).toBe("LINK_NOT_VALID")
    expect(await codeOf(acceptInvitation({ token: signedToken("inquiry", invitationId), now }))).toBe("LINK_NOT_VALID")
    expect(await codeOf(acceptInvitation({ token: `${token.slice(0, -1)}_`, now }))).toBe("LINK_NOT_VALID")
    expect(await codeOf(acceptInvitation({ token: signedToken("invitation", crypto.randomUUID()), now }))).toBe(
      "LINK_NOT_VALID",
    )
    await asStaff((scope) => revokeInvitation(scope, invitationId))
    expect(await codeOf(acceptInvitation({ token, now }))).toBe("LINK_NOT_VALID")
  })

  it("never changes an account that exists, and waits for its owner to sign in", async () => {
    const email = `known-${crypto.randomUUID().slice(0, 8)}@example.org`
    const user = await aUser({ email: email.toUpperCase(), name: "As she wrote it herself" })
    const { token, marit, workspaceId, harbour } = await anInvited(email)
    const before = await accountWith({ account: user.id })
    const stranger = await aUser()
    expect(await codeOf(acceptInvitation({ token, now }))).toBe("SIGN_IN_TO_ACCEPT")
    expect(await codeOf(acceptInvitation({ token, now, signedInUserId: stranger.id }))).toBe("SIGN_IN_TO_ACCEPT")
    const client = () =>
      inScope({ workspaceId, actor: harbour.owner }, ({ db }) =>
        db.client.findFirst({ where: { id: marit.clientId }, select: { userId: true } }),
      )
    expect(await client()).toEqual({ userId: null })
    expect((await acceptInvitation({ token, now, signedInUserId: user.id })).userId).toBe(user.id)
    expect(await client()).toEqual({ userId: user.id })
    expect(await accountWith({ account: user.id })).toEqual(before)
  })

  it("makes nobody two clients of the same workspace under two names", async () => {
    const { token, workspaceId, marit } = await anInvited()
    const user = await aUser({ email: marit.email })
    await inScope({ workspaceId, actor: { kind: "system", reason: "test" } }, ({ db }) =>
      db.client.create({
        data: {
          workspaceId,
          userId: user.id,
          name: "Marit",
          email: "other@example.org",
          timeZone: "Europe/Oslo",
          createdAt: now,
        },
      }),
    )
    expect(await codeOf(acceptInvitation({ token, now, signedInUserId: user.id }))).toBe("ALREADY_HERE")
  })

  it("does not let anybody in who has left, nor where the work is over, says so at once, and is not sent again", async () => {
    type Invited = Awaited<ReturnType<typeof anInvited>>
    const shown = ({ workspaceId, invitationId }: Invited) =>
      inScope({ workspaceId, actor: { kind: "invitee", invitationId }, now }, (scope) => invitationByLink(scope, null))
    const again = ({ asStaff, invitationId, marit }: Invited) =>
      codeOf(asStaff((scope) => resendInvitation(scope, { invitationId, email: marit.email })))
    const left = await anInvited()
    const { relationshipId, marit } = left
    await left.asStaff((scope) => memberLeaves(scope, { relationshipId, clientId: marit.clientId }))
    const over = await anInvited()
    await over.asStaff((scope) => endRelationship(scope, over.relationshipId))
    for (const { token } of [left, over]) expect(await codeOf(acceptInvitation({ token, now }))).toBe("LINK_NOT_VALID")
    expect([await shown(left), await shown(over)]).toMatchObject([{ state: "revoked" }, { state: "revoked" }])
    const listed = () => over.asStaff((scope) => invitationsOf(scope, over.relationshipId))
    expect(await listed()).toMatchObject([{ state: "revoked", revokedAt: null }])
    expect([await again(left), await again(over)]).toEqual(["NOT_FOUND", "RELATIONSHIP_ENDED"])
    expect([...(await left.react()), ...(await over.react())]).toEqual([])
    expect(await listed()).toMatchObject([{ state: "revoked", revokedAt: now }])
  })

  it("is sent again to a corrected address, and the old link stops working", async () => {
    const { token, invitationId, asStaff, react, relationshipId } = await anInvited()
    const email = `right-${crypto.randomUUID().slice(0, 8)}@example.org`
    await asStaff((scope) => resendInvitation(scope, { invitationId, email }))
    const [mail] = await react()
    expect(mail?.to).toBe(email)
    expect(await codeOf(acceptInvitation({ token, now }))).toBe("LINK_NOT_VALID")
    const newToken = signedToken("invitation", mail?.toRow.id ?? "")
    const { userId } = await acceptInvitation({ token: newToken, now })
    expect((await accountWith({ account: userId }))?.email).toBe(email)
    expect((await asStaff((scope) => invitationsOf(scope, relationshipId))).map(({ state }) => state).sort()).toEqual([
      "accepted",
      "revoked",
    ])
    expect(await codeOf(asStaff((scope) => resendInvitation(scope, { invitationId, email })))).toBe("ALREADY_ACCEPTED")
  })

  it("tells its bearer who invites, and nothing of anybody else", async () => {
    const { invitationId, workspaceId } = await anInvited()
    const told = await inScope({ workspaceId, actor: { kind: "invitee", invitationId }, now }, (scope) =>
      invitationByLink(scope, null),
    )
    expect(told).toMatchObject({ state: "open", who: "nobody", name: "Marit", workspace: { name: "Harbour Lane" } })
    expect(JSON.stringify(told)).not.toContain("Jonas")
  })
})
