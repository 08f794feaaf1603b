import { spawn } from "node:child_process"
import { join } from "node:path"
import { root } from "../../machine/environment.ts"

/** `npm run mutate [files]`: puts faults into the rules one by one, and sees how many of them the unit tests notice. */
const files = process.argv.slice(2)
const child = spawn(
  process.execPath,
  [
    join(root, "node_modules", "@stryker-mutator", "core", "bin", "stryker.js"),
    "run",
    join("src", "launch", "vitest", "mutate", "stryker.json"),
    ...(files.length > 0 ? ["--mutate", files.join(",")] : []),
  ],
  { cwd: root, stdio: "inherit" },
)
child.once("exit", (code) => process.exit(code ?? 1))
