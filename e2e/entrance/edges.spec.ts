import { connect } from "node:net"
import { paths } from "@/lib/paths"
import { expect, test } from "../fixtures"
import { harbourLane } from "../steps/workspaces"

// What no browser sends, sent to the product as it is built: it gets a no of ours.

/** Sends these very bytes, which no library would, and reads the answer. */
const send = async (bytes: string) => {
  const { hostname, port } = new URL(process.env.E2E_BASE_URL ?? "")
  const socket = connect(Number(port), hostname)
  socket.write(bytes, "latin1")
  let said = ""
  for await (const piece of socket) said += String(piece)
  const [head = ""] = said.split("\r\n\r\n")
  const [first = "", ...lines] = head.split("\r\n")
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(":")).toLowerCase(), line.slice(line.indexOf(":") + 2)]),
  )
  return { status: Number(first.split(" ")[1]), headers }
}

const request = (line: string, ...headers: string[]) =>
  [`${line} HTTP/1.1`, "Host: localhost", "Connection: close", ...headers, "", ""].join("\r\n")

/** By the address that Next itself sends a script to: with a code for these headers, or else they are never looked at. */
const byItsState = async (path: string, state: string) => {
  const headers = ["RSC: 1", `Next-Router-State-Tree: ${state}`]
  const first = await send(request(`GET ${path}`, ...headers))
  if (first.status !== 307) return first
  const { pathname, search } = new URL(first.headers.location ?? "", process.env.E2E_BASE_URL)
  return send(request(`GET ${pathname}${search}`, ...headers))
}

test("what no page can answer is answered with a 4xx and our headers, and never with a bare page", async () => {
  const { slug } = await harbourLane()
  const page = paths.public(slug)
  const odd = [
    ...["/%", `${page}/%zz`, `${page}/forms/%C0%AF`, "/sign-in/link/%", "/invitations/%", "/api/trpc/%", "/api/auth/%"],
    ...["/favicon.ico%", "*", "http://evil.example/", `${page}%00`, `/${"a".repeat(9000)}`, `/${"a".repeat(20_000)}`],
  ].map((path) => request(`GET ${path}`))
  const methods = ["TRACE", "PUT", "DELETE", "OPTIONS", "PROPFIND", "QUERY", "CONNECT"].flatMap((method) =>
    [page, "/api/health", "/api/trpc/identity.account"].map((path) => request(`${method} ${path}`)),
  )
  const others = [
    request(`POST ${page}`, "Next-Action: x", "Content-Length: 2").concat("[]"),
    request(`POST ${page}`, "Content-Type: multipart/form-data; boundary=x", "Content-Length: 1").concat("x"),
    request(`GET ${page}`, `Cookie: a=${"b".repeat(20_000)}`),
    request(`GET ${page}`, "Content-Length: -1"),
    request(`GET ${page}`, "Expect: much"),
    "hello\r\n\r\n",
  ]
  for (const bytes of [...odd, ...methods, ...others]) {
    const { status, headers } = await send(bytes)
    const [line = ""] = bytes.slice(0, 80).split("\r\n")
    expect.soft(status, line).toBeGreaterThanOrEqual(400)
    expect.soft(status, line).toBeLessThan(500)
    expect.soft(headers["content-security-policy"], line).toContain("frame-ancestors 'none'")
    expect.soft(headers, line).toMatchObject({ "cache-control": "no-store", "x-content-type-options": "nosniff" })
  }
})

test("a script that tells of a page which is none is refused, and one that tells of a real one is not", async () => {
  const { slug } = await harbourLane()
  for (const state of ["%", "{", "null", "%5B%5D", "%5B1%2C2%5D", "\x80", "[".repeat(2000)]) {
    const { status, headers } = await byItsState(paths.public(slug), state)
    expect.soft(status, state).toBe(400)
    expect.soft(headers["content-security-policy"], state).toContain("frame-ancestors 'none'")
  }
  const known = encodeURIComponent(JSON.stringify(["", {}, null, "refetch"]))
  expect((await byItsState(paths.public(slug), known)).status).toBe(200)
})

test("odd cookies and headers change nothing of a page", async () => {
  const { slug } = await harbourLane()
  const cookies = [
    "attune-session=%",
    "=;;;=",
    "a=%E0%A4%A",
    "__proto__=1; constructor=2",
    `attune-session=${"a".repeat(4000)}`,
  ]
  const headers = [
    "Accept-Language: %%%",
    "x-nonce: \x80",
    "x-middleware-rewrite: http://x",
    "Range: bytes=9-1",
    "Next-Url: %%",
  ]
  for (const header of [...cookies.map((cookie) => `Cookie: ${cookie}`), ...headers]) {
    const answer = await send(request(`GET ${paths.public(slug)}`, header))
    expect.soft(answer.status, header.slice(0, 60)).toBe(200)
    expect.soft(answer.headers["content-security-policy"], header.slice(0, 60)).toContain("frame-ancestors 'none'")
  }
})
