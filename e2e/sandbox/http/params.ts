import type { z } from "zod"
import type { FormTree } from "./form"
import { malformed, type SandboxError } from "./sandbox-error"

type Issue = z.core.$ZodIssue

/** Reads parameters by their schema, or refuses the first fault as Stripe words it. */
export function readParams<Schema extends z.ZodType>(schema: Schema, given: FormTree): z.output<Schema> {
  const read = schema.safeParse(given)
  if (read.success) return read.data
  throw refusalOf(deepest(read.error.issues), given)
}

/** A union reports one list of issues a branch: the branch that came furthest says most. */
function deepest(issues: readonly Issue[]): Issue {
  const [first] = issues
  if (!first) throw new Error("A failed reading carries at least one issue.")
  if (first.code !== "invalid_union") return first
  const inner = first.errors.map((branch) => branch[0]).filter((issue) => issue !== undefined)
  const best = inner.toSorted((a, b) => b.path.length - a.path.length)[0]
  return best ? { ...best, path: [...first.path, ...best.path] } : first
}

function refusalOf(issue: Issue, given: FormTree): SandboxError {
  const param = nameOf(issue.path)
  if (issue.code === "unrecognized_keys") {
    const unknown = nameOf([...issue.path, issue.keys[0] ?? ""])
    const message = `Received unknown parameter: ${unknown}. If Stripe knows it, teach it to the stand-in in e2e/sandbox.`
    return malformed(message, { code: "parameter_unknown", param: unknown })
  }
  const value = issue.path.reduce<unknown>((at, key) => (isRecord(at) ? at[String(key)] : undefined), given)
  if (value === undefined) {
    return malformed(`Missing required param: ${param}.`, { code: "parameter_missing", param })
  }
  return malformed(`${explained(issue, value)} (${param})`, { ...codeOf(issue, value), param })
}

function explained(issue: Issue, value: unknown): string {
  if (issue.code === "invalid_type") return `Invalid ${issue.expected}`
  return issue.code === "custom" && typeof value === "string" ? `${issue.message}: ${value}` : issue.message
}

function codeOf(issue: Issue, value: unknown): { code?: string } {
  if (issue.code === "custom" && typeof issue.params?.code === "string") return { code: issue.params.code }
  return value === "" ? { code: "parameter_invalid_empty" } : {}
}

/** `["line_items", 0, "quantity"]` becomes `line_items[0][quantity]`. */
function nameOf(path: readonly PropertyKey[]): string {
  const [head = "", ...rest] = path.map(String)
  return head + rest.map((key) => `[${key}]`).join("")
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null
}
