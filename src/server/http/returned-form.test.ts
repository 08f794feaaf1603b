import { beforeAll, describe, expect, it } from "vitest"
import type { ReturnedForm } from "./returned-form"

let forms: typeof import("./returned-form")

beforeAll(async () => {
  Object.assign(process.env, {
    APP_URL: "http://attune.test",
    AUTH_SECRET: "only-for-tests-only-for-tests-only-for-tests",
    DATABASE_URL: "postgres://nowhere/none",
    SMTP_URL: "smtp://127.0.0.1:1",
    STRIPE_SECRET_KEY: "sk_test_only_for_tests",
    STRIPE_WEBHOOK_SECRET: "whsec_only_for_tests",
  })
  forms = await import("./returned-form")
})

const path = "/harbour-lane"
const form = (words: string): ReturnedForm => ({
  values: { name: "Marit", words, safe: ["email"] },
  wrong: { phone: "Please add a number." },
  says: null,
})

/** What a browser makes of the headers: the cookies that are neither empty nor over. */
const browser = (headers: readonly string[]) => {
  const cookies = new Map<string, string>()
  for (const header of headers) {
    const [, name = "", value = "", seconds] = /^([^=]+)=([^;]*);.*Max-Age=(\d+)/.exec(header) ?? []
    if (Number(seconds) > 0) cookies.set(name, value)
  }
  return cookies
}

/** The same but for one letter, which is never the one that was there. */
const touched = (value = "") => value.replace(/^./, (letter) => (letter === "_" ? "-" : "_"))

describe("a form on its way back to its page", () => {
  it("keeps every word, also four thousand that hardly repeat", () => {
    const rare = Array.from({ length: 4000 }, (_, n) => String.fromCodePoint(0x4e00 + ((n * 7919) % 20_000))).join("")
    for (const words of ["", "We talk every day.", "é".repeat(4000), rare]) {
      const cookies = browser(forms.returnCookies("contact", path, form(words)) ?? [])
      expect(forms.readReturnedForm("contact", path, (name) => cookies.get(name))).toEqual(form(words))
      for (const [name, value] of cookies) expect(name.length + value.length).toBeLessThan(4096)
    }
  })

  it("says when it is too long for that, and loses nothing", () => {
    const rare = Array.from({ length: 40_000 }, (_, n) => String.fromCodePoint(0x4e00 + ((n * 7919) % 20_000))).join("")
    expect(forms.returnCookies("contact", path, form(rare))).toBeNull()
    const cookies = browser(forms.returnCookies("contact", path, form("a\0".repeat(100_000))) ?? [])
    expect(forms.readReturnedForm("contact", path, (name) => cookies.get(name))).toEqual(form("a\0".repeat(100_000)))
  })

  it("can be read on no other page, and not after someone touched it", () => {
    const cookies = browser(forms.returnCookies("contact", path, form("canary")) ?? [])
    expect(JSON.stringify([...cookies])).not.toContain("canary")
    expect(forms.readReturnedForm("contact", "/elsewhere", (name) => cookies.get(name))).toBeNull()
    expect(forms.readReturnedForm("contact", path, (name) => touched(cookies.get(name)))).toBeNull()
    expect(forms.readReturnedForm("contact", path, () => undefined)).toBeNull()
  })

  it("is kept out of scripts, and forgotten once it is sent", () => {
    expect(forms.returnCookies("contact", path, form("x"))?.[0]).toMatch(/; HttpOnly; SameSite=Strict$/)
    expect(browser(forms.clearedCookies("contact", path)).size).toBe(0)
  })
})
