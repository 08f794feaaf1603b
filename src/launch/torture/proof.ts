import { setTimeout as wait } from "node:timers/promises"
import pg from "pg"
import type { Acknowledged } from "./load.ts"

const withOwner = async <T>(ownerUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: ownerUrl })
  client.on("error", () => undefined)
  await client.connect()
  return work(client).finally(() => client.end())
}

/** How many acknowledged writes are not there. */
export const lostWrites = (ownerUrl: string, { messages, answers }: Acknowledged): Promise<number> =>
  withOwner(ownerUrl, async (client) => {
    const kept = await client.query("SELECT 1 FROM inquiries WHERE submission_key = ANY ($1::uuid[])", [[...messages]])
    const stored = await client.query<{ id: string; sequence: string }>(
      "SELECT occurrence_id AS id, max(sequence) AS sequence FROM answers WHERE occurrence_id = ANY ($1::uuid[]) GROUP BY 1",
      [[...answers.keys()]],
    )
    const newest = new Map(stored.rows.map(({ id, sequence }) => [id, Number(sequence)]))
    const lost = [...answers].filter(([id, sequence]) => (newest.get(id) ?? 0) < sequence)
    return messages.size - (kept.rowCount ?? 0) + lost.length
  })

/** What is left of the queue: jobs that are due or held, those that were given up, and messages whose mail was not sent. */
export type Left = Readonly<{ open: number; dead: number; unmailed: number }>

const left = (ownerUrl: string, { messages }: Acknowledged): Promise<Left> =>
  withOwner(ownerUrl, async (client) => {
    const { rows } = await client.query<{ open: number; dead: number; sent: number }>(
      `SELECT count(*) FILTER (WHERE attempts < max_attempts OR locked_at IS NOT NULL)::int AS open,
              count(*) FILTER (WHERE attempts >= max_attempts AND locked_at IS NULL)::int AS dead,
              (SELECT count(*) FROM sent_mails WHERE template = 'inquiries/inquiry-confirm')::int AS sent
         FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
        WHERE t.identifier IN ('event', 'reaction', 'mail')`,
    )
    const { open = 0, dead = 0, sent = 0 } = rows[0] ?? {}
    return { open, dead, unmailed: Math.max(0, messages.size - sent) }
  })

/** Waits, for two minutes at most, until everything that was asked for is done. */
export const untilDone = async (ownerUrl: string, acknowledged: Acknowledged): Promise<Left & { seconds: number }> => {
  const since = performance.now()
  for (;;) {
    const now = await left(ownerUrl, acknowledged)
    const seconds = (performance.now() - since) / 1000
    if ((now.open === 0 && now.unmailed === 0) || seconds > 120) return { ...now, seconds }
    await wait(500)
  }
}
