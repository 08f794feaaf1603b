/** Minutes in which a link to sign in works. */
export const linkMinutes = 10

/** Days after which everybody signs in again, however often they come. */
export const sessionDays = 14

/** Minutes after a sign-in in which password and second step may be changed without a further proof. */
export const recentMinutes = 10

export const isRecent = ({ createdAt }: { createdAt: string }, now: Date): boolean =>
  now.getTime() - Date.parse(createdAt) < recentMinutes * 60_000
