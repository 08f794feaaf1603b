import { resolve } from "node:path"
import { defineConfig } from "vitest/config"

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
          exclude: [...elsewhere, "**/*.db.test.{ts,tsx}"],
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
