import { defineConfig } from "@playwright/test"
import { chromiumFlags, findChromium } from "@/launch/stack/chromium"

const executablePath = findChromium()

export default defineConfig({
  testDir: ".",
  testMatch: "**/*.spec.ts",
  outputDir: "../test-results",
  globalSetup: "./global-setup.ts",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    ...(process.env.E2E_BASE_URL ? { baseURL: process.env.E2E_BASE_URL } : {}),
    browserName: "chromium",
    viewport: { width: 1280, height: 800 },
    // Far from the machine's own zone and from the practitioner's.
    timezoneId: "America/St_Johns",
    locale: "en-GB",
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: chromiumFlags() },
  },
})
