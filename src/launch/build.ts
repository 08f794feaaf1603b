import { spawn } from "node:child_process"
import { rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { root } from "./machine/environment.ts"
import { step } from "./machine/step.mjs"
import { sourcesHash, stampIn } from "./stack/sources.ts"

export const nextCommand = join(root, "node_modules", "next", "dist", "bin", "next")

/** Makes the production build in `folder`, a Next `distDir`. @throws with the compiler's own words */
export const build = async (folder = ".next"): Promise<void> => {
  const hash = sourcesHash()
  await rm(stampIn(folder), { force: true })
  const child = spawn(process.execPath, [nextCommand, "build"], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production", NEXT_DIST_DIR: folder, NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  })
  let said = ""
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (words: Buffer) => (said += words.toString()))
  const code = await new Promise((resolve) => child.once("close", resolve))
  if (code !== 0) throw new Error(`The build failed:\n${said.trim().split("\n").slice(-60).join("\n")}`)
  await writeFile(stampIn(folder), hash)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await step("Building", () => build(process.env.NEXT_DIST_DIR)).catch((error: Error) => {
    console.error(error.message)
    process.exit(1)
  })
}
