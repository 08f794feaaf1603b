import { create } from "qrcode"
import { database } from "@/server/data/db"
import { limit } from "@/server/http/limits/rate-limit"
import type { Session } from "@/server/http/session"
import { decrypt, encrypt } from "@/server/http/tokens"
import { codeNotRight, confirmFirst, forStaff, passwordTooCommon, setUpAgain } from "../refusals"
import { newTotpSecret, secretInWords, stepOfCode, totpAddress } from "../rules/one-time-code"
import { isTooCommon } from "../rules/password"
import { isRecent } from "../rules/recent"
import type { ChangePassword, SetPassword } from "../schema"
import { hashOf } from "./passwords"
import { endOtherSessions } from "./sessions"

/** Someone signed in, at their own account. */
export type Own = Readonly<{ session: Session; now: Date }>

/** Takes the code of a step; false when that step, or a later one, was used before. */
export const takeStep = async (userId: string, step: number): Promise<boolean> => {
  const { count } = await database().user.updateMany({
    where: { id: userId, OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }] },
    data: { totpLastStep: step },
  })
  return count === 1
}

const asStaff = ({ memberships }: Session) => {
  if (!memberships.some(({ kind }) => kind !== "client")) throw forStaff()
}

/** Before anything that guards the account changes: a sign-in of the last ten minutes, or a code. */
const confirm = async ({ session, now }: Own, code: string) => {
  if (isRecent(session, now)) return
  if (code === "") throw confirmFirst()
  await limit("second-step", session.userId, { tries: 10, seconds: 900 })
  const user = await database().user.findUniqueOrThrow({ where: { id: session.userId }, select: { totpSecret: true } })
  const step = user.totpSecret ? stepOfCode(decrypt("totp", session.userId, user.totpSecret), code, now) : null
  if (step === null || !(await takeStep(session.userId, step))) throw codeNotRight({ field: "confirmation" })
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
 * @throws confirmFirst or codeNotRight when the sign-in is not recent and no code proves the person; forStaff
 */
export const beginSecondStep = async (own: Own, { confirmation }: { confirmation: string }) => {
  asStaff(own.session)
  await confirm(own, confirmation)
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
 * Sets password and second step together, once a first code proves that the authenticator has the secret. Every other
 * browser is signed out.
 * @throws setUpAgain, codeNotRight, passwordTooCommon, forStaff
 */
export const setPassword = async (own: Own, { password, sealed, code }: SetPassword): Promise<void> => {
  const { session, now } = own
  asStaff(session)
  const secret = unseal(own, sealed)
  if (isTooCommon(password, session.email)) throw passwordTooCommon()
  await limit("second-step", session.userId, { tries: 10, seconds: 900 })
  const step = stepOfCode(secret, code, now)
  if (step === null) throw codeNotRight()
  await database().user.update({
    where: { id: session.userId },
    data: {
      passwordHash: await hashOf(password),
      totpSecret: encrypt("totp", session.userId, secret),
      totpConfirmedAt: now,
      totpLastStep: step,
    },
    select: { id: true },
  })
  await endOtherSessions(own)
}

/**
 * Changes the password of who has one. Every other browser is signed out.
 * @throws confirmFirst, codeNotRight, passwordTooCommon; forStaff where there is no password
 */
export const changePassword = async (own: Own, { password, confirmation }: ChangePassword): Promise<void> => {
  if (!own.session.hasPassword || !own.session.hasTotp) throw forStaff()
  await confirm(own, confirmation)
  if (isTooCommon(password, own.session.email)) throw passwordTooCommon()
  await database().user.update({
    where: { id: own.session.userId },
    data: { passwordHash: await hashOf(password) },
    select: { id: true },
  })
  await endOtherSessions(own)
}
