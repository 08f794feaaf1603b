import { spawn } from "node:child_process"
import { env } from "@/server/env"
import { loadDotEnv, root } from "./machine/environment.ts"
import { webCommand } from "./stack/web/web-command.ts"

loadDotEnv()
// Before the environment is read: what only development may default must be said in production.
Object.assign(process.env, { NODE_ENV: "production" })

/** `npm run serve`: the web of a production build, on all addresses of this machine. */
const serve = () => {
  const { PORT: port } = env()
  const child = spawn(process.execPath, webCommand("start", "--port", String(port)), {
    cwd: root,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
    stdio: "inherit",
  })
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => child.kill(signal))
  child.once("exit", (code) => process.exit(code ?? 0))
}

try {
  serve()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(1)
}
