import { create } from "qrcode"
import { inAccount } from "@/server/data/scope"
import { limit } from "@/server/http/limits/rate-limit"
import type { Session } from "@/server/http/session"
import { decrypt, encrypt } from "@/server/http/tokens"
import { codeNotRight, forStaff, passwordTooCommon, setUpAgain } from "../../refusals"
import { newTotpSecret, secretInWords, stepOfCode, totpAddress } from "../../rules/one-time-code"
import { isTooCommon } from "../../rules/password"
import type { ChangePassword, Confirmed, SetPassword } from "../../schema"
import { hashOf } from "../passwords"
import { endOtherSessions } from "../sessions"
import { confirm, type Own } from "./confirm"
import { makeRecoveryCodes } from "./recovery-codes"
import { tellOfChange } from "./tell-of-change"

const asStaff = ({ memberships }: Session) => {
  if (!memberships.some(({ kind }) => kind !== "client")) throw forStaff()
}

const sealFor = ({ sessionId, userId }: Session) => `${userId}:${sessionId}`
const setUpMinutes = 30

/** The square code as the outline of its dark parts, one unit a module, for an inline drawing. */
const squareCode = (text: string) => {
  const { modules } = create(text, { errorCorrectionLevel: "M" })
  const dark = Array.from({ length: modules.size * modules.size }, (_, at) => at).filter((at) => modules.data[at])
  const outline = dark.map((at) => `M${at % modules.size} ${Math.floor(at / modules.size)}h1v1h-1z`).join("")
  return { size: modules.size, outline }
}

/**
 * Begins to set up password and second step. Nothing is kept yet: the new secret travels sealed with the form, and only this
 * session can send it back.
 * @throws what confirm throws; forStaff
 */
export const beginSecondStep = async (own: Own, confirmed: Confirmed) => {
  asStaff(own.session)
  await confirm(own, confirmed)
  const secret = newTotpSecret()
  const until = own.now.getTime() + setUpMinutes * 60_000
  return {
    sealed: encrypt("totp-set-up", sealFor(own.session), `${until}.${secret}`),
    key: secretInWords(secret),
    square: squareCode(totpAddress(secret, own.session.email)),
  }
}

const unseal = ({ session, now }: Own, sealed: string): string => {
  try {
    const [until = "", secret = ""] = decrypt("totp-set-up", sealFor(session), sealed).split(".")
    if (Number(until) > now.getTime()) return secret
  } catch {
    // Made for another session, or by someone else: told below, as one that is too old.
  }
  throw setUpAgain()
}

/**
 * Sets password and second step together, once a first code proves that the authenticator has the secret, and makes the ten
 * recovery codes. Only what `beginSecondStep` sealed gets here, so the old second step was asked for. Every other browser is
 * signed out.
 * @throws setUpAgain, codeNotRight, passwordTooCommon, forStaff, tooManyTries
 */
export const setPassword = async (
  own: Own,
  { password, sealed, code }: SetPassword,
): Promise<{ recoveryCodes: string[] }> => {
  const { session, now } = own
  const { userId } = session
  asStaff(session)
  const secret = unseal(own, sealed)
  if (isTooCommon(password, session.email)) throw passwordTooCommon()
  await limit("second-step-set-up", session.sessionId, { tries: 10, seconds: 900 })
  const step = stepOfCode(secret, code, now)
  if (step === null) throw codeNotRight()
  const passwordHash = await hashOf(password)
  const recoveryCodes = await inAccount({ account: userId }, async (db) => {
    await db.user.update({
      where: { id: userId },
      data: { passwordHash, totpSecret: encrypt("totp", userId, secret), totpConfirmedAt: now, totpLastStep: step },
      select: { id: true },
    })
    await tellOfChange(db, { ...session, now }, session.hasTotp ? "second_step_replaced" : "second_step_set")
    return makeRecoveryCodes(db, userId, now)
  })
  await endOtherSessions(own)
  return { recoveryCodes }
}

/**
 * Changes the password of who has one. Every other browser is signed out.
 * @throws what confirm throws; passwordTooCommon; forStaff where there is no password
 */
export const changePassword = async (own: Own, { password, ...confirmed }: ChangePassword): Promise<void> => {
  const { session } = own
  if (!session.hasPassword || !session.hasTotp) throw forStaff()
  // First, so that no code is used up for a password that is then refused.
  if (isTooCommon(password, session.email)) throw passwordTooCommon()
  await confirm(own, confirmed)
  const passwordHash = await hashOf(password)
  await inAccount({ account: session.userId }, async (db) => {
    await db.user.update({ where: { id: session.userId }, data: { passwordHash }, select: { id: true } })
    await tellOfChange(db, { ...session, now: own.now }, "password_changed")
  })
  await endOtherSessions(own)
}

/** Makes ten new recovery codes; the ones before do not work any more. @throws what confirm throws */
export const renewRecoveryCodes = async (own: Own, confirmed: Confirmed): Promise<{ recoveryCodes: string[] }> => {
  const { userId } = own.session
  await confirm(own, confirmed)
  return inAccount({ account: userId }, async (db) => {
    await tellOfChange(db, { ...own.session, now: own.now }, "recovery_codes_made")
    return { recoveryCodes: await makeRecoveryCodes(db, userId, own.now) }
  })
}
