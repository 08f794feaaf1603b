import { type SkippableLine, skippableLines } from "@/features/workspaces/schema"

/** What has to be there before a practice can work, in the order in which it helps. */
export const firstHourLines = [
  "second_step",
  "page",
  "services",
  "hours",
  "documents",
  "payments",
  "mail",
  "colleague",
  "client",
] as const
export type FirstHourLine = (typeof firstHourLines)[number]

export type FirstHourFacts = Readonly<Record<FirstHourLine, boolean>>

/** - done: it is there · skipped: left out, and not there · open: neither */
export type LineState = "done" | "skipped" | "open"

export type FirstHour = Readonly<{
  lines: readonly Readonly<{ line: FirstHourLine; state: LineState; skippable: SkippableLine | null }>[]
  left: number
}>

const skippable = (line: FirstHourLine): SkippableLine | null => skippableLines.find((one) => one === line) ?? null

/** Where a place stands in its first hour: seen in what is there, whatever was left out. */
export const firstHourOf = (facts: FirstHourFacts, skipped: readonly string[]): FirstHour => {
  const stateOf = (line: FirstHourLine): LineState => {
    if (facts[line]) return "done"
    return skippable(line) && skipped.includes(line) ? "skipped" : "open"
  }
  const lines = firstHourLines.map((line) => ({ line, state: stateOf(line), skippable: skippable(line) }))
  return { lines, left: lines.filter(({ state }) => state === "open").length }
}
