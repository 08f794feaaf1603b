import type pg from "pg"
import type { Sent } from "./statements"

/** A node of EXPLAIN's JSON, as far as it is looked at. */
type PlanNode = Readonly<{
  "Node Type": string
  "Relation Name"?: string
  "Index Name"?: string
  "Conflict Arbiter Indexes"?: readonly string[]
  "Actual Rows"?: number
  "Actual Loops"?: number
  "Rows Removed by Filter"?: number
  "Rows Removed by Index Recheck"?: number
  Plans?: readonly PlanNode[]
}>

export type Planned = Readonly<{
  text: string
  /** how long it took the server, without planning */
  ms: number
  indexes: readonly string[]
  /** how many rows were looked at in each table, whether or not they were wanted */
  read: ReadonlyMap<string, number>
}>

const isOfScope = ({ text }: Sent) => text.includes("set_config('app.scope'")
/** Beginnings, ends and locks have no plan; the queue's function writes into tables of its own. */
const hasPlan = ({ text }: Sent) =>
  /^\s*(SELECT|WITH|INSERT|UPDATE|DELETE)\b/.test(text) && !/app\.enqueue|pg_advisory/.test(text)

const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)]

/** Without having run: nothing is known but that a sequential scan looks at everything. */
const lookedAt = (node: PlanNode) =>
  node["Actual Rows"] === undefined
    ? node["Node Type"] === "Seq Scan"
      ? Number.POSITIVE_INFINITY
      : 0
    : (node["Actual Rows"] + (node["Rows Removed by Filter"] ?? 0) + (node["Rows Removed by Index Recheck"] ?? 0)) *
      (node["Actual Loops"] ?? 1)

const readBy = (nodes: readonly PlanNode[]) => {
  const read = new Map<string, number>()
  for (const node of nodes) {
    const table = node["Relation Name"]
    if (table) read.set(table, (read.get(table) ?? 0) + lookedAt(node))
  }
  return read
}

const explained = async (app: pg.Client, scope: Sent, { text, values }: Sent, how = "ANALYZE, "): Promise<Planned> => {
  await app.query("BEGIN")
  try {
    await app.query(scope.text, [...scope.values])
    const { rows } = await app.query(`EXPLAIN (${how}FORMAT JSON) ${text}`, [...values])
    const [{ Plan: root, "Execution Time": ms = Number.NaN }] = rows[0]["QUERY PLAN"]
    const nodes = nodesOf(root)
    const indexes = nodes.flatMap((node) => [node["Index Name"] ?? [], node["Conflict Arbiter Indexes"] ?? []].flat())
    return { text, ms, indexes, read: readBy(nodes) }
  } finally {
    await app.query("ROLLBACK")
  }
}

/** What was written once may not be written again: its plan is made without running it. */
const planned = (app: pg.Client, scope: Sent, statement: Sent) =>
  explained(app, scope, statement).catch(() => explained(app, scope, statement, ""))

/**
 * Runs what was sent once more, each statement as the one who asked it and under row-level security, and takes it back.
 * @param app a connection of the app's own role
 */
export const plansOf = async (app: pg.Client, sent: readonly Sent[]): Promise<Planned[]> => {
  const plans: Planned[] = []
  let scope: Sent | null = null
  for (const statement of sent) {
    if (isOfScope(statement)) scope = statement
    else if (scope && hasPlan(statement)) plans.push(await planned(app, scope, statement))
  }
  return plans
}
