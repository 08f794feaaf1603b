import { once } from "node:events"
import { createServer, type RequestListener } from "node:http"
import type { AddressInfo } from "node:net"
import { afterEach, describe, expect, it, onTestFinished } from "vitest"
import "./away.ts"

const shared = globalThis as typeof globalThis & { attuneAwayAt?: number }

afterEach(() => {
  delete shared.attuneAwayAt
})

const browser = { accept: "text/html,application/xhtml+xml" }

/** A server as Next makes one. */
const aServer = async (answer: RequestListener) => {
  const server = createServer(answer).listen(0, "127.0.0.1")
  onTestFinished(() => void server.close())
  await once(server, "listening")
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** The database goes away while a page is made, and the app can say no more than that. */
const failing = () =>
  aServer(async (request, response) => {
    for await (const _ of request);
    shared.attuneAwayAt = performance.now()
    response.statusCode = 500
    response.setHeader("content-encoding", "identity")
    response.setHeader("etag", "abc")
    response.write("Prisma")
    response.end("127.0.0.1:5432")
  })

describe("someone whose page is asked for while the database is away", () => {
  it("gets one calm page with 503, that needs no script, and leads back to where they were", async () => {
    const response = await fetch(`${await failing()}/harbour/today?week=2`, { headers: browser })
    const page = await response.text()
    expect(response.status).toBe(503)
    expect(response.headers.get("retry-after")).toBe("10")
    expect(response.headers.get("cache-control")).toBe("no-store")
    expect(response.headers.get("etag")).toBeNull()
    expect(page).toContain("<h1>We will be back in a moment.</h1>")
    expect(page).toContain('href="/harbour/today?week=2"')
    expect(page).toContain(">Exit this page</a>")
    expect(page).not.toMatch(/Prisma|5432|<script/)
  })

  it("gets it in the look that they chose", async () => {
    const themed = { ...browser, cookie: "a=b; attune-theme=low-sensory-dark" }
    const page = await (await fetch(await failing(), { headers: themed })).text()
    expect(page).toContain('<html lang="en" data-theme="low-sensory-dark">')
    const odd = { ...browser, cookie: 'attune-theme="><script>' }
    expect(await (await fetch(await failing(), { headers: odd })).text()).toContain('<html lang="en">')
  })

  it("finds in it every word of the message that they sent, and can send it again as it was", async () => {
    const words = "\nWe have not spoken </textarea><b>for</b> a year.\n\"Quoted\" & 'so on' – ✓"
    const typed = new URLSearchParams([
      ["slug", "harbour"],
      ["name", 'Marit "M" <x>'],
      ["safe", "email"],
      ["safe", "message"],
      ["phone", ""],
      ["words", words],
    ])
    const response = await fetch(`${await failing()}/api/contact`, { method: "POST", body: typed, headers: browser })
    const page = await response.text()
    expect(response.status).toBe(503)
    expect(page).toContain("<h1>Your message has not been sent yet.</h1>")
    expect(page).toContain('<form method="post" action="/api/contact">')
    const plain = (text = "") =>
      text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&")
    const sent = [...page.matchAll(/<input [^>]*?name="([^"]+)" value="([^"]*)">/g)].map(([, name, value]) => [
      name,
      plain(value),
    ])
    expect(sent).toEqual([...typed].filter(([name]) => name !== "words"))
    expect(plain(/<textarea [^>]+>\n([^<]*)<\/textarea>/.exec(page)?.[1])).toBe(words)
  })

  it("is told of the failure itself when the database was there", async () => {
    shared.attuneAwayAt = performance.now() - 1
    const url = await aServer((_, response) => response.writeHead(500).end("ours"))
    const response = await fetch(url, { headers: browser })
    expect([response.status, await response.text()]).toEqual([500, "ours"])
  })
})

it("leaves a page alone that could be made all the same, and every script's answer", async () => {
  const fine = await aServer((_, response) => {
    shared.attuneAwayAt = performance.now()
    response.end("fine")
  })
  expect(await (await fetch(fine, { headers: browser })).text()).toBe("fine")
  const response = await fetch(`${await failing()}/api/trpc/today.mine`)
  expect([response.status, await response.text()]).toEqual([500, "Prisma127.0.0.1:5432"])
})
