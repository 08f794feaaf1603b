import { encode } from "next-auth/jwt"
import type { Prisma } from "@/generated/prisma/client"
import { uuidV7 } from "@/lib/ids"
import { now as clock } from "@/lib/time/clock"
import { inAccount } from "@/server/data/scope"
import { env } from "@/server/env"
import { sessionCookieName } from "@/server/http/session"
import { encrypt, hashSecret, randomSecret, signedDigits, signedToken } from "@/server/http/tokens"
import { hashOf } from "./commands/passwords"
import { codeAt, newTotpSecret } from "./rules/one-time-code"

/** Before anything that tests tell of: what factories make was there already, whatever day it is. */
export const longAgo = new Date("2026-01-01T09:00:00Z")

/** A person who can sign in; with an address that has an account, the one who has it: they may belong to several places. */
export const aUser = async (given: { email?: string; name?: string } = {}) => {
  const id = uuidV7()
  const email = given.email ?? `person-${id.slice(-12)}@example.org`
  const create = { id, email, name: given.name ?? "Marit", createdAt: longAgo }
  return inAccount({ address: email }, (db) => db.user.upsert({ where: { email }, create, update: {} }))
}

/** All that is kept of an account. */
export const accountWith = (subject: { account: string } | { address: string }) =>
  inAccount(subject, (db) => db.user.findFirstOrThrow())

/** Changes an account behind its owner's back. */
export const changeAccount = (account: string, data: Prisma.UserUpdateInput) =>
  inAccount({ account }, (db) => db.user.update({ where: { id: account }, data }))

/** Gives someone an authenticator; answers with what shows its code at an instant. */
export const setUpSecondStep = async (userId: string) => {
  const secret = newTotpSecret()
  const data = { totpSecret: encrypt("totp", userId, secret), totpConfirmedAt: longAgo }
  await inAccount({ account: userId }, (db) => db.user.update({ where: { id: userId }, data, select: { id: true } }))
  return (now: Date) => codeAt(secret, now)
}

/** Someone who signs in by password and code; `code` shows what their authenticator shows at an instant. */
export const aUserWithPassword = async (password = "kettle orchid ferry", at = clock()) => {
  const made = await aUser()
  const secret = newTotpSecret()
  const passwordHash = await hashOf(password)
  const data = { passwordHash, totpSecret: encrypt("totp", made.id, secret), totpConfirmedAt: at }
  const user = await inAccount({ account: made.id }, (db) => db.user.update({ where: { id: made.id }, data }))
  return { user, password, code: (now: Date) => codeAt(secret, now) }
}

/** A signed-in browser of this user: the cookie to set, as Playwright and fetch want it. */
export const aSession = async (userId: string, given: { now?: Date; method?: string; isShort?: boolean } = {}) => {
  const at = given.now ?? clock()
  const secret = randomSecret()
  const session = await inAccount({ account: userId }, (db) =>
    db.session.create({
      data: {
        userId,
        secretHash: hashSecret(secret),
        method: given.method ?? "link",
        isShort: given.isShort ?? false,
        userAgent: "a browser",
        createdAt: at,
        lastSeenAt: at,
        expiresAt: new Date(at.getTime() + 14 * 86_400_000),
      },
    }),
  )
  const value = await encode({ token: { secret }, secret: env().AUTH_SECRET })
  return { sessionId: session.id, cookie: { name: sessionCookieName(), value } }
}

const latestLink = async (userId: string) => {
  const { email } = await accountWith({ account: userId })
  return inAccount({ address: email }, (db) =>
    db.signInLink.findFirstOrThrow({ where: { userId }, orderBy: { id: "desc" }, select: { id: true } }),
  )
}

/** What this person's newest e-mail brings: the link's token. */
export const latestToken = async (userId: string) => signedToken("sign-in", (await latestLink(userId)).id)

/** What this person's newest e-mail brings: the six digits. */
export const latestDigits = async (userId: string) => signedDigits("sign-in", (await latestLink(userId)).id)
