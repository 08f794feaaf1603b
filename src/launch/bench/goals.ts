import type { Grown } from "./growth.ts"
import type { Row } from "./row.ts"
import type { Checked } from "./signature.ts"

/** One goal, what was reached of it in this run, and whether that is enough. */
export type Goal = Readonly<{ name: string; goal: string; reached: string; isMet: boolean }>

/** How much longer a question may take beside the longest past than beside none. */
const mostGrowth = 1.5

export const kilobytes = (bytes: number | null) => (bytes === null ? "" : (bytes / 1000).toFixed(1))
const times = (value: number) => `${value.toFixed(2)}×`

const scriptsOf = ({ name, scripts, mostScripts }: Row): Goal[] =>
  mostScripts === undefined || scripts === null
    ? []
    : [
        {
          name: `${name}: JavaScript, gzip`,
          goal: `≤ ${mostScripts} kB`,
          reached: `${kilobytes(scripts)} kB`,
          isMet: scripts <= mostScripts * 1000,
        },
      ]

const statementsOf = ({ name, statements, mostStatements }: Row): Goal[] =>
  mostStatements === undefined
    ? []
    : [
        {
          name: `${name}: SQL statements`,
          goal: `≤ ${mostStatements}`,
          reached: String(statements),
          isMet: statements <= mostStatements,
        },
      ]

const rateOf = ({ name, rate, leastRate }: Row): Goal[] =>
  leastRate === undefined
    ? []
    : [
        {
          name: `${name}: requests a second, of the empty procedure's`,
          goal: `≥ ${times(leastRate)}`,
          reached: times(rate),
          isMet: rate >= leastRate,
        },
      ]

const growthOf = (grown: readonly Grown[]): Goal[] => {
  const none = grown[0]?.takes ?? Number.NaN
  return grown.slice(1).map(({ past, takes }) => ({
    name: `open days beside ${past.toLocaleString("en")} old appointments, of beside none`,
    goal: `≤ ${times(mostGrowth)}`,
    reached: `${times(takes / none)} (${none.toFixed(1)} → ${takes.toFixed(1)} ms)`,
    isMet: takes / none <= mostGrowth,
  }))
}

/** How much of a request may go into checking who asks: docs/decisions/0016-nobodys-word.md. */
const mostChecking = 0.05

const checkingOf = (checked: readonly Checked[]) =>
  checked.map(({ name, share, calls }) => ({
    name: `${name}: checking the scope's signature, of the request's time`,
    goal: `≤ ${(mostChecking * 100).toFixed(0)} %`,
    reached: `${(share * 100).toFixed(1)} % (${calls.toFixed(0)} calls)`,
    isMet: share <= mostChecking,
  }))

/** Every goal that a run can measure. */
export const goalsOf = (rows: readonly Row[], grown: readonly Grown[], checked: readonly Checked[]): Goal[] => [
  ...rows.flatMap(scriptsOf),
  ...rows.flatMap(statementsOf),
  ...rows.flatMap(rateOf),
  ...growthOf(grown),
  ...checkingOf(checked),
]
