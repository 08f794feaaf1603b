import { spawn } from "node:child_process"
import { join } from "node:path"
import pg from "pg"
import { root, type Variables } from "../machine/environment.ts"
import { step } from "../machine/step.mjs"

const withClient = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Creates a database in the cluster that `url` leads to, unless it is there. */
export const createIfMissing = (url: string, name: string): Promise<void> =>
  withClient(url, async (client) => {
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name])
    if (!found.rowCount) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`)
  })

/** Whether a migrated database holds no workspace yet. */
export const isEmpty = (url: string): Promise<boolean> =>
  withClient(url, async (client) => {
    const found = await client.query<{ any: boolean }>("SELECT EXISTS (SELECT FROM app.workspace_ids()) AS any")
    return found.rows[0]?.any === false
  })

const runSeed = async (env: Variables) => {
  const child = spawn(process.execPath, ["--import", "tsx", join(root, "prisma", "seed.ts")], {
    cwd: root,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  })
  let said = ""
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (words: Buffer) => (said += words.toString()))
  const code = await new Promise((resolve) => child.once("close", resolve))
  if (code !== 0)
    throw new Error(`The demo data could not be written:\n${said.trim().split("\n").slice(-30).join("\n")}`)
}

/** Writes the demo into an empty database. */
export const seed = (env: Variables): Promise<void> => step("Writing the demo data", () => runSeed(env))

/** Removes a database; anyone who is connected to it loses the connection. */
export const drop = (url: string, name: string): Promise<void> =>
  withClient(url, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`)
  })
