import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { Logger, runMigrations } from "graphile-worker"
import pg from "pg"
import { lockKey } from "@/server/data/locks"
import { applyMigrations, prismaFolder } from "./database/migrations.ts"
import { type Patience, usualPatience } from "./database/patience.ts"
import { applyWalls } from "./database/walls/walls.ts"

/** Every login role of the app belongs to this group; the wall files grant to it. */
const appGroup = "attune_app"

/** Makes sure that the app's own login exists, cannot step around row-level security, and belongs to the app's group. */
const settleAppRole = async (client: pg.Client, appUrl: string) => {
  const { username, password } = new URL(appUrl)
  const role = decodeURIComponent(username)
  const found = await client.query<{ rolsuper: boolean; rolbypassrls: boolean }>(
    "SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = $1",
    [role],
  )
  if (found.rows[0]?.rolsuper || found.rows[0]?.rolbypassrls) {
    throw new Error(
      `DATABASE_URL signs in as "${role}", which may bypass row-level security. Give the app a role of its own.`,
    )
  }
  const name = pg.escapeIdentifier(role)
  if (!found.rows[0]) {
    const secret = pg.escapeLiteral(decodeURIComponent(password))
    await client.query(`CREATE ROLE ${name} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD ${secret}`)
  }
  const group = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [appGroup])
  if (group.rowCount) await client.query(`GRANT ${appGroup} TO ${name}`)
}

/** graphile-worker tells of every one of its steps; here only its complaints matter. */
const quietLogger = new Logger(() => (level, message) => {
  if (level === "error" || level === "warning") console.error(message)
})

/**
 * Brings a database to the present state: the migrations in `prisma/migrations`, the job queue's own tables, the walls in
 * `prisma/walls`, and the app's login role. Safe to run from several machines at once; does nothing when there is nothing to do.
 * @throws when a migration fails (it is undone whole) or an applied one was changed since
 */
export const migrate = async (options: {
  ownerUrl: string
  appUrl: string
  /** with `migrations` and `walls` in it */
  folder?: string
  patience?: Patience
  report?: (line: string) => void
}): Promise<void> => {
  const { ownerUrl, appUrl, folder = prismaFolder, patience = usualPatience, report = () => undefined } = options
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query("SET client_min_messages = warning")
    // Two starts at once do not migrate at once.
    await client.query("SELECT pg_advisory_lock(hashtextextended($1, 0))", [lockKey("migrations")])
    await applyMigrations(client, { folder: join(folder, "migrations"), patience, report })
    await runMigrations({ connectionString: ownerUrl, logger: quietLogger })
    await applyWalls(client, { folder: join(folder, "walls"), patience, report })
    await settleAppRole(client, appUrl)
  } finally {
    await client.end()
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { DATABASE_OWNER_URL: ownerUrl, DATABASE_URL: appUrl } = process.env
  if (!ownerUrl || !appUrl) {
    console.error("Set DATABASE_URL (the app's role) and DATABASE_OWNER_URL (the role that owns the tables).")
    process.exit(1)
  }
  await migrate({ ownerUrl, appUrl, report: console.info }).catch((error: Error) => {
    console.error(error.message)
    process.exit(1)
  })
}
