import { existsSync } from "node:fs"
import { rm } from "node:fs/promises"
import { join } from "node:path"
import { build } from "../build.ts"
import { createIfMissing, drop, isEmpty, seed } from "../database/database.ts"
import { MigrationFailed } from "../database/migrations.ts"
import { type Postgres, startLastingPostgres } from "../database/postgres.ts"
import { Crew } from "../machine/crew.ts"
import { dataFolder, loadDotEnv, readJson, secretsIn, type Variables, writeWhole } from "../machine/environment.ts"
import { isFree, listenAlone, type Ports, settlePorts, usualDatabasePort, usualPorts } from "../machine/ports.ts"
import { claim, type Named, record, release } from "../machine/run-file.ts"
import { step } from "../machine/step.mjs"
import { migrate } from "../migrate.ts"
import { refuseRealPlace } from "./begin/demo-only.ts"
import { keepDatabase } from "./keep-database.ts"
import {
  addresses,
  devWebPart,
  devWorkerPart,
  inboxPart,
  localEnvironment,
  stripePart,
  webPart,
  workerPart,
} from "./parts.ts"
import { showScreen } from "./screen.ts"
import { isBuildFresh } from "./sources.ts"
import type { Undo } from "./stay.ts"

type Stop = (why: string) => void

export type Mode = "built" | "reloading"

type Remembered = Ports & { database: number }

const portsFile = (folder: string) => join(folder, "ports.json")

const rememberedPorts = (folder: string) => readJson<Partial<Remembered>>(portsFile(folder), {})

const remember = async (folder: string, ports: Partial<Remembered>) =>
  writeWhole(portsFile(folder), `${JSON.stringify({ ...(await rememberedPorts(folder)), ...ports }, null, 2)}\n`)

const askedPort = () => (process.env.PORT ? Number(process.env.PORT) : null)

const refuseTakenPort = async () => {
  const asked = askedPort()
  if (asked === null || (await isFree(asked))) return
  throw new Error(`Port ${asked}, asked for by PORT, is used by another program.`)
}

/** The ports of the last start where they are still free; the web's is not ours to choose when PORT names it. */
const choosePorts = async (wished: Ports): Promise<Ports> => {
  await refuseTakenPort()
  return settlePorts({ ...wished, web: askedPort() ?? wished.web })
}

/** The database of this clone, or the one that DATABASE_URL names. */
const openDatabase = async (folder: string, port: number, undo: Undo) => {
  const { DATABASE_URL: given, DATABASE_WORKER_URL: givenWorker, DATABASE_OWNER_URL: givenOwner } = process.env
  if (given) {
    if (!givenOwner || !givenWorker)
      throw new Error(
        "DATABASE_URL is set, so DATABASE_OWNER_URL must name the role that migrates, and DATABASE_WORKER_URL the worker's.",
      )
    return { databaseUrl: given, workerUrl: givenWorker, ownerUrl: givenOwner, server: null }
  }
  const secrets = await secretsIn(folder)
  const server = await startLastingPostgres({
    folder: join(folder, "pg"),
    port,
    password: secrets.ownerPassword,
    log: join(folder, "logs", "postgres.log"),
  })
  undo.push(server.stop)
  await remember(folder, { database: server.port })
  // A start that was killed while it wrote the demo leaves half of it, and nothing of anybody's own.
  if (existsSync(seedingMark(folder))) await drop(server.ownerUrl("postgres"), "attune")
  await createIfMissing(server.ownerUrl("postgres"), "attune")
  const urlOf = (role: string, password: string) => `postgresql://${role}:${password}@127.0.0.1:${server.port}/attune`
  const databaseUrl = urlOf("attune_app_login", secrets.appPassword)
  const workerUrl = urlOf("attune_worker_login", secrets.workerPassword)
  return { databaseUrl, workerUrl, ownerUrl: server.ownerUrl("attune"), server }
}

const seedingMark = (folder: string) => join(folder, "seeding")

const prepareDatabase = async (env: Variables, folder: string, isOwn: boolean) => {
  const {
    DATABASE_OWNER_URL: ownerUrl = "",
    DATABASE_URL: appUrl = "",
    DATABASE_WORKER_URL: workerUrl = "",
    AUTH_SECRET: secret = "",
  } = env
  await step("Migrating", (report) => migrate({ ownerUrl, appUrl, workerUrl, secret, report })).catch(
    (error: Error) => {
      const advice =
        isOwn && error instanceof MigrationFailed
          ? `\n  If it holds only demo data, remove ${join(folder, "pg")} and start again.`
          : ""
      throw new Error(`${error.message}${advice}`)
    },
  )
  if (!(await isEmpty(ownerUrl))) return
  // Only a database that was empty is ever marked, so that only the demo is ever dropped.
  await writeWhole(seedingMark(folder), "")
  await seed(env)
  await rm(seedingMark(folder), { force: true })
}

