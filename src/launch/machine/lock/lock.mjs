// Plain JavaScript, since bootstrap.mjs uses it before anything is installed.
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from "node:fs"
import { basename, dirname, join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { identify, isAlive } from "./identity.mjs"

// A lock is a folder with one file in it, named by chance, that tells who holds it. The system renames a folder only onto
// nothing or onto an empty folder, so of several who try at once one wins; and what a dead holder left is removed by its
// own name, which no later holder's file bears.

/** Does something that another process may do first, and lets only the expected failures pass. */
const unless = (codes, work) => {
  try {
    return work()
  } catch (error) {
    if (!codes.includes(error.code)) throw error
    return null
  }
}

/** Who is named in a file of a lock, or null when it names nobody who is alive. */
const named = (file) => {
  try {
    const holder = JSON.parse(readFileSync(file, "utf8"))
    return isAlive(holder) ? holder : null
  } catch {
    return null
  }
}

/** Who holds the lock, or null. Takes away what dead holders have left. */
const holderOf = (path) => {
  for (const entry of unless(["ENOENT", "ENOTDIR"], () => readdirSync(path)) ?? []) {
    const holder = named(join(path, entry))
    if (holder) return holder
    rmSync(join(path, entry), { force: true })
  }
  return null
}

/** Answers the name of our own file in the lock, or null when another process was quicker. */
const take = (path, doing) => {
  const mine = mkdtempSync(`${path}.`)
  writeFileSync(join(mine, basename(mine)), JSON.stringify({ ...identify(process.pid), doing }))
  try {
    renameSync(mine, path)
    return join(path, basename(mine))
  } catch (error) {
    rmSync(mine, { recursive: true, force: true })
    if (!["ENOTEMPTY", "EEXIST", "ENOTDIR"].includes(error.code)) throw error
    // No lock is a file, but locks of an earlier make were.
    if (error.code === "ENOTDIR") unless(["ENOENT", "EISDIR", "EPERM"], () => unlinkSync(path))
    return null
  }
}

const release = (path, mine) => {
  rmSync(mine, { force: true })
  unless(["ENOENT", "ENOTEMPTY", "EEXIST"], () => rmdirSync(path))
}

export const alone = async ({ path, doing, patience = 3000, report = console.info }, work) => {
  mkdirSync(dirname(path), { recursive: true })
  const since = performance.now()
  let mine = null
  let told = null
  while (mine === null) {
    const holder = holderOf(path)
    if (holder === null) {
      mine = take(path, doing)
    } else {
      if (holder.pid !== told && performance.now() - since > patience) {
        report(`\n  Waiting for process ${holder.pid}, which is ${holder.doing}. If it hangs: kill ${holder.pid}`)
        told = holder.pid
      }
      await wait(50)
    }
  }
  try {
    return await work()
  } finally {
    release(path, mine)
  }
}
