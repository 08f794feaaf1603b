import { encode } from "next-auth/jwt"
import { describe, expect, it } from "vitest"
import { GET, POST } from "@/app/api/auth/[...nextauth]/route"
import { startSession } from "@/features/identity/commands/sessions"
import { askForLink } from "@/features/identity/commands/sign-in/ask-for-link"
import {
  accountWith,
  aSession,
  aUser,
  aUserWithPassword,
  changeAccount,
  latestDigits,
  latestToken,
} from "@/features/identity/factory"
import { aStaffMember, aWorkspace } from "@/features/workspaces/factory"
import { now as clock } from "@/lib/time/clock"
import { inAccount } from "@/server/data/scope"
import { env } from "@/server/env"
import { browserCookieName, sessionCookieName, sessionOf } from "@/server/http/session"
import { hashSecret, randomSecret } from "@/server/http/tokens"

// Through the route itself, with the requests that browsers make.

const origin = "http://attune.test"
const parts = (path: string) => ({ params: Promise.resolve({ nextauth: path.split("/") }) })
const ours = { origin, "sec-fetch-site": "same-origin" }

type Sent = {
  cookies?: Record<string, string>
  headers?: Record<string, string>
  form?: Record<string, string>
  json?: unknown
}

const request = (path: string, { cookies = {}, headers = ours, form, json }: Sent) =>
  new Request(`${origin}/api/auth/${path}`, {
    method: "POST",
    headers: {
      ...headers,
      "user-agent": "Mozilla/5.0 (Macintosh) Firefox/140.0",
      "x-attune-socket": `198.51.100.${Math.floor(Math.random() * 250)}`,
      "content-type": json ? "application/json" : "application/x-www-form-urlencoded",
      cookie: Object.entries(cookies)
        .map(([name, value]) => `${name}=${value}`)
        .join("; "),
    },
    body: json ? JSON.stringify(json) : new URLSearchParams(form ?? {}).toString(),
  })

const post = (path: string, sent: Sent = {}) => POST(request(path, sent), parts(path))

const sessionCookieFrom = (response: Response) => {
  const line = response.headers.getSetCookie().find((one) => one.startsWith(`${sessionCookieName()}=`)) ?? ""
  return { line, value: /=([^;]*)/.exec(line)?.[1] ?? "" }
}

/** A mailed link, and the browser that asked for it. */
const aLink = async (returnTo = "") => {
  const user = await aUser()
  const browser = randomSecret()
  await askForLink({ now: clock(), ip: "unknown", browser }, { email: user.email, returnTo })
  return { user, token: await latestToken(user.id), cookies: { [browserCookieName()]: browser } }
}

const locationOf = (response: Response) => response.headers.get("location")

