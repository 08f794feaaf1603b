import { TRPCError } from "@trpc/server"
import { cookies, headers } from "next/headers"
import { notFound, redirect } from "next/navigation"
import { cache } from "react"
import { now as clock } from "@/lib/time/clock"
import { newRequestId, visitorAddress } from "./request"
import { createCaller } from "./root-router"
import { browserCookieName, sessionCookieName, sessionOf } from "./session"

/** The session of the page being rendered, looked up once a request. */
export const currentSession = cache(async () => sessionOf((await cookies()).get(sessionCookieName())?.value))

const currentRequest = cache(async () => ({
  requestId: newRequestId(),
  now: clock(),
  ip: visitorAddress(await headers()),
  browser: (await cookies()).get(browserCookieName())?.value ?? null,
}))

type Asked = { slug?: string; linkToken?: string }

/** The doors, for a server component. Errors are tRPC's own; most pages want `ask`. */
export const doors = async ({ slug, linkToken }: Asked = {}) =>
  createCaller({
    session: await currentSession(),
    slug: slug ?? null,
    linkToken: linkToken ?? null,
    ...(await currentRequest()),
  })

type Doors = Awaited<ReturnType<typeof doors>>

/**
 * Asks through the doors for a page: what is not found becomes the not-found page, what needs a sign-in goes there and back.
 * @param returnTo the page's own path, for after the sign-in
 */
export const ask = async <T>(
  asked: Asked & { returnTo: string },
  question: (doors: Doors) => Promise<T>,
): Promise<T> => {
  try {
    return await question(await doors(asked))
  } catch (error) {
    if (error instanceof TRPCError && (error.code === "NOT_FOUND" || error.code === "BAD_REQUEST")) notFound()
    if (error instanceof TRPCError && error.code === "UNAUTHORIZED")
      redirect(`/sign-in?returnTo=${encodeURIComponent(asked.returnTo)}`)
    throw error
  }
}

/** The place that the signed-in person has in this workspace, for what a page says to them: their zone, their name. */
export const currentPlace = async (slug: string) =>
  (await currentSession())?.places.find((place) => place.slug === slug) ?? null

/** The instant of the request being rendered; the same everywhere on the page. */
export const requestTime = async (): Promise<Date> => (await currentRequest()).now
