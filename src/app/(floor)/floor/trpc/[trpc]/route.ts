import { fetchRequestHandler } from "@trpc/server/adapters/fetch"
import { now } from "@/lib/time/clock"
import { isBench } from "@/server/env"
import { newRequestId, visitorAddress } from "@/server/http/request"
import { anybody, router } from "@/server/http/trpc"

const floorRouter = router({ nothing: anybody().query(() => null) })

/** A procedure that does nothing: what every procedure costs. Only there while `npm run bench` measures the others against it. */
export const GET = async (request: Request): Promise<Response> => {
  if (!isBench()) return new Response(null, { status: 404 })
  return fetchRequestHandler({
    endpoint: "/floor/trpc",
    req: request,
    router: floorRouter,
    createContext: () => ({
      session: null,
      slug: null,
      linkToken: null,
      now: now(),
      requestId: newRequestId(),
      ip: visitorAddress(request.headers),
    }),
  })
}
