import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { disconnect } from "@/server/data/db"
import { makeData } from "../bench/data.ts"
import { tableOf } from "../bench/table.ts"
import { inheritedForTests, root } from "../machine/environment.ts"
import { step } from "../machine/step.mjs"
import { show } from "../machine/tally.ts"
import { type House, type PartName, startHouse } from "./house.ts"
import { startLoad } from "./load.ts"
import { lostWrites, untilDone } from "./proof.ts"

const minutes = 10
const rounds = 44
/** What a test needs before and after, in seconds. */
const settingUp = 30
const targets: readonly PartName[] = ["web", "worker", "postgres", "connection"]

/** Beside the crash rounds: tests of somebody who may send anything. One that is bounded by time gets what is left. */
const attacks: readonly string[] = ["src/root/walls/stolen-sql.db.test.ts", "src/root/matrix/fuzz/fuzz.db.test.ts"]

const isWell = async (baseUrl: string) => {
  const asked = fetch(`${baseUrl}/api/health`, { signal: AbortSignal.timeout(3000) })
  return asked.then(({ status }) => status === 200).catch(() => false)
}

/** @returns seconds until web, database and jobs were well again */
const recovery = async (baseUrl: string): Promise<number> => {
  const since = performance.now()
  while (!(await isWell(baseUrl))) {
    if (performance.now() - since > 60_000) return Number.POSITIVE_INFINITY
    await wait(100)
  }
  return (performance.now() - since) / 1000
}

type Round = Readonly<{ target: PartName; seconds: number }>

const crash = async (house: House, until: number, report: (words: string) => void): Promise<Round[]> => {
  const done: Round[] = []
  while (done.length < rounds && performance.now() < until) {
    const target = targets[done.length % targets.length] ?? "web"
    report(`${done.length + 1} of ${rounds}: ${target}`)
    await wait(300 + Math.random() * 1200)
    if (!(await house.kill(target))) continue
    await wait(100)
    done.push({ target, seconds: await recovery(house.baseUrl) })
  }
  return done
}

const rowOf = (done: readonly Round[], target: PartName) => {
  const times = done
    .filter((round) => round.target === target)
    .map(({ seconds }) => seconds)
    .toSorted((a, b) => a - b)
  const [middle = Number.NaN, longest = Number.NaN] = [times[Math.floor(times.length / 2)], times.at(-1)]
  return [target, String(times.length), middle.toFixed(1), longest.toFixed(1)]
}

/** Figures, and whether each is as it has to be. */
const verdict = (cells: readonly (readonly [string, string, boolean])[]) => {
  console.info(
    `\n${tableOf(
      ["", "", ""],
      cells.map(([name, value, isRight]) => [name, value, isRight ? "" : "WRONG"]),
    )}\n`,
  )
  return cells.every(([, , isRight]) => isRight)
}

const crashRounds = async (until: number): Promise<boolean> => {
  const house = await startHouse({ ATTUNE_BENCH: "1", TRUSTED_PROXIES: "1", LOG_LEVEL: "warn" })
  try {
    Object.assign(process.env, house.environment)
    const data = await step("Making a workspace", (report) => makeData(report, 12))
    await disconnect()
    const load = startLoad(data, house.baseUrl)
    const done = await step("Killing web, worker and PostgreSQL in turn, under load", (report) =>
      crash(house, until, report),
    )
    await load.stop()
    const { acknowledged } = load
    const left = await step("Waiting until all jobs are done", () => untilDone(house.ownerUrl, acknowledged))
    const lost = await lostWrites(house.ownerUrl, acknowledged)
    const last = startLoad(data, house.baseUrl)
    await wait(1000)
    const since = performance.now()
    await house.stop()
    const stopping = (performance.now() - since) / 1000
    await last.stop()
    const unanswered = [...acknowledged.unanswered].map(([heard, count]) => `${heard}: ${count}`).join(", ")
    console.info(
      `\n${tableOf(
        ["killed", "times", "s until well, median", "longest"],
        targets.map((target) => rowOf(done, target)),
      )}`,
    )
    return verdict([
      ["kill -9 under load", String(done.length), done.length >= 40],
      ["acknowledged writes", String(acknowledged.writes), acknowledged.writes > 0],
      ["of these lost", String(lost), lost === 0],
      ["writes without a yes", unanswered, true],
      ["jobs open two minutes later", String(left.open), left.open === 0],
      ["jobs given up", String(left.dead), left.dead === 0],
      ["messages without their mail", String(left.unmailed), left.unmailed === 0],
      ["seconds until all jobs were done", left.seconds.toFixed(1), left.seconds <= 120],
      ["writes in the second before the end", String(last.acknowledged.writes), last.acknowledged.writes > 0],
      ["seconds to end under load", stopping.toFixed(1), stopping <= 3],
    ])
  } finally {
    await disconnect()
    await house.stop()
    await house.remove()
  }
}

const attack = (file: string, seconds: number): Promise<number> =>
  show([join(root, "node_modules", "vitest", "vitest.mjs"), "run", "--project", "database", file], {
    ...inheritedForTests(),
    NODE_ENV: "test",
    ATTUNE_FUZZ_CALLS: "1000000",
    ATTUNE_FUZZ_SECONDS: String(Math.max(30, Math.floor(seconds))),
  })

/** `npm run torture`: what nobody should have to live through, for ten minutes at most. Ends with 1 when anything was lost. */
const main = async (): Promise<number> => {
  const began = performance.now()
  const end = began + minutes * 60_000
  const isWhole = await crashRounds(began + 0.6 * (end - began))
  const codes: number[] = []
  for (const file of attacks) codes.push(await attack(file, (end - performance.now()) / 1000 - settingUp))
  return isWhole && codes.every((code) => code === 0) ? 0 : 1
}

process.exitCode = await main().catch((error: Error) => {
  console.error(error.message)
  return 1
})
