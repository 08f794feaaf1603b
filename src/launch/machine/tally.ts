import { spawn } from "node:child_process"
import { readJson, type Variables } from "./environment.ts"

export type Tally = { passed: number; failed: number }

/** Runs a program with its output on our own; answers its exit code. */
export const show = (args: string[], env: Variables): Promise<number> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, args, { env, stdio: ["ignore", "inherit", "inherit"] })
    child.once("error", () => resolve(1))
    child.once("close", (code) => resolve(code ?? 1))
  })

/** A runner that ends badly without a failed test (a file that cannot be loaded, a set-up that breaks) is one failure. */
const honest = (tally: Tally, code: number): Tally =>
  code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally

export const tallyOfCheck = (code: number): Tally => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })

export const tallyOfVitest = async (report: string, code: number): Promise<Tally> => {
  const { numPassedTests, numFailedTests } = await readJson(report, { numPassedTests: 0, numFailedTests: 0 })
  return honest({ passed: numPassedTests, failed: numFailedTests }, code)
}

export const tallyOfPlaywright = async (report: string, code: number): Promise<Tally> => {
  const { stats } = await readJson(report, { stats: { expected: 0, unexpected: 0, flaky: 0 } })
  // A test that passed only at a second try has shown a fault.
  return honest({ passed: stats.expected, failed: stats.unexpected + stats.flaky }, code)
}
