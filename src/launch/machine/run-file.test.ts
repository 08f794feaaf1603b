import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, it } from "vitest"
import { type Identity, identify, isAlive } from "./lock/identity.mjs"
import { claim, record, release } from "./run-file.ts"

let folder: string
let child: ChildProcess

const someone = (): Identity => {
  const found = identify(child.pid ?? 0)
  if (!found) throw new Error("the child is not alive")
  return found
}

const leave = (launcher: Identity, parts: { name: string; identity: Identity }[]) =>
  writeFile(join(folder, "run.json"), JSON.stringify({ launcher, address: "http://localhost:3000", parts }))

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "attune-run-"))
  child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { detached: true, stdio: "ignore" })
})

afterEach(async () => {
  child.kill("SIGKILL")
  await rm(folder, { recursive: true, force: true })
})

it("refuses a second start while the first is alive, and says where that is", async () => {
  await leave(someone(), [])
  await expect(claim(folder)).rejects.toThrow(/already runs in this folder, at http:\/\/localhost:3000/)
})

it("lets only one of two starts in that begin at the same instant", async () => {
  const code = `
    import { claim } from "${join(import.meta.dirname, "run-file.ts")}"
    await claim(${JSON.stringify(folder)}).then(() => console.log("in"), () => console.log("out"))
    setInterval(() => {}, 1000)`
  const starts = [1, 2].map(() => spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", code]))
  const said = await Promise.all(starts.map(async ({ stdout }) => String(await once(stdout, "data")).trim()))
  for (const start of starts) start.kill("SIGKILL")
  expect(said.sort()).toEqual(["in", "out"])
}, 30_000)

it("ends what a killed start has left running", async () => {
  const left = someone()
  await leave({ pid: left.pid, born: "another life" }, [{ name: "web", identity: left }])
  expect(await claim(folder)).toEqual({ cleared: ["web"] })
  expect(isAlive(left)).toBe(false)
})

it("leaves a stranger alone who was given the number of a part that is gone", async () => {
  const stranger = someone()
  const gone = { pid: stranger.pid, born: "another life" }
  await leave(gone, [{ name: "web", identity: gone }])
  expect(await claim(folder)).toEqual({ cleared: [] })
  expect(isAlive(stranger)).toBe(true)
})

it("lets the next start in after an orderly end", async () => {
  await claim(folder)
  await record({ folder, address: "http://localhost:3000", parts: [] })
  await release(folder)
  expect(await claim(folder)).toEqual({ cleared: [] })
})
