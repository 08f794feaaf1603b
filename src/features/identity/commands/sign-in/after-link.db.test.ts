import { describe, expect, it } from "vitest"
import { queuedMails } from "@/launch/vitest/queued-jobs"
import { inAccount, noWorkspace } from "@/server/data/scope"
import { randomSecret } from "@/server/http/tokens"
import { aUser, aUserWithPassword, latestDigits, latestToken } from "../../factory"
import { secondStepAsked } from "../../queries"
import { makeRecoveryCodes } from "../second-step/recovery-codes"
import { askForLink } from "./ask-for-link"
import { signInByLink, signInByMailCode, signInBySecondStep } from "./sign-in-by-mail"

const now = new Date("2026-11-22T10:00:00Z")
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
let visits = 0
const aVisit = (at = now) => ({
  now: at,
  ip: `192.0.2.${visits++ % 250}`,
  browser: randomSecret(),
  userAgent: "Mozilla/5.0 (Macintosh) Firefox/140.0",
})

const otherThan = (digits: string) => (digits === "000000" ? "000001" : "000000")

describe("someone with a second step who comes by a mailed link", () => {
  const aStaffLink = async () => {
    const staff = await aUserWithPassword("kettle orchid ferry", now)
    const visit = aVisit()
    await askForLink(visit, { email: staff.user.email, returnTo: "/harbour-lane/desk" })
    return { ...staff, visit, token: await latestToken(staff.user.id) }
  }

  it("is asked for the code before anything opens, and lands where they were going", async () => {
    const { user, code, visit, token } = await aStaffLink()
    expect(await signInByLink(visit, { token })).toEqual({ next: "second_step" })
    expect(await secondStepAsked(visit)).toEqual({ hasAuthenticator: true, hasPasskey: false })
    await expect(signInBySecondStep(visit, { code: otherThan(code(now)) })).rejects.toMatchObject({
      code: "CODE_NOT_RIGHT",
    })
    expect(await signInBySecondStep(visit, { code: code(now) })).toEqual({
      userId: user.id,
      returnTo: "/harbour-lane/desk",
      isShort: false,
    })
    await expect(signInBySecondStep(visit, { code: code(later(1)) })).rejects.toMatchObject({
      code: "SECOND_STEP_SPENT",
    })
  })

  it("has ten minutes for it, in the browser that proved the mailbox", async () => {
    const { code, visit, token } = await aStaffLink()
    const elsewhere = aVisit()
    await expect(signInBySecondStep(visit, { code: code(now) })).rejects.toMatchObject({ code: "SECOND_STEP_SPENT" })
    await signInByLink({ ...visit, now: later(9) }, { token })
    for (const wrong of [elsewhere, { ...visit, browser: null }, { ...visit, now: later(19) }]) {
      expect(await secondStepAsked(wrong)).toBeNull()
      await expect(signInBySecondStep(wrong, { code: code(wrong.now) })).rejects.toMatchObject({
        code: "SECOND_STEP_SPENT",
      })
    }
    const inTime = { ...visit, now: later(18) }
    await expect(signInBySecondStep(inTime, { code: code(inTime.now) })).resolves.toBeDefined()
  })

  it("comes in with a recovery code in its place, once, and is told of it by mail", async () => {
    const { user, visit, token } = await aStaffLink()
    const [code = ""] = await inAccount({ account: user.id }, (db) => makeRecoveryCodes(db, user.id, now))
    await signInByLink(visit, { token })
    const other = await aUserWithPassword("kettle orchid ferry", now)
    const [others = ""] = await inAccount({ account: other.user.id }, (db) => makeRecoveryCodes(db, other.user.id, now))
    await expect(signInBySecondStep(visit, { code: others })).rejects.toMatchObject({ code: "CODE_NOT_RIGHT" })
    await expect(signInBySecondStep(visit, { code })).resolves.toMatchObject({ userId: user.id })
    const told = (await queuedMails(noWorkspace)).filter(({ to }) => to === user.email).at(-1)
    expect(told).toMatchObject({
      template: "identity/security-change",
      props: { what: "One of the recovery codes of your account was used.", device: "Firefox on a Mac" },
    })
    const next = aVisit(later(1))
    await askForLink(next, { email: user.email, returnTo: "" })
    await signInByLink(next, { token: await latestToken(user.id) })
    await expect(signInBySecondStep(next, { code })).rejects.toMatchObject({ code: "CODE_NOT_RIGHT" })
  })

  it("is let in once of eight tries at the same moment", async () => {
    const { code, visit, token } = await aStaffLink()
    await signInByLink(visit, { token })
    const tries = await Promise.allSettled(
      Array.from({ length: 8 }, () => signInBySecondStep(visit, { code: code(now) })),
    )
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
  })
})

