import { expect, it } from "vitest"
import { aWorkspace } from "@/features/workspaces/factory"
import { queuedMails } from "@/launch/vitest/queued-jobs"
import { inAccount } from "@/server/data/scope"
import { randomSecret, signedToken } from "@/server/http/tokens"
import { aUser, changeAccount } from "../../factory"
import { linkState } from "../../queries"
import { askForLink } from "./ask-for-link"
import { signInByLink } from "./sign-in-by-mail"

const now = new Date("2026-11-22T10:00:00Z")
const after = (seconds: number) => new Date(now.getTime() + seconds * 1000)
const noWorkspace = "00000000-0000-0000-0000-000000000000"
let visits = 0
const aVisit = () => ({ now, ip: `198.51.100.${visits++ % 250}`, browser: randomSecret() })

const mailsTo = async (email: string) => (await queuedMails(noWorkspace)).filter(({ to }) => to === email)
const linkOf = async (email: string) => {
  const { id } = await inAccount({ address: email }, (db) => db.signInLink.findFirstOrThrow())
  return signedToken("sign-in", id)
}

it("sends one mail to a known address, in the name its reader knows", async () => {
  const { ownerUser } = await aWorkspace({ name: "Quiet Room" })
  await askForLink(aVisit(), { email: ownerUser.email, returnTo: "" })
  const mails = await mailsTo(ownerUser.email)
  expect(mails).toHaveLength(1)
  expect(mails[0]).toMatchObject({ from: "Quiet Room", template: "identity/sign-in-link", props: { minutes: "10" } })
})

it("mails nothing to an unknown address, nor to someone deactivated", async () => {
  const gone = await aUser()
  await changeAccount(gone.id, { deactivatedAt: now })
  for (const email of [gone.email, `nobody-${crypto.randomUUID()}@example.org`]) {
    await expect(askForLink(aVisit(), { email, returnTo: "" })).resolves.toBeUndefined()
    expect(await mailsTo(email)).toEqual([])
  }
})

it("writes no token into the mail's job: the worker makes it", async () => {
  const user = await aUser()
  await askForLink(aVisit(), { email: user.email, returnTo: "" })
  const [mail] = await mailsTo(user.email)
  expect(JSON.stringify(mail)).not.toContain(await linkOf(user.email))
})

it("opens for ten minutes and not a second longer", async () => {
  const user = await aUser()
  const visit = aVisit()
  await askForLink(visit, { email: user.email, returnTo: "" })
  const token = await linkOf(user.email)
  expect(await linkState({ ...visit, now: after(600) }, token)).toBe("spent")
  await expect(signInByLink({ ...visit, now: after(600) }, { token })).rejects.toMatchObject({ code: "LINK_SPENT" })
  expect(await linkState({ ...visit, now: after(599) }, token)).toBe("ready")
  await expect(signInByLink({ ...visit, now: after(599) }, { token })).resolves.toMatchObject({ userId: user.id })
})

it("looks without using anything up, and tells another browser so", async () => {
  const user = await aUser()
  const visit = aVisit()
  await askForLink(visit, { email: user.email, returnTo: "" })
  const token = await linkOf(user.email)
  expect(await linkState(aVisit(), token)).toBe("other_browser")
  expect(await linkState({ ...visit, browser: null }, token)).toBe("other_browser")
  expect(await linkState(visit, token)).toBe("ready")
  expect(await linkState(visit, token)).toBe("ready")
  await signInByLink(visit, { token })
  expect(await linkState(visit, token)).toBe("spent")
  await expect(signInByLink(visit, { token })).rejects.toMatchObject({ code: "LINK_SPENT" })
})

it("takes no token that we did not make for this", async () => {
  const user = await aUser()
  const visit = aVisit()
  await askForLink(visit, { email: user.email, returnTo: "" })
  const { id } = await inAccount({ address: user.email }, (db) => db.signInLink.findFirstOrThrow())
  for (const token of [signedToken("invitation", id), signedToken("sign-in", crypto.randomUUID()), id, ""]) {
    expect(await linkState(visit, token)).toBe("spent")
    await expect(signInByLink(visit, { token })).rejects.toMatchObject({ code: "LINK_SPENT" })
  }
})

it("asks a browser that keeps no cookies to allow them", async () => {
  const user = await aUser()
  await expect(askForLink({ ...aVisit(), browser: null }, { email: user.email, returnTo: "" })).rejects.toMatchObject({
    code: "COOKIES_NEEDED",
  })
})
