import { expect, it } from "vitest"
import { aClient } from "@/features/clients/factory"
import { aWorkspace } from "@/features/workspaces/factory"
import { queuedMails } from "@/launch/vitest/queued-jobs"
import { inAccount, noWorkspace } from "@/server/data/scope"
import { sessionOf } from "@/server/http/session"
import { aSession } from "../../factory"
import { codeAt } from "../../rules/one-time-code"
import { beginSecondStep, changePassword, renewRecoveryCodes, setPassword } from "./second-step"
import { tellOfChange } from "./tell-of-change"

const now = new Date("2026-11-22T10:00:00Z")
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

const told = async (email: string) =>
  (await queuedMails(noWorkspace))
    .filter(({ to, template }) => to === email && template === "identity/security-change")
    .map(({ props }) => props.what)

it("tells an owner of everything that changes how they sign in, in the name they know", async () => {
  const { ownerUser } = await aWorkspace({ name: "Quiet Room" })
  const { cookie } = await aSession(ownerUser.id, { now })
  const own = async (minutes: number) => {
    const session = await sessionOf(cookie.value, later(minutes))
    if (!session) throw new Error("the session is missing")
    return { session, now: later(minutes) }
  }
  const set = async (minutes: number, confirmation: string) => {
    const me = await own(minutes)
    const { sealed, key } = await beginSecondStep(me, { confirmation })
    const secret = key.replaceAll(" ", "")
    const password = "kettle orchid ferry"
    const { recoveryCodes } = await setPassword(me, { password, sealed, code: codeAt(secret, me.now) })
    return { secret, recoveryCodes }
  }
  const first = await set(0, "")
  const { secret, recoveryCodes } = await set(1, codeAt(first.secret, later(1)))
  await changePassword(await own(2), { password: "another orchid ferry", confirmation: codeAt(secret, later(2)) })
  await renewRecoveryCodes(await own(3), { confirmation: recoveryCodes[0] ?? "" })
  expect(await told(ownerUser.email)).toEqual([
    "A password and an authenticator were set up for your account.",
    "The password and the authenticator of your account were replaced.",
    "The password of your account was changed.",
    "One of the recovery codes of your account was used.",
    "New recovery codes were made for your account. The ones before do not work any more.",
  ])
  const [letter] = (await queuedMails(noWorkspace)).filter(({ to }) => to === ownerUser.email)
  expect(letter).toMatchObject({ from: "Quiet Room", link: { path: "/account" }, props: { device: "A browser" } })
  expect(JSON.stringify(letter)).not.toContain(secret)
})

it("mails nothing to a client who told a place that e-mail is not safe", async () => {
  const { workspaceId } = await aWorkspace()
  const safe = (await aClient(workspaceId)).user
  const unsafe = (await aClient(workspaceId, { safeEmail: false })).user
  for (const user of [safe, unsafe])
    await inAccount({ account: user?.id ?? "" }, (db) =>
      tellOfChange(db, { userId: user?.id ?? "", now, userAgent: "" }, "passkey_added"),
    )
  expect(await told(safe?.email ?? "")).toEqual(["A passkey was added to your account."])
  expect(await told(unsafe?.email ?? "")).toEqual([])
})
