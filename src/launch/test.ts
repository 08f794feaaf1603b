import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { delimiter, join } from "node:path"
import { inheritedForTests, root } from "./machine/environment.ts"
import { step } from "./machine/step.mjs"
import { show, type Tally, tallyOfCheck, tallyOfPlaywright, tallyOfVitest } from "./machine/tally.ts"
import { ensureChromium, findChromium } from "./stack/chromium.ts"

type Name = "types" | "lint" | "knip" | "unit" | "ui" | "db" | "e2e"
type Part = { name: Name; title: string; run: (report: string) => Promise<Tally> }

const tool = (...path: string[]) => join(root, "node_modules", ...path)

const environment = () => ({
  ...inheritedForTests(),
  NODE_ENV: "test" as const,
  PATH: [tool(".bin"), process.env.PATH].join(delimiter),
})

const check =
  (...args: string[]) =>
  async () =>
    tallyOfCheck(await show(args, environment()))

const vitest = (project: string) => async (report: string) => {
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`]
  const code = await show([tool("vitest", "vitest.mjs"), "run", "--project", project, ...reporters], environment())
  return tallyOfVitest(report, code)
}

const aChromium = async () => findChromium() ?? (await step("Installing Chromium", ensureChromium))

const components = async (report: string) => {
  await aChromium()
  return vitest("browser")(report)
}

const browser = async (report: string) => {
  const chromium = await aChromium()
  const config = join(root, "e2e", "playwright.config.ts")
  const code = await show([tool("@playwright", "test", "cli.js"), "test", "--config", config, "--reporter=list,json"], {
    ...environment(),
    PLAYWRIGHT_CHROMIUM: chromium,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  })
  return tallyOfPlaywright(report, code)
}

/** The cheap before the dear; every part reports, also after one that failed. */
const parts: Part[] = [
  { name: "types", title: "Types", run: check(tool("typescript", "bin", "tsc"), "--noEmit") },
  { name: "lint", title: "Biome", run: check(tool("@biomejs", "biome", "bin", "biome"), "check", ".") },
  { name: "knip", title: "Unused files, exports and packages", run: check(tool("knip", "bin", "knip.js")) },
  { name: "unit", title: "Architecture and unit tests", run: vitest("unit") },
  { name: "ui", title: "Component tests", run: components },
  { name: "db", title: "Database tests", run: vitest("database") },
  { name: "e2e", title: "Browser tests", run: browser },
]

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`

const runPart = async (part: Part, report: string) => {
  const since = performance.now()
  console.info(`\n── ${part.title} ${"─".repeat(Math.max(4, 60 - part.title.length))}\n`)
  const tally = await part.run(report).catch((error: Error): Tally => {
    console.error(error.message)
    return { passed: 0, failed: 1 }
  })
  return {
    ...tally,
    line: `${part.title.padEnd(36)} ${tally.passed} passed, ${tally.failed} failed  ${seconds(since)}`,
  }
}

const main = async (wanted: string[]) => {
  const unknown = wanted.find((name) => !parts.some((part) => part.name === name))
  if (unknown)
    throw new Error(`There is no part "${unknown}". The parts are: ${parts.map(({ name }) => name).join(", ")}.`)
  const reports = await mkdtemp(join(tmpdir(), "attune-reports-"))
  // The part that runs hears of Ctrl-C too, and tidies up; we wait for it and begin no further one.
  let isInterrupted = false
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => (isInterrupted = true))
  const results: Awaited<ReturnType<typeof runPart>>[] = []
  for (const part of parts) {
    if (isInterrupted || (wanted.length > 0 && !wanted.includes(part.name))) continue
    results.push(await runPart(part, join(reports, `${part.name}.json`)))
  }
  await rm(reports, { recursive: true, force: true })
  const passed = results.reduce((sum, result) => sum + result.passed, 0)
  const failed = results.reduce((sum, result) => sum + result.failed, 0)
  console.info(`\n${results.map(({ line }) => line).join("\n")}\n\n${passed} passed, ${failed} failed`)
  return isInterrupted ? 130 : failed > 0 || passed === 0 ? 1 : 0
}

process.exitCode = await main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message)
  return 1
})
