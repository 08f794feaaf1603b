import { existsSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { root } from "./machine/environment.ts"

/** What `prisma/demo-accounts.ts` exports as `demoAccounts`. */
type DemoAccount = { who: string; email: string; password?: string; where: string }

const demoAccounts = async (): Promise<readonly DemoAccount[]> => {
  const file = join(root, "prisma", "demo-accounts.ts")
  if (!existsSync(file)) return []
  const { demoAccounts = [] } = (await import(pathToFileURL(file).href)) as { demoAccounts?: readonly DemoAccount[] }
  return demoAccounts
}

const columns = (rows: string[][]): string[] => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)))
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("   ")
      .trimEnd(),
  )
}

/** The one screen at the end of a start. */
export const showScreen = async (at: { address: string; inbox: string | null }): Promise<void> => {
  const accounts = await demoAccounts()
  const places = columns([
    ["Open", at.address],
    ...(at.inbox ? [["Inbox", `${at.inbox}   every mail that Attune sends lands here`]] : []),
    ["Logs", ".data/logs"],
    ["Stop", "Ctrl-C"],
  ])
  const people = columns(
    accounts.map(({ who, email, password, where }) => [who, email, password ?? "link by e-mail", where]),
  )
  const lines = ["Attune is running.", "", ...places.slice(0, -2), ""]
  if (people.length > 0) lines.push("Demo accounts", ...people.map((line) => `  ${line}`), "")
  lines.push(...places.slice(-2))
  console.info(`\n${lines.map((line) => (line ? `  ${line}` : "")).join("\n")}\n`)
}
