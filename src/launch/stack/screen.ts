import { relative } from "node:path"
import { demoAccounts, demoSlug } from "@prisma-seed/demo-accounts"
import { paths } from "@/lib/paths"

/** Rows as lines whose columns stand below one another. */
const aligned = (rows: readonly string[][]): string[] => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("   ")
      .trimEnd(),
  )
}

/** The one screen at the end of a start: where everything is, who may sign in, how to stop. */
export const showScreen = (at: { address: string; inbox: string | null; logs: string }): void => {
  const addresses = aligned([
    ["Public page", at.address + paths.public(demoSlug), ""],
    ["Sign in", at.address + paths.signIn, "as one of the people below, with one click"],
    ...(at.inbox ? [["Inbox", at.inbox, "every mail that Attune sends lands here"]] : []),
  ])
  const people = aligned(demoAccounts.map(({ who, role, email, where }) => [who, role, email, where]))
  const ends = aligned([
    ["Logs", relative(process.cwd(), at.logs)],
    ["Stop", "Ctrl-C"],
  ])
  const lines = ["Attune is running.", "", ...addresses, "", ...people, "", ...ends]
  console.info(`\n${lines.map((line) => (line ? `  ${line}` : "")).join("\n")}\n`)
}
