import { inAccount } from "@/server/data/scope"
import { limit } from "@/server/http/limits/rate-limit"
import { decrypt } from "@/server/http/tokens"
import { codeNotRight } from "../../refusals"
import { stepOfCode } from "../../rules/one-time-code"
import { type CodeKind, kindOfCode, plainCode } from "../../rules/recovery-code"
import { takeRecoveryCode } from "./recovery-codes"
import { tellOfChange } from "./tell-of-change"

/** Who proves it, when, and in which browser. */
export type Proving = Readonly<{ userId: string; now: Date; userAgent: string }>

const aQuarter = { tries: 10, seconds: 900 }
const aDay = { tries: 40, seconds: 86_400 }

/** Counts a try of someone's second step. Only who has come as far as their mailbox or their session reaches this. */
export const countSecondStep = async (userId: string): Promise<void> => {
  await limit("second-step", userId, aQuarter)
  await limit("second-step-day", userId, aDay)
}

/** Takes the code of a step; false when that step, or a later one, was used before. */
export const takeStep = async (userId: string, step: number): Promise<boolean> => {
  const { count } = await inAccount({ account: userId }, (db) =>
    db.user.updateMany({
      where: { id: userId, OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }] },
      data: { totpLastStep: step },
    }),
  )
  return count === 1
}

const takeAuthenticatorCode = async (userId: string, code: string, now: Date) => {
  const { totpSecret } = await inAccount({ account: userId }, (db) =>
    db.user.findUniqueOrThrow({ where: { id: userId }, select: { totpSecret: true } }),
  )
  const step = totpSecret ? stepOfCode(decrypt("totp", userId, totpSecret), code, now) : null
  return step !== null && (await takeStep(userId, step))
}

const takeKnownRecoveryCode = ({ userId, now, userAgent }: Proving, code: string) =>
  inAccount({ account: userId }, async (db) => {
    if (!(await takeRecoveryCode(db, userId, code, now))) return false
    await tellOfChange(db, { userId, now, userAgent }, "recovery_code_used")
    return true
  })

/**
 * Uses up a code of someone's second step: the authenticator's six digits, or a recovery code in its place.
 * @throws tooManyTries; codeNotRight at `field`
 */
export const takeCode = async (proving: Proving, typed: string, field = "code"): Promise<CodeKind> => {
  await countSecondStep(proving.userId)
  const code = plainCode(typed)
  const kind = kindOfCode(code)
  const taken =
    kind === "authenticator"
      ? await takeAuthenticatorCode(proving.userId, code, proving.now)
      : kind === "recovery" && (await takeKnownRecoveryCode(proving, code))
  if (!kind || !taken) throw codeNotRight({ field })
  return kind
}
