import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { POST as authPost } from "@/app/api/auth/[...nextauth]/route"
import { POST as contactPost } from "@/app/api/contact/route"
import { GET as trpcGet, POST as trpcPost } from "@/app/api/trpc/[trpc]/route"
import { aSession, aUser } from "@/features/identity/factory"
import { uuidV7 } from "@/lib/ids"
import { challengeFor, isSolved } from "@/server/http/limits/proof-of-work"
import { sessionCookieName, sessionOf } from "@/server/http/session"
import { nastyText } from "../matrix/fuzz/nasty"

// What comes in over HTTP before any procedure's schema has seen it: it gets a no of ours, and never a 500.

const origin = "http://attune.test"
const ours = { origin, "sec-fetch-site": "same-origin", "content-type": "application/json", "x-attune": "1" }
const form = { origin, "sec-fetch-site": "same-origin", "content-type": "application/x-www-form-urlencoded" }

const bodies: readonly BodyInit[] = [
  ...[
    "",
    "{",
    "null",
    "[]",
    "5",
    '"x"',
    "nul",
    "{}{}",
    '{"json":null,"meta":5}',
    '{"json":{},"meta":null}',
    '{"__proto__":{}}',
  ],
  ...[
    '{"json":{"name":1},"meta":{"values":{"name":["Date"]}}}',
    '{"json":{"name":"x"},"meta":{"values":{"a.b":["Date"]}}}',
  ],
  ...[
    '{"json":{"name":"x"},"meta":{"values":{"__proto__.x":["Date"]}}}',
    '{"json":{"name":"x"},"meta":{"values":{"name":["class","X"]}}}',
  ],
  ...['{"json":{"name":"x"},"meta":{"values":[["Date"]],"referentialEqualities":{"b":["c.d"]}}}'],
  ...['{"json":{"name":"\\u0000"}}', '{"json":{"name":"\\ud800"}}', '{"json":{"constructor":{"prototype":1}}}'],
  new Uint8Array([0xff, 0xfe, 0x00]),
  "[".repeat(50_000),
  '{"json":'.repeat(20_000),
]
const told = (body: BodyInit) => (typeof body === "string" ? body.slice(0, 60) : "bytes that are no text")

const signedIn = async () => {
  const { cookie } = await aSession((await aUser({ name: "Marit" })).id)
  return { ...ours, cookie: `${cookie.name}=${cookie.value}` }
}

describe("a command that nobody can read", () => {
  it.each(bodies.map((body) => [told(body), body] as const))("is refused: %s", async (_, body) => {
    const headers = await signedIn()
    for (const path of ["identity.changeName", "identity.changeName,identity.endSession?batch=1", "nothing.here"]) {
      const { status } = await trpcPost(new Request(`${origin}/api/trpc/${path}`, { method: "POST", headers, body }))
      expect(status, path).toBeLessThan(500)
    }
  })

  it.each(["%", "{", "[]", "5", '{"0":5}', '{"__proto__":1}', "%00", '{"0":{"json":"\\u0000"}}'])(
    "is refused as a question too: %s",
    async (input) => {
      const headers = await signedIn()
      for (const path of ["identity.sessions", "identity.sessions,identity.account", "__proto__", "constructor.name"])
        for (const batch of ["", "batch=1&"]) {
          const asked = new Request(`${origin}/api/trpc/${path}?${batch}input=${input}`, { headers })
          expect((await trpcGet(asked)).status, `${path} ${batch}`).toBeLessThan(500)
        }
    },
  )

  it.each(["text/plain", "", "application/json; charset=utf-16", "multipart/form-data", "application/octet-stream"])(
    "is not even read as %s",
    async (type) => {
      const headers = { ...(await signedIn()), "content-type": type }
      const body = '{"json":{"name":"x"}}'
      const sent = new Request(`${origin}/api/trpc/identity.changeName`, { method: "POST", headers, body })
      expect((await trpcPost(sent)).status).toBeLessThan(500)
    },
  )
})

const ways = ["link", "code", "second-step", "passkey", "password", "demo", "invitation"] as const
const fields = ["email", "password", "token", "code", "sealed", "answer", "who", "returnTo", "isShort", "proof"]
const toWay = (...path: string[]) => ({ params: Promise.resolve({ nextauth: path }) })

