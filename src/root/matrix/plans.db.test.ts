import pg from "pg"
import { afterAll, beforeAll, expect, it } from "vitest"
import { anExercise } from "@/features/exercises/factory"
import { aFormRequest } from "@/features/forms/factory"
import { aService } from "@/features/scheduling/factory"
import { recordStatements, type Sent } from "@/launch/vitest/statements"
import { inScope } from "@/server/data/scope"
import { work } from "../rooms"
import { createCaller } from "../router"
import { aCrowd } from "./crowd"
import type { Asker, Entry } from "./entry"
import { table } from "./table"
import { aWorld, type World } from "./world"

let world: World
let crowded: string[]
const recorder = recordStatements()
afterAll(() => recorder.stop())

beforeAll(async () => {
  world = await aWorld()
  const { harbour, workspaceId, owner, relationshipId, client, now } = world
  const { versionId: exerciseVersionId } = await anExercise(workspaceId)
  const { serviceId } = await aService(harbour)
  const { formVersionId } = await aFormRequest(workspaceId, { relationshipId, clientId: client.clientId, at: now })
  const { id: documentId } = await inScope({ workspaceId, actor: owner }, ({ db }) =>
    db.consentDocument.findFirstOrThrow({ select: { id: true } }),
  )
  crowded = await aCrowd(world, { staffId: owner.staffId, exerciseVersionId, serviceId, formVersionId, documentId })
}, 120_000)

type Node = {
  "Node Type": string
  "Relation Name"?: string
  "Index Name"?: string
  Alias?: string
  "Actual Rows"?: number
  "Actual Loops"?: number
  "Rows Removed by Filter"?: number
  "Rows Removed by Index Recheck"?: number
  Plans?: Node[]
  Filter?: string
  "Index Cond"?: string
}

const isOfScope = ({ text }: Sent) => text.includes("set_config('app.workspace_id'")
const hasPlan = ({ text }: Sent) =>
  /^\s*(SELECT|WITH|INSERT|UPDATE|DELETE)/.test(text) && !/app\.enqueue|pg_advisory/.test(text)

/** Asks once, whatever the answer is, and says what was sent to the database for it. */
const sentBy = async (path: string, entry: Entry, asker: Asker): Promise<readonly Sent[]> => {
  const input = await entry.input?.(world, asker)
  const linkToken = entry.link ? await entry.link(world, asker) : null
  const { slug, now } = world
  const session = world.sessions[asker]
  const caller = createCaller({ session, slug, linkToken, now, requestId: crypto.randomUUID(), ip: "192.0.2.9" })
  const ask = path.split(".").reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], caller)
  recorder.begin()
  await (ask as (input: unknown) => Promise<unknown>)(input).catch(() => undefined)
  return recorder.sent()
}

const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)]

/** Runs each statement again as the one who asked it, under row-level security, and takes it back. */
const plansOf = async (app: pg.Client, sent: readonly Sent[]) => {
  const plans: { text: string; nodes: Node[]; ms: number }[] = []
  let scope: Sent | null = null
  for (const statement of sent) {
    if (isOfScope(statement)) scope = statement
    else if (scope && hasPlan(statement)) {
      for (const how of ["ANALYZE, ", ""]) {
        try {
          await app.query("BEGIN")
          await app.query(scope.text, [...scope.values])
          const { rows } = await app.query(`EXPLAIN (${how}FORMAT JSON) ${statement.text}`, [...statement.values])
          const [root] = rows[0]["QUERY PLAN"]
          plans.push({ text: statement.text, nodes: nodesOf(root.Plan), ms: root["Execution Time"] ?? -1 })
          break
        } catch (e) {
          if (!how) throw e
        } finally {
          await app.query("ROLLBACK")
        }
      }
    }
  }
  return plans
}

it("plans", async () => {
  const app = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await app.connect()
  const all: unknown[] = []
  const counts: unknown[] = []
  const note = async (path: string, asker: string, sent: readonly Sent[], trips: number) => {
    counts.push({ path, asker, n: sent.length, trips })
    for (const plan of await plansOf(app, sent)) all.push({ path, asker, ...plan })
  }
  for (const [path, entry] of Object.entries(table))
    for (const asker of new Set([entry.enter.find((one) => one === "owner") ?? entry.enter[0], entry.enter[0]])) {
      if (!asker) continue
      const sent = await sentBy(path, entry, asker)
      await note(path, asker, sent, recorder.roundTrips())
    }
  for (const one of work.filter(({ sweep }) => sweep)) {
    recorder.begin()
    await one.run({}, world.workspaceId)
    await note(one.name, "system", recorder.sent(), recorder.roundTrips())
  }
  await app.end()
  const { writeFileSync } = await import("node:fs")
  writeFileSync("/tmp/stx/plans.json", JSON.stringify({ all, crowded, counts }))
  expect(all.length).toBeGreaterThan(100)
}, 200_000)
