import { Secret, TOTP } from "otpauth"

const stepSeconds = 30

const totp = (secret: string, account = "") =>
  new TOTP({ issuer: "Attune", label: account, secret: Secret.fromBase32(secret), digits: 6, period: stepSeconds })

/** A new secret of 160 bits, in base 32. */
export const newTotpSecret = () => new Secret({ size: 20 }).base32

/** What an authenticator reads from the square code. */
export const totpAddress = (secret: string, account: string): string => totp(secret, account).toString()

/** The step whose code this is, one step of slack on either side, or null. A step is accepted once: the caller keeps the last. */
export const stepOfCode = (secret: string, code: string, now: Date): number | null => {
  const delta = totp(secret).validate({ token: code, timestamp: now.getTime(), window: 1 })
  return delta === null ? null : Math.floor(now.getTime() / 1000 / stepSeconds) + delta
}

/** The code of an instant, as an authenticator shows it. */
export const codeAt = (secret: string, now: Date): string => totp(secret).generate({ timestamp: now.getTime() })

/** The secret as people type it: groups of four. */
export const secretInWords = (secret: string) => secret.match(/.{1,4}/g)?.join(" ") ?? secret
