import { inAccount } from "@/server/data/scope"
import { isDemo } from "@/server/env"
import { forgetTries, isWithin, limit } from "@/server/http/limits/rate-limit"
import { decrypt } from "@/server/http/tokens"
import { demoOnly, notRight } from "../../refusals"
import { stepOfCode } from "../../rules/one-time-code"
import { ownPath } from "../../rules/own-path"
import type { SignInWithPassword } from "../../schema"
import { passwordFits } from "../passwords"
import { takeStep } from "../second-step/take-second-step"
import type { Visit } from "./ask-for-link"
import { withinOrProved } from "./within-or-proved"

/** Who has proved to be whom, and the page they wanted; "" when none. The session itself is made by `startSession`. */
export type Proved = Readonly<{ userId: string; returnTo: string; isShort: boolean }>

/** The mailbox is proved, and a second step is asked for before anybody is signed in. */
export type SecondStepNext = Readonly<{ next: "second_step" }>

// Someone who is not there must cost what everybody costs: this hash and this secret stand in for theirs.
const nobodysHash = "$argon2id$v=19$m=19456,t=2,p=1$/tGOkucJ2YRqxuAp5tIHjQ$bpn5xt2hQNi4AJ2r2RbK8UOlKamiN98iTHmDUkraIMY"
const nobodysSecret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"

const ofAddressHere = { tries: 10, seconds: 900 }

/** As for links: nobody can use up another's tries, nor lock them out from elsewhere. */
const countTry = async (ip: string, email: string, proof: string) => {
  await limit("password-ip", ip, { tries: 40, seconds: 900 })
  await limit("password-address-ip", `${email}:${ip}`, ofAddressHere)
  await withinOrProved("password-address", email, { tries: 60, seconds: 3600 }, proof)
}

/** Codes that came with the right password: few enough that guessing them is hopeless. A mailed link goes on working. */
const codesOfDay = { tries: 30, seconds: 86_400 }

/**
 * Signs staff in by password and code, both on one page. Only who has confirmed a second step has a password at all.
 * @throws notRight, whatever was wrong; tooManyTries by the visitor's own place; proofNeeded
 */
export const signInByPassword = async (
  { now, ip }: Visit,
  { email, password, code, returnTo, isShort = false, proof = "" }: SignInWithPassword,
): Promise<Proved> => {
  await countTry(ip, email, proof)
  const user = await inAccount({ address: email }, (db) =>
    db.user.findFirst({
      where: { email, deactivatedAt: null, passwordHash: { not: null }, totpConfirmedAt: { not: null } },
      select: { id: true, passwordHash: true, totpSecret: true },
    }),
  )
  const fits = await passwordFits(user?.passwordHash ?? nobodysHash, password)
  // Counted for nobody, too: both cost the same.
  const mayTry = await isWithin("password-codes", user && fits ? user.id : crypto.randomUUID(), codesOfDay)
  const secret = user?.totpSecret ? decrypt("totp", user.id, user.totpSecret) : nobodysSecret
  const step = stepOfCode(secret, code, now)
  if (!user || !fits || !mayTry || step === null || !(await takeStep(user.id, step))) throw notRight()
  await forgetTries("password-address-ip", `${email}:${ip}`)
  await forgetTries("password-codes", user.id)
  return { userId: user.id, returnTo: ownPath(returnTo) ?? "", isShort }
}

/**
 * Signs in as one of the demonstration's people, with one click.
 * @throws demoOnly anywhere else
 */
export const signInAsDemo = async (email: string | undefined): Promise<Proved> => {
  if (!isDemo() || !email) throw demoOnly()
  const user = await inAccount({ address: email }, (db) =>
    db.user.findFirst({ where: { email, deactivatedAt: null }, select: { id: true } }),
  )
  if (!user) throw demoOnly()
  return { userId: user.id, returnTo: "", isShort: false }
}
