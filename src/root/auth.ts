import { demoAccounts } from "@prisma-seed/demo-accounts"
import type { AuthOptions } from "next-auth"
import CredentialsProvider from "next-auth/providers/credentials"
import type { Visit } from "@/features/identity/commands/ask-for-link"
import { type SignInMethod, startSession } from "@/features/identity/commands/sessions"
import { type Proved, signInAsDemo, signInByLink, signInByPassword } from "@/features/identity/commands/sign-in"
import { sessionDays } from "@/features/identity/rules/recent"
import { demoInput, linkInput, signInWithPasswordInput } from "@/features/identity/schema"
import { acceptInvitation } from "@/features/invitations/commands/accept-invitation"
import { paths } from "@/lib/paths"
import { env } from "@/server/env"
import { limit } from "@/server/http/limits/rate-limit"
import { type AuthReply, callNextAuth } from "@/server/http/next-auth-call"
import { cookieOptions, sessionCookieName, sessionOf } from "@/server/http/session"
import { log } from "@/server/log"

/** A browser at the sign-in: what it brings along. */
export type SignInRequest = Visit &
  Readonly<{
    userAgent: string
    /** the secret of the session that it has until now */
    secret: string | null
    /** the session's cookie as it came */
    cookie: string | undefined
  }>

type Given = Readonly<Record<string, unknown>>

/** Every way in. Each proves who someone is, or refuses; none is reached by a GET, so that looking uses nothing up. */
const methods: Record<SignInMethod, (request: SignInRequest, given: Given) => Promise<Proved>> = {
  link: async (request, given) => signInByLink(request, linkInput.parse(given).token),
  password: async (request, given) => signInByPassword(request, signInWithPasswordInput.parse(given)),
  demo: async (_, given) => {
    const { who } = demoInput.parse(given)
    return signInAsDemo(demoAccounts.find(({ key }) => key === who)?.email)
  },
  invitation: async ({ now, cookie }, given) => {
    const { token } = linkInput.parse(given)
    const session = await sessionOf(cookie, now)
    const { userId, slug } = await acceptInvitation({ token, now, signedInUserId: session?.userId ?? null })
    return { userId, returnTo: paths.today(slug) }
  },
}

export const isSignInMethod = (name: string | undefined): name is SignInMethod =>
  name !== undefined && Object.hasOwn(methods, name)

const silent = () => undefined

/** The cookie carries a random secret and nothing else; what it opens is said by the session's row, looked up each time. */
const options = (providers: AuthOptions["providers"] = []): AuthOptions => ({
  secret: env().AUTH_SECRET,
  providers,
  session: { strategy: "jwt", maxAge: sessionDays * 86_400 },
  jwt: { maxAge: sessionDays * 86_400 },
  useSecureCookies: cookieOptions().secure,
  cookies: { sessionToken: { name: sessionCookieName(), options: cookieOptions() } },
  callbacks: {
    // Only a fresh sign-in brings a secret. An update from outside has no say: its words are not even read.
    jwt: ({ token, user }) => ({ secret: user && "secret" in user ? user.secret : token.secret }),
    session: ({ session }) => ({ expires: session.expires }),
  },
  logger: { error: (code) => log.warn({ code }, "next-auth"), warn: silent, debug: silent },
})

export type SignedIn = Readonly<{ reply: AuthReply; goTo: string }>

/**
 * Signs in by one of the ways and starts a session, ending the one that the browser had.
 * @throws what the way throws: refusals, and ZodError for what cannot be an answer
 */
export const signIn = async (signInMethod: SignInMethod, request: SignInRequest, given: Given): Promise<SignedIn> => {
  await limit("sign-in-ip", request.ip, { tries: 120, seconds: 900 })
  let outcome: { proved: Proved } | { failed: unknown } = { failed: new Error("next-auth did not ask the way in") }
  const provider = CredentialsProvider({
    id: signInMethod,
    credentials: {},
    authorize: async () => {
      try {
        const proved = await methods[signInMethod](request, given)
        const { userId } = proved
        const secret = await startSession({ ...request, userId, method: signInMethod, replaces: request.secret })
        outcome = { proved }
        return { id: userId, secret }
      } catch (failed) {
        outcome = { failed }
        return null
      }
    },
  })
  const call = { method: "POST", path: ["callback", signInMethod], body: {}, cookies: {} } as const
  const reply = await callNextAuth(call, options([provider]))
  const ended = outcome as { proved?: Proved; failed?: unknown }
  if (!ended.proved) throw ended.failed
  return { reply, goTo: ended.proved.returnTo || paths.places }
}

const withCookie = (cookie: string | undefined) => (cookie ? { [sessionCookieName()]: cookie } : {})

/** Takes the session's cookie out of the browser; the caller has ended its row. */
export const signOut = (cookie: string | undefined): Promise<AuthReply> =>
  callNextAuth({ method: "POST", path: ["signout"], body: {}, cookies: withCookie(cookie) }, options())

/** next-auth's own question after the session, and its update, which can change nothing. */
export const askSession = (method: "GET" | "POST", cookie: string | undefined, body: Given): Promise<AuthReply> =>
  callNextAuth({ method, path: ["session"], body, cookies: withCookie(cookie) }, options())