describe("a link", () => {
  it("signs in the browser that asked, with a cookie that carries a secret and nothing else", async () => {
    const { user, token, cookies } = await aLink("/harbour-lane/today")
    const response = await post("callback/link", { cookies, form: { token } })
    expect([response.status, locationOf(response)]).toEqual([303, "/harbour-lane/today"])
    const { line, value } = sessionCookieFrom(response)
    expect(line).toMatch(/; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/)
    expect((await sessionOf(value))?.userId).toBe(user.id)
    expect(response.headers.getSetCookie()).toHaveLength(1)
  })

  it("keeps a session on a shared device until the browser closes, and no longer than it is used", async () => {
    const { token, cookies } = await aLink()
    const response = await post("callback/link", { cookies, form: { token, isShort: "on" } })
    const { line, value } = sessionCookieFrom(response)
    expect(line).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/)
    const [now, minute] = [clock().getTime(), 60_000]
    expect((await sessionOf(value, new Date(now + 29 * minute)))?.isShort).toBe(true)
    // Looked at 29 minutes later, it counts from there.
    expect(await sessionOf(value, new Date(now + 58 * minute))).not.toBeNull()
    expect(await sessionOf(value, new Date(now + 90 * minute))).toBeNull()
    expect(await sessionOf(value, new Date(now + 90 * minute))).toBeNull()
  })

  it("leads staff with a second step to its page, with no session before it", async () => {
    const { user, code } = await aUserWithPassword()
    const browser = randomSecret()
    await askForLink({ now: clock(), ip: "unknown", browser }, { email: user.email, returnTo: "/harbour-lane/desk" })
    const cookies = { [browserCookieName()]: browser }
    const first = await post("callback/link", { cookies, form: { token: await latestToken(user.id) } })
    expect([locationOf(first), first.headers.getSetCookie()]).toEqual(["/sign-in/second-step", []])
    const wrong = await post("callback/second-step", { cookies, form: { code: "nonsense" } })
    expect(locationOf(wrong)).toBe("/sign-in/second-step?refused=CODE_NOT_RIGHT")
    const right = await post("callback/second-step", { cookies, form: { code: code(clock()) } })
    expect(locationOf(right)).toBe("/harbour-lane/desk")
    expect((await sessionOf(sessionCookieFrom(right).value))?.userId).toBe(user.id)
  })

  it("can be replaced by the code of its e-mail, sent without JavaScript, too", async () => {
    const { user, cookies } = await aLink("/harbour-lane/today")
    const code = await latestDigits(user.id)
    const wrong = await post("callback/code", { cookies, form: { code: "12" } })
    expect(locationOf(wrong)).toBe("/sign-in/sent?refused=MAIL_CODE_NOT_RIGHT")
    const right = await post("callback/code", { cookies, form: { code: `${code.slice(0, 3)} ${code.slice(3)}` } })
    expect(locationOf(right)).toBe("/harbour-lane/today")
    expect((await sessionOf(sessionCookieFrom(right).value))?.userId).toBe(user.id)
  })

  it("works once, of 8 tries at the same moment too", async () => {
    const { token, cookies } = await aLink()
    const tries = await Promise.all(
      Array.from({ length: 8 }, () => post("callback/link", { cookies, form: { token } })),
    )
    expect(tries.filter((response) => locationOf(response) === "/places")).toHaveLength(1)
    expect(tries.filter((response) => locationOf(response) === "/sign-in?refused=LINK_SPENT")).toHaveLength(7)
  })

  it("does nothing in another browser, and still works in the right one", async () => {
    const { token, cookies } = await aLink()
    const elsewhere = await post("callback/link", {
      cookies: { [browserCookieName()]: randomSecret() },
      form: { token },
    })
    expect(locationOf(elsewhere)).toBe("/sign-in?refused=LINK_SPENT")
    expect(sessionCookieFrom(elsewhere).line).toBe("")
    expect(locationOf(await post("callback/link", { form: { token } }))).toBe("/sign-in?refused=LINK_SPENT")
    expect(locationOf(await post("callback/link", { cookies, form: { token } }))).toBe("/places")
  })

  it("is not used up by programs that open the links of a mail", async () => {
    const { token, cookies } = await aLink()
    const looked = await GET(new Request(`${origin}/api/auth/callback/link?token=${token}`), parts("callback/link"))
    expect(looked.status).toBe(404)
    expect(locationOf(await post("callback/link", { cookies, form: { token } }))).toBe("/places")
  })

  it("of someone who was deactivated in between opens nothing", async () => {
    const { user, token, cookies } = await aLink()
    await changeAccount(user.id, { deactivatedAt: clock() })
    expect(locationOf(await post("callback/link", { cookies, form: { token } }))).toBe("/sign-in?refused=LINK_SPENT")
  })

  it("never leads to another site, whatever it was asked with", async () => {
    const { token, cookies } = await aLink("//evil.example")
    const response = await post("callback/link", {
      cookies,
      form: { token, callbackUrl: "https://evil.example", returnTo: "//evil.example" },
    })
    expect(locationOf(response)).toBe("/places")
    const refused = await post("callback/link", { form: { token, returnTo: "https://evil.example" } })
    expect(locationOf(refused)).toBe("/sign-in?refused=LINK_SPENT")
  })
})

describe("a sign-in", () => {
  it("begins a new session and ends the one that the browser had", async () => {
    const { user, token, cookies } = await aLink()
    const before = await aSession((await aUser()).id)
    const response = await post("callback/link", {
      cookies: { ...cookies, [before.cookie.name]: before.cookie.value },
      form: { token },
    })
    const { value } = sessionCookieFrom(response)
    expect(value).not.toBe(before.cookie.value)
    expect(await sessionOf(before.cookie.value)).toBeNull()
    expect((await sessionOf(value))?.userId).toBe(user.id)
  })

  it("takes no secret that someone else has put into the browser", async () => {
    const { token, cookies } = await aLink()
    const planted = await encode({ token: { secret: "planted" }, secret: env().AUTH_SECRET })
    const response = await post("callback/link", {
      cookies: { ...cookies, [sessionCookieName()]: planted },
      form: { token },
    })
    expect(await inAccount({ session: hashSecret("planted") }, (db) => db.session.count())).toBe(0)
    expect(await sessionOf(planted)).toBeNull()
    expect(await sessionOf(sessionCookieFrom(response).value)).not.toBeNull()
  })

  it.each([
    ["from another site", { origin: "https://evil.example", "sec-fetch-site": "cross-site" }],
    ["from a sibling host", { origin: "http://blog.attune.test", "sec-fetch-site": "same-site" }],
    ["from a sandboxed frame", { origin: "null", "sec-fetch-site": "cross-site" }],
    ["without saying from where", {}],
  ])("%s is turned away", async (_, headers) => {
    const { token, cookies } = await aLink()
    expect((await post("callback/link", { cookies, headers, form: { token } })).status).toBe(403)
    expect((await post("signout", { cookies, headers })).status).toBe(403)
    expect((await post("session", { cookies, headers, form: { data: "x" } })).status).toBe(403)
  })

  it("as a demo account exists in the demonstration only", async () => {
    const refused = await post("callback/demo", { form: { who: "ingrid" } })
    expect([locationOf(refused), sessionCookieFrom(refused).line]).toEqual(["/sign-in?refused=DEMO_ONLY", ""])
  })

  it("tells a script what happened in the procedures' own words", async () => {
    const response = await post("callback/password", {
      headers: { ...ours, "x-attune": "1" },
      json: { email: "nobody@example.org", password: "kettle orchid ferry", code: "123456" },
    })
    expect(response.status).toBe(422)
    expect(await response.json()).toMatchObject({ error: { data: { refusal: { code: "NOT_RIGHT" } } } })
  })
})

