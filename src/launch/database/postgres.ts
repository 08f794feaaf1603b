import { type ChildProcess, spawn, spawnSync } from "node:child_process"
import { existsSync, openSync, readdirSync, realpathSync, statSync } from "node:fs"
import { chown, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises"
import { basename, dirname, join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import pg from "pg"
import { readJson } from "../machine/environment.ts"
import { type Identity, identify } from "../machine/lock/identity.mjs"
import { anyPort, freePort, listenAlone, PortTaken, saysPortTaken } from "../machine/ports.ts"
import { commandOf, end } from "../machine/processes.ts"
import {
  type Binaries,
  binariesFor,
  lastingFolder,
  ownedFolder,
  ownerOfPassingFolder,
  passingFolder,
  type RunsAs,
  runsAs,
} from "./postgres-files.ts"
import { quietLog } from "./walls/roles.ts"

export const ownerRole = "attune_owner"

export type Postgres = {
  identity: Identity
  port: number
  password: string
  /** Where the data really is; elsewhere than asked when only root may enter the asked folder. */
  folder: string
  /** The folder that was asked for, when the user that PostgreSQL runs as cannot reach it. */
  movedFrom: string | null
  /** The superuser's address of one of its databases. */
  ownerUrl: (database: string) => string
  stop: () => Promise<void>
  /** Ends the server and starts it again over the same data, at the same port. */
  restart: () => Promise<Postgres>
  /** Settles when the server has ended, asked or not. */
  ended: Promise<void>
}

type Cluster = { folder: string; user: RunsAs; binaries: Binaries; password: string; passing: boolean; log: string }

/** Measuring lets the server of a test tell of its statements; the lasting one never does. */
const lastingSettings = ["log_statement=none"]
const passingSettings = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200"]
const settings = [
  "listen_addresses=127.0.0.1",
  "unix_socket_directories=",
  "timezone=UTC",
  "log_timezone=UTC",
  ...quietLog,
]

/** Nothing of ours and no PG… variable of the person who starts us may steer the server. */
const plainEnvironment = (): NodeJS.ProcessEnv => ({
  NODE_ENV: process.env.NODE_ENV,
  PATH: process.env.PATH,
  LC_ALL: "C",
  TZ: "UTC",
})

/** Makes the data folder beside itself and renames it, so that an interrupted start leaves nothing half made. */
const initialise = async ({ folder, user, binaries, password, passing }: Cluster) => {
  const half = join(folder, "making")
  await rm(half, { recursive: true, force: true })
  await ownedFolder(half, user)
  const secret = join(folder, "making.password")
  await writeFile(secret, `${password}\n`, { mode: 0o600 })
  if (user) await chown(secret, user.uid, user.gid)
  const words = ["--encoding=UTF8", "--locale=C", "--locale-provider=icu", "--icu-locale=und", "--auth=scram-sha-256"]
  const made = spawnSync(
    binaries.initdb,
    [`--pgdata=${half}`, `--username=${ownerRole}`, `--pwfile=${secret}`, ...words, ...(passing ? ["--no-sync"] : [])],
    { cwd: "/", ...user, env: plainEnvironment(), encoding: "utf8" },
  )
  await rm(secret, { force: true })
  if (made.status !== 0) throw new Error(`PostgreSQL could not make its data folder in ${folder}: ${made.stderr}`)
  await rename(half, join(folder, "data"))
}

/** Ends a server that a killed start left behind, and forgets a lock file whose number now belongs to another program. */
const settleFormer = async (data: string) => {
  const lock = join(data, "postmaster.pid")
  const pid = Number((await readFile(lock, "utf8").catch(() => "")).split("\n")[0])
  const former = pid > 0 ? identify(pid) : null
  const isOurs = former !== null && commandOf(pid).includes(data)
  if (isOurs) await end(former, { ask: "SIGINT", force: "SIGQUIT", patience: 20_000, reach: "alone" })
  await rm(lock, { force: true })
}

/**
 * Whether the server that we started listens: PostgreSQL writes its number into the data folder, and "ready" once it
 * does. Only then is an answer at its port its own.
 */
const isListening = async ({ folder }: Cluster, child: ChildProcess): Promise<boolean> => {
  const told = (await readFile(join(folder, "data", "postmaster.pid"), "utf8").catch(() => "")).split("\n")
  return Number(told[0]) === child.pid && told[7]?.trim() === "ready"
}

const answers = async ({ folder }: Cluster, url: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
  client.on("error", () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ data_directory: string }>("SHOW data_directory")
    return rows[0]?.data_directory === join(folder, "data")
  } catch (error) {
    // 28P01: it runs, but does not know our password. Waiting longer would not teach it.
    if (error instanceof pg.DatabaseError && error.code === "28P01") {
      throw new Error(
        `The database in ${folder} does not know the password in secrets.json. Bring that file back. Only if the folder holds nothing but demo data, you may remove it instead.`,
      )
    }
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

const launch = ({ folder, user, binaries, passing, log }: Cluster, port: number): ChildProcess => {
  const flags = [...settings, ...(passing ? passingSettings : lastingSettings)].flatMap((setting) => ["-c", setting])
  const output = openSync(log, "a", 0o600)
  // Its own process group: Ctrl-C in the terminal must reach the web and the worker first, the database last.
  return spawn(binaries.postgres, ["-D", join(folder, "data"), "-p", String(port), ...flags], {
    cwd: "/",
    ...user,
    env: plainEnvironment(),
    stdio: ["ignore", output, output],
    detached: true,
  })
}

const sizeOf = (log: string) => statSync(log, { throwIfNoEntry: false })?.size ?? 0

const untilReady = async (child: ChildProcess, cluster: Cluster, url: string, logged: number) => {
  const { log } = cluster
  const said = async () => (await readFile(log).catch(() => Buffer.alloc(0))).subarray(logged).toString().trim()
  const lastWords = async () => `Its last words, from ${log}: ${(await said()).split("\n").slice(-3).join(" ")}`
  for (let tries = 0; tries < 600; tries += 1) {
    if (child.exitCode !== null || child.signalCode !== null) {
      const words = `PostgreSQL stopped while starting. ${await lastWords()}`
      throw saysPortTaken(await said()) ? new PortTaken(words) : new Error(words)
    }
    if ((await isListening(cluster, child)) && (await answers(cluster, url))) return
    await wait(50)
  }
  throw new Error(`PostgreSQL did not answer within 30 seconds. ${await lastWords()}`)
}

const run = async (cluster: Cluster, port: number): Promise<Postgres> => {
  const ownerUrl = (database: string) =>
    `postgresql://${ownerRole}:${encodeURIComponent(cluster.password)}@127.0.0.1:${port}/${database}`
  const logged = sizeOf(cluster.log)
  const child = launch(cluster, port)
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve())
    child.once("error", () => resolve())
  })
  const identity = identify(child.pid ?? 0)
  if (!identity) throw new Error(`PostgreSQL did not start; see ${cluster.log}`)
  // SIGQUIT loses nothing either: the next start reads more of its log.
  const halt = () => end(identity, { ask: "SIGINT", force: "SIGQUIT", patience: 3000, reach: "alone" })
  const stop = async () => {
    await halt()
    if (cluster.passing) await rm(cluster.folder, { recursive: true, force: true })
  }
  try {
    await untilReady(child, cluster, ownerUrl("postgres"), logged)
  } catch (error) {
    await halt()
    throw error
  }
  const restart = async () => {
    await halt()
    return run(cluster, port)
  }
  const { password, folder } = cluster
  return { identity, port, password, folder, movedFrom: null, ownerUrl, stop, restart, ended }
}

