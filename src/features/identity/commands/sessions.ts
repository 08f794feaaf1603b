import { notFound } from "@/lib/refusal"
import { inAccount } from "@/server/data/scope"
import type { Session } from "@/server/http/session"
import { hashSecret, randomSecret } from "@/server/http/tokens"
import { sessionDays } from "../rules/recent"

type Own = Readonly<{ session: Session; now: Date }>

export type SignInMethod = "link" | "code" | "second-step" | "passkey" | "password" | "invitation" | "demo"

type Starting = Readonly<{
  userId: string
  method: SignInMethod
  isShort: boolean
  userAgent: string
  now: Date
  /** the secret of the session that this browser had until now, no matter whose it was */
  replaces: string | null
}>

const daysFrom = (now: Date, days: number) => new Date(now.getTime() + days * 86_400_000)

/** Signs out the browser with this secret. Without such a session there is nothing to do. */
export const endSessionOf = async (secret: string, now: Date): Promise<void> => {
  const secretHash = hashSecret(secret)
  await inAccount({ session: secretHash }, (db) =>
    db.session.updateMany({ where: { secretHash, revokedAt: null }, data: { revokedAt: now } }),
  )
}

/**
 * Starts a session under a new secret and ends the one that this browser had: what someone knew before the sign-in opens
 * nothing afterwards. Answers with the secret for the cookie; the row keeps its hash.
 */
export const startSession = async ({
  userId,
  method,
  isShort,
  userAgent,
  now,
  replaces,
}: Starting): Promise<string> => {
  const secret = randomSecret()
  if (replaces) await endSessionOf(replaces, now)
  await inAccount({ account: userId }, (db) =>
    db.session.create({
      data: {
        userId,
        secretHash: hashSecret(secret),
        method,
        isShort,
        userAgent: userAgent.slice(0, 300),
        createdAt: now,
        lastSeenAt: now,
        expiresAt: daysFrom(now, sessionDays),
      },
      select: { id: true },
    }),
  )
  return secret
}

/** Signs out one of one's own browsers. @throws notFound for anybody else's */
export const endSession = async ({ session, now }: Own, sessionId: string): Promise<void> => {
  const { userId } = session
  const { count } = await inAccount({ account: userId }, (db) =>
    db.session.updateMany({ where: { id: sessionId, userId, revokedAt: null }, data: { revokedAt: now } }),
  )
  if (count === 0) throw notFound()
}

/** Signs out every browser but this one. */
export const endOtherSessions = async ({ session, now }: Own): Promise<void> => {
  const { userId, sessionId } = session
  await inAccount({ account: userId }, (db) =>
    db.session.updateMany({ where: { userId, revokedAt: null, NOT: { id: sessionId } }, data: { revokedAt: now } }),
  )
}
