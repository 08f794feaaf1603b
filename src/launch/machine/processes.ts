import { execFileSync } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { setTimeout as wait } from "node:timers/promises"
import { type Identity, isAlive } from "./lock/identity.mjs"

/** The words a living process was started with, or an empty string. */
export const commandOf = (pid: number): string => {
  try {
    if (existsSync("/proc/self/cmdline")) return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ")
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" })
  } catch {
    return ""
  }
}

/** Waits until the process is gone. Answers whether it went in time. */
const goneWithin = async (identity: Identity, milliseconds: number): Promise<boolean> => {
  for (let waited = 0; waited < milliseconds; waited += 50) {
    if (!isAlive(identity)) return true
    await wait(50)
  }
  return !isAlive(identity)
}

/** Signals a process, or its whole group when it leads one. */
export const signal = (identity: Identity, name: NodeJS.Signals, reach: "group" | "alone" = "group"): void => {
  if (!isAlive(identity)) return
  for (const pid of reach === "group" ? [-identity.pid, identity.pid] : [identity.pid]) {
    try {
      process.kill(pid, name)
      return
    } catch {
      // Not a group leader, or gone meanwhile: the next, narrower, address is tried.
    }
  }
}

/** Asks a process (and its group) to end and, when it does not within `patience` milliseconds, ends it. */
export const end = async (
  identity: Identity,
  options: { ask?: NodeJS.Signals; force?: NodeJS.Signals; patience?: number; reach?: "group" | "alone" } = {},
): Promise<void> => {
  const { ask = "SIGTERM", force = "SIGKILL", patience = 8000, reach = "group" } = options
  signal(identity, ask, reach)
  // A suspended process handles no signal until it goes on.
  signal(identity, "SIGCONT", reach)
  if (await goneWithin(identity, patience)) return
  signal(identity, force, reach)
  await goneWithin(identity, 5000)
}
