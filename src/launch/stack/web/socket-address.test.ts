import { once } from "node:events"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { expect, it, onTestFinished } from "vitest"
import { visitorAddress } from "@/server/http/request"
import "./socket-address.mjs"

/** A server as Next makes one, and what it takes its visitor's address to be. */
const aServer = async (proxies: number) => {
  const server = createServer(({ headers }, answer) => {
    const pairs = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)])
    answer.end(visitorAddress(new Headers(pairs), proxies))
  }).listen(0, "127.0.0.1")
  onTestFinished(() => void server.close())
  await once(server, "listening")
  const { port } = server.address() as AddressInfo
  return async (headers: Record<string, string> = {}) => (await fetch(`http://127.0.0.1:${port}`, { headers })).text()
}

it("believes no visitor about their address when there is no proxy", async () => {
  const ask = await aServer(0)
  expect(await ask()).toBe("127.0.0.1")
  expect(await ask({ "x-forwarded-for": "198.51.100.7" })).toBe("127.0.0.1")
  expect(await ask({ "x-forwarded-for": "198.51.100.7, 198.51.100.8" })).toBe("127.0.0.1")
  expect(await ask({ "x-attune-socket": "198.51.100.7" })).toBe("127.0.0.1")
})

it("believes its own proxies, whatever the visitor wrote before them", async () => {
  const one = await aServer(1)
  expect(await one({ "x-forwarded-for": "203.0.113.5" })).toBe("203.0.113.5")
  expect(await one({ "x-forwarded-for": "198.51.100.7, 203.0.113.5" })).toBe("203.0.113.5")
  expect(await one({ "x-forwarded-for": "198.51.100.7, nonsense" })).toBe("127.0.0.1")
  const two = await aServer(2)
  expect(await two({ "x-forwarded-for": "198.51.100.7, 203.0.113.5, 192.0.2.1" })).toBe("203.0.113.5")
})

it("takes the socket of whoever came past the proxies", async () => {
  const two = await aServer(2)
  expect(await two({ "x-forwarded-for": "198.51.100.7" })).toBe("127.0.0.1")
  expect(await two()).toBe("127.0.0.1")
})

const from = (socket: string) => visitorAddress(new Headers({ "x-attune-socket": socket }), 0)

it.each([
  ["203.0.113.7", "203.0.113.7"],
  ["::ffff:203.0.113.7", "203.0.113.7"],
  ["203.0.113.7:50123", "203.0.113.7"],
  ["[2001:db8:1:2:3:4:5:6]:443", "2001:db8:1:2::/64"],
  ["2001:db8:1:2:aaaa::1", "2001:db8:1:2::/64"],
  ["2001:0DB8:0001:0002:ffff:ffff:ffff:ffff", "2001:db8:1:2::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["nonsense", "unknown"],
  ["", "unknown"],
])("counts a visitor at %s as %s: one place, however many addresses it has", (socket, place) => {
  expect(from(socket)).toBe(place)
})
