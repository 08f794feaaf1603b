import { type ChildProcess, spawn } from "node:child_process"
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { identify } from "./identity.mjs"
import { alone } from "./lock.mjs"

let folder: string
let path: string
let neighbour: ChildProcess | null

/** Another process that is alive. */
const startNeighbour = async () => {
  neighbour = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" })
  return vi.waitFor(() => {
    const found = identify(neighbour?.pid ?? 0)
    if (!found) throw new Error("the neighbour is not alive yet")
    return found
  })
}

const leave = async (words: string) => {
  await mkdir(path)
  await writeFile(join(path, "left"), words)
}

const enter = (work = async () => "in") => alone({ path, doing: "testing" }, work)

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "attune-lock-"))
  path = join(folder, "some.lock")
  neighbour = null
})

afterEach(async () => {
  neighbour?.kill("SIGKILL")
  await rm(folder, { recursive: true, force: true })
})

describe("others who come while the lock is held", () => {
  it("waits until the holder has finished", async () => {
    let inside = 0
    let most = 0
    const work = async () => {
      inside += 1
      most = Math.max(most, inside)
      await new Promise(setImmediate)
      inside -= 1
      return "in"
    }
    await Promise.all([enter(work), enter(work), enter(work)])
    expect(most).toBe(1)
    expect(await readdir(folder)).toEqual([])
  })

  it("enters after a holder that failed", async () => {
    await expect(enter(() => Promise.reject(new Error("no such disk")))).rejects.toThrow("no such disk")
    expect(await enter()).toBe("in")
  })

  it("hears after a while whom it waits for, once", async () => {
    await leave(JSON.stringify({ ...(await startNeighbour()), doing: "choosing its ports" }))
    const told = vi.fn(() => void setTimeout(() => neighbour?.kill("SIGKILL"), 150))
    expect(await alone({ path, doing: "testing", patience: 0, report: told }, async () => "in")).toBe("in")
    expect(told.mock.calls).toEqual([
      [expect.stringMatching(new RegExp(`Waiting for process ${neighbour?.pid}, which is choosing its ports`))],
    ])
  })
})

describe("a lock whose holder is gone keeps nobody waiting", () => {
  it("when it is an empty file, as locks once were", async () => {
    await writeFile(path, "")
    expect(await enter()).toBe("in")
  })

  it("when it names nobody", async () => {
    await leave("")
    expect(await enter()).toBe("in")
  })

  it("when it names someone who had no beginning", async () => {
    await leave(JSON.stringify({ pid: 2 ** 31, born: null, doing: "choosing its ports" }))
    expect(await enter()).toBe("in")
  })

  it("when it is an empty folder", async () => {
    await mkdir(path)
    expect(await enter()).toBe("in")
  })

  it("when its number now belongs to another process", async () => {
    const { pid } = await startNeighbour()
    await leave(JSON.stringify({ pid, born: "in another life", doing: "choosing its ports" }))
    expect(await enter()).toBe("in")
  })

  it("when its number now is our own", async () => {
    await leave(JSON.stringify({ pid: process.pid, born: "in another life", doing: "choosing its ports" }))
    expect(await enter()).toBe("in")
  })

  it("when it was killed inside", async () => {
    await leave(JSON.stringify({ ...(await startNeighbour()), doing: "choosing its ports" }))
    const entered = enter()
    neighbour?.kill("SIGKILL")
    expect(await entered).toBe("in")
  })
})
