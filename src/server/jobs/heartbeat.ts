import { Prisma } from "@/generated/prisma/client"
import { database } from "../data/db"

/** How often a worker says that it lives. */
export const beatMs = 10_000

/** Three beats and a half: a worker that was only busy for a moment is not gone. */
const tooOld = Prisma.sql`clock_timestamp() - interval '45 seconds'`

/** Always by the database's clock: those of the machines may disagree, with it and with each other. */
export const beat = async (id: string): Promise<void> => {
  await database().$executeRaw`
    INSERT INTO worker_heartbeats (id, seen_at) VALUES (${id}, clock_timestamp())
    ON CONFLICT (id) DO UPDATE SET seen_at = clock_timestamp()`
}

/** Whether any worker lives. */
export const isAnyoneAlive = async (): Promise<boolean> => {
  const [found] = await database().$queryRaw<[{ alive: boolean }]>`
    SELECT EXISTS (SELECT FROM worker_heartbeats WHERE seen_at > ${tooOld}) AS alive`
  return found.alive
}

/**
 * Lets go of the jobs of workers that are gone: killed ones cannot do it themselves. After a time in which the database was away
 * everybody's last beat is old, our own too; then nobody is taken for gone until all have had the time to beat again.
 * @returns how many jobs
 */
export const freeStranded = (own: string): Promise<number> =>
  database().$executeRaw`
    UPDATE graphile_worker._private_jobs SET locked_at = NULL, locked_by = NULL
     WHERE locked_at < ${tooOld}
       AND NOT EXISTS (SELECT FROM worker_heartbeats h WHERE h.id = locked_by AND h.seen_at > ${tooOld})
       AND EXISTS (SELECT FROM worker_heartbeats h WHERE h.id = ${own} AND h.seen_at > ${tooOld})`

/** The last of a worker that ends in order: what it could not finish is there for others at once, and that try does not count. */
export const leave = async (id: string): Promise<void> => {
  await database().$executeRaw`
    UPDATE graphile_worker._private_jobs SET locked_at = NULL, locked_by = NULL, attempts = greatest(attempts - 1, 0)
     WHERE locked_by = ${id}`
  await database().$executeRaw`DELETE FROM worker_heartbeats WHERE id = ${id}`
}
