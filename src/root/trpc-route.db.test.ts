import { describe, expect, it } from "vitest"
import { GET, POST } from "@/app/api/trpc/[trpc]/route"
import { accountWith, aSession, aUser } from "@/features/identity/factory"
import { inAccount } from "@/server/data/scope"

// The only route for browsers, called as other sites and odd clients would call it.

const origin = "http://attune.test"
const ours = { origin, "sec-fetch-site": "same-origin", "content-type": "application/json", "x-attune": "1" }

const signedIn = async () => {
  const user = await aUser({ name: "Marit" })
  const { cookie, sessionId } = await aSession(user.id)
  const name = async () => (await accountWith({ account: user.id })).name
  return { cookie: `${cookie.name}=${cookie.value}`, name, sessionId, userId: user.id }
}

const rename = (cookie: string, headers: Record<string, string>, body = '{"json":{"name":"Mallory"}}') =>
  POST(new Request(`${origin}/api/trpc/identity.changeName`, { method: "POST", headers: { ...headers, cookie }, body }))

const without = (name: string) => Object.fromEntries(Object.entries(ours).filter(([header]) => header !== name))

describe("a change", () => {
  it("is made when it comes from our own pages", async () => {
    const { cookie, name } = await signedIn()
    const response = await rename(cookie, ours)
    expect([response.status, response.headers.get("cache-control"), await name()]).toEqual([200, "no-store", "Mallory"])
  })

  it.each<[string, Record<string, string>]>([
    ["another site", { ...ours, origin: "https://evil.example", "sec-fetch-site": "cross-site" }],
    ["a sibling host", { ...ours, origin: "http://blog.attune.test", "sec-fetch-site": "same-site" }],
    ["a site that looks like ours", { ...ours, origin: "http://attune.test.evil.example" }],
    ["a sandboxed frame", { ...ours, origin: "null" }],
    ["nowhere it would name", without("origin")],
    ["a page by the browser's word another site's", { ...ours, "sec-fetch-site": "cross-site" }],
    ["a form in plain text", { ...ours, "content-type": "text/plain" }],
    ["a form", { ...ours, "content-type": "application/x-www-form-urlencoded" }],
    ["a form with files", { ...ours, "content-type": "multipart/form-data; boundary=x" }],
    ["a script without our header", without("x-attune")],
  ])("is refused from %s", async (_, headers) => {
    const { cookie, name } = await signedIn()
    const response = await rename(cookie, headers)
    expect([response.status, await name()]).toEqual([403, "Marit"])
  })

  it("is never made by a GET", async () => {
    const { cookie, name } = await signedIn()
    const input = encodeURIComponent('{"json":{"name":"Mallory"}}')
    for (const headers of [ours, {}]) {
      const response = await GET(
        new Request(`${origin}/api/trpc/identity.changeName?input=${input}`, { headers: { ...headers, cookie } }),
      )
      expect([response.status, await name()]).toEqual([405, "Marit"])
    }
  })

  it("takes nothing that was not asked for", async () => {
    const { cookie } = await signedIn()
    const body = '{"json":{"name":"Mallory","role":"owner","email":"owner@example.org","deactivatedAt":null}}'
    expect((await rename(cookie, ours, body)).status).toBe(200)
    expect(await inAccount({ address: "owner@example.org" }, (db) => db.user.count())).toBe(0)
  })
})

describe("internal headers from outside", () => {
  const values = ["src/proxy:src/proxy:src/proxy:src/proxy:src/proxy", "evil.example", "https://evil.example", "1"]
  const cross = { ...ours, origin: "https://evil.example", "sec-fetch-site": "cross-site" }
  const trpc = (cookie: string, headers: Record<string, string>) =>
    GET(new Request(`${origin}/api/trpc/identity.sessions`, { headers: { ...headers, cookie } }))
  const told = async (response: Response) => {
    const { error } = (await response.json()) as { error: { json: { message: string; data: { code: string } } } }
    return [response.status, error.json.data.code]
  }

  it.each([
    "x-middleware-subrequest",
    "x-middleware-rewrite",
    "x-middleware-next",
    "x-forwarded-host",
    "x-forwarded-proto",
    "x-original-url",
    "x-nextjs-data",
    "host",
    "forwarded",
  ])("%s opens nothing, to a visitor or to another site in a signed-in browser", async (header) => {
    const { cookie, name } = await signedIn()
    for (const value of values) {
      const given = { [header]: value }
      expect((await rename(cookie, { ...cross, ...given })).status).toBe(403)
      // The same from a browser that says nothing of the site.
      const { "sec-fetch-site": _, ...silent } = cross
      expect((await rename(cookie, { ...silent, ...given })).status).toBe(403)
      expect(await name()).toBe("Marit")
      expect(await told(await trpc("", given))).toEqual(await told(await trpc("", {})))
      expect((await trpc(cookie, given)).status).toBe(200)
    }
  })

  it("change nothing of what our own pages send", async () => {
    const { cookie, name } = await signedIn()
    expect((await rename(cookie, { ...ours, "x-forwarded-host": "evil.example" })).status).toBe(200)
    expect(await name()).toBe("Mallory")
  })

  it.each(["x-attune-user", "x-attune-session", "x-user-id", "x-attune-workspace", "authorization"])(
    "%s makes nobody of a visitor",
    async (header) => {
      const { cookie, sessionId, userId } = await signedIn()
      const [, token = ""] = cookie.split("=")
      for (const value of [userId, sessionId, token, `Bearer ${token}`]) {
        expect((await rename("", { ...ours, [header]: value })).status).toBe(401)
      }
      expect((await rename(cookie, { ...ours, [header]: token })).status).toBe(200)
    },
  )
})

describe("a batch", () => {
  const ask = (count: number) =>
    GET(
      new Request(
        `${origin}/api/trpc/${Array.from({ length: count }, () => "identity.sessions").join(",")}?batch=1&input={}`,
        {
          headers: ours,
        },
      ),
    )

  it("of ten is answered, of a thousand is not", async () => {
    expect((await ask(10)).status).toBe(401)
    expect((await ask(11)).status).toBe(400)
    expect((await ask(1000)).status).toBe(400)
  })
})
