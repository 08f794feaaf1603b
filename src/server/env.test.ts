import { expect, it } from "vitest"
import { passingSecrets } from "@/launch/machine/environment"
import { testSecret } from "@/launch/vitest/secret"
import { readEnv } from "./env"

const given = {
  NODE_ENV: "production",
  DATABASE_URL: "postgresql://app@127.0.0.1/attune",
  AUTH_SECRET: "Zl3t0bPq9vYw7mKx2sRf5uHc8aJd1eGi4nTo6",
  SMTP_URL: "smtp://127.0.0.1:1",
  MAIL_FROM: "post@harbour-lane.no",
  STRIPE_SECRET_KEY: "sk_live_51Hb7",
  STRIPE_WEBHOOK_SECRET: "whsec_8hK2",
}

it.each(["https://attune.example", "http://localhost:3000", "http://127.0.0.1:3000", "http://[::1]:3000"])(
  "starts in production at %s",
  (APP_URL) => {
    expect(readEnv({ ...given, APP_URL }).APP_URL).toBe(APP_URL)
  },
)

it.each([
  "http://attune.example",
  "http://localhost.attune.example",
  "http://192.168.1.7:3000",
  "http://127.0.0.1.attune.example",
])("does not start in production at %s, where everything would travel in the clear", (APP_URL) => {
  expect(() => readEnv({ ...given, APP_URL })).toThrow(/APP_URL must start with https/)
  expect(readEnv({ ...given, APP_URL, NODE_ENV: "development" }).APP_URL).toBe(APP_URL)
})

const real = { ...given, APP_URL: "https://harbour-lane.no" }
const { authSecret, appPassword, stripeSecretKey, stripeWebhookSecret } = passingSecrets()

it.each([
  ["AUTH_SECRET", authSecret],
  ["AUTH_SECRET", testSecret],
  ["DATABASE_URL", `postgresql://attune_app_login:${appPassword}@127.0.0.1:5432/attune`],
  ["STRIPE_SECRET_KEY", stripeSecretKey],
  ["STRIPE_SECRET_KEY", "sk_test_only_for_tests"],
  ["STRIPE_WEBHOOK_SECRET", stripeWebhookSecret],
])("does not start in production with a secret of the demo or of the tests in %s", (name, value) => {
  const found = { ...real, [name]: value }
  expect(() => readEnv(found)).toThrow(
    new RegExp(`^Attune cannot start:\n${name} holds a secret of the demo or of the tests, [^\n]+$`),
  )
  expect(readEnv({ ...found, ATTUNE_DEMO: "1" })).toMatchObject({ [name]: value })
})

it.each(["change-me-change-me-change-me-change-me", "a".repeat(64), "1234123412341234123412341234123412341234"])(
  "does not start in production with %s as its secret, which somebody could guess",
  (AUTH_SECRET) => {
    expect(() => readEnv({ ...real, AUTH_SECRET })).toThrow(/AUTH_SECRET can be guessed/)
  },
)

it("does not start in production with a sender from where no mail arrives, and says all that is wrong at once", () => {
  const { MAIL_FROM: _, ...rest } = real
  expect(() => readEnv(rest)).toThrow(/MAIL_FROM is post@attune.example, from where no mail arrives/)
  expect(() => readEnv({ ...rest, AUTH_SECRET: testSecret })).toThrow(/AUTH_SECRET holds[\s\S]*\nMAIL_FROM is/)
})

it("takes a stand-in for the payment processor where everything stays on this machine, and nowhere else", () => {
  const STRIPE_API_URL = "http://127.0.0.1:4242"
  expect(readEnv({ ...given, APP_URL: "http://localhost:3000", STRIPE_API_URL }).STRIPE_API_URL).toBe(STRIPE_API_URL)
  expect(() => readEnv({ ...real, STRIPE_API_URL })).toThrow(/STRIPE_API_URL points at a stand-in/)
  expect(() =>
    readEnv({ ...given, APP_URL: "http://localhost:3000", STRIPE_API_URL: "https://cards.example" }),
  ).toThrow(/STRIPE_API_URL points at a stand-in/)
})
