import { demoAccounts } from "@prisma-seed/demo-accounts"
import type { AuthOptions } from "next-auth"
import CredentialsProvider from "next-auth/providers/credentials"
import { signInByPasskey } from "@/features/identity/commands/passkeys/sign-in-by-passkey"
import { type SignInMethod, startSession } from "@/features/identity/commands/sessions"
import type { Visit } from "@/features/identity/commands/sign-in/ask-for-link"
import {
  type Proved,
  type SecondStepNext,
  signInAsDemo,
  signInByPassword,
} from "@/features/identity/commands/sign-in/sign-in"
import {
  signInByLink,
  signInByMailCode,
  signInBySecondStep,
} from "@/features/identity/commands/sign-in/sign-in-by-mail"
import { sessionDays } from "@/features/identity/rules/recent"
import {
  demoInput,
  linkInput,
  signInByLinkInput,
  signInByMailCodeInput,
  signInByPasskeyInput,
  signInBySecondStepInput,
  signInWithPasswordInput,
} from "@/features/identity/schema"
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
const methods: Record<SignInMethod, (request: SignInRequest, given: Given) => Promise<Proved | SecondStepNext>> = {
  link: async (request, given) => signInByLink(request, signInByLinkInput.parse(given)),
  code: async (request, given) => signInByMailCode(request, signInByMailCodeInput.parse(given)),
  "second-step": async (request, given) => signInBySecondStep(request, signInBySecondStepInput.parse(given)),
  passkey: async (request, given) => signInByPasskey(request, signInByPasskeyInput.parse(given)),
  password: async (request, given) => signInByPassword(request, signInWithPasswordInput.parse(given)),
  demo: async (_, given) => {
    const { who } = demoInput.parse(given)
    return signInAsDemo(demoAccounts.find(({ key }) => key === who)?.email)
  },
  invitation: async ({ now, cookie }, given) => {
    const { token } = linkInput.parse(given)
    const session = await sessionOf(cookie, now)
    const { userId, slug } = await acceptInvitation({ token, now, signedInUserId: session?.userId ?? null })
    return { userId, returnTo: paths.today(slug), isShort: session?.isShort ?? false }
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

export type SignedIn = Readonly<{ reply: AuthReply | null; goTo: string }>

/** A cookie that ends with the browser, for who is on a shared device. */
const untilClosed = (cookie: string) => cookie.replaceAll(/; (Expires|Max-Age)=[^;]*/gi, "")

/**
 * Signs in by one of the ways and starts a session, ending the one that the browser had; or leads on to the second step.
 * @throws what the way throws: refusals, and ZodError for what cannot be an answer
 */
export const signIn = async (signInMethod: SignInMethod, request: SignInRequest, given: Given): Promise<SignedIn> => {
  await limit("sign-in-ip", request.ip, { tries: 120, seconds: 900 })
  const proved = await methods[signInMethod](request, given)
  if ("next" in proved) return { reply: null, goTo: paths.signInSecondStep }
  const { userId, isShort, returnTo } = proved
  const secret = await startSession({ ...request, userId, isShort, method: signInMethod, replaces: request.secret })
  const provider = CredentialsProvider({
    id: signInMethod,
    credentials: {},
    authorize: () => ({ id: userId, secret }),
  })
  const call = { method: "POST", path: ["callback", signInMethod], body: {}, cookies: {} } as const
  const reply = await callNextAuth(call, options([provider]))
  const cookies = isShort ? reply.cookies.map(untilClosed) : reply.cookies
  return { reply: { ...reply, cookies }, goTo: returnTo || paths.places }
}

const withCookie = (cookie: string | undefined) => (cookie ? { [sessionCookieName()]: cookie } : {})

/** Takes the session's cookie out of the browser; the caller has ended its row. */
export const signOut = (cookie: string | undefined): Promise<AuthReply> =>
  callNextAuth({ method: "POST", path: ["signout"], body: {}, cookies: withCookie(cookie) }, options())

/** next-auth's own question after the session, and its update, which can change nothing. */
export const askSession = (method: "GET" | "POST", cookie: string | undefined, body: Given): Promise<AuthReply> =>
  callNextAuth({ method, path: ["session"], body, cookies: withCookie(cookie) }, options())
