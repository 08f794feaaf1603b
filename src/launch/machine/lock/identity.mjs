// Plain JavaScript, since bootstrap.mjs uses it before anything is installed.
import { execFileSync } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"

/** Distinguishes this run of the machine from the one before, whose ticks were counted from another zero. */
const bootOf = () => readFileSync("/proc/sys/kernel/random/boot_id", "utf8").slice(0, 8)

/** The start time of a living process, or null when there is none. Zombies count as dead. */
const bornOf = (pid) => {
  try {
    if (existsSync("/proc/self/stat")) {
      // The command name in field 2 may hold spaces and brackets; fields are counted after its last bracket.
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8")
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ")
      return fields[0] === "Z" ? null : `${fields[19]} ticks after boot ${bootOf()}`
    }
    // Its words follow the asker's language and zone, and two askers must read the same.
    const env = { ...process.env, LC_ALL: "C", TZ: "UTC" }
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8", env }).trim() || null
  } catch {
    return null
  }
}

export const identify = (pid) => {
  const born = bornOf(pid)
  return born === null ? null : { pid, born }
}

export const isAlive = ({ pid, born }) => typeof born === "string" && bornOf(pid) === born
