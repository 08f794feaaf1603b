/** As many as are shown at once. */
export const recoveryCodeCount = 10

/** Letters and digits that nobody takes for each other on paper. */
const signs = "abcdefghjkmnpqrstuvwxyz23456789"
const length = 10

/** A code from random bytes: at least 49 bits of them. The few values that would make some signs likelier are left out. */
export const recoveryCodeFrom = (random: Uint8Array): string =>
  [...random]
    .filter((byte) => byte < Math.floor(256 / signs.length) * signs.length)
    .slice(0, length)
    .map((byte) => signs[byte % signs.length])
    .join("")

/** How many bytes make a code almost surely. */
export const bytesOfRecoveryCode = 4 * length

/** As it is shown and written down: "kx7mp-2d9qw". */
export const recoveryCodeInWords = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`

/** What someone typed, without what they added to read it by. */
export const plainCode = (typed: string): string => typed.toLowerCase().replaceAll(/[\s-]/g, "")

const recoveryCode = new RegExp(`^[${signs}]{${length}}$`)
const oneTimeCode = /^\d{6}$/

export type CodeKind = "authenticator" | "recovery"

/** Which of the two a plain code can be, or null. */
export const kindOfCode = (plain: string): CodeKind | null => {
  if (oneTimeCode.test(plain)) return "authenticator"
  return recoveryCode.test(plain) ? "recovery" : null
}