describe("session.update()", () => {
  const update = (cookie: string, data: unknown) =>
    post("session", {
      headers: { ...ours, "x-attune": "1" },
      cookies: { [sessionCookieName()]: cookie },
      json: { data },
    })

  it("changes nothing, whatever is asked for", async () => {
    const { workspaceId, ownerUser } = await aWorkspace()
    const { user } = await aStaffMember(workspaceId, { role: "assistant" })
    const { cookie } = await aSession(user.id)
    const was = await sessionOf(cookie.value)
    const { email, id } = ownerUser
    const wanted = { email, id, sub: id, userId: id, role: "owner", secret: "mine", workspaceId, user: { email, id } }
    const response = await update(cookie.value, wanted)
    expect(response.status).toBe(200)
    const now = await sessionOf(sessionCookieFrom(response).value || cookie.value)
    expect({ ...now, lastSeenAt: "" }).toEqual({ ...was, lastSeenAt: "" })
    expect(await response.json()).toEqual({ expires: expect.any(String) })
    expect(await accountWith({ account: user.id })).toEqual(user)
  })

  it("makes no session where there is none", async () => {
    const response = await update("", { secret: "mine" })
    expect([await response.json(), sessionCookieFrom(response).value]).toEqual([{}, ""])
  })
})

describe("a cookie", () => {
  it("that was forged, unsigned or made with an old secret opens nothing", async () => {
    const { user } = await aLink()
    const visit = { isShort: false, userAgent: "", now: clock(), replaces: null }
    const secret = await startSession({ userId: user.id, method: "link", ...visit })
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url")
    const unsigned = `${part({ alg: "none", typ: "JWT" })}.${part({ secret })}.`
    const old = await encode({ token: { secret }, secret: "an-older-secret-an-older-secret-an-older" })
    const other = await encode({
      token: { userId: user.id, email: user.email, sub: user.id },
      secret: env().AUTH_SECRET,
    })
    for (const forged of [unsigned, old, other, secret, "", "a.b.c.d.e"]) expect(await sessionOf(forged)).toBeNull()
    const right = await encode({ token: { secret }, secret: env().AUTH_SECRET })
    expect((await sessionOf(right))?.userId).toBe(user.id)
  })
})

describe("signing out", () => {
  it("ends the session itself, so that a kept cookie opens nothing", async () => {
    const user = await aUser()
    const { cookie } = await aSession(user.id)
    const response = await post("signout", { cookies: { [cookie.name]: cookie.value } })
    expect([response.status, locationOf(response)]).toEqual([303, "/sign-in?signed=out"])
    expect(sessionCookieFrom(response).line).toMatch(/^attune-session=;.*(Max-Age=0|Expires=Thu, 01 Jan 1970)/)
    expect(await sessionOf(cookie.value)).toBeNull()
    expect(response.headers.get("clear-site-data")).toBe('"cache", "storage"')
  })

  it("does not happen by a link", async () => {
    const { cookie } = await aSession((await aUser()).id)
    const asked = new Request(`${origin}/api/auth/signout`, { headers: { cookie: `${cookie.name}=${cookie.value}` } })
    expect((await GET(asked, parts("signout"))).status).toBe(404)
    expect(await sessionOf(cookie.value)).not.toBeNull()
  })
})

it("shows none of next-auth's own pages and questions", async () => {
  for (const path of [
    "signin",
    "providers",
    "csrf",
    "error",
    "verify-request",
    "signin/link",
    "callback/github",
    "_log",
  ]) {
    expect((await GET(new Request(`${origin}/api/auth/${path}`), parts(path))).status).toBe(404)
    expect((await post(path)).status).toBe(404)
  }
})
