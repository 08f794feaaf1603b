import { NextRequest } from "next/server"
import { afterEach, describe, expect, it, vi } from "vitest"
import { config, proxy } from "./proxy"

const visit = (path: string, headers: Record<string, string> = {}) =>
  proxy(new NextRequest(`http://attune.test${path}`, { headers }))

const nonceOf = (policy: string | null) => /'nonce-([^']+)'/.exec(policy ?? "")?.[1]
const scriptsOf = (policy: string | null) => /script-src ([^;]+)/.exec(policy ?? "")?.[1] ?? ""

afterEach(() => vi.unstubAllEnvs())

describe("every page", () => {
  it("lets scripts run by a nonce that is new each time, and no inline one", () => {
    const [one, other] = [visit("/harbour-lane"), visit("/harbour-lane")].map((response) =>
      response.headers.get("content-security-policy"),
    )
    expect(scriptsOf(one ?? null)).not.toMatch(/unsafe/)
    expect(nonceOf(one ?? null)).toBeTruthy()
    expect(nonceOf(one ?? null)).not.toBe(nonceOf(other ?? null))
  })

  it("takes no nonce from outside", () => {
    const response = visit("/harbour-lane", { "x-nonce": "mine", "content-security-policy": "script-src 'nonce-mine'" })
    expect(response.headers.get("x-middleware-request-x-nonce")).toBe(
      nonceOf(response.headers.get("content-security-policy")),
    )
    expect(response.headers.get("x-middleware-request-content-security-policy")).not.toContain("mine")
  })

  it("is framed by nobody, kept by no cache and told to no other site", () => {
    const { headers } = visit("/harbour-lane/today")
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'")
    expect(headers.get("cache-control")).toBe("no-store")
    expect(headers.get("referrer-policy")).toBe("same-origin")
    expect(headers.get("strict-transport-security")).toBe("max-age=63072000; includeSubDomains")
    expect(headers.get("x-content-type-options")).toBe("nosniff")
  })

  it.each(["/", "/harbour-lane", "/iconic", "/favicons", "/fonts", "/icon.svg/x", "/api/trpc/today.mine", "/sign-in"])(
    "%s gets its headers, whatever its workspace's name",
    (path) => {
      expect(config.matcher.some((pattern) => new RegExp(`^${pattern}$`).test(path))).toBe(true)
    },
  )
})

describe("a browser at the sign-in", () => {
  it("gets a secret of its own and keeps it", () => {
    const first = visit("/sign-in").cookies.get("attune-browser")
    expect(first).toMatchObject({ httpOnly: true, sameSite: "lax", path: "/", secure: false, maxAge: 86_400 })
    expect(first?.value).toMatch(/^[\w-]{43}$/)
    const again = visit("/sign-in/link/x", { cookie: `attune-browser=${first?.value}` })
    expect(again.cookies.get("attune-browser")?.value).toBe(first?.value)
  })

  it("gets another when the one it brings cannot be ours", () => {
    expect(visit("/sign-in", { cookie: "attune-browser=short" }).cookies.get("attune-browser")?.value).toMatch(
      /^[\w-]{43}$/,
    )
  })

  it("keeps it from other hosts where the connection is safe", () => {
    vi.stubEnv("APP_URL", "https://attune.example")
    expect(visit("/sign-in").cookies.get("__Host-attune-browser")).toMatchObject({ secure: true, path: "/" })
  })

  it("gets none anywhere else", () => {
    for (const path of ["/", "/harbour-lane", "/sign-inside"]) expect(visit(path).cookies.getAll()).toEqual([])
  })
})
