import { database } from "@/server/data/db"
import { isDemo } from "@/server/env"
import { forgetTries, limit } from "@/server/http/limits/rate-limit"
import { decrypt, hashSecret, readSignedToken } from "@/server/http/tokens"
import { demoOnly, linkSpent, notRight } from "../refusals"
import { stepOfCode } from "../rules/one-time-code"
import { ownPath } from "../rules/own-path"
import type { SignInWithPassword } from "../schema"
import type { Visit } from "./ask-for-link"
import { passwordFits } from "./passwords"
import { takeStep } from "./second-step"

/** Who has proved to be whom, and the page they wanted; "" when none. The session itself is made by `startSession`. */
export type Proved = Readonly<{ userId: string; returnTo: string }>

/**
 * Uses up a mailed link. Of any number of tries at once one wins; a try from another browser leaves the link as it is.
 * @throws linkSpent
 */
export const signInByLink = async ({ now, browser }: Visit, token: string): Promise<Proved> => {
  const linkId = readSignedToken("sign-in", token)
  if (!linkId || !browser) throw linkSpent()
  const [link] = await database().$queryRaw<{ userId: string; returnTo: string }[]>`
    UPDATE sign_in_links l SET consumed_at = ${now}
      FROM users u
     WHERE l.id = ${linkId}::uuid AND l.consumed_at IS NULL AND l.expires_at > ${now} AND l.browser_hash = ${hashSecret(browser)}
       AND u.id = l.user_id AND u.deactivated_at IS NULL
    RETURNING u.id AS "userId", l.return_to AS "returnTo"`
  if (!link) throw linkSpent()
  return link
}

// Someone who is not there must cost what everybody costs: this hash and this secret stand in for theirs.
const nobodysHash = "$argon2id$v=19$m=19456,t=2,p=1$/tGOkucJ2YRqxuAp5tIHjQ$bpn5xt2hQNi4AJ2r2RbK8UOlKamiN98iTHmDUkraIMY"
const nobodysSecret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"

const ofAddressHere = { tries: 10, seconds: 900 }

/** As for links: nobody can use up another's tries. The last ceiling is what makes guessing codes hopeless. */
const countTry = async (ip: string, email: string) => {
  await limit("password-ip", ip, { tries: 40, seconds: 900 })
  await limit("password-address-ip", `${email}:${ip}`, ofAddressHere)
  await limit("password-address", email, { tries: 100, seconds: 3600 })
}

/**
 * Signs staff in by password and code, both on one page. Only who has confirmed a second step has a password at all.
 * @throws notRight, whatever was wrong; tooManyTries
 */
export const signInByPassword = async (
  { now, ip }: Visit,
  { email, password, code, returnTo }: SignInWithPassword,
): Promise<Proved> => {
  await countTry(ip, email)
  const user = await database().user.findFirst({
    where: { email, deactivatedAt: null, passwordHash: { not: null }, totpConfirmedAt: { not: null } },
    select: { id: true, passwordHash: true, totpSecret: true },
  })
  const fits = await passwordFits(user?.passwordHash ?? nobodysHash, password)
  const secret = user?.totpSecret ? decrypt("totp", user.id, user.totpSecret) : nobodysSecret
  const step = stepOfCode(secret, code, now)
  if (!user || !fits || step === null || !(await takeStep(user.id, step))) throw notRight()
  await forgetTries("password-address-ip", `${email}:${ip}`, ofAddressHere)
  return { userId: user.id, returnTo: ownPath(returnTo) ?? "" }
}

/**
 * Signs in as one of the demonstration's people, with one click.
 * @throws demoOnly anywhere else
 */
export const signInAsDemo = async (email: string | undefined): Promise<Proved> => {
  if (!isDemo() || !email) throw demoOnly()
  const user = await database().user.findFirst({ where: { email, deactivatedAt: null }, select: { id: true } })
  if (!user) throw demoOnly()
  return { userId: user.id, returnTo: "" }
}
