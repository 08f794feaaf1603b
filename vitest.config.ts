import { resolve } from "node:path"
import { playwright } from "@vitest/browser-playwright"
import { defineConfig } from "vitest/config"
import { chromiumFlags, findChromium } from "./src/launch/stack/chromium.ts"

// Far from UTC and with half-hour rules of its own: a test host on UTC hides exactly the bugs we fear.
process.env.TZ = "Pacific/Chatham"

const elsewhere = ["**/node_modules/**", ".next*/**", ".data/**", "e2e/**/*.spec.ts"]

export default defineConfig({
  resolve: {
    alias: {
      "@prisma-seed": resolve("prisma"),
      "@emails": resolve("emails"),
      "@e2e": resolve("e2e"),
      "@": resolve("src"),
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...elsewhere, "**/*.db.test.{ts,tsx}", "**/*.browser.test.tsx"],
        },
      },
      {
        extends: true,
        // Next's client code asks for variables that its own bundler would write into it.
        define: { "process.env": "({})" },
        // Bundled before the first test, all at once: found one by one, each would bring a React of its own.
        optimizeDeps: {
          include: [
            "@hookform/resolvers/zod",
            "@trpc/client",
            "next/dist/shared/lib/app-router-context.shared-runtime",
            "next/link",
            "next/navigation",
            "react",
            "react-aria-components",
            "react-dom",
            "react-dom/client",
            "react-hook-form",
            "react/jsx-dev-runtime",
            "zod/mini",
            "zod/v4/core",
          ],
        },
        test: {
          name: "browser",
          include: ["src/ui/**/*.browser.test.tsx"],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: findChromium() ?? "", args: chromiumFlags() },
            }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: "database",
          include: ["**/*.db.test.{ts,tsx}"],
          exclude: elsewhere,
          globalSetup: "src/launch/vitest/cluster.ts",
          setupFiles: "src/launch/vitest/database.ts",
          testTimeout: 15_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
})
