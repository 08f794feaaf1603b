import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
} from "@simplewebauthn/server"
import { inAccount } from "@/server/data/scope"
import { env } from "@/server/env"
import { isWithin } from "@/server/http/limits/rate-limit"
import { decrypt, encrypt } from "@/server/http/tokens"
import { log } from "@/server/log"
import { passkeyNotRight } from "../../refusals"
import { passkeyMinutes } from "../../rules/recent"

/** A browser's answer to a question of ours: as it came, and our question as we sealed it. */
export type PasskeyAnswer = Readonly<{ sealed: string; answer: string }>

/** Whose passkeys count: those made for this host. */
export const ourHost = () => new URL(env().APP_URL).hostname
export const ourOrigin = () => new URL(env().APP_URL).origin

/** Seals a challenge for who may answer it: a browser at the sign-in, or one session. Nothing of it is stored. */
export const sealChallenge = (forWhom: string, challenge: string, now: Date): string =>
  encrypt("passkey", forWhom, `${now.getTime() + passkeyMinutes * 60_000}.${challenge}`)

/**
 * The challenge that was sealed for them, once.
 * @throws passkeyNotRight when it is too old, was answered before, or was another's
 */
export const openChallenge = async (forWhom: string, sealed: string, now: Date): Promise<string> => {
  const [until = "", challenge = ""] = (() => {
    try {
      return decrypt("passkey", forWhom, sealed).split(".")
    } catch {
      return []
    }
  })()
  if (!(Number(until) > now.getTime())) throw passkeyNotRight()
  if (!(await isWithin("passkey-challenge", challenge, { tries: 1, seconds: 2 * passkeyMinutes * 60 })))
    throw passkeyNotRight()
  return challenge
}

/** What a browser is asked for: any passkey of ours that it has, or one of this person's. */
export const askForAnswer = async (forWhom: string, now: Date, userId?: string) => {
  const own = userId
    ? await inAccount({ account: userId }, (db) =>
        db.passkey.findMany({ where: { userId }, select: { credentialId: true, transports: true } }),
      )
    : []
  const options = await generateAuthenticationOptions({
    rpID: ourHost(),
    userVerification: "required",
    timeout: passkeyMinutes * 60_000,
    allowCredentials: own.map(({ credentialId: id, transports }) => ({ id, transports })),
  })
  return { options, sealed: sealChallenge(forWhom, options.challenge, now) }
}

/** What the browser sent, read as JSON; what it may hold is checked by the library. @throws SyntaxError */
export const readAnswer = <T>(answer: string): T => JSON.parse(answer) as T

const check = async (response: AuthenticationResponseJSON, challenge: string) => {
  const credentialId = String(response.id)
  const known = await inAccount({ passkey: credentialId }, (db) =>
    db.passkey.findFirst({
      where: { credentialId },
      select: { id: true, userId: true, credentialId: true, publicKey: true, counter: true },
    }),
  )
  if (!known) return null
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: ourOrigin(),
    expectedRPID: ourHost(),
    requireUserVerification: true,
    credential: { id: known.credentialId, publicKey: new Uint8Array(known.publicKey), counter: Number(known.counter) },
  })
  return verified ? { ...known, counter: BigInt(authenticationInfo.newCounter) } : null
}

/**
 * Who answered. The device has asked for a finger, a face or a number, so a passkey alone is two steps in one.
 * @throws passkeyNotRight, whatever was wrong
 */
export const takePasskey = async (
  forWhom: string,
  { sealed, answer }: PasskeyAnswer,
  now: Date,
): Promise<{ userId: string }> => {
  const challenge = await openChallenge(forWhom, sealed, now)
  const found = await (async () => check(readAnswer<AuthenticationResponseJSON>(answer), challenge))().catch(
    (error: unknown) => {
      log.info({ name: error instanceof Error ? error.name : "unknown" }, "a passkey was refused")
      return null
    },
  )
  if (!found) throw passkeyNotRight()
  const { id, userId, counter } = found
  const { count } = await inAccount({ account: userId }, (db) =>
    db.passkey.updateMany({ where: { id, user: { deactivatedAt: null } }, data: { counter, lastUsedAt: now } }),
  )
  if (count === 0) throw passkeyNotRight()
  return { userId }
}
