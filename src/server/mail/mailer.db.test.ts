import { securityChangeMail } from "@emails/identity/security-change"
import { signInLinkMail } from "@emails/identity/sign-in-link"
import { invitationMail } from "@emails/invitations/invitation"
import { describe, expect, it } from "vitest"
import { aClient } from "@/features/clients/factory"
import { aWorkspace } from "@/features/workspaces/factory"
import { signInAsWorker } from "@/launch/vitest/as-worker"
import { mails } from "@/root/rooms"
import { readSignedToken } from "../http/tokens"
import { addressOf, linkProps } from "./mailer"
import { recipient } from "./recipient"

signInAsWorker()

const link = { path: "/somewhere" }
const id = crypto.randomUUID()

describe("a link in a mail", () => {
  it("is signed for what its template says, and for the row that it goes to", () => {
    const { url, digits } = linkProps(signInLinkMail, link, recipient("sign_in_link", id))
    expect(readSignedToken("sign-in", url.split("/").at(-1) ?? "")).toBe(id)
    expect(digits).toMatch(/^\d{6}$/)
  })

  it("that signs somebody in is made for nobody by asking for another mail, or for another reader", () => {
    expect(() => linkProps(signInLinkMail, link, recipient("client", id))).toThrow(
      "a link of sign-in is not for client",
    )
    expect(() => linkProps(invitationMail, link, recipient("sign_in_link", id))).toThrow("is not for sign_in_link")
    const asked = { ...link, sign: { purpose: "sign-in", id } }
    expect(linkProps(securityChangeMail, asked, recipient("user", id))).toEqual({
      url: expect.stringMatching(/\/somewhere$/),
    })
  })

  it("is signed by three of all mails", () => {
    expect(mails.flatMap(({ name, signs }) => (signs ? [[name, signs.purpose, signs.for]] : []))).toEqual([
      ["identity/sign-in-link", "sign-in", "sign_in_link"],
      ["inquiries/inquiry-confirm", "inquiry", "inquiry"],
      ["invitations/invitation", "invitation", "invitation"],
    ])
  })
})

describe("an address", () => {
  it("is looked up when the mail is sent: of who is there, in their own workspace, and says then that e-mail is safe", async () => {
    const [harbour, elsewhere] = [await aWorkspace(), await aWorkspace()]
    const { workspaceId, owner, ownerUser } = harbour
    const marit = await aClient(workspaceId, { name: "Marit" })
    const jonas = await aClient(workspaceId, { name: "Jonas", safeEmail: false })
    expect(await addressOf(workspaceId, recipient("client", marit.clientId))).toBe(marit.email)
    expect(await addressOf(workspaceId, recipient("staff", owner.staffId))).toBe(ownerUser.email)
    expect(await addressOf(workspaceId, recipient("client", jonas.clientId))).toBeNull()
    expect(await addressOf(elsewhere.workspaceId, recipient("client", marit.clientId))).toBeNull()
    expect(await addressOf(elsewhere.workspaceId, recipient("staff", owner.staffId))).toBeNull()
  })

  it("is nothing that a job could bring along", async () => {
    const { workspaceId } = await aWorkspace()
    await expect(addressOf(workspaceId, { kind: "x" as never, id: "mine@example.org" })).rejects.toThrow("as x")
    await expect(addressOf(workspaceId, "mine@example.org" as never)).rejects.toThrow("nobody is written to")
  })
})
