import { isIP } from "node:net"
import { env } from "../env"

/** Four numbers that an IPv6 socket writes for an IPv4 visitor: "::ffff:203.0.113.7". */
const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i

/** The first 64 bits, which is what one household or phone has; it may choose the rest anew for each request. */
const networkOf = (address: string): string => {
  const [front = "", back] = address.toLowerCase().split("::")
  const parts = front === "" ? [] : front.split(":")
  const zeros = back === undefined ? 0 : 8 - parts.length - back.split(":").filter((part) => part !== "").length
  const whole = [...parts, ...Array<string>(Math.max(0, zeros)).fill("0"), ...(back ?? "").split(":")]
  const four = whole.slice(0, 4).map((part) => Number.parseInt(part || "0", 16).toString(16))
  return `${four.join(":")}::/64`
}

const placeOf = (hop: string): string | null => {
  // Some proxies add the port.
  const address = hop.replace(/^\[(.*)\](:\d+)?$/, "$1").replace(/^([\d.]+):\d+$/, "$1")
  const given = mapped.exec(address)?.[1] ?? address.replace(/%.*$/, "")
  const version = isIP(given)
  if (version === 0) return null
  return version === 4 ? given : networkOf(given)
}

/**
 * Where a visitor comes from, for limits: the hop of X-Forwarded-For that our own proxies wrote, counted from the right, so that
 * nothing which a visitor writes there matters. Without proxies, or past them, it is the socket's own address
 * (launch/stack/web/socket-address.mjs).
 */
export const visitorAddress = (headers: Headers, proxies = env().TRUSTED_PROXIES): string => {
  const socket = headers.get("x-attune-socket") ?? ""
  const hops = (headers.get("x-forwarded-for") ?? "").split(",").map((hop) => hop.trim())
  const said = proxies > 0 ? hops.at(-proxies) : undefined
  return placeOf(said ?? "") ?? placeOf(socket) ?? "unknown"
}

/** A request's id: ours, never one that came from outside. */
export const newRequestId = () => crypto.randomUUID()

/** A mutation must come from our own pages: same origin by the browser's own word, as JSON, with our header. */
export const isFromOurPages = (headers: Headers): boolean =>
  headers.get("origin") === new URL(env().APP_URL).origin &&
  (headers.get("sec-fetch-site") ?? "same-origin") === "same-origin" &&
  (headers.get("content-type") ?? "").startsWith("application/json") &&
  headers.get("x-attune") === "1"

/** A plain form, posted without JavaScript, must come from our own pages too; browsers say so in one of two ways. */
export const isFormOfOurs = (headers: Headers): boolean => {
  const origin = headers.get("origin")
  const site = headers.get("sec-fetch-site")
  if (site !== null && site !== "same-origin") return false
  return origin === new URL(env().APP_URL).origin || (site === "same-origin" && (origin === null || origin === "null"))
}
