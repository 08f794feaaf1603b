import { randomBytes } from "node:crypto"
import { type NextRequest, NextResponse } from "next/server"
import { everyAnswer } from "./headers"

const isDevelopment = process.env.NODE_ENV === "development"

/** Scripts by nonce only; styles of attributes are allowed, because server-rendered widgets place themselves with them. */
const policy = (nonce: string) =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "worker-src 'self' blob:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors 'none'`,
  ].join("; ")

/**
 * A random secret for a browser at the sign-in, which a mailed link is then bound to (session.ts, browserCookieName). Kept
 * for a day from the last visit; it identifies nobody and opens nothing by itself.
 */
const browserSecret = (request: NextRequest) => {
  const isSecure = process.env.APP_URL?.startsWith("https:") ?? false
  const name = isSecure ? "__Host-attune-browser" : "attune-browser"
  const known = request.cookies.get(name)?.value
  const value = known && /^[\w-]{43}$/.test(known) ? known : randomBytes(32).toString("base64url")
  return { name, value, httpOnly: true, sameSite: "lax", path: "/", secure: isSecure, maxAge: 86_400 } as const
}

/** Headers for every page. Who may enter is decided in each procedure, never here. */
export const proxy = (request: NextRequest) => {
  const nonce = btoa(crypto.randomUUID())
  const csp = policy(nonce)
  const headers = new Headers(request.headers)
  headers.set("x-nonce", nonce)
  headers.set("content-security-policy", csp)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set("content-security-policy", csp)
  for (const [name, value] of Object.entries(everyAnswer)) response.headers.set(name, value)
  if (/^\/sign-in(\/|$)/.test(request.nextUrl.pathname)) response.cookies.set(browserSecret(request))
  return response
}

// Files of ours only, by their whole names: a workspace at /iconic gets its headers.
export const config = { matcher: ["/((?!_next/static/|favicon\\.ico$|icon\\.svg$|icon-180\\.png$).*)"] }
