import { createHash, randomUUID } from "node:crypto"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { pathToFileURL } from "node:url"
import { Logger, runMigrations } from "graphile-worker"
import pg from "pg"

export const migrationsFolder = resolve(import.meta.dirname, "../../prisma/migrations")

/** Every login role of the app belongs to this group; the migrations grant to it. */
const appGroup = "attune_app"

/** Any constant: anyone who migrates a database holds this lock, so that two starts do not migrate at once. */
const lock = 4_817_209

/** Prisma's own table, so that `prisma migrate deploy` and this runner agree on what was applied. */
const historyTable = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id varchar(36) PRIMARY KEY NOT NULL,
    checksum varchar(64) NOT NULL,
    finished_at timestamptz,
    migration_name varchar(255) NOT NULL,
    logs text,
    rolled_back_at timestamptz,
    started_at timestamptz NOT NULL DEFAULT now(),
    applied_steps_count integer NOT NULL DEFAULT 0
  )`

type Migration = { name: string; sql: string; checksum: string }

export const migrationsIn = (folder: string): Migration[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, "migration.sql")))
    .map((entry) => {
      const sql = readFileSync(join(folder, entry.name, "migration.sql"), "utf8")
      return { name: entry.name, sql, checksum: createHash("sha256").update(sql).digest("hex") }
    })
    .sort((one, other) => (one.name < other.name ? -1 : 1))

const apply = async (client: pg.Client, { name, sql, checksum }: Migration) => {
  await client.query("BEGIN")
  try {
    await client.query(sql)
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query("COMMIT")
  } catch (error) {
    await client.query("ROLLBACK")
    throw new Error(`The migration ${name} failed and was undone: ${explain(error, sql)}`, { cause: error })
  }
}

/** PostgreSQL's sentence, with the line of the script it means. */
const explain = (error: unknown, sql: string) => {
  if (!(error instanceof pg.DatabaseError)) return String(error)
  const line = error.position ? `, at line ${sql.slice(0, Number(error.position)).split("\n").length}` : ""
  return `${error.message}${line}`
}

const applyAll = async (client: pg.Client, folder: string, report: (line: string) => void) => {
  await client.query(historyTable)
  const applied = await client.query<{ migration_name: string; checksum: string }>(
    "SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
  )
  const checksums = new Map(applied.rows.map((row) => [row.migration_name, row.checksum]))
  const present = migrationsIn(folder)
  const changed = present.find(({ name, checksum }) => (checksums.get(name) ?? checksum) !== checksum)
  if (changed) {
    throw new Error(
      `The migration ${changed.name} was changed after this database had applied it. Undo the change and write a new migration instead.`,
    )
  }
  for (const migration of present.filter(({ name }) => !checksums.has(name))) {
    await apply(client, migration)
    report(`applied ${migration.name}`)
  }
}

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
 * Brings a database to the present schema: the migrations in `prisma/migrations`, the job queue's own tables, and the
 * app's login role. Safe to run from several machines at once; does nothing when there is nothing to do.
 * @throws when a migration fails (it is undone whole) or an applied one was changed since
 */
export const migrate = async (options: {
  ownerUrl: string
  appUrl: string
  folder?: string
  report?: (line: string) => void
}): Promise<void> => {
  const { ownerUrl, appUrl, folder = migrationsFolder, report = () => undefined } = options
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query("SET client_min_messages = warning")
    await client.query("SELECT pg_advisory_lock($1)", [lock])
    await applyAll(client, folder, report)
    await runMigrations({ connectionString: ownerUrl, logger: quietLogger })
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
