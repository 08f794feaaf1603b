import { isIP } from "node:net"
import { env } from "../env"

/** The visitor's address: as many steps back in X-Forwarded-For as there are proxies that we trust, else the socket's. */
export const visitorAddress = (headers: Headers): string => {
  const hops = (headers.get("x-forwarded-for") ?? "").split(",").map((hop) => hop.trim())
  // Next itself appends the socket's address, which is what remains when no proxy is trusted.
  const address = hops.at(-1 - env().TRUSTED_PROXIES) ?? hops.at(0) ?? ""
  return isIP(address) ? address : "unknown"
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
