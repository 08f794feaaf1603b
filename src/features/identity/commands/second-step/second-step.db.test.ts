import { describe, expect, it } from "vitest"
import { aClient } from "@/features/clients/factory"
import { aWorkspace } from "@/features/workspaces/factory"
import { inAccount } from "@/server/data/scope"
import { sessionOf } from "@/server/http/session"
import { randomSecret } from "@/server/http/tokens"
import { accountWith, aSession, aUserWithPassword, changeAccount, latestToken as tokenFor } from "../../factory"
import { codeAt } from "../../rules/one-time-code"
import { askForLink } from "../sign-in/ask-for-link"
import { signInByPassword } from "../sign-in/sign-in"
import { signInByLink, signInBySecondStep } from "../sign-in/sign-in-by-mail"
import { makeRecoveryCodes } from "./recovery-codes"
import { beginSecondStep, changePassword, renewRecoveryCodes, setPassword } from "./second-step"

const now = new Date("2026-11-22T10:00:00Z")
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
let visits = 0
const aVisit = (at = now) => ({ now: at, ip: `203.0.113.${visits++ % 250}`, browser: randomSecret() })

const own = async (userId: string, at = now) => {
  const { cookie } = await aSession(userId, { now })
  const session = await sessionOf(cookie.value, at)
  if (!session) throw new Error("the session is missing")
  return { session, now: at, cookie }
}

const anOwner = async (at = now) => own((await aWorkspace()).ownerUser.id, at)
const secretOf = (key: string) => key.replaceAll(" ", "")

/** Sets password and second step as a person does, and answers with the secret in their authenticator. */
const setUp = async (me: Awaited<ReturnType<typeof own>>, password = "kettle orchid ferry") => {
  const { sealed, key } = await beginSecondStep(me, { confirmation: "" })
  await setPassword(me, { password, sealed, code: codeAt(secretOf(key), me.now) })
  return secretOf(key)
}

const freshCodes = (userId: string) => inAccount({ account: userId }, (db) => makeRecoveryCodes(db, userId, now))

describe("signing in by password", () => {
  it("needs password and code together, and takes each code once", async () => {
    const { user, password, code } = await aUserWithPassword()
    const given = { email: user.email, password, code: code(now), returnTo: "/harbour-lane/desk" }
    await expect(signInByPassword(aVisit(), given)).resolves.toEqual({
      userId: user.id,
      returnTo: "/harbour-lane/desk",
      isShort: false,
    })
    await expect(signInByPassword(aVisit(), given)).rejects.toMatchObject({ code: "NOT_RIGHT" })
    await expect(signInByPassword(aVisit(later(0.5)), { ...given, code: code(now) })).rejects.toMatchObject({
      code: "NOT_RIGHT",
    })
    await expect(signInByPassword(aVisit(later(1)), { ...given, code: code(later(1)) })).resolves.toMatchObject({
      userId: user.id,
    })
  })

  it("takes a code once of 8 tries at the same moment", async () => {
    const { user, password, code } = await aUserWithPassword()
    const given = { email: user.email, password, code: code(now), returnTo: "" }
    const tries = await Promise.allSettled(Array.from({ length: 8 }, () => signInByPassword(aVisit(), given)))
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
  })

  it("takes the code of a clock half a minute off, and no older one", async () => {
    const { user, password, code } = await aUserWithPassword()
    const at = (seconds: number) => new Date(now.getTime() + seconds * 1000)
    const given = (seconds: number) => ({ email: user.email, password, code: code(at(seconds)), returnTo: "" })
    await expect(signInByPassword(aVisit(), given(-60))).rejects.toMatchObject({ code: "NOT_RIGHT" })
    await expect(signInByPassword(aVisit(), given(60))).rejects.toMatchObject({ code: "NOT_RIGHT" })
    await expect(signInByPassword(aVisit(), given(-30))).resolves.toBeDefined()
    await expect(signInByPassword(aVisit(), given(30))).resolves.toBeDefined()
  })

  it("is not possible with a password whose second step was never confirmed", async () => {
    const { user, password, code } = await aUserWithPassword()
    await changeAccount(user.id, { totpConfirmedAt: null })
    await expect(
      signInByPassword(aVisit(), { email: user.email, password, code: code(now), returnTo: "" }),
    ).rejects.toMatchObject({ code: "NOT_RIGHT" })
  })
})

