import pg from "pg"
import { step } from "../machine/step.mjs"
import { askAlone } from "./load.ts"
import type { Compared } from "./subjects.ts"

/** What checking the signature of scopes took of a request, and how often one was checked. */
export type Checked = Readonly<{ name: string; share: number; calls: number }>

const warmUp = 40
const asked = 100
/** Past every number that the rounds have used, so that each write is a new one. */
const after = 50_000

/** PostgreSQL counts and times `app.claim` itself; sessions tell of it a second later at most, and at once when they end. */
const countOf = async (owner: pg.Client): Promise<{ calls: number; took: number }> => {
  const { rows } = await owner.query<{ calls: number; took: number }>(
    "SELECT calls::float8 AS calls, self_time AS took FROM pg_stat_user_functions WHERE schemaname = 'app' AND funcname = 'claim'",
  )
  return rows[0] ?? { calls: 0, took: 0 }
}

/** Until the sessions have told of all they did. */
const settled = async (owner: pg.Client): Promise<{ calls: number; took: number }> => {
  let last = await countOf(owner)
  for (;;) {
    await owner.query("SELECT pg_sleep(1.2)")
    const next = await countOf(owner)
    if (next.calls === last.calls) return next
    last = next
  }
}

/**
 * Asks one request after the other, so that nothing waits for anything else, and compares what the function took with what the requests
 * took: both grow alike when the machine has other work. Timing each call costs something too, so the share is rather too large.
 */
export const signatureShare = async (
  { baseUrl, ownerUrl }: Readonly<{ baseUrl: string; ownerUrl: string }>,
  subjects: readonly Compared[],
): Promise<Checked[]> => {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  await owner.query("ALTER SYSTEM SET track_functions = 'all'")
  await owner.query("SELECT pg_reload_conf()")
  try {
    const checked: Checked[] = []
    for (const subject of subjects)
      checked.push(
        await step(`Measuring what the signature costs ${subject.name}`, async () => {
          for (let n = 1; n <= warmUp; n += 1) await askAlone(baseUrl, subject, after + n)
          const before = await settled(owner)
          let took = 0
          for (let n = 1; n <= asked; n += 1) took += await askAlone(baseUrl, subject, after + warmUp + n)
          const now = await settled(owner)
          return {
            name: subject.name,
            share: (now.took - before.took) / took,
            calls: (now.calls - before.calls) / asked,
          }
        }),
      )
    return checked
  } finally {
    await owner.query("ALTER SYSTEM RESET track_functions")
    await owner.end()
  }
}
