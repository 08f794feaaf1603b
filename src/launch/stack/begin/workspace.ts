import { createInterface } from "node:readline/promises"
import { parseArgs } from "node:util"
import { installWorkspace } from "@/features/workspaces/commands/install-workspace"
import type { InstallWorkspace } from "@/features/workspaces/schema"
import { paths } from "@/lib/paths"
import { Refusal } from "@/lib/refusal"
import { disconnect } from "@/server/data/db"
import { env } from "@/server/env"
import { loadDotEnv } from "../../machine/environment.ts"
import { type Ask, type Flags, fields, gather } from "./answers.ts"

loadDotEnv()
// As `serve` does: what only development may default must be said.
Object.assign(process.env, { NODE_ENV: "production" })

const usage = `npm run workspace -- ${Object.values(fields)
  .map(({ flag }) => `--${flag} …`)
  .join(" ")}
Makes a workspace and its owner. What is left out is asked, where a terminal is there to ask.`

const flagsOf = (args: string[]): Flags =>
  parseArgs({
    args,
    options: {
      help: { type: "boolean" },
      ...Object.fromEntries(Object.values(fields).map(({ flag }) => [flag, { type: "string" as const }])),
    },
  }).values

/** Asks whoever sits at the terminal; null where nobody does. */
const terminal = (): { ask: Ask | null; close: () => void } => {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return { ask: null, close: () => undefined }
  const lines = createInterface({ input: process.stdin, output: process.stdout })
  return {
    ask: (question, usual) => lines.question(`${question}${usual ? ` [${usual}]` : ""}: `),
    close: () => lines.close(),
  }
}

const gathered = async (flags: Flags): Promise<InstallWorkspace> => {
  const { ask, close } = terminal()
  try {
    return await gather(flags, ask, console.info)
  } finally {
    close()
  }
}

const told = ({ slug, name, owner }: InstallWorkspace, isNew: boolean): string => {
  const { APP_URL } = env()
  const at = (path: string) => `${APP_URL}${path}`
  return [
    isNew ? `${name} is there.` : `${name} was there already; nothing was made.`,
    `  Public page   ${at(paths.public(slug))}`,
    `  Owner         ${owner.name}, ${owner.email}`,
    `  Sign in       ${at(paths.signInTo(paths.desk.today(slug)))}`,
    ...(isNew
      ? ["The worker mails this link to the owner. Whoever opens it is sent a link of their own, and no password."]
      : []),
  ].join("\n")
}

/** `npm run workspace`: begins a real workspace. */
const main = async (): Promise<void> => {
  const flags = flagsOf(process.argv.slice(2))
  if (flags.help) return console.info(usage)
  env()
  const given = await gathered(flags)
  const { isNew } = await installWorkspace(given)
  console.info(told(given, isNew))
}

await main()
  .catch((error: Error) => {
    console.error(error instanceof Refusal ? error.says : error.message)
    process.exitCode = 1
  })
  .finally(disconnect)
