import { mkdir, writeFile } from "node:fs/promises"
import { dirname, join } from "node:path"
import { pathToFileURL } from "node:url"
import pg from "pg"
import { applyMigrations, prismaFolder } from "./migrations.ts"
import { usualPatience } from "./patience.ts"
import { startPassingPostgres } from "./postgres.ts"
import { presentSchema, sqlToReach } from "./schema-engine.ts"

const migrationsFolder = join(prismaFolder, "migrations")

/** 20261122093000, the present second in UTC: Prisma's own way of naming, so that migrations sort by age. */
const stamp = () => new Date().toISOString().replace(/\D/g, "").slice(0, 14)

/** What is missing between the migrations on disk, applied to a throw-away database, and the present schema. */
const missing = async (): Promise<string | null> => {
  const server = await startPassingPostgres()
  try {
    const client = new pg.Client({ connectionString: server.ownerUrl("postgres") })
    await client.connect()
    const options = { folder: migrationsFolder, patience: usualPatience, report: () => undefined }
    await applyMigrations(client, options).finally(() => client.end())
    return await sqlToReach(server.ownerUrl("postgres"), await presentSchema())
  } finally {
    await server.stop()
  }
}

/** `npm run migration -- <name>`: writes the next migration and answers where it is. */
const main = async (argument: string) => {
  const name = argument.toLowerCase().replace(/[^a-z0-9]+/g, "_")
  if (!name) return 'Give the migration a name: npm run migration -- "add reminders"'
  const sql = await missing()
  if (sql === null) return "The migrations lead to the present schema already."
  const file = join(migrationsFolder, `${stamp()}_${name}`, "migration.sql")
  await mkdir(dirname(file))
  await writeFile(file, sql)
  return `Wrote ${file}. Read it, and add what Prisma cannot say: checks, exclusions, partial indexes. Who may do what with a new table belongs in prisma/walls.`
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.info(await main(process.argv[2] ?? ""))
}
