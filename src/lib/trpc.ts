import {
  createTRPCClientProxy,
  createTRPCUntypedClient,
  httpBatchLink,
  httpLink,
  splitLink,
  type TRPCClient,
} from "@trpc/client"
import type { AnyRouter } from "@trpc/server"
import superjson from "superjson"

/** The first part of a path is the workspace's address, on every page that belongs to one. */
const slugOfPage = () => (typeof window === "undefined" ? "" : (window.location.pathname.split("/")[1] ?? ""))

/** The link token of an invitation page: /invitations/{token}. */
const linkOfPage = () =>
  typeof window === "undefined" ? "" : (/^\/invitations\/([\w-]+)/.exec(window.location.pathname)?.[1] ?? "")

const common = {
  url: "/api/trpc",
  transformer: superjson,
  headers: () => ({ "x-attune": "1", "x-attune-workspace": slugOfPage(), "x-attune-link": linkOfPage() }),
} as const

/**
 * The one client for browsers. Server components ask through server/http/caller.
 * Call with `{ context: { leaving: true } }` while the page goes away: it is then sent at once and outlives the page.
 */
const client = createTRPCClientProxy<AnyRouter>(
  createTRPCUntypedClient<AnyRouter>({
    links: [
      splitLink({
        condition: ({ context }) => context.leaving === true,
        true: httpLink({
          ...common,
          fetch: (url, options) => fetch(url, { ...(options as RequestInit), keepalive: true }),
        }),
        false: httpBatchLink({ ...common, maxItems: 10 }),
      }),
    ],
  }),
)

/**
 * The procedures of one room, by the name under which root/router.ts lists it. Typed by the room's own router, so that a
 * room never needs to know the root.
 */
export const roomApi = <R extends AnyRouter>(room: string) =>
  (client as unknown as Record<string, TRPCClient<R>>)[room] as TRPCClient<R>
