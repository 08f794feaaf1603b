import { randomBytes } from "node:crypto"
import pg from "pg"
import { migrate } from "../migrate.ts"
import { startPassingPostgres } from "./postgres.ts"
import { closeToAll } from "./walls/roles.ts"

const template = "attune_template"
const appRole = "attune_app_login"
const workerRole = "attune_worker_login"

export type TestDatabase = { databaseUrl: string; workerUrl: string; ownerUrl: string }

/** What a Vitest worker needs to make databases of its own; plain text, so that it can travel between processes. */
export type TestCluster = { port: number; ownerPassword: string; appPassword: string; workerPassword: string }

const urlOf = ({ port }: TestCluster, role: string, password: string, database: string) =>
  `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`

/** The addresses of one database of the cluster, for the web, for the worker and for who migrates. */
export const addressesOf = (cluster: TestCluster, database: string): TestDatabase => ({
  databaseUrl: urlOf(cluster, appRole, cluster.appPassword, database),
  workerUrl: urlOf(cluster, workerRole, cluster.workerPassword, database),
  ownerUrl: urlOf(cluster, "attune_owner", cluster.ownerPassword, database),
})

const asOwner = async (cluster: TestCluster, statement: string) => {
  const client = new pg.Client({ connectionString: addressesOf(cluster, "postgres").ownerUrl })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** An empty database without any table. */
export const emptyDatabase = async (cluster: TestCluster, name: string): Promise<TestDatabase> => {
  await asOwner(cluster, `CREATE DATABASE ${pg.escapeIdentifier(name)}`)
  return addressesOf(cluster, name)
}

const extensions = "CREATE EXTENSION IF NOT EXISTS citext; CREATE EXTENSION IF NOT EXISTS btree_gist;"

/** A database that was never migrated: its tables are made by one script. */
export const databaseMadeBy = async (cluster: TestCluster, name: string, script: string): Promise<TestDatabase> => {
  const made = await emptyDatabase(cluster, name)
  const client = new pg.Client({ connectionString: made.ownerUrl })
  await client.connect()
  await client.query(`SET client_min_messages = warning; ${extensions} ${script}`).finally(() => client.end())
  return made
}

/** A copy of the migrated database, made in a fraction of a second. Answers the same one when it exists already. */
export const migratedDatabase = async (cluster: TestCluster, name: string): Promise<TestDatabase> => {
  await asOwner(cluster, `CREATE DATABASE ${pg.escapeIdentifier(name)} TEMPLATE ${template}`).catch(
    (error: unknown) => {
      // 42P04: this worker has made it for an earlier test file.
      if (!(error instanceof pg.DatabaseError && error.code === "42P04")) throw error
    },
  )
  // What is granted on a database itself is not copied with it.
  await asOwner(cluster, closeToAll(pg.escapeIdentifier(name)))
  return addressesOf(cluster, name)
}

/** Starts a throw-away PostgreSQL with a migrated template database in it, which believes scopes signed with `secret`. */
export const startTestCluster = async (
  secret: string,
): Promise<{
  cluster: TestCluster
  folder: string
  stop: () => Promise<void>
}> => {
  const server = await startPassingPostgres()
  const [appPassword, workerPassword] = [randomBytes(16).toString("hex"), randomBytes(16).toString("hex")]
  const cluster = { port: server.port, ownerPassword: server.password, appPassword, workerPassword }
  try {
    const { databaseUrl: appUrl, ...urls } = await emptyDatabase(cluster, template)
    await migrate({ ...urls, appUrl, secret })
  } catch (error) {
    await server.stop()
    throw error
  }
  return { cluster, folder: server.folder, stop: server.stop }
}
