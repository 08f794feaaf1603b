import { execFile } from "node:child_process"
import { promisify } from "node:util"
import { expect, it } from "vitest"

const run = promisify(execFile)

/** Starts a process with these changes to a good environment, and answers what it says before it ends. */
const start = async (changes: Record<string, string | undefined>) => {
  const program = `
    const { checkStart } = await import("./src/server/start-checks.ts")
    await checkStart()
    process.stdout.write("ready")
    process.exit(0)`
  const env = { ...process.env, LOG_LEVEL: "silent", ...changes }
  return run(process.execPath, ["--import", "tsx", "--input-type=module", "-e", program], { env }).then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    (error: { code: number; stderr: string }) => ({ code: error.code, said: error.stderr }),
  )
}

it("starts with a role that row-level security binds", { timeout: 30_000 }, async () => {
  expect(await start({})).toEqual({ code: 0, said: "ready" })
})

it("refuses, in one sentence, a role that row-level security does not bind", { timeout: 30_000 }, async () => {
  const { code, said } = await start({ DATABASE_URL: process.env.DATABASE_OWNER_URL })
  expect(code).toBe(1)
  expect(said).toMatch(
    /^Attune cannot start:\nDATABASE_URL connects as \w+, which row-level security does not bind; [^\n]+\.\n$/,
  )
})

it("refuses, in one sentence, a secret that the database does not know", { timeout: 30_000 }, async () => {
  const { code, said } = await start({ AUTH_SECRET: "of-another-clone-of-another-clone-of-another" })
  expect(code).toBe(1)
  expect(said).toMatch(/^Attune cannot start:\nthe database does not believe this AUTH_SECRET, [^\n]+\.\n$/)
})

it("names every value that is missing or malformed, and nothing of the others", { timeout: 30_000 }, async () => {
  const { code, said } = await start({ AUTH_SECRET: "short", APP_URL: undefined, SMTP_URL: "ftp://x" })
  expect(code).toBe(1)
  expect(said.trim().split("\n")).toEqual([
    "Attune cannot start:",
    "APP_URL is not set.",
    "AUTH_SECRET must have at least 32 characters.",
    "SMTP_URL must be an address that starts with smtp:// or smtps://.",
  ])
})
