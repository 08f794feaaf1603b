import pg from "pg"
import { env } from "@/server/env"
import type { Left } from "./entry"
import type { World } from "./world"

export type Done = Parameters<Left["concerns"]>[1]
export type Event = Readonly<{ id: string; action: string; clientId: string | null; actorKind: string }>

/** What stands in the audit, as the database's owner reads it; of one request, or of all since some are known. */
export const auditEvents = async ({ requestId }: { requestId?: string } = {}): Promise<Event[]> => {
  const client = new pg.Client({ connectionString: env().DATABASE_OWNER_URL })
  await client.connect()
  try {
    const { rows } = await client.query<Event>(
      `SELECT id, action, client_id AS "clientId", actor_kind AS "actorKind" FROM audit_events WHERE $1::text IS NULL OR request_id = $1`,
      [requestId ?? null],
    )
    return rows
  } finally {
    await client.end()
  }
}

const line = (action: string, clientId: string | null) => `${action} of ${clientId ?? "nobody"}`

/** Events as a test compares them: "notes.read of 0198…". */
export const linesOf = (events: readonly Event[]) =>
  events.map(({ action, clientId }) => line(action, clientId)).toSorted()

export const linesWanted = async (world: World, left: readonly Left[], done: Done) => {
  const lines: string[] = []
  for (const { action, concerns, by } of left) {
    if (by && !by.includes(done.asker)) continue
    const clientIds = [...new Set(await concerns(world, done))]
    lines.push(...(clientIds.length > 0 ? clientIds : [null]).map((id) => line(action.name, id)))
  }
  return lines.toSorted()
}
