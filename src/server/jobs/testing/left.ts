import type pg from "pg"

/** What is left of the queue: jobs that are due, held or to be tried again, and those that were given up. */
export type Left = Readonly<{ open: number; dead: number }>

/** Sweeps come and go every minute, and are nobody's own. @param owner a connection of the database's owner */
export const jobsLeft = async (owner: pg.Client): Promise<Left> => {
  const { rows } = await owner.query<Left>(
    `SELECT count(*) FILTER (WHERE attempts < max_attempts OR locked_at IS NOT NULL)::int AS open,
            count(*) FILTER (WHERE attempts >= max_attempts AND locked_at IS NULL)::int AS dead
       FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
      WHERE t.identifier IN ('event', 'reaction', 'mail')`,
  )
  return rows[0] ?? { open: 0, dead: 0 }
}

/** How often a mail has gone out. */
export const sentMails = async (owner: pg.Client, template: string): Promise<number> =>
  (await owner.query("SELECT 1 FROM sent_mails WHERE template = $1", [template])).rowCount ?? 0
