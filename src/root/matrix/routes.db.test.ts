import { globSync } from "node:fs"
import path from "node:path"
import { beforeAll, describe, expect, it, vi } from "vitest"
import { aSession } from "@/features/identity/factory"
import { uuidV7 } from "@/lib/ids"
import { type Asker, askers } from "./entry"
import { ownInterview } from "./procedures/scheduling"
import { handlers, type PageEntry, pages } from "./routes"
import { aWorld, type World } from "./world"

// Every page and every other route over HTTP, found in src/app itself, so that none can be forgotten. Next's own reading of
// the request is all that is stood in for.

const request = vi.hoisted(() => ({ cookies: new Map<string, string>() }))
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => (request.cookies.has(name) ? { name, value: request.cookies.get(name) } : undefined),
    getAll: () => [...request.cookies].map(([name, value]) => ({ name, value })),
  }),
  headers: async () => new Headers(),
}))
vi.mock("next/server", async (real) => ({ ...(await real<object>()), connection: async () => undefined }))

const app = path.resolve(import.meta.dirname, "../../app")
const addressOf = (file: string) =>
  `/${path.dirname(file).replaceAll("\\", "/")}`.replaceAll(/\/\([^/]+\)/g, "").replace(/\/\.?$/, "") || "/"
const inApp = (name: string) =>
  globSync(`**/${name}`, { cwd: app })
    .filter((file) => !file.startsWith("design-system"))
    .map((file) => ({ file: path.join(app, file), address: addressOf(file) }))
const found = { pages: inApp("page.tsx"), handlers: inApp("route.ts") }

let world: World
const cookiesOf = new Map<Asker, [string, string][]>()
beforeAll(async () => {
  world = await aWorld()
  for (const [asker, userId] of Object.entries(world.users)) {
    const { cookie } = await aSession(userId)
    cookiesOf.set(asker as Asker, [[cookie.name, cookie.value]])
  }
})

const as = (asker: Asker) => {
  request.cookies = new Map(cookiesOf.get(asker) ?? [])
}

const digestOf = (error: unknown) =>
  error instanceof Error && "digest" in error && typeof error.digest === "string" ? error.digest : null

/** Opens a page as Next would: what it throws is where it sends people. */
const open = async (file: string, params: Record<string, string>): Promise<"ok" | "not_found" | "sign_in"> => {
  const { default: Page } = (await import(file)) as { default: (props: object) => Promise<unknown> }
  try {
    await Page({ params: Promise.resolve({ slug: world.slug, ...params }), searchParams: Promise.resolve({}) })
    return "ok"
  } catch (error) {
    const digest = digestOf(error)
    if (digest?.startsWith("NEXT_HTTP_ERROR_FALLBACK;404")) return "not_found"
    if (digest?.startsWith("NEXT_REDIRECT")) return digest.includes(";/sign-in") ? "sign_in" : "ok"
    throw error
  }
}

/** What an address names by id: "/[slug]/desk/relationships/[relationshipId]" a relationship. */
const idsIn = (address: string) => [...address.matchAll(/\[(\w+Id)\]/g)].map(([, name = ""]) => name)

const wanted = ({ opens, visitor }: PageEntry, asker: Asker) => {
  if (opens.includes(asker)) return "ok"
  return asker === "visitor" ? (visitor ?? "sign_in") : "not_found"
}

describe("the routes", () => {
  it("are all in the table, and nothing else is", () => {
    expect(found.pages.map(({ address }) => address).toSorted()).toEqual(Object.keys(pages).toSorted())
    expect(found.handlers.map(({ address }) => address).toSorted()).toEqual(Object.keys(handlers).toSorted())
  })
})

describe.each(found.pages.filter(({ address }) => address in pages))("$address", ({ file, address }) => {
  const entry = pages[address] ?? { opens: [] }
  it("opens for whom the table says, and is not there for anybody else", { timeout: 60_000 }, async () => {
    const params = (await entry.params?.(world)) ?? {}
    for (const asker of askers) {
      as(asker)
      expect([asker, await open(file, params)]).toEqual([asker, wanted(entry, asker)])
    }
  })

  const ids = idsIn(address)
  if (ids.length === 0) return
  it("is there by the table's own ids, and with no other", { timeout: 60_000 }, async () => {
    const params = (await entry.params?.(world)) ?? {}
    expect(Object.keys(params)).toEqual(ids)
    // Who sees none of these pages at all is asked too: what is not there stays so.
    for (const asker of entry.opens.length > 0 ? entry.opens : askers.filter((one) => one !== "visitor")) {
      as(asker)
      const unknown = Object.fromEntries(ids.map((name) => [name, uuidV7()]))
      expect([asker, await open(file, unknown)]).toEqual([asker, "not_found"])
      expect([asker, await open(file, Object.fromEntries(ids.map((name) => [name, "nonsense"])))]).toEqual([
        asker,
        "not_found",
      ])
    }
  })
})

const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const
type Answer = (request: Request, at: { params: Promise<Record<string, unknown>> }) => Promise<Response>

describe.each(found.handlers.filter(({ address }) => address in handlers))("$address", ({ file, address }) => {
  const entry = handlers[address] ?? { methods: [], knowsBy: "nothing" }
  const route = async () => (await import(file)) as Partial<Record<(typeof methods)[number], Answer>>

  it("answers the methods of the table and no others", { timeout: 60_000 }, async () => {
    const handler = await route()
    expect(methods.filter((method) => handler[method])).toEqual(entry.methods)
  })

  if (entry.methods.includes("POST"))
    it("turns away what another site sends", { timeout: 60_000 }, async () => {
      const { POST } = await route()
      if (!POST) throw new Error("the route takes no POST")
      as("owner")
      const cookie =
        cookiesOf
          .get("owner")
          ?.map((pair) => pair.join("="))
          .join("; ") ?? ""
      for (const type of ["application/json", "application/x-www-form-urlencoded", "text/plain"]) {
        const headers = {
          origin: "https://evil.example",
          "sec-fetch-site": "cross-site",
          "content-type": type,
          "x-attune": "1",
          cookie,
        }
        const response = await POST(
          new Request(`http://attune.test${address}`, { method: "POST", headers, body: "{}" }),
          {
            params: Promise.resolve({ slug: world.slug, nextauth: ["signout"], trpc: "identity.endOtherSessions" }),
          },
        )
        expect([type, response.status]).toEqual([type, entry.knowsBy === "signature" ? 400 : 403])
      }
    })

  if (entry.knowsBy !== "session") return
  it("answers only whose it is", { timeout: 60_000 }, async () => {
    const { GET } = await route()
    const { appointmentId } = await ownInterview(world)
    for (const asker of askers) {
      as(asker)
      const response = await GET?.(new Request("http://attune.test/"), {
        params: Promise.resolve({ slug: world.slug, appointmentId }),
      })
      expect([asker, response?.status]).toEqual([asker, asker === "client" ? 200 : 404])
    }
  })
})