describe("the code of an e-mail", () => {
  const aLetter = async () => {
    const user = await aUser()
    const visit = aVisit()
    await askForLink(visit, { email: user.email, returnTo: "/harbour-lane/today" })
    return { user, visit, code: await latestDigits(user.id) }
  }

  it("signs in the browser that asked, as the link does, and uses up the link", async () => {
    const { user, visit, code } = await aLetter()
    const token = await latestToken(user.id)
    expect(await signInByMailCode(visit, { code, isShort: true })).toEqual({
      userId: user.id,
      returnTo: "/harbour-lane/today",
      isShort: true,
    })
    await expect(signInByMailCode(visit, { code })).rejects.toMatchObject({ code: "MAIL_CODE_NOT_RIGHT" })
    await expect(signInByLink(visit, { token })).rejects.toMatchObject({ code: "LINK_SPENT" })
  })

  it("opens nothing in any other browser", async () => {
    const { visit, code } = await aLetter()
    const { visit: stranger } = await aLetter()
    for (const elsewhere of [stranger, aVisit(), { ...visit, browser: null }])
      await expect(signInByMailCode(elsewhere, { code })).rejects.toMatchObject({ code: "MAIL_CODE_NOT_RIGHT" })
    await expect(signInByMailCode(visit, { code })).resolves.toBeDefined()
  })

  it("may be tried five times; then only the link still works", async () => {
    const { user, visit, code } = await aLetter()
    for (let n = 0; n < 5; n += 1)
      await expect(signInByMailCode(visit, { code: otherThan(code) })).rejects.toMatchObject({
        code: "MAIL_CODE_NOT_RIGHT",
      })
    await expect(signInByMailCode(visit, { code })).rejects.toMatchObject({ code: "MAIL_CODE_NOT_RIGHT" })
    await expect(signInByLink(visit, { token: await latestToken(user.id) })).resolves.toMatchObject({ userId: user.id })
  })

  it("works for ten minutes and not a second longer", async () => {
    const { visit, code } = await aLetter()
    await expect(signInByMailCode({ ...visit, now: later(10) }, { code })).rejects.toMatchObject({
      code: "MAIL_CODE_NOT_RIGHT",
    })
    await expect(signInByMailCode({ ...visit, now: later(9.9) }, { code })).resolves.toBeDefined()
  })

  it("of the newest e-mail is the one that counts", async () => {
    const { user, visit, code } = await aLetter()
    const again = { ...visit, now: later(1) }
    await askForLink(again, { email: user.email, returnTo: "" })
    const newest = await latestDigits(user.id)
    if (newest !== code)
      await expect(signInByMailCode(again, { code })).rejects.toMatchObject({ code: "MAIL_CODE_NOT_RIGHT" })
    await expect(signInByMailCode(again, { code: newest })).resolves.toMatchObject({ userId: user.id })
  })

  it("of an unknown address does not exist, and wrong ones are answered alike", async () => {
    const visit = aVisit()
    await askForLink(visit, { email: `nobody-${crypto.randomUUID()}@example.org`, returnTo: "" })
    await expect(signInByMailCode(visit, { code: "000000" })).rejects.toMatchObject({ code: "MAIL_CODE_NOT_RIGHT" })
    await expect(signInByMailCode(aVisit(), { code: "000000" })).rejects.toMatchObject({ code: "MAIL_CODE_NOT_RIGHT" })
  })

  it("is written by the worker into the e-mail, and stands in no row and no job", async () => {
    const { user, code } = await aLetter()
    const letters = (await queuedMails(noWorkspace)).filter(({ to }) => to === user.email)
    const rows = await inAccount({ address: user.email }, (db) => db.signInLink.findMany())
    expect(letters).toHaveLength(1)
    expect(JSON.stringify([letters, rows])).not.toContain(code)
  })

  it("asks staff for their second step, as the link does", async () => {
    const { user, code } = await aUserWithPassword("kettle orchid ferry", now)
    const visit = aVisit()
    await askForLink(visit, { email: user.email, returnTo: "" })
    expect(await signInByMailCode(visit, { code: await latestDigits(user.id), isShort: true })).toEqual({
      next: "second_step",
    })
    await expect(signInBySecondStep(visit, { code: code(now) })).resolves.toMatchObject({ isShort: true })
  })
})
