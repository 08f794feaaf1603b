import { resolve } from "node:path"
import { defineConfig } from "vitest/config"

process.env.TZ = "Pacific/Chatham"

/** The unit tests alone, as `npm run mutate` asks them: without the database's, which would start one for each worker. */
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
    include: ["src/{lib,features}/**/*.test.{ts,tsx}"],
    exclude: ["**/node_modules/**", "**/*.db.test.{ts,tsx}"],
    // The tests run in threads here, and a thread has no time zone of its own to change.
    testNamePattern: /^(?!.*zone of the machine)/,
  },
})
