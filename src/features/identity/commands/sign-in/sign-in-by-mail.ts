import { inAccount } from "@/server/data/scope"
import { isWithin, limit } from "@/server/http/limits/rate-limit"
import { hashSecret, isSame, readSignedToken, signedDigits } from "@/server/http/tokens"
import { waitingSignIn } from "../../queries"
import { linkSpent, mailCodeNotRight, secondStepSpent } from "../../refusals"
import { mailCodeTries, secondStepMinutes } from "../../rules/recent"
import type { SignInByLink, SignInByMailCode, SignInBySecondStep } from "../../schema"
import { takeCode } from "../second-step/take-second-step"
import type { Visit } from "./ask-for-link"
import type { Proved, SecondStepNext } from "./sign-in"

/** Uses up a link, by its token or its digits. Of any number of tries at once one wins; another browser leaves it as it is. */
const useUp = async (
  { now, browser }: Visit,
  { linkId, isShort }: { linkId: string; isShort: boolean },
): Promise<Proved | SecondStepNext> => {
  if (!browser) throw linkSpent()
  const secondStepBy = new Date(now.getTime() + secondStepMinutes * 60_000)
  const [link] = await inAccount(
    { link: linkId },
    (db) => db.$queryRaw<{ userId: string; returnTo: string; asksSecondStep: boolean }[]>`
      UPDATE sign_in_links l SET consumed_at = ${now}, is_short = ${isShort},
             second_step_by = CASE WHEN u.totp_confirmed_at IS NOT NULL OR u.passkey_after_link THEN ${secondStepBy}::timestamptz END
        FROM users u
       WHERE l.id = ${linkId}::uuid AND l.consumed_at IS NULL AND l.expires_at > ${now} AND l.browser_hash = ${hashSecret(browser)}
         AND u.id = l.user_id AND u.deactivated_at IS NULL
      RETURNING u.id AS "userId", l.return_to AS "returnTo", l.second_step_by IS NOT NULL AS "asksSecondStep"`,
  )
  if (!link) throw linkSpent()
  const { userId, returnTo, asksSecondStep } = link
  return asksSecondStep ? { next: "second_step" } : { userId, returnTo, isShort }
}

/**
 * Signs in by a mailed link, or goes on to the second step of who has one.
 * @throws linkSpent
 */
export const signInByLink = async (visit: Visit, { token, isShort = false }: SignInByLink) => {
  const linkId = readSignedToken("sign-in", token)
  if (!linkId) throw linkSpent()
  return useUp(visit, { linkId, isShort })
}

/** Wrong digits for one address in a day, from everywhere together. Beyond it the link in the e-mail still works. */
const ofAddress = { tries: 50, seconds: 86_400 }

/**
 * The same by the six digits of the e-mail, for who reads it elsewhere: in the browser that asked, of its latest e-mail.
 * @throws mailCodeNotRight, whatever was wrong; tooManyTries by the visitor's own place
 */
export const signInByMailCode = async (visit: Visit, { code, isShort = false }: SignInByMailCode) => {
  const { now, ip, browser } = visit
  await limit("mail-code-place", ip, { tries: 40, seconds: 900 })
  const browserHash = hashSecret(browser ?? "")
  const [link] = await inAccount(
    { browser: browserHash },
    (db) => db.$queryRaw<{ id: string; email: string }[]>`
      UPDATE sign_in_links SET tries = tries + 1
       WHERE id = (SELECT id FROM sign_in_links WHERE browser_hash = ${browserHash} ORDER BY created_at DESC, id DESC LIMIT 1)
         AND tries < ${mailCodeTries} AND consumed_at IS NULL AND expires_at > ${now}
      RETURNING id, email::text`,
  )
  if (!link || !(await isWithin("mail-code", link.email, ofAddress))) throw mailCodeNotRight()
  if (!isSame(code, signedDigits("sign-in", link.id))) throw mailCodeNotRight()
  return useUp(visit, { linkId: link.id, isShort })
}

/**
 * Finishes a sign-in whose mailbox is proved, in the same browser.
 * @throws secondStepSpent; codeNotRight; tooManyTries
 */
export const signInBySecondStep = async (
  visit: Visit & { userAgent: string },
  { code }: SignInBySecondStep,
): Promise<Proved> => {
  const waiting = await waitingSignIn(visit)
  if (!waiting?.userId) throw secondStepSpent()
  await takeCode({ userId: waiting.userId, now: visit.now, userAgent: visit.userAgent }, code)
  const [done] = await inAccount(
    { link: waiting.id },
    (db) => db.$queryRaw<Proved[]>`
      UPDATE sign_in_links l SET second_step_by = NULL
        FROM users u
       WHERE l.id = ${waiting.id}::uuid AND l.second_step_by > ${visit.now} AND u.id = l.user_id AND u.deactivated_at IS NULL
      RETURNING u.id AS "userId", l.return_to AS "returnTo", l.is_short AS "isShort"`,
  )
  if (!done) throw secondStepSpent()
  return done
}