/** Starts the lasting database of this clone in `folder`, making it on the first start, at `port` or the next free one. */
export const startLastingPostgres = async (options: {
  folder: string
  port: number
  password: string
  log: string
}): Promise<Postgres> => {
  await mkdir(dirname(options.log), { recursive: true })
  const user = runsAs(join(options.folder, "data"))
  const folder = await lastingFolder(options.folder, user)
  const cluster = { ...options, folder, user, binaries: await binariesFor(user), passing: false }
  if (!existsSync(join(folder, "data", "PG_VERSION"))) await initialise(cluster)
  await settleFormer(join(folder, "data"))
  const server = await listenAlone(
    () => freePort(options.port),
    (port) => run(cluster, port),
  )
  const isWhereAsked = folder === join(realpathSync(dirname(options.folder)), basename(options.folder))
  return { ...server, movedFrom: isWhereAsked ? null : dirname(options.folder) }
}

/** Where tests write down what else they run beside their database, for the sweep after a kill. */
export const crewFile = (folder: string) => join(folder, "crew.json")

const endCrew = async (folder: string) => {
  const crew = await readJson<{ identity: Identity }[]>(crewFile(folder), []).catch(() => [])
  await Promise.all(crew.map(({ identity }) => end(identity, { patience: 1000 })))
}

/** Removes what tests that were killed left behind: their servers and their folders. */
const sweepPassing = async (root: string) => {
  for (const name of readdirSync(root)) {
    const owner = ownerOfPassingFolder(name)
    const isForeign = process.getuid?.() !== 0 && statSync(join(root, name)).uid !== process.getuid?.()
    if (owner === null || isForeign || identify(owner) !== null) continue
    await endCrew(join(root, name))
    await settleFormer(join(root, name, "data"))
    await rm(join(root, name), { recursive: true, force: true }).catch(() => undefined)
  }
}

/** Starts a throw-away database on a free port; `stop` removes it altogether. It trades durability for speed. */
export const startPassingPostgres = async (): Promise<Postgres> => {
  const user = runsAs("")
  const folder = await passingFolder(user)
  await sweepPassing(dirname(folder))
  const password = crypto.randomUUID()
  const log = join(folder, "log")
  const cluster = { folder, user, binaries: await binariesFor(user), password, passing: true, log }
  await initialise(cluster)
  return listenAlone(anyPort, (port) => run(cluster, port))
}
