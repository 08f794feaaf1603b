import { execFileSync } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { setTimeout as wait } from "node:timers/promises"

/** A process that cannot be mistaken for a later one with the same number: `born` is its start time as the system tells it. */
export type Identity = { pid: number; born: string }

/** Distinguishes this run of the machine from the one before, whose ticks were counted from another zero. */
const bootOf = () => readFileSync("/proc/sys/kernel/random/boot_id", "utf8").slice(0, 8)

/** The start time of a living process, or null when there is none. Zombies count as dead. */
const bornOf = (pid: number): string | null => {
  try {
    if (existsSync("/proc/self/stat")) {
      // The command name in field 2 may hold spaces and brackets; fields are counted after its last bracket.
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8")
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ")
      return fields[0] === "Z" ? null : `${fields[19]} ticks after boot ${bootOf()}`
    }
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim() || null
  } catch {
    return null
  }
}

export const identify = (pid: number): Identity | null => {
  const born = bornOf(pid)
  return born === null ? null : { pid, born }
}

export const isAlive = ({ pid, born }: Identity): boolean => bornOf(pid) === born

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
  if (await goneWithin(identity, patience)) return
  signal(identity, force, reach)
  await goneWithin(identity, 5000)
}
