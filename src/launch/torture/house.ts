import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { freshBuild } from "@e2e/stack"
import pg from "pg"
import { createIfMissing } from "../database/database.ts"
import { type Postgres, startLastingPostgres } from "../database/postgres.ts"
import { Crew } from "../machine/crew.ts"
import { inheritedForTests, passingSecrets, type Variables } from "../machine/environment.ts"
import { type Identity, identify } from "../machine/lock/identity.mjs"
import { anyPort, listenAlone, passingPorts } from "../machine/ports.ts"
import { signal } from "../machine/processes.ts"
import { migrate } from "../migrate.ts"
import { keepDatabase } from "../stack/keep-database.ts"
import { addresses, inboxPart, localEnvironment, stripePart, webPart, workerPart } from "../stack/parts.ts"

/** A connection is one process of PostgreSQL: when it is killed, all others lose theirs and the server recovers by itself. */
export type PartName = "web" | "worker" | "postgres" | "connection"

export type House = Readonly<{
  baseUrl: string
  ownerUrl: string
  environment: Variables
  /** Ends a part by `kill -9`, whatever it is doing. False when it is down already. */
  kill: (name: PartName) => Promise<boolean>
  /** In order, as Ctrl-C does it. */
  stop: () => Promise<void>
  /** Removes what it has written. */
  remove: () => Promise<void>
}>

const endless = Number.POSITIVE_INFINITY

const openDatabase = async (folder: string, secret: string) => {
  const password = passingSecrets().ownerPassword
  const log = join(folder, "postgres.log")
  // Unlike the tests' own, it keeps its promises: what it has acknowledged is on the disk.
  const server = await startLastingPostgres({ folder: join(folder, "pg"), port: await anyPort(), password, log })
  await createIfMissing(server.ownerUrl("postgres"), "attune")
  const urlOf = (role: string) => `postgresql://${role}:${password}@127.0.0.1:${server.port}/attune`
  const urls = {
    databaseUrl: urlOf("attune_app_login"),
    workerUrl: urlOf("attune_worker_login"),
    ownerUrl: server.ownerUrl("attune"),
  }
  await migrate({ ownerUrl: urls.ownerUrl, appUrl: urls.databaseUrl, workerUrl: urls.workerUrl, secret })
  return { server, urls }
}

/** A process of PostgreSQL that works for the web or the worker; none when nobody is connected. */
const aConnection = async (ownerUrl: string): Promise<Identity | null> => {
  const owner = new pg.Client({ connectionString: ownerUrl })
  owner.on("error", () => undefined)
  try {
    await owner.connect()
    const { rows } = await owner.query<{ pid: number }>(
      "SELECT pid FROM pg_stat_activity WHERE usename LIKE 'attune%login' ORDER BY random() LIMIT 1",
    )
    return rows[0] ? identify(rows[0].pid) : null
  } catch {
    return null
  } finally {
    await owner.end()
  }
}

/** The whole product as `npm start` runs it, with a database that lasts, in a folder and at ports of its own. */
export const startHouse = async (settings: Readonly<Record<string, string>>): Promise<House> => {
  const buildFolder = await freshBuild()
  const folder = await mkdtemp(join(tmpdir(), "attune-torture-"))
  const secrets = passingSecrets()
  const { server, urls } = await openDatabase(folder, secrets.authSecret)
  let postgres: Identity = server.identity
  const gaveUp = (sentence: string) => console.error(sentence)
  const kept = keepDatabase(server, {
    changed: (next: Postgres) => {
      postgres = next.identity
    },
    gaveUp,
    mostDeaths: endless,
  })
  const parts = new Map<string, Identity>()
  const crew = new Crew({
    logFolder: folder,
    echo: false,
    gaveUp,
    mostDeaths: endless,
    firstPauseMs: 20,
    changed: (present) => {
      parts.clear()
      for (const { name, identity } of present) parts.set(name, identity)
    },
  })
  const start = async (): Promise<Pick<House, "baseUrl" | "environment">> =>
    listenAlone(passingPorts, async (ports) => {
      const given = { ...inheritedForTests(), ...settings }
      const environment = localEnvironment({ ports, secrets, ...urls, dataFolder: folder, given })
      await Promise.all([crew.start(inboxPart(environment, ports)), crew.start(stripePart(environment, ports))])
      await crew.start(workerPart(environment))
      await crew.start(webPart(environment, buildFolder))
      return { baseUrl: addresses(ports).web, environment }
    })
  const stop = async () => {
    await crew.stop()
    await kept.stop()
  }
  const remove = async () => {
    await rm(server.folder, { recursive: true, force: true })
    await rm(folder, { recursive: true, force: true })
  }
  const victim = async (name: PartName) =>
    name === "postgres" ? postgres : name === "connection" ? aConnection(urls.ownerUrl) : (parts.get(name) ?? null)
  const kill = async (name: PartName) => {
    const identity = await victim(name)
    if (identity) signal(identity, "SIGKILL", identity === parts.get(name) ? "group" : "alone")
    return identity !== null
  }
  try {
    return { ...(await start()), ownerUrl: urls.ownerUrl, kill, stop, remove }
  } catch (error) {
    await stop()
    await remove()
    throw error
  }
}
