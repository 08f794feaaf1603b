import { describe, expect, it } from "vitest"
import { inAccount } from "@/server/data/scope"
import { sessionOf } from "@/server/http/session"
import { randomSecret } from "@/server/http/tokens"
import { aSession, aUser, setUpSecondStep } from "../../factory"
import { openChallenge, sealChallenge } from "./answers"
import { addPasskey, askForPasskey, beginPasskey, removePasskey } from "./own-passkeys"
import { passkeyToSignIn, signInByPasskey } from "./sign-in-by-passkey"

// What a real device makes and answers is tried in e2e/entrance/sign-in.spec.ts; here is what no device may do.

const now = new Date("2026-11-22T10:00:00Z")
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
let visits = 0
const aVisit = () => ({ now, ip: `198.18.0.${visits++ % 250}`, browser: randomSecret() })

const own = async (userId: string, at = now) => {
  const { cookie } = await aSession(userId, { now })
  const session = await sessionOf(cookie.value, at)
  if (!session) throw new Error("the session is missing")
  return { session, now: at }
}

const aPasskeyOf = (userId: string) =>
  inAccount({ account: userId }, (db) =>
    db.passkey.create({
      data: {
        userId,
        credentialId: crypto.randomUUID(),
        publicKey: new Uint8Array([1, 2, 3]),
        counter: 0n,
        transports: ["internal"],
        name: "Firefox on a Mac",
        createdAt: now,
      },
    }),
  )

describe("a question to a passkey", () => {
  it("is answered once, in five minutes, by whom it was asked", async () => {
    const sealed = sealChallenge("Marit's browser", "a-challenge", now)
    for (const [who, at] of [
      ["Jonas's browser", now],
      ["Marit's browser", later(5)],
    ] as const)
      await expect(openChallenge(who, sealed, at)).rejects.toMatchObject({ code: "PASSKEY_NOT_RIGHT" })
    expect(await openChallenge("Marit's browser", sealed, later(4))).toBe("a-challenge")
    await expect(openChallenge("Marit's browser", sealed, later(4))).rejects.toMatchObject({
      code: "PASSKEY_NOT_RIGHT",
    })
  })

  it("tells nothing of who has one, and takes no answer that no device made", async () => {
    const visit = aVisit()
    const { credentialId } = await aPasskeyOf((await aUser()).id)
    const forged = {
      id: credentialId,
      rawId: credentialId,
      type: "public-key",
      clientExtensionResults: {},
      response: {},
    }
    for (const answer of ["", "nonsense", "null", "[]", "{}", JSON.stringify(forged)]) {
      const { options, sealed } = await passkeyToSignIn(visit)
      expect(options.allowCredentials).toEqual([])
      await expect(signInByPasskey(visit, { sealed, answer, returnTo: "" })).rejects.toMatchObject({
        code: "PASSKEY_NOT_RIGHT",
      })
    }
  })
})

describe("one's own passkeys", () => {
  it("are added right after signing in, or with the second step that is there", async () => {
    const user = await aUser()
    await expect(beginPasskey(await own(user.id), { confirmation: "" })).resolves.toBeDefined()
    await expect(beginPasskey(await own(user.id, later(11)), { confirmation: "" })).rejects.toMatchObject({
      code: "SIGN_IN_AGAIN",
    })
    const code = await setUpSecondStep(user.id)
    const me = await own(user.id)
    await expect(beginPasskey(me, { confirmation: "" })).rejects.toMatchObject({ code: "CONFIRM_FIRST" })
    const { sealed } = await beginPasskey(me, { confirmation: code(now) })
    await expect(addPasskey(me, { sealed, answer: "{}" })).rejects.toMatchObject({ code: "PASSKEY_NOT_RIGHT" })
  })

  it("are asked for after an e-mail only where there is one, and no more when the last is gone", async () => {
    const user = await aUser()
    await expect(askForPasskey(await own(user.id), { asks: true, confirmation: "" })).rejects.toMatchObject({
      code: "PASSKEY_NEEDED",
    })
    const { id: passkeyId } = await aPasskeyOf(user.id)
    const { recoveryCodes } = await askForPasskey(await own(user.id), { asks: true, confirmation: "" })
    expect(recoveryCodes).toHaveLength(10)
    const me = await own(user.id)
    expect(me.session.asksSecondStep).toBe(true)
    await expect(removePasskey(me, { passkeyId, confirmation: "" })).rejects.toMatchObject({ code: "CONFIRM_FIRST" })
    await removePasskey(me, { passkeyId, confirmation: recoveryCodes[0] ?? "" })
    expect((await own(user.id)).session.asksSecondStep).toBe(false)
  })

  it("cannot be taken off by anybody else", async () => {
    const { id: passkeyId } = await aPasskeyOf((await aUser()).id)
    await expect(removePasskey(await own((await aUser()).id), { passkeyId, confirmation: "" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    })
  })
})