describe("whoever knows the password alone", () => {
  it("guesses no code: after thirty wrong ones a day the password opens nothing, and a mailed link still does", async () => {
    const { user, password, code } = await aUserWithPassword("kettle orchid ferry", now)
    const given = { email: user.email, password, returnTo: "" }
    for (let n = 0; n < 30; n += 1)
      await expect(signInByPassword(aVisit(), { ...given, code: "000000" })).rejects.toMatchObject({
        code: "NOT_RIGHT",
      })
    await expect(signInByPassword(aVisit(), { ...given, code: code(now) })).rejects.toMatchObject({ code: "NOT_RIGHT" })
    const visit = { ...aVisit(), userAgent: "" }
    await askForLink(visit, { email: user.email, returnTo: "" })
    await signInByLink(visit, { token: await tokenFor(user.id) })
    await expect(signInBySecondStep(visit, { code: code(now) })).resolves.toMatchObject({ userId: user.id })
  })
})

describe("setting password and second step", () => {
  it("keeps neither in the clear, and both work afterwards", async () => {
    const me = await anOwner()
    const secret = await setUp(me)
    const stored = await accountWith({ account: me.session.userId })
    expect(stored.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(stored.totpSecret).not.toContain(secret)
    const given = { email: me.session.email, password: "kettle orchid ferry", returnTo: "" }
    // The code that confirmed the set-up has been used by it.
    await expect(signInByPassword(aVisit(), { ...given, code: codeAt(secret, now) })).rejects.toMatchObject({
      code: "NOT_RIGHT",
    })
    await expect(
      signInByPassword(aVisit(later(1)), { ...given, code: codeAt(secret, later(1)) }),
    ).resolves.toBeDefined()
  })

  it("changes nothing when the first code is wrong or the set-up is another session's", async () => {
    const me = await anOwner()
    const other = await own(me.session.userId)
    const { sealed, key } = await beginSecondStep(me, { confirmation: "" })
    const code = codeAt(secretOf(key), now)
    const password = "kettle orchid ferry"
    await expect(
      setPassword(me, { password, sealed, code: code === "000000" ? "000001" : "000000" }),
    ).rejects.toMatchObject({ code: "CODE_NOT_RIGHT" })
    await expect(setPassword(other, { password, sealed, code })).rejects.toMatchObject({ code: "SET_UP_AGAIN" })
    await expect(setPassword({ ...me, now: later(31) }, { password, sealed, code })).rejects.toMatchObject({
      code: "SET_UP_AGAIN",
    })
    await expect(setPassword(me, { password: "Password123!", sealed, code })).rejects.toMatchObject({
      code: "PASSWORD_TOO_COMMON",
    })
    const stored = await accountWith({ account: me.session.userId })
    expect([stored.passwordHash, stored.totpSecret]).toEqual([null, null])
  })

  it("signs every other browser out", async () => {
    const me = await anOwner()
    const other = await own(me.session.userId)
    await setUp(me)
    expect(await sessionOf(other.cookie.value, now)).toBeNull()
    expect(await sessionOf(me.cookie.value, now)).not.toBeNull()
  })

  it("signs every other browser out once more when the password is changed", async () => {
    const me = await anOwner()
    const secret = await setUp(me)
    const [here, other] = [await own(me.session.userId, later(1)), await own(me.session.userId)]
    await changePassword(here, { password: "another orchid ferry", confirmation: codeAt(secret, later(1)) })
    expect(await sessionOf(other.cookie.value, later(1))).toBeNull()
    expect(await sessionOf(me.cookie.value, later(1))).toBeNull()
    expect(await sessionOf(here.cookie.value, later(1))).not.toBeNull()
  })

  it("is not for clients, who sign in by e-mail", async () => {
    const { workspaceId } = await aWorkspace()
    const { user } = await aClient(workspaceId)
    await expect(beginSecondStep(await own(user?.id ?? ""), { confirmation: "" })).rejects.toMatchObject({
      code: "FOR_STAFF",
    })
  })
})

/** The same browser, looked at again: what its session says now. */
const again = async (me: Awaited<ReturnType<typeof own>>, at: Date) => {
  const session = await sessionOf(me.cookie.value, at)
  if (!session) throw new Error("the session is missing")
  return { session, now: at }
}

describe("setting them for the first time", () => {
  it("needs a sign-in of the last ten minutes", async () => {
    const me = await anOwner(later(9))
    await expect(beginSecondStep(me, { confirmation: "" })).resolves.toBeDefined()
    await expect(beginSecondStep({ ...me, now: later(10) }, { confirmation: "" })).rejects.toMatchObject({
      code: "SIGN_IN_AGAIN",
    })
  })
})

describe("changing them", () => {
  it("needs a code of the old authenticator, used once, also right after signing in", async () => {
    const me = await anOwner()
    const secret = await setUp(me)
    const soon = await again(me, later(1))
    const password = "another orchid ferry"
    await expect(changePassword(soon, { password, confirmation: "" })).rejects.toMatchObject({ code: "CONFIRM_FIRST" })
    for (const change of [beginSecondStep, renewRecoveryCodes])
      await expect(change(soon, { confirmation: "" })).rejects.toMatchObject({
        code: "CONFIRM_FIRST",
        field: "confirmation",
      })
    await expect(changePassword(soon, { password, confirmation: codeAt(secret, now) })).rejects.toMatchObject({
      code: "CODE_NOT_RIGHT",
      field: "confirmation",
    })
    const confirmation = codeAt(secret, later(1))
    await changePassword(soon, { password, confirmation })
    await expect(changePassword(soon, { password, confirmation })).rejects.toMatchObject({ code: "CODE_NOT_RIGHT" })
    const given = { email: me.session.email, returnTo: "", code: codeAt(secret, later(2)) }
    await expect(
      signInByPassword(aVisit(later(2)), { ...given, password: "kettle orchid ferry" }),
    ).rejects.toMatchObject({ code: "NOT_RIGHT" })
    await expect(signInByPassword(aVisit(later(2)), { ...given, password })).resolves.toBeDefined()
  })

  it("can be done with a recovery code when the authenticator is lost, and that code is gone then", async () => {
    const me = await anOwner()
    await setUp(me)
    const [first = "", second = ""] = await freshCodes(me.session.userId)
    const soon = await again(me, later(1))
    const { sealed, key } = await beginSecondStep(soon, { confirmation: first.toUpperCase() })
    await expect(beginSecondStep(soon, { confirmation: first })).rejects.toMatchObject({ code: "CODE_NOT_RIGHT" })
    const code = codeAt(secretOf(key), later(1))
    const { recoveryCodes } = await setPassword(soon, { password: "another orchid ferry", sealed, code })
    expect(new Set(recoveryCodes).size).toBe(10)
    // The ones of the old authenticator are gone with it.
    await expect(renewRecoveryCodes(soon, { confirmation: second })).rejects.toMatchObject({ code: "CODE_NOT_RIGHT" })
    await expect(renewRecoveryCodes(soon, { confirmation: recoveryCodes[0] ?? "" })).resolves.toBeDefined()
  })

  it("stops after ten wrong codes in a quarter of an hour", async () => {
    const me = await anOwner()
    const secret = await setUp(me)
    const soon = await again(me, later(1))
    for (let n = 0; n < 10; n += 1)
      await expect(renewRecoveryCodes(soon, { confirmation: "abcde-fghjk" })).rejects.toMatchObject({
        code: "CODE_NOT_RIGHT",
      })
    await expect(renewRecoveryCodes(soon, { confirmation: codeAt(secret, later(1)) })).rejects.toMatchObject({
      code: "TOO_MANY_TRIES",
    })
  })

  it("accepts long passwords and any signs, typed on any keyboard", async () => {
    const me = await anOwner()
    const composed = `${"caf\u00e9 ".repeat(30)}\u{1F3D4}`
    const secret = await setUp(me, composed)
    const given = { email: me.session.email, password: composed.normalize("NFD"), returnTo: "" }
    await expect(
      signInByPassword(aVisit(later(1)), { ...given, code: codeAt(secret, later(1)) }),
    ).resolves.toBeDefined()
  })
})
