import { rm } from "node:fs/promises"
import { join } from "node:path"
import { readJson, writeWhole } from "./environment.ts"
import { type Identity, identify, isAlive } from "./lock/identity.mjs"
import { alone } from "./lock/lock.mjs"
import { end } from "./processes.ts"

export type Named = { name: string; identity: Identity }

/** What runs in this clone: written while it runs, so that the next start can clear away what a kill left behind. */
type Run = { launcher: Identity; address: string; parts: Named[] }

const pathIn = (folder: string) => join(folder, "run.json")

/** PostgreSQL takes SIGINT for "end now, in order", and SIGTERM for "wait until everybody has left". */
const endNicely = ({ name, identity }: Named) =>
  name === "postgres"
    ? end(identity, { ask: "SIGINT", force: "SIGQUIT", patience: 20_000, reach: "alone" })
    : end(identity, { patience: 3000 })

/**
 * Claims the data folder for this process, and ends what a killed launcher left running.
 * @throws when another launcher is alive
 */
export const claim = (folder: string): Promise<{ cleared: string[] }> =>
  alone({ path: join(folder, "claiming.lock"), doing: `starting Attune in ${folder}` }, () => claimAlone(folder))

const claimAlone = async (folder: string): Promise<{ cleared: string[] }> => {
  const former = await readJson<Run | null>(pathIn(folder), null).catch(() => null)
  if (former && former.launcher.pid !== process.pid && isAlive(former.launcher)) {
    throw new Error(
      `Attune already runs in this folder${former.address ? `, at ${former.address}` : ""}. Stop it with Ctrl-C in its terminal, or with: kill ${former.launcher.pid}`,
    )
  }
  const left = (former?.parts ?? []).filter(({ identity }) => isAlive(identity))
  await Promise.all(left.map(endNicely))
  await record({ folder, address: "", parts: [] })
  return { cleared: left.map(({ name }) => name) }
}

let written: Promise<void> = Promise.resolve()

/** Writes down what runs; calls follow one another, so that the last one said is the last one written. */
export const record = ({
  folder,
  address,
  parts,
}: {
  folder: string
  address: string
  parts: Named[]
}): Promise<void> => {
  written = written.then(async () => {
    const launcher = identify(process.pid)
    if (launcher) await writeWhole(pathIn(folder), `${JSON.stringify({ launcher, address, parts }, null, 2)}\n`)
  })
  return written
}

export const release = async (folder: string): Promise<void> => rm(pathIn(folder), { force: true })
