import { cpus } from "node:os"
import { startStack } from "@e2e/stack"
import { disconnect } from "@/server/data/db"
import { step } from "../machine/step.mjs"
import { makeData } from "./data.ts"
import { type Goal, goalsOf, kilobytes } from "./goals.ts"
import { growth } from "./growth.ts"
import { connections, requests } from "./load.ts"
import { measureAll, type Row } from "./row.ts"
import { nextScriptBytes } from "./scripts.ts"
import { signatureShare } from "./signature.ts"
import { subjectsOf } from "./subjects.ts"
import { tableOf } from "./table.ts"

const cellsOf = (row: Row, emptyPage: number): string[] => [
  row.name,
  row.p50.toFixed(1),
  row.p95.toFixed(1),
  row.perSecond.toFixed(0),
  `${row.rate.toFixed(2)}×`,
  String(row.statements),
  kilobytes(row.scripts),
  row.scripts === null ? "" : `+${kilobytes(row.scripts - emptyPage)}`,
]

const head = ["", "p50 ms", "p95 ms", "req/s", "req/s of floor", "SQL", "JS kB gzip", "beyond empty"]

const report = (rows: readonly Row[], nextScripts: number) => {
  const emptyPage = rows[0]?.scripts ?? 0
  const words = [
    tableOf(
      head,
      rows.map((row) => cellsOf(row, emptyPage)),
    ),
    [
      `The middle of three rounds of ${requests} requests, after two to warm up, over ${connections} connections on this machine (${cpus().length} × ${cpus()[0]?.model.trim()}), load and database on it too.`,
      "SQL: what the server's own log holds for one request alone, BEGIN, COMMIT and the setting of the scope among it.",
      `JS: the files that the page's HTML names, each gzipped. Next's own part of them: ${kilobytes(nextScripts)} kB.`,
      "The contact form is posted as without JavaScript; the empty page and procedure exist only in this run.",
    ].join("\n"),
  ]
  console.info(`\n${words.join("\n\n")}\n`)
}

const reportGoals = (goals: readonly Goal[]) => {
  const cells = goals.map(({ name, goal, reached, isMet }) => [name, goal, reached, isMet ? "met" : "MISSED"])
  console.info(`${tableOf(["goals", "goal", "reached", ""], cells)}\n`)
}

/**
 * `npm run bench`: what pages and procedures cost, beside an empty page and an empty procedure in the same run, and beside
 * their goals (docs/decisions/0012-light-pages.md). With `-- --statements` it also lists each one's SQL. Ends with 1 when a
 * goal is missed.
 */
const main = async (): Promise<number> => {
  const stack = await startStack({ settings: { ATTUNE_BENCH: "1", TRUSTED_PROXIES: "1", LOG_LEVEL: "warn" } })
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.once(signal, () => void stack.stop().finally(() => process.exit(130)))
  try {
    Object.assign(process.env, stack.environment)
    const data = await step("Making 300 relationships with open reviews", (report) => makeData(report))
    const { all, openDays } = subjectsOf(data, stack.baseUrl)
    const rows = await measureAll(stack, all)
    const checked = await signatureShare(
      stack,
      all.filter(({ isScoped }) => isScoped),
    )
    const goals = goalsOf(rows, await growth(stack, openDays, data.host), checked)
    report(rows, await nextScriptBytes(stack.buildFolder))
    reportGoals(goals)
    return goals.every(({ isMet }) => isMet) ? 0 : 1
  } finally {
    await disconnect()
    await stack.stop()
  }
}

process.exitCode = await main().catch((error: Error) => {
  console.error(error.message)
  return 1
})
