import { z } from "zod"
import type { SignInMethod } from "@/features/identity/commands/sessions"
import { endSessionOf } from "@/features/identity/commands/sessions"
import { codeNotRight, mailCodeNotRight, notRight } from "@/features/identity/refusals"
import { ownPath } from "@/features/identity/rules/own-path"
import { paths } from "@/lib/paths"
import { Refusal } from "@/lib/refusal"
import { now as clock } from "@/lib/time/clock"
import { isAway } from "@/server/data/connection/away"
import type { AuthReply } from "@/server/http/next-auth-call"
import { isFormOfOurs, isFromOurPages, newRequestId, visitorAddress } from "@/server/http/request"
import { browserCookieName, cookieNamed, secretIn, sessionCookieName } from "@/server/http/session"
import { framesOnly } from "@/server/http/trpc"
import { log } from "@/server/log"
import { askSession, type SignInRequest, signIn, signOut } from "./auth"

type Given = Readonly<Record<string, unknown>>
type Posted = Readonly<{ given: Given; isScript: boolean }>

const mostCharacters = 10_000
const refuse = (status: number) => new Response(null, { status, headers: { "cache-control": "no-store" } })

/** What our own pages sent, by script or as a plain form; anything else is turned away before it is read. */
const posted = async (request: Request): Promise<Posted | Response> => {
  const isScript = isFromOurPages(request.headers)
  const isForm = (request.headers.get("content-type") ?? "").startsWith("application/x-www-form-urlencoded")
  if (!isScript && !(isForm && isFormOfOurs(request.headers))) return refuse(403)
  const text = await request.text()
  if (text.length > mostCharacters) return refuse(413)
  if (isForm) return { given: Object.fromEntries(new URLSearchParams(text)), isScript }
  try {
    return { given: z.record(z.string(), z.unknown()).parse(JSON.parse(text || "{}")), isScript }
  } catch {
    return refuse(400)
  }
}

const cookieOf = (request: Request) => cookieNamed(request, sessionCookieName())

const signInRequestOf = async (request: Request): Promise<SignInRequest> => ({
  now: clock(),
  ip: visitorAddress(request.headers),
  browser: cookieNamed(request, browserCookieName()) ?? null,
  userAgent: request.headers.get("user-agent") ?? "",
  secret: await secretIn(cookieOf(request)),
  cookie: cookieOf(request),
})

/** Only the session's own cookie leaves: what next-auth keeps for itself is of no use here. */
const headersOf = (reply: AuthReply | null, more: Record<string, string>) => {
  const headers = new Headers({ "cache-control": "no-store", ...more })
  for (const cookie of reply?.cookies ?? [])
    if (cookie.startsWith(`${sessionCookieName()}=`)) headers.append("set-cookie", cookie)
  return headers
}

/** On to another page: a script is told, a form is sent. */
const goTo = (path: string, isScript: boolean, reply: AuthReply | null = null) =>
  isScript
    ? Response.json({ url: path }, { headers: headersOf(reply, {}) })
    : new Response(null, { status: 303, headers: headersOf(reply, { location: path }) })

/** Where a form without JavaScript goes back to, with the reason's code: that page has the sentence. */
const backFrom = (signInMethod: SignInMethod, given: Given, code: string) => {
  const query = new URLSearchParams({ refused: code })
  if (signInMethod === "invitation")
    return `${paths.invitation(encodeURIComponent(String(given.token ?? "")))}?${query}`
  if (signInMethod === "code") return `${paths.signInSent}?${query}`
  if (signInMethod === "second-step") return `${paths.signInSecondStep}?${query}`
  const returnTo = ownPath(typeof given.returnTo === "string" ? given.returnTo : null)
  if (returnTo) query.set("returnTo", returnTo)
  if (signInMethod === "password") query.set("with", "password")
  return `${paths.signIn}?${query}`
}

/** What is said, without JavaScript, of something that cannot be an answer. */
const unreadable: Partial<Record<SignInMethod, typeof notRight>> = {
  code: mailCodeNotRight,
  "second-step": codeNotRight,
}

/** What a script is told, in the shape of the procedures' own errors (trpc.ts). */
const failureFor = (error: unknown, reference: string, signInMethod: SignInMethod) => {
  if (error instanceof Refusal) {
    const { code, says, field } = error
    return {
      status: error.status === "TOO_MANY_REQUESTS" ? 429 : 422,
      code,
      said: { refusal: { code, says, ...(field ? { field } : {}) } },
    }
  }
  if (error instanceof z.core.$ZodError) {
    const fields = Object.fromEntries(error.issues.toReversed().map(({ path, message }) => [path.join("."), message]))
    return { status: 400, code: (unreadable[signInMethod] ?? notRight).declaration.code, said: { fields } }
  }
  const { name, stack } = error instanceof Error ? error : new Error()
  log.error({ requestId: reference, name, stack: framesOnly(stack) }, "a sign-in failed")
  return isAway(error)
    ? { status: 503, code: "UNEXPECTED", said: { httpStatus: 503 } }
    : { status: 500, code: "UNEXPECTED", said: {} }
}

/** A sign-in by one of the ways (auth.ts). */
export const answerSignIn = async (request: Request, signInMethod: SignInMethod): Promise<Response> => {
  const form = await posted(request)
  if (form instanceof Response) return form
  try {
    const { reply, goTo: path } = await signIn(signInMethod, await signInRequestOf(request), form.given)
    return goTo(path, form.isScript, reply)
  } catch (error) {
    const reference = newRequestId()
    const { status, code, said } = failureFor(error, reference, signInMethod)
    if (!form.isScript) return goTo(backFrom(signInMethod, form.given, code), false)
    return Response.json({ error: { data: { ...said, reference } } }, { status, headers: headersOf(null, {}) })
  }
}

/** Ends the session of this browser, its row first: a cookie that someone kept opens nothing. */
export const answerSignOut = async (request: Request): Promise<Response> => {
  const form = await posted(request)
  if (form instanceof Response) return form
  const secret = await secretIn(cookieOf(request))
  if (secret) await endSessionOf(secret, clock())
  const response = goTo(`${paths.signIn}?signed=out`, form.isScript, await signOut(cookieOf(request)))
  // Whoever has the device next finds nothing that the pages kept in it.
  response.headers.set("clear-site-data", '"cache", "storage"')
  return response
}

/** next-auth's question after the session, and its update. Both tell until when the cookie lasts, and change nothing. */
export const answerSession = async (request: Request): Promise<Response> => {
  const form = request.method === "POST" ? await posted(request) : { given: {} }
  if (form instanceof Response) return form
  const reply = await askSession(request.method === "POST" ? "POST" : "GET", cookieOf(request), form.given)
  return Response.json(reply.body ?? {}, { status: reply.status, headers: headersOf(reply, {}) })
}
