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

export const queuedMails = (workspaceId: string) => queuedJobs("mail", workspaceId)
