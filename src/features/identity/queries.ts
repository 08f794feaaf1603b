import type { Prisma } from "@/generated/prisma/client"
import type { Db } from "@/server/data/db"
import { asAccount, inAccount, type Scope } from "@/server/data/scope"
import { isIdle, type Session } from "@/server/http/session"
import { hashSecret, readSignedToken } from "@/server/http/tokens"
import { deviceInWords } from "./rules/devices"
import { isRecent } from "./rules/recent"

/** The account with this id, or else with this address; null when there is none. */
export const accountOf = (scope: Scope, { userId, email }: { userId: string | null; email: string }) =>
  asAccount(scope, userId ? { account: userId } : { address: email }, (db) =>
    db.user.findFirst({ where: userId ? { id: userId } : { email }, select: { id: true, deactivatedAt: true } }),
  )

/** In whose name a person is written to: who is known by one workspace only knows its name and may never have heard of ours. */
export const writerOf = (names: readonly string[]): string => (names.length === 1 && names[0] ? names[0] : "Attune")

export type StaffAccount = Readonly<{ staffId: string; email: string; hasSecondStep: boolean }>

/** The accounts of all who work in this workspace or did: where mail goes, and whether an e-mail or a password alone signs them in. */
export const staffAccounts = ({ db }: Scope) => db.$queryRaw<StaffAccount[]>`SELECT * FROM app.staff_accounts()`

type Own = Readonly<{ session: Session; now: Date }>

/** The browsers that are signed in as this person, the one in use first, then by last visit: all of them, since sessions expire. */
export const ownSessions = async ({ session, now }: Own) => {
  const { userId } = session
  const rows = await inAccount({ account: userId }, (db) =>
    db.session.findMany({
      where: { userId, revokedAt: null, expiresAt: { gt: now } },
      select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true, isShort: true },
      orderBy: { lastSeenAt: "desc" },
    }),
  )
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

const ownPasskeys = async (db: Db, userId: string) => {
  const rows = await db.passkey.findMany({
    where: { userId },
    select: { id: true, name: true, createdAt: true, lastUsedAt: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  })
  return rows.map(({ id, createdAt, ...rest }) => ({ passkeyId: id, since: createdAt, ...rest }))
}

/** One's own account: what can be changed, and whether it needs a proof first. */
export const account = async (own: Own) => {
  const { session, now } = own
  const { userId } = session
  const guards = await inAccount({ account: userId }, async (db) => ({
    recoveryCodesLeft: await db.recoveryCode.count({ where: { userId, usedAt: null } }),
    passkeys: await ownPasskeys(db, userId),
  }))
  return {
    ...guards,
    name: session.name ?? "",
    email: session.email,
    isStaff: session.memberships.some(({ kind }) => kind !== "client"),
    hasPassword: session.hasPassword && session.hasTotp,
    asksSecondStep: session.asksSecondStep,
    isRecent: isRecent(session, now),
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
  const link =
    linkId && (await inAccount({ link: linkId }, (db) => db.signInLink.findUnique({ where: { id: linkId } })))
  if (!link || link.consumedAt || link.expiresAt <= now) return "spent"
  return browser && hashSecret(browser) === link.browserHash ? "ready" : "other_browser"
}

/** The sign-in of this browser that has proved the mailbox and waits for its second step, or null. */
export const waitingSignIn = async ({ now, browser }: { now: Date; browser: string | null }) => {
  if (!browser) return null
  const browserHash = hashSecret(browser)
  return inAccount({ browser: browserHash }, (db) =>
    db.signInLink.findFirst({
      where: { browserHash, secondStepBy: { gt: now }, userId: { not: null } },
      orderBy: { createdAt: "desc" },
      select: { id: true, userId: true },
    }),
  )
}

/** What the second step's page asks for, in the browser that waits for it; null in any other. */
export const secondStepAsked = async (visit: { now: Date; browser: string | null }) => {
  const { userId } = (await waitingSignIn(visit)) ?? {}
  if (!userId) return null
  return inAccount({ account: userId }, async (db) => {
    const select = { totpConfirmedAt: true } as const satisfies Prisma.UserSelect
    const { totpConfirmedAt } = await db.user.findUniqueOrThrow({ where: { id: userId }, select })
    return {
      hasAuthenticator: totpConfirmedAt !== null,
      hasPasskey: (await db.passkey.count({ where: { userId } })) > 0,
    }
  })
}
export type SecondStepAsked = Awaited<ReturnType<typeof secondStepAsked>>
