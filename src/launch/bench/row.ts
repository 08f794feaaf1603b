import type { Stack } from "@e2e/stack"
import { step } from "../machine/step.mjs"
import { askAlone, type Measured, measure, median } from "./load.ts"
import { scriptBytes } from "./scripts.ts"
import { statementCounter } from "./statements.ts"
import type { Compared } from "./subjects.ts"

export type Row = Compared &
  Measured &
  Readonly<{
    /** Requests a second, as a part of its floor's in the same round. */
    rate: number
    /** The SQL of one request alone. */
    statements: number
    /** What its scripts weigh in bytes; null for procedures. */
    scripts: number | null
  }>

const rounds = 3

/** Rounds over everything in turn, so that a minute in which the machine has other work falls on all alike. */
const measureRounds = async (baseUrl: string, subjects: readonly Compared[]): Promise<Measured[][]> => {
  const all: Measured[][] = []
  for (let round = 0; round < rounds; round += 1)
    all.push(
      await step(`Measuring, round ${round + 1} of ${rounds}`, async (report) => {
        const measured: Measured[] = []
        for (const subject of subjects) {
          report(subject.name)
          measured.push(await measure(baseUrl, subject, round * 1000))
        }
        report("")
        return measured
      }),
    )
  return all
}

/** Of several rounds what lies in the middle, of times as of the part of the floor's in the same round. */
const middleOf = (all: readonly (readonly Measured[])[], nth: number, floor: number) => {
  const over = (value: (one: Measured, beside: Measured) => number) =>
    median(all.flatMap((round) => (round[nth] && round[floor] ? [value(round[nth], round[floor])] : [])))
  return {
    p50: over(({ p50 }) => p50),
    p95: over(({ p95 }) => p95),
    perSecond: over(({ perSecond }) => perSecond),
    rate: over(({ perSecond }, beside) => perSecond / beside.perSecond),
  }
}

/** Past every number that the load has used, so that each write is a new one. */
const aloneAfter = rounds * 1000

export const measureAll = async (
  { baseUrl, ownerUrl }: Pick<Stack, "baseUrl" | "ownerUrl">,
  subjects: readonly Compared[],
): Promise<Row[]> => {
  const all = await measureRounds(baseUrl, subjects)
  const counter = await statementCounter(ownerUrl)
  const rows: Row[] = []
  for (const [nth, subject] of subjects.entries()) {
    const floor = subjects.findIndex((one) => one.floor === subject.floor)
    const statements = await counter.count((n) => askAlone(baseUrl, subject, aloneAfter + n))
    if (process.argv.includes("--statements")) console.info(`${subject.name}:\n${statements.join("\n")}`)
    rows.push({
      ...subject,
      ...middleOf(all, nth, floor),
      statements: statements.length,
      scripts: subject.floor === "page" ? await scriptBytes(baseUrl, subject.ask(1)) : null,
    })
  }
  await counter.close()
  return rows
}
