import { fetchRequestHandler } from "@trpc/server/adapters/fetch"
import { now } from "@/lib/time/clock"
import { rootRouter } from "@/root/router"
import { isFromOurPages, newRequestId, visitorAddress } from "@/server/http/request"
import { browserCookieName, cookieNamed, sessionCookieName, sessionOf } from "@/server/http/session"
import { beforeProcedures, type Context } from "@/server/http/trpc"

/** As many calls in one request as our own client puts into it (lib/trpc.ts). */
const mostCalls = 10
const mostBytes = 1_000_000
/** What to wait before asking again, while the database is away. */
const secondsUntilRetry = 10

const isTooLong = ({ headers }: Request) => Number(headers.get("content-length") ?? 0) > mostBytes

const contextOf = async (request: Request): Promise<Context> => {
  const { headers } = request
  const requestId = newRequestId()
  const session = await sessionOf(cookieNamed(request, sessionCookieName())).catch((error: unknown) => {
    throw beforeProcedures(error, requestId)
  })
  return {
    session,
    slug: headers.get("x-attune-workspace"),
    linkToken: headers.get("x-attune-link"),
    browser: cookieNamed(request, browserCookieName()) ?? null,
    now: now(),
    requestId,
    ip: visitorAddress(headers),
  }
}

const answer = async (request: Request): Promise<Response> => {
  if (isTooLong(request)) return new Response(null, { status: 413 })
  if (request.method === "POST" && !isFromOurPages(request.headers)) {
    return Response.json({ error: { message: "This request did not come from our own pages." } }, { status: 403 })
  }
  const response = await fetchRequestHandler({
    endpoint: "/api/trpc",
    req: request,
    router: rootRouter,
    allowBatching: true,
    maxBatchSize: mostCalls,
    createContext: () => contextOf(request),
  })
  response.headers.set("cache-control", "no-store")
  if (response.status === 503) response.headers.set("retry-after", String(secondsUntilRetry))
  return response
}

export { answer as GET, answer as POST }
