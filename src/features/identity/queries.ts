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

/** What belongs to a person, who may have several workspaces or none, is mailed for no workspace. */
export const noWorkspace = "00000000-0000-0000-0000-000000000000"

/** In whose name a person is written to: who is known by one workspace only knows its name and may never have heard of ours. */
export const writerOf = (names: readonly string[]): string => (names.length === 1 && names[0] ? names[0] : "Attune")

/** What says of a user whether an e-mail or a password alone does not sign them in. */
export const secondStepFacts = { totpConfirmedAt: true, passkeyAfterLink: true } as const satisfies Prisma.UserSelect

export const hasSecondStep = ({
  totpConfirmedAt,
  passkeyAfterLink,
}: {
  totpConfirmedAt: Date | null
  passkeyAfterLink: boolean
}) => totpConfirmedAt !== null || passkeyAfterLink

/** Whether this account has a second step. */
export const asksSecondStep = async (db: Db, userId: string): Promise<boolean> =>
  hasSecondStep(await db.user.findUniqueOrThrow({ where: { id: userId }, select: secondStepFacts }))

type Own = Readonly<{ session: Session; now: Date }>

/** The browsers that are signed in as this person, the one in use first, then by last visit: all of them, since sessions expire. */
export const ownSessions = async ({ session, now }: Own) => {
  const rows = await database().session.findMany({
    where: { userId: session.userId, revokedAt: null, expiresAt: { gt: now } },
    select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true, isShort: true },
    orderBy: { lastSeenAt: "desc" },
  })
  return rows
    .filter(
      ({ isShort, lastSeenAt }) =>
        !isIdle({ isShort, memberships: session.memberships, lastSeenAt: lastSeenAt.toISOString() }, now),
    )
    .map(({ id, userAgent, createdAt, lastSeenAt, isShort }) => ({
      sessionId: id,
      device: deviceInWords(userAgent),
      since: createdAt,
      lastSeenAt,
      isShort,
      isThis: id === session.sessionId,
    }))
    .toSorted((one, other) => Number(other.isThis) - Number(one.isThis))
}

const ownPasskeys = async (userId: string) => {
  const rows = await database().passkey.findMany({
    where: { userId },
    select: { id: true, name: true, createdAt: true, lastUsedAt: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  })
  return rows.map(({ id, createdAt, ...rest }) => ({ passkeyId: id, since: createdAt, ...rest }))
}

/** One's own account: what can be changed, and whether it needs a proof first. */
export const account = async (own: Own) => {
  const { session, now } = own
  return {
    name: session.name ?? "",
    email: session.email,
    isStaff: session.memberships.some(({ kind }) => kind !== "client"),
    hasPassword: session.hasPassword && session.hasTotp,
    asksSecondStep: session.asksSecondStep,
    isRecent: isRecent(session, now),
    recoveryCodesLeft: await database().recoveryCode.count({ where: { userId: session.userId, usedAt: null } }),
    passkeys: await ownPasskeys(session.userId),
    asksPasskey: session.asksSecondStep && !session.hasTotp,
    /** the places where a second step is required and not there yet */
    requiredBy: session.memberships
      .filter(({ needsSecondStep }) => needsSecondStep)
      .map(({ workspaceName }) => workspaceName),
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

/** The sign-in of this browser that has proved the mailbox and waits for its second step, or null. */
export const waitingSignIn = async ({ now, browser }: { now: Date; browser: string | null }) =>
  browser
    ? await database().signInLink.findFirst({
        where: { browserHash: hashSecret(browser), secondStepBy: { gt: now }, userId: { not: null } },
        orderBy: { createdAt: "desc" },
        select: { id: true, userId: true },
      })
    : null

/** What the second step's page asks for, in the browser that waits for it; null in any other. */
export const secondStepAsked = async (visit: { now: Date; browser: string | null }) => {
  const waiting = await waitingSignIn(visit)
  if (!waiting?.userId) return null
  const { totpConfirmedAt } = await database().user.findUniqueOrThrow({
    where: { id: waiting.userId },
    select: { totpConfirmedAt: true },
  })
  const passkeys = await database().passkey.count({ where: { userId: waiting.userId } })
  return { hasAuthenticator: totpConfirmedAt !== null, hasPasskey: passkeys > 0 }
}
export type SecondStepAsked = Awaited<ReturnType<typeof secondStepAsked>>
