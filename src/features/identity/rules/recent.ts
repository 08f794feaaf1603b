/** Minutes in which a link to sign in works. */
export const linkMinutes = 10

/** How often the six digits of an e-mail may be tried; the link in it still works afterwards. */
export const mailCodeTries = 5

/** Minutes in which the second step may follow a link or its digits. */
export const secondStepMinutes = 10

/** Minutes in which a browser may answer with a passkey. */
export const passkeyMinutes = 5

/** As many passkeys as anybody has devices, and more. */
export const mostPasskeys = 12

/** Days after which everybody signs in again, however often they come. */
export const sessionDays = 14

/** Minutes after a sign-in in which what it is done with may be set up, by who has no second step yet. */
export const recentMinutes = 10

export const isRecent = ({ createdAt }: { createdAt: string }, now: Date): boolean =>
  now.getTime() - Date.parse(createdAt) < recentMinutes * 60_000
