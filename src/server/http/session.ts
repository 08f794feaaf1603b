import { decode } from "next-auth/jwt"
import { now as clock } from "@/lib/time/clock"
import { database } from "../data/db"
import type { Actor, ClientActor, StaffActor } from "../data/scope"
import { env } from "../env"
import { hashSecret } from "./tokens"

/** A workspace that the signed-in user may enter, and as whom. */
export type Membership = Readonly<{
  workspaceId: string
  slug: string
  workspaceName: string
  kind: StaffActor["kind"] | ClientActor["kind"]
  id: string
  name: string
  timeZone: string
  /** the workspace requires a second step of who works there, and this person has none yet */
  needsSecondStep: boolean
}>

export type Session = Readonly<{
  sessionId: string
  userId: string
  email: string
  name: string | null
  method: string
  userAgent: string
  createdAt: string
  lastSeenAt: string
  expiresAt: string
  hasPassword: boolean
  hasTotp: boolean
  /** whether a mailed link or a password alone does not sign this person in */
  asksSecondStep: boolean
  /** on a shared device: ends when it is idle */
  isShort: boolean
  memberships: readonly Membership[]
}>

type StoredMembership = Omit<Membership, "needsSecondStep"> & Readonly<{ requiresSecondStep: boolean }>
type Stored = Omit<Session, "memberships"> & Readonly<{ places: readonly StoredMembership[] }>

export const idleMinutes = 30

/** Staff, and who is on a shared device, are signed out after 30 idle minutes; other clients stay until the session's own end. */
export const isIdle = (
  { isShort, lastSeenAt, memberships }: Pick<Session, "isShort" | "lastSeenAt" | "memberships">,
  now: Date,
): boolean =>
  (isShort || memberships.some((membership) => membership.kind !== "client")) &&
  now.getTime() - Date.parse(lastSeenAt) > idleMinutes * 60_000

const isSecure = () => env().APP_URL.startsWith("https:")

/** Secure cookies carry the __Host- prefix: no other host or path can set them. */
export const sessionCookieName = () => (isSecure() ? "__Host-attune-session" : "attune-session")

/** A random secret that proxy.ts gives to a browser at the sign-in; a mailed link works only where it was asked for. */
export const browserCookieName = () => (isSecure() ? "__Host-attune-browser" : "attune-browser")

/** How both cookies are kept: out of reach of scripts, of other hosts and of forms on other sites. */
export const cookieOptions = () => ({ httpOnly: true, sameSite: "lax", path: "/", secure: isSecure() }) as const

/** One cookie of a plain request, for route handlers that are not pages. */
export const cookieNamed = (request: Request, name: string): string | undefined =>
  request.headers
    .get("cookie")
    ?.split("; ")
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1)

/** Cookies that were opened before: deriving the key for it costs as much as all the rest of a session's look-up. */
const opened = new Map<string, string>()
const mostOpened = 5000

/** The secret in a session cookie, or null when it was not made by us. Whether it still opens anything is the database's word. */
export const secretIn = async (cookie: string | undefined): Promise<string | null> => {
  if (!cookie) return null
  const before = opened.get(cookie)
  if (before) return before
  const token = await decode({ token: cookie, secret: env().AUTH_SECRET }).catch(() => null)
  if (typeof token?.secret !== "string") return null
  const [oldest] = opened.size < mostOpened ? [] : opened.keys()
  if (oldest) opened.delete(oldest)
  opened.set(cookie, token.secret)
  return token.secret
}

/**
 * The session behind a cookie, looked up on every request: a revoked or ended one is gone at once, whatever the cookie says.
 */
export const sessionOf = async (cookie: string | undefined, now = clock()): Promise<Session | null> => {
  const secret = await secretIn(cookie)
  if (!secret) return null
  const [row] = await database().$queryRaw<[{ session: Stored | null }]>`
    SELECT app.session_by_secret(${hashSecret(secret)}, ${now}) AS session`
  if (!row.session) return null
  const { places, ...rest } = row.session
  const memberships = places.map(({ requiresSecondStep, ...membership }) => ({
    ...membership,
    needsSecondStep: requiresSecondStep && !rest.asksSecondStep,
  }))
  const session = { ...rest, memberships }
  return isIdle(session, now) ? null : session
}

/** The actor that a membership makes of its user. */
export const actorAt = (membership: Membership, userId: string): Actor =>
  membership.kind === "client"
    ? { kind: "client", clientId: membership.id, userId }
    : { kind: membership.kind, staffId: membership.id, userId }
