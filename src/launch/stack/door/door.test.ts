import { once } from "node:events"
import { createServer } from "node:http"
import { type AddressInfo, connect } from "node:net"
import { describe, expect, it, onTestFinished } from "vitest"
import { everyAnswer } from "../../../headers"
import "./door.mjs"

/** A server that answers everything that reaches it, and a way to send it any bytes. */
const aServer = async () => {
  const server = createServer((_, answer) => answer.end("reached"))
  server.listen(0, "127.0.0.1")
  onTestFinished(() => void server.close())
  await once(server, "listening")
  const { port } = server.address() as AddressInfo
  return async (bytes: string) => {
    const socket = connect(port, "127.0.0.1")
    socket.write(bytes, "latin1")
    let said = ""
    for await (const piece of socket) said += String(piece)
    const [head = "", body = ""] = said.split("\r\n\r\n")
    const [first = "", ...lines] = head.split("\r\n")
    const headers = Object.fromEntries(lines.map((line) => line.split(": ")))
    return { status: Number(first.split(" ")[1]), headers, body }
  }
}

const request = (line: string, ...headers: string[]) =>
  [`${line} HTTP/1.1`, "Host: attune.test", "Connection: close", ...headers, "", ""].join("\r\n")

const tree = (value: string) => request("GET /harbour-lane", "RSC: 1", `Next-Router-State-Tree: ${value}`)
const known = encodeURIComponent(JSON.stringify(["", { children: ["harbour-lane", {}] }, null, "refetch"]))

describe("what no page can answer", () => {
  it.each<[string, string, number]>([
    ["half a sign in an address", request("GET /%"), 400],
    ["no sign at all in an address", request("GET /harbour-lane/forms/%zz"), 400],
    ["bytes that are no text", request("GET /sign-in/link/%C0%AF"), 400],
    ["a NUL in an address", request("GET /harbour-lane%00"), 400],
    ["an address of no page", request("GET *"), 400],
    ["the address of another site", request("GET http://evil.example/"), 400],
    ["an address without end", request(`GET /${"a".repeat(9000)}`), 414],
    ["more than a server takes", request(`GET /${"a".repeat(20_000)}`), 431],
    ["cookies without end", request("GET /", `Cookie: a=${"b".repeat(20_000)}`), 431],
    ["TRACE", request("TRACE /harbour-lane"), 405],
    ["CONNECT", request("CONNECT harbour-lane:443"), 405],
    ["OPTIONS for everything", request("OPTIONS *"), 400],
    ["PUT", request("PUT /harbour-lane", "Content-Length: 0"), 405],
    ["PROPFIND", request("PROPFIND /api/health"), 405],
    ["a method that nobody knows", request("ATTUNE /"), 400],
    [
      "something posted to a page",
      request("POST /harbour-lane", "Content-Length: 2", "Next-Action: x").concat("[]"),
      405,
    ],
    ["what is no request", "hello\r\n\r\n", 400],
    ["a length below nothing", request("POST /api/contact", "Content-Length: -1"), 400],
    ["an expectation", request("GET /", "Expect: much"), 417],
    ["a state of no page", tree("%"), 400],
    ["a state that is not one", tree("%5B1%2C2%5D"), 400],
    ["a state in bytes that are no text", tree("\x80"), 400],
  ])("is answered with a 4xx and our headers: %s", async (_, bytes, status) => {
    const send = await aServer()
    const { headers, body, ...answer } = await send(bytes)
    expect(answer.status).toBe(status)
    expect(headers).toMatchObject({
      ...everyAnswer,
      "content-security-policy": expect.stringContaining("frame-ancestors 'none'"),
    })
    expect(body).not.toContain("reached")
    expect(body).toMatch(/<h1>|"message"/)
  })

  it("is said to a script as JSON", async () => {
    const send = await aServer()
    const { headers, body } = await send(request("DELETE /api/trpc/notes.write"))
    expect(headers).toMatchObject({ allow: "GET, HEAD, POST", "content-type": "application/json; charset=utf-8" })
    expect(JSON.parse(body)).toEqual({ error: { message: expect.any(String) } })
  })
})

it.each([
  ["a page", request("GET /harbour-lane?q=%")],
  ["a page by its state", tree(known)],
  ["a page's headers", request("HEAD /sign-in")],
  ["a form", request("POST /api/contact", "Content-Length: 0")],
  ["a name with an accent", request("GET /caf%C3%A9")],
])("%s goes on", async (_, bytes) => {
  const send = await aServer()
  expect((await send(bytes)).status).toBe(200)
})
