import { cpus } from "node:os"
import { type Stack, startStack } from "@e2e/stack"
import { disconnect } from "@/server/data/db"
import { makeData } from "./bench/data.ts"
import { askAlone, connections, type Measured, measure, requests } from "./bench/load.ts"
import { nextScriptBytes, scriptBytes } from "./bench/scripts.ts"
import { statementCounter } from "./bench/statements.ts"
import { type Compared, subjectsOf } from "./bench/subjects.ts"
import { tableOf } from "./bench/table.ts"
import { step } from "./machine/step.mjs"

type Row = Compared & Measured & Readonly<{ statements: number; scripts: number | null }>

const milliseconds = (value: number) => value.toFixed(1)
const kilobytes = (bytes: number | null) => (bytes === null ? "" : (bytes / 1000).toFixed(1))

const cellsOf = (row: Row, floor: Row, emptyPage: number): string[] => [
  row.name,
  milliseconds(row.p50),
  milliseconds(row.p95),
  row.perSecond.toFixed(0),
  `${(row.p50 / floor.p50).toFixed(2)}×`,
  `${(row.perSecond / floor.perSecond).toFixed(2)}×`,
  row.budget === undefined ? String(row.statements) : `${row.statements} (at most ${row.budget})`,
  kilobytes(row.scripts),
  row.scripts === null || row === floor ? "" : `+${kilobytes(row.scripts - emptyPage)}`,
]

const head = ["", "p50 ms", "p95 ms", "req/s", "p50 of floor", "req/s of floor", "SQL", "JS kB gzip", "beyond empty"]

const report = (rows: readonly Row[], nextScripts: number) => {
  const floorOf = ({ floor }: Row) => rows.find((row) => row.floor === floor) ?? rows[0]
  const emptyPage = rows[0]?.scripts ?? 0
  const cells = rows.map((row) => cellsOf(row, floorOf(row) ?? row, emptyPage))
  console.info(`\n${tableOf(head, cells)}\n`)
  console.info(
    [
      `${requests} requests each over ${connections} connections on this machine (${cpus().length} × ${cpus()[0]?.model.trim()}), load and database on it too.`,
      "SQL: what the server's own log holds for one request alone, BEGIN, COMMIT and the setting of the scope among it.",
      `JS: the files that the page's HTML names, each gzipped. Next's own part of them: ${kilobytes(nextScripts)} kB.`,
      "The contact form is posted as without JavaScript; the empty page and procedure exist only in this run.",
    ].join("\n"),
  )
}

const measureAll = async ({ baseUrl, ownerUrl }: Stack, subjects: readonly Compared[]): Promise<Row[]> => {
  const measured: (Compared & Measured)[] = []
  for (const subject of subjects)
    measured.push(
      await step(`Measuring ${subject.name}`, async () => ({ ...subject, ...(await measure(baseUrl, subject)) })),
    )
  const counter = await statementCounter(ownerUrl)
  const rows: Row[] = []
  for (const row of measured) {
    // Past every number that the load has used, so that each write is a new one.
    const statements = await counter.count((n) => askAlone(baseUrl, row, 10_000 + n))
    if (process.argv.includes("--statements")) console.info(`${row.name}:\n${statements.join("\n")}`)
    rows.push({
      ...row,
      statements: statements.length,
      scripts: row.isPage ? await scriptBytes(baseUrl, row.ask(1)) : null,
    })
  }
  await counter.close()
  return rows
}

/**
 * `npm run bench`: what pages and procedures cost, beside an empty page and an empty procedure in the same run.
 * With `-- --statements` it also lists each one's SQL. Ends with 1 when one needs more statements than it may.
 */
const main = async (): Promise<number> => {
  const stack = await startStack({ settings: { ATTUNE_BENCH: "1", TRUSTED_PROXIES: "1", LOG_LEVEL: "warn" } })
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.once(signal, () => void stack.stop().finally(() => process.exit(130)))
  try {
    Object.assign(process.env, stack.environment)
    const data = await step("Making 300 relationships with open reviews", makeData)
    const rows = await measureAll(stack, subjectsOf(data, stack.baseUrl))
    report(rows, await nextScriptBytes(stack.buildFolder))
    return rows.some(({ statements, budget }) => budget !== undefined && statements > budget) ? 1 : 0
  } finally {
    await disconnect()
    await stack.stop()
  }
}

process.exitCode = await main().catch((error: Error) => {
  console.error(error.message)
  return 1
})
