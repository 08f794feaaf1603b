import { beforeAll, expect, it } from "vitest"
import { decrypt, encrypt, readSignedToken, signedToken } from "./tokens"

beforeAll(() => {
  Object.assign(process.env, {
    APP_URL: "http://attune.test",
    DATABASE_URL: "postgresql://nobody@127.0.0.1:1/none",
    AUTH_SECRET: "only-for-tests-only-for-tests-only-for-tests",
    SMTP_URL: "smtp://127.0.0.1:1",
    STRIPE_SECRET_KEY: "sk_test_only_for_tests",
    STRIPE_WEBHOOK_SECRET: "whsec_only_for_tests",
  })
})

const id = "0190d2c4-7e1a-7cc2-9d31-3b5a52f0c001"
const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

it("reads a link for what it was made for, and for nothing else", () => {
  const token = signedToken("invitation", id)
  expect(readSignedToken("invitation", token)).toBe(id)
  expect(readSignedToken("sign-in", token)).toBeNull()
  expect(readSignedToken("invitation", "")).toBeNull()
})

it("refuses a link in which any one letter was changed, the last one too", () => {
  const token = signedToken("invitation", id)
  for (let at = 0; at < token.length; at++) {
    for (const letter of letters) {
      if (letter === token[at]) continue
      expect(readSignedToken("invitation", `${token.slice(0, at)}${letter}${token.slice(at + 1)}`)).toBeNull()
    }
  }
})

it("opens a sealed secret only for the person it was sealed for", () => {
  const sealed = encrypt("totp", "marit", "JBSWY3DPEHPK3PXP")
  expect(decrypt("totp", "marit", sealed)).toBe("JBSWY3DPEHPK3PXP")
  expect(() => decrypt("totp", "jonas", sealed)).toThrow()
})
