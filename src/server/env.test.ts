import { expect, it } from "vitest"
import { readEnv } from "./env"

const given = {
  NODE_ENV: "production",
  DATABASE_URL: "postgresql://app@127.0.0.1/attune",
  AUTH_SECRET: "only-for-tests-only-for-tests-only-for-tests",
  SMTP_URL: "smtp://127.0.0.1:1",
  STRIPE_SECRET_KEY: "sk_test_only_for_tests",
  STRIPE_WEBHOOK_SECRET: "whsec_only_for_tests",
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