describe("a sign-in that nobody can read", () => {
  it("is refused, whichever way and whatever is in it", async () => {
    const anySignIn = fc.record({
      way: fc.constantFrom(...ways),
      given: fc.dictionary(fc.constantFrom(...fields), fc.oneof(nastyText, fc.constantFrom<unknown>(null, 5, [], {})), {
        noNullPrototype: true,
      }),
      isScript: fc.boolean(),
      place: fc.nat({ max: 0xffff }),
    })
    await fc.assert(
      fc.asyncProperty(anySignIn, async ({ way, given, isScript, place }) => {
        const texts = Object.entries(given).map(([name, value]) => [name, String(value).toWellFormed()])
        const headers = { ...(isScript ? ours : form), "x-attune-socket": `10.1.${place >> 8}.${place & 255}` }
        const body = isScript ? JSON.stringify(given) : new URLSearchParams(texts).toString()
        const sent = new Request(`${origin}/api/auth/callback/${way}`, { method: "POST", headers, body })
        expect((await authPost(sent, toWay("callback", way))).status).toBeLessThan(500)
      }),
      { numRuns: 150, endOnFailure: true },
    )
  })

  it.each(bodies.map((body) => [told(body), body] as const))("is refused as a body: %s", async (_, body) => {
    const sent = new Request(`${origin}/api/auth/callback/password`, { method: "POST", headers: ours, body })
    expect((await authPost(sent, toWay("callback", "password"))).status).toBeLessThan(500)
  })
})

it.each(["x", "%", "a.b.c.d.e", "\0", "=", "a".repeat(8000), "eyJhbGciOiJkaXIifQ..x.x.x", "null", "__proto__"])(
  "a session that we did not make is none: %s",
  async (cookie) => {
    expect(await sessionOf(cookie)).toBeNull()
    const headers = { ...ours, cookie: `${sessionCookieName()}=${encodeURI(cookie)}; =; ;;a` }
    expect((await trpcGet(new Request(`${origin}/api/trpc/identity.account`, { headers }))).status).toBe(401)
  },
)

it("a task that we did not make is not solved, whatever stands in it", async () => {
  const made = await challengeFor("form", new Date("2030-05-17T08:00:00Z"))
  const parts = ["nonce", "salt", "keyPrefix", "keySignature", "expiresAt", "keyLength"] as const
  const anyTask = fc.record({
    part: fc.constantFrom(...parts),
    value: fc.oneof(nastyText, fc.double(), fc.integer(), fc.constant(null)),
    derivedKey: nastyText,
    counter: fc.integer(),
  })
  await fc.assert(
    fc.asyncProperty(anyTask, async ({ part, value, derivedKey, counter }) => {
      const challenge = { ...made, parameters: { ...made.parameters, [part]: value } }
      expect(await isSolved(JSON.stringify({ challenge, solution: { counter, derivedKey } }), "form")).toBe(false)
      expect(await isSolved(derivedKey, "form")).toBe(false)
    }),
    { numRuns: 200 },
  )
})

describe("a message without JavaScript", () => {
  const send = (values: Record<string, string>, type = form["content-type"]) =>
    contactPost(
      new Request(`${origin}/api/contact`, {
        method: "POST",
        headers: { ...form, "content-type": type, "x-nonce": "once" },
        body: new URLSearchParams({
          slug: "harbour-lane",
          submissionKey: uuidV7(),
          safe: "email",
          ...values,
        }).toString(),
      }),
    )
  const written = { name: "Marit", email: "marit@example.org" }
  /** As many words as one likes, which hardly repeat. */
  const wordsOf = (length: number) =>
    Array.from({ length }, (_, n) => String.fromCodePoint(0x4e00 + ((n * 7919) % 20_000))).join("")

  it("that is a little too long goes back to its form with every word, and with the sentence at its field", async () => {
    const answer = await send({ ...written, words: wordsOf(4001) })
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/harbour-lane#write"])
    expect(answer.headers.getSetCookie().join()).toMatch(/attune-returned-contact-0=[\w-]{1000}/)
  })

  it("that is much too long comes back with every word in a page of its own", async () => {
    const words = `<b>"We & they"</b>\n${wordsOf(30_000)}`
    const answer = await send({ ...written, words })
    const page = await answer.text()
    expect([answer.status, answer.headers.get("content-type")]).toEqual([422, "text/html; charset=utf-8"])
    expect(page).toContain(
      `&lt;b&gt;&quot;We &amp; they&quot;&lt;/b&gt;\r\n${wordsOf(30_000)}</textarea>`.replace("\r", ""),
    )
    expect(page).toContain("Please keep this to 4,000 characters.")
    expect(page).toContain('value="marit@example.org"')
    expect(page).toMatch(/name="safe" value="email" checked/)
    expect(page).toContain('<style nonce="once">')
    expect(page).not.toContain("<b>")
  })

  it.each(["multipart/form-data", "multipart/form-data; boundary=x", "text/plain", "application/json"])(
    "is refused as %s",
    async (type) => {
      expect((await send(written, type)).status).toBe(400)
    },
  )

  it.each(["", "%", "a b", "\0", "harbour-lane\0", "a".repeat(81)])("is refused for no workspace: %j", async (slug) => {
    expect((await send({ ...written, slug })).status).toBe(400)
  })
})
