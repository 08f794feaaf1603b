import { createHash, randomUUID } from "node:crypto"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import pg from "pg"
import { type Patience, patiently } from "./patience.ts"

/** With `schema`, `migrations` and `walls` in it. */
export const prismaFolder = resolve(import.meta.dirname, "../../../prisma")

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

/** A migration itself cannot be applied, unlike a database that cannot be reached. */
export class MigrationFailed extends Error {}

type Migration = { name: string; sql: string; checksum: string }
type Applied = { name: string; checksum: string; steps: number; finished: boolean }

export const checksumOf = (sql: string): string => createHash("sha256").update(sql).digest("hex")

export const migrationsIn = (folder: string): Migration[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, "migration.sql")))
    .map((entry) => {
      const sql = readFileSync(join(folder, entry.name, "migration.sql"), "utf8")
      return { name: entry.name, sql, checksum: checksumOf(sql) }
    })
    .sort((one, other) => (one.name < other.name ? -1 : 1))

/** PostgreSQL's sentence, with the line of the script it means. */
export const explain = (error: pg.DatabaseError, sql: string): string =>
  `${error.message}${error.position ? `, at line ${sql.slice(0, Number(error.position)).split("\n").length}` : ""}`

const apply = async (client: pg.Client, { name, sql, checksum }: Migration, patience: Patience) => {
  try {
    await patiently(client, { what: `The migration ${name}`, patience }, async () => {
      await client.query(sql)
      await client.query(
        `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
         VALUES ($1, $2, $3, now(), 1)`,
        [randomUUID(), checksum, name],
      )
    })
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error
    throw new MigrationFailed(`The migration ${name} failed and was undone: ${explain(error, sql)}`, { cause: error })
  }
}

/** Stands alone on a line, before each statement that PostgreSQL runs only outside of a transaction. */
const marker = /^-- attune: outside a transaction[ \t]*$/m

const isOnlyComments = (sql: string) => sql.replace(/^\s*--.*$/gm, "").trim() === ""

/** The marked statements of a migration; none when it runs in a transaction, as most do. */
const stepsOutside = ({ name, sql }: Migration): string[] => {
  const [before = "", ...steps] = sql.split(marker)
  if (steps.length === 0) return []
  if (!isOnlyComments(before)) {
    throw new Error(
      `The migration ${name} mixes statements inside and outside of a transaction. Give the marked ones a migration of their own.`,
    )
  }
  if (!steps.every((step) => /\bIF\s+(NOT\s+)?EXISTS\b/i.test(step))) {
    throw new Error(
      `The migration ${name} runs outside of a transaction and may stop half-way, so each of its statements must bear being run twice: write IF NOT EXISTS or IF EXISTS.`,
    )
  }
  return steps
}

/** An index whose concurrent building was cut short stays, unusable, under its name, and IF NOT EXISTS would keep it so. */
const dropHalfMadeIndexes = async (client: pg.Client, step: string) => {
  const { rows } = await client.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
      WHERE NOT i.indisvalid AND c.relnamespace = 'public'::regnamespace`,
  )
  for (const { name } of rows.filter((index) => step.split(/\W+/).includes(index.name))) {
    await client.query(`DROP INDEX CONCURRENTLY IF EXISTS ${pg.escapeIdentifier(name)}`)
  }
}

/**
 * Runs marked statements one by one and writes down how far it has come, so that a second run goes on where the first stopped.
 * They wait for locks as long as it takes: what builds concurrently lets others read and write meanwhile.
 */
const applyOutside = async (client: pg.Client, migration: Migration, steps: string[], done: number) => {
  const { name, checksum } = migration
  if (done === 0) {
    await client.query("DELETE FROM _prisma_migrations WHERE migration_name = $1", [name])
    await client.query("INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ($1, $2, $3)", [
      randomUUID(),
      checksum,
      name,
    ])
  }
  for (const [index, step] of steps.entries()) {
    if (index < done) continue
    try {
      await dropHalfMadeIndexes(client, step)
      await client.query(step)
    } catch (error) {
      throw new Error(
        `The migration ${name} stopped at statement ${index + 1} of ${steps.length}: ${error instanceof pg.DatabaseError ? explain(error, step) : error}. What came before it is done; migrate again to go on from there.`,
        { cause: error },
      )
    }
    await client.query("UPDATE _prisma_migrations SET applied_steps_count = $2 WHERE migration_name = $1", [
      name,
      index + 1,
    ])
  }
  await client.query("UPDATE _prisma_migrations SET finished_at = now() WHERE migration_name = $1", [name])
}

/**
 * Applies the migrations of a folder that a database does not have yet, by name.
 * @throws when one fails (it is undone whole, unless marked otherwise) or an applied one was changed since
 */
export const applyMigrations = async (
  client: pg.Client,
  { folder, patience, report }: { folder: string; patience: Patience; report: (line: string) => void },
): Promise<void> => {
  await client.query(historyTable)
  const { rows } = await client.query<Applied>(
    `SELECT migration_name AS name, checksum, applied_steps_count AS steps, finished_at IS NOT NULL AS finished
       FROM _prisma_migrations WHERE rolled_back_at IS NULL`,
  )
  const known = new Map(rows.filter(({ finished, steps }) => finished || steps > 0).map((row) => [row.name, row]))
  const present = migrationsIn(folder)
  const changed = present.find(({ name, checksum }) => (known.get(name)?.checksum ?? checksum) !== checksum)
  if (changed) {
    throw new MigrationFailed(
      `The migration ${changed.name} was changed after this database had applied it. Undo the change and write a new migration instead.`,
    )
  }
  for (const migration of present.filter(({ name }) => !known.get(name)?.finished)) {
    const steps = stepsOutside(migration)
    if (steps.length > 0) await applyOutside(client, migration, steps, known.get(migration.name)?.steps ?? 0)
    else await apply(client, migration, patience)
    report(`applied ${migration.name}`)
  }
}
