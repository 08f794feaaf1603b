import { TRPCError } from "@trpc/server"
import { cookies, headers } from "next/headers"
import { notFound, redirect } from "next/navigation"
import { cache } from "react"
import { paths } from "@/lib/paths"
import { Refusal } from "@/lib/refusal"
import { now as clock } from "@/lib/time/clock"
import { secondStepFirst } from "./refusals"
import { newRequestId, visitorAddress } from "./request"
import { browserCookieName, sessionCookieName, sessionOf } from "./session"
import type { Context } from "./trpc"

/** The session of the page being rendered, looked up once a request. */
export const currentSession = cache(async () => sessionOf((await cookies()).get(sessionCookieName())?.value))

const currentRequest = cache(async () => ({
  requestId: newRequestId(),
  now: clock(),
  ip: visitorAddress(await headers()),
  browser: (await cookies()).get(browserCookieName())?.value ?? null,
}))

export type Asked = { slug?: string; linkToken?: string }

/** What the page being rendered brings along to a procedure. */
export const currentContext = async ({ slug, linkToken }: Asked = {}): Promise<Context> => ({
  session: await currentSession(),
  slug: slug ?? null,
  linkToken: linkToken ?? null,
  ...(await currentRequest()),
})

/**
 * Makes `ask` for a router: a page, or a server component of a room, asks procedures through it. What is not found becomes
 * the not-found page, what needs a sign-in goes there and back. Its `returnTo` is the page's own path, for after the sign-in.
 */
export const askThrough =
  <C>(callerFor: (context: Context) => C) =>
  async <T>(asked: Asked & { returnTo: string }, question: (caller: C) => Promise<T>): Promise<T> => {
    try {
      return await question(callerFor(await currentContext(asked)))
    } catch (error) {
      if (error instanceof TRPCError && (error.code === "NOT_FOUND" || error.code === "BAD_REQUEST")) notFound()
      if (error instanceof TRPCError && error.code === "UNAUTHORIZED")
        redirect(`/sign-in?returnTo=${encodeURIComponent(asked.returnTo)}`)
      if (
        error instanceof TRPCError &&
        error.cause instanceof Refusal &&
        error.cause.code === secondStepFirst.declaration.code
      )
        redirect(`${paths.account}#second-step`)
      throw error
    }
  }

/** The membership that the signed-in person has in this workspace, for what a page says to them: their zone, their name. */
export const currentMembership = async (slug: string) =>
  (await currentSession())?.memberships.find((membership) => membership.slug === slug) ?? null

/** The instant of the request being rendered; the same everywhere on the page. */
export const requestTime = async (): Promise<Date> => (await currentRequest()).now
