import { fetchRequestHandler } from "@trpc/server/adapters/fetch"
import { now } from "@/lib/time/clock"
import { rootRouter } from "@/root/router"
import { isFromOurPages, newRequestId, visitorAddress } from "@/server/http/request"
import { browserCookieName, cookieNamed, sessionCookieName, sessionOf } from "@/server/http/session"

/** As many calls in one request as our own client puts into it (lib/trpc.ts). */
const mostCalls = 10
const mostBytes = 1_000_000

const isTooLong = ({ headers }: Request) => Number(headers.get("content-length") ?? 0) > mostBytes

const answer = async (request: Request): Promise<Response> => {
  if (isTooLong(request)) return new Response(null, { status: 413 })
  if (request.method === "POST" && !isFromOurPages(request.headers)) {
    return Response.json({ error: { message: "This request did not come from our own pages." } }, { status: 403 })
  }
  const { headers } = request
  const response = await fetchRequestHandler({
    endpoint: "/api/trpc",
    req: request,
    router: rootRouter,
    allowBatching: true,
    maxBatchSize: mostCalls,
    createContext: async () => ({
      session: await sessionOf(cookieNamed(request, sessionCookieName())),
      slug: headers.get("x-attune-workspace"),
      linkToken: headers.get("x-attune-link"),
      browser: cookieNamed(request, browserCookieName()) ?? null,
      now: now(),
      requestId: newRequestId(),
      ip: visitorAddress(headers),
    }),
  })
  response.headers.set("cache-control", "no-store")
  return response
}

export { answer as GET, answer as POST }
