import { createTRPCClient, httpBatchLink } from "@trpc/client"
import superjson from "superjson"
import type { AppRouter } from "@/server/root-router"

/** The first part of a path is the workspace's address, on every page that belongs to one. */
const slugOfPage = () => (typeof window === "undefined" ? "" : (window.location.pathname.split("/")[1] ?? ""))

/** The link token of an invitation page: /invitations/{token}. */
const linkOfPage = () =>
  typeof window === "undefined" ? "" : (/^\/invitations\/([\w-]+)/.exec(window.location.pathname)?.[1] ?? "")

/** The one client for browsers. Server components ask through server/caller. */
export const api = createTRPCClient<AppRouter>({
  links: [
    httpBatchLink({
      url: "/api/trpc",
      maxItems: 10,
      transformer: superjson,
      headers: () => ({ "x-attune": "1", "x-attune-workspace": slugOfPage(), "x-attune-link": linkOfPage() }),
    }),
  ],
})
