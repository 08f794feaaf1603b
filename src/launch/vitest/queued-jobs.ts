import pg from "pg"
import type { Jobs } from "@/server/jobs/jobs.ts"

/** What a workspace has asked the worker for, oldest first; read as the owner, because the app itself may only add. */
export const queuedJobs = async <T extends keyof Jobs>(task: T, workspaceId: string): Promise<Jobs[T][]> => {
  const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })
  await client.connect()
  try {
    const { rows } = await client.query<{ payload: Jobs[T] }>(
      `SELECT j.payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
        WHERE t.identifier = $1 AND j.payload ->> 'workspaceId' = $2 ORDER BY j.id`,
      [task, workspaceId],
    )
    return rows.map(({ payload }) => payload)
  } finally {
    await client.end()
  }
}

export type QueuedMail = Omit<Jobs["mail"], "to" | "replyTo"> & {
  to: string | null
  replyTo?: string | null
  /** the row that knows the address, and that a signed link is for */
  toRow: Jobs["mail"]["to"]
}

/** The mails that a workspace has asked for, with the addresses that the worker would find. */
export const queuedMails = async (workspaceId: string): Promise<QueuedMail[]> => {
  const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })
  await client.connect()
  const addressOf = async ({ kind, id }: Jobs["mail"]["to"]) => {
    const { rows } = await client.query<{ address: string | null }>(
      `SELECT app.mail_to_${kind}($1::uuid, $2::uuid) AS address`,
      [workspaceId, id],
    )
    return rows[0]?.address ?? null
  }
  try {
    const mails: QueuedMail[] = []
    for (const { to, replyTo, ...mail } of await queuedJobs("mail", workspaceId))
      mails.push({
        ...mail,
        toRow: to,
        to: await addressOf(to),
        ...(replyTo ? { replyTo: await addressOf(replyTo) } : {}),
      })
    return mails
  } finally {
    await client.end()
  }
}
