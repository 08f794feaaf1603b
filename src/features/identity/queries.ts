import type { Prisma } from "@/generated/prisma/client"
import { type Db, database } from "@/server/data/db"
import { isIdle, type Session } from "@/server/http/session"
import { hashSecret, readSignedToken } from "@/server/http/tokens"
import { deviceInWords } from "./rules/devices"
import { isRecent } from "./rules/recent"

/** Where a row leads to an account: the address that mail goes to. */
export const userAddress = { email: true } as const satisfies Prisma.UserSelect

/** The account with this id, or else with this address; null when there is none. */
export const accountOf = (db: Db, { userId, email }: { userId: string | null; email: string }) =>
  db.user.findFirst({ where: userId ? { id: userId } : { email }, select: { id: true, deactivatedAt: true } })

type Own = Readonly<{ session: Session; now: Date }>

/** The browsers that are signed in as this person, the one in use first, then by last visit: all of them, since sessions expire. */
export const ownSessions = async ({ session, now }: Own) => {
  const rows = await database().session.findMany({
    where: { userId: session.userId, revokedAt: null, expiresAt: { gt: now } },
    select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true },
    orderBy: { lastSeenAt: "desc" },
  })
  return rows
    .filter(
      ({ lastSeenAt }) => !isIdle({ memberships: session.memberships, lastSeenAt: lastSeenAt.toISOString() }, now),
    )
    .map(({ id, userAgent, createdAt, lastSeenAt }) => ({
      sessionId: id,
      device: deviceInWords(userAgent),
      since: createdAt,
      lastSeenAt,
      isThis: id === session.sessionId,
    }))
    .toSorted((one, other) => Number(other.isThis) - Number(one.isThis))
}

/** One's own account: what can be changed, and whether it needs a proof first. */
export const account = async (own: Own) => {
  const { session, now } = own
  return {
    name: session.name ?? "",
    email: session.email,
    isStaff: session.memberships.some(({ kind }) => kind !== "client"),
    hasPassword: session.hasPassword && session.hasTotp,
    isRecent: isRecent(session, now),
    timeZone: session.memberships[0]?.timeZone ?? "UTC",
    sessions: await ownSessions(own),
  }
}
export type Account = Awaited<ReturnType<typeof account>>
export type OwnSession = Account["sessions"][number]

export type LinkState = "ready" | "other_browser" | "spent"

/**
 * What a mailed link would do in this browser. Looking uses nothing up: programs that open every link of a mail do no harm.
 */
export const linkState = async (
  { now, browser }: { now: Date; browser: string | null },
  token: string,
): Promise<LinkState> => {
  const linkId = readSignedToken("sign-in", token)
  const link = linkId && (await database().signInLink.findUnique({ where: { id: linkId } }))
  if (!link || link.consumedAt || link.expiresAt <= now) return "spent"
  return browser && hashSecret(browser) === link.browserHash ? "ready" : "other_browser"
}