const startParts = async (crew: Crew, env: Variables, ports: Ports, folder: string, mode: Mode) => {
  const state = join(folder, "stripe.json")
  await step("Starting the inbox and the payment stand-in", () =>
    Promise.all([
      process.env.SMTP_URL ? null : crew.start(inboxPart(env, ports)),
      process.env.STRIPE_SECRET_KEY ? null : crew.start(stripePart(env, ports, state)),
    ]),
  )
  await step("Starting the worker and the web", async () => {
    const isBuilt = mode === "built"
    await crew.start(isBuilt ? workerPart(env) : devWorkerPart(env))
    await crew.start(isBuilt ? webPart(env, ".next") : devWebPart(env))
  })
}

type Start = { folder: string; mode: Mode; running: Running; undo: Undo; stop: Stop }

/** What runs, written down for the start after a kill. */
type Running = { database: Named[]; parts: Named[]; address: string }

const write = (folder: string, { address, database, parts }: Running) =>
  record({ folder, address, parts: [...database, ...parts] })

/** Starts everything beside the database, and writes down each process for the start after a kill. */
const startBeside = async (ports: Ports, env: Variables, { folder, mode, running, undo, stop }: Start) => {
  const crew = new Crew({
    logFolder: join(folder, "logs"),
    echo: mode === "reloading",
    gaveUp: stop,
    changed: (parts: Named[]) => write(folder, Object.assign(running, { parts, address: env.APP_URL ?? "" })),
  })
  undo.push(() => crew.stop())
  try {
    await startParts(crew, env, ports, folder, mode)
  } catch (error) {
    await crew.stop()
    throw error
  }
  await remember(folder, ports)
  return { address: env.APP_URL ?? "", inbox: process.env.SMTP_URL ? null : addresses(ports).inbox }
}

/** From now on PostgreSQL is started again when it dies, and ended at the end. */
const keep = async (server: Postgres, { folder, running, undo, stop }: Omit<Start, "mode">) => {
  const changed = ({ identity }: Postgres) => {
    running.database = [{ name: "postgres", identity }]
    return write(folder, running)
  }
  const log = join(folder, "logs", "postgres.log")
  const kept = keepDatabase(server, { changed, gaveUp: (sentence) => stop(`${sentence} See ${log}`) })
  undo.push(kept.stop)
  await changed(server)
}

/** Starts the whole of Attune on this machine and shows where it is. `stop` is called when it cannot go on. */
export const startDemo = async (mode: Mode, undo: Undo, stop: Stop): Promise<void> => {
  loadDotEnv()
  refuseRealPlace(process.env)
  const folder = dataFolder()
  const logs = join(folder, "logs")
  const { cleared } = await claim(folder)
  undo.push(() => release(folder))
  if (cleared.length > 0) console.info(`  Cleared away what an earlier start had left running: ${cleared.join(", ")}.`)
  // Said now, and not only after a build.
  await refuseTakenPort()
  const { database: databasePort = usualDatabasePort, ...remembered } = await rememberedPorts(folder)
  const wished = { ...usualPorts, ...remembered }
  const { server, ...urls } = await step("Opening the database", () => openDatabase(folder, databasePort, undo))
  if (server?.movedFrom) {
    console.info(
      `  Only root may enter ${server.movedFrom}, so the database lives in ${server.folder}; ${join(folder, "pg")} leads there.`,
    )
  }
  const running: Running = { database: [], parts: [], address: "" }
  if (server) await keep(server, { folder, running, undo, stop })
  const secrets = await secretsIn(folder)
  const envAt = (ports: Ports) => localEnvironment({ ports, secrets, ...urls, dataFolder: folder, given: process.env })
  await prepareDatabase(envAt(wished), folder, server !== null)
  if (mode === "built" && !isBuildFresh(".next")) await step("Building, since the sources changed", () => build())
  const addresses = await listenAlone(
    () => choosePorts(wished),
    (ports) => startBeside(ports, envAt(ports), { folder, mode, running, undo, stop }),
  )
  showScreen({ ...addresses, logs })
}
