import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { Logger, runMigrations } from "graphile-worker"
import pg from "pg"
import { lockKey } from "@/server/data/locks"
import { applyMigrations, prismaFolder } from "./database/migrations.ts"
import { type Patience, usualPatience } from "./database/patience.ts"
import { asQueueOwner, closeAfterKeeper, keeper, openForKeeper, settleLogins } from "./database/walls/roles.ts"
import { settleScopeKey } from "./database/walls/scope-keys.ts"
import { applyWalls } from "./database/walls/walls.ts"

/** graphile-worker tells of every one of its steps; here only its complaints matter. */
const quietLogger = new Logger(() => (level, message) => {
  if (level === "error" || level === "warning") console.error(message)
})

/**
 * Brings a database to the present state: the migrations in `prisma/migrations`, the job queue's own tables, the walls in
 * `prisma/walls`, and the roles that web and worker sign in as. Safe to run from several machines at once; does nothing when there is nothing to do.
 * @throws when a migration fails (it is undone whole) or an applied one was changed since
 */
export const migrate = async (options: {
  ownerUrl: string
  appUrl: string
  workerUrl: string
  /** AUTH_SECRET, which scopes are signed with */
  secret: string
  /** with `migrations` and `walls` in it */
  folder?: string
  patience?: Patience
  report?: (line: string) => void
}): Promise<void> => {
  const { ownerUrl, secret, folder = prismaFolder, patience = usualPatience, report = () => undefined } = options
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query("SET client_min_messages = warning")
    // Two starts at once do not migrate at once.
    await client.query("SELECT pg_advisory_lock(hashtextextended($1, 0))", [lockKey("migrations")])
    await openForKeeper(client)
    await client.query(`SET ROLE ${keeper}`)
    await applyMigrations(client, { folder: join(folder, "migrations"), patience, report })
    await runMigrations({ connectionString: asQueueOwner(ownerUrl), logger: quietLogger })
    await applyWalls(client, { folder: join(folder, "walls"), patience, report })
    await settleScopeKey(client, secret)
    await client.query("RESET ROLE")
    await closeAfterKeeper(client)
    await settleLogins(client, options)
  } finally {
    await client.end()
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const {
    DATABASE_OWNER_URL: ownerUrl,
    DATABASE_URL: appUrl,
    DATABASE_WORKER_URL: workerUrl,
    AUTH_SECRET: secret,
  } = process.env
  if (!ownerUrl || !appUrl || !workerUrl || !secret) {
    console.error(
      "Set DATABASE_URL (the web's role), DATABASE_WORKER_URL (the worker's), DATABASE_OWNER_URL (the role that migrates) and AUTH_SECRET.",
    )
    process.exit(1)
  }
  await migrate({ ownerUrl, appUrl, workerUrl, secret, report: console.info }).catch((error: Error) => {
    console.error(error.message)
    process.exit(1)
  })
}
