import { createTRPCClient, httpLink } from "@trpc/client"
import superjson from "superjson"
import type { AppRouter } from "@/root/router"
import type { Person } from "./people"

/** The procedures as this person's browser calls them, without its screens: for what happens behind a partner's back. */
export const callerOf = async ({ page }: Person, slug: string) => {
  const origin = process.env.E2E_BASE_URL ?? ""
  const cookies = await page.context().cookies(origin)
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ")
  return createTRPCClient<AppRouter>({
    links: [
      httpLink({
        url: `${origin}/api/trpc`,
        transformer: superjson,
        headers: { cookie, origin, "x-attune": "1", "x-attune-workspace": slug },
      }),
    ],
  })
}

export type Caller = Awaited<ReturnType<typeof callerOf>>
