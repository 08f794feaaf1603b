import { createTRPCClient, httpBatchLink, httpLink, splitLink } from "@trpc/client"
import superjson from "superjson"
import type { AppRouter } from "@/server/root-router"

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
 * The one client for browsers. Server components ask through server/caller.
 * Call with `{ context: { leaving: true } }` while the page goes away: it is then sent at once and outlives the page.
 */
export const api = createTRPCClient<AppRouter>({
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
})
