import { expect, it } from "vitest"
import { visitorAddress } from "./request"

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
