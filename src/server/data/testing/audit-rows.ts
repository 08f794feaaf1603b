import pg from "pg"

export type AuditRow = Readonly<{ id: string; action: string; clientId: string | null; actorKind: string }>

/** What stands in the audit, as the database's owner reads it; of one request, or of all since some are known. */
export const auditRows = async ({ requestId }: { requestId?: string } = {}): Promise<AuditRow[]> => {
  const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })
  await client.connect()
  try {
    const { rows } = await client.query<AuditRow>(
      `SELECT id, action, client_id AS "clientId", actor_kind AS "actorKind" FROM audit_events WHERE $1::text IS NULL OR request_id = $1`,
      [requestId ?? null],
    )
    return rows
  } finally {
    await client.end()
  }
}
