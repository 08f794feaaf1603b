import { globSync, readFileSync } from "node:fs"
import path from "node:path"
import { describe, expect, it } from "vitest"
import type { AuditAction } from "@/server/data/audit"
import { actions } from "./rooms"

const root = path.resolve(import.meta.dirname, "../..")

const isAction = (value: object): value is AuditAction => "name" in value && "toClient" in value

/** The actions in what an `audit.ts` exports, however deep. */
const actionsIn = (value: unknown): AuditAction[] => {
  if (value === null || typeof value !== "object") return []
  return isAction(value) ? [value] : Object.values(value).flatMap(actionsIn)
}

describe("what rooms write into the audit", () => {
  it("is all in the rooms' room.ts, so that clients can read of it", async () => {
    const files = globSync("src/features/*/audit.ts", { cwd: root })
    const declared = await Promise.all(
      files.map(async (file) => actionsIn({ ...(await import(path.join(root, file))) })),
    )
    expect(files.length).toBeGreaterThan(0)
    expect(
      declared
        .flat()
        .filter((action) => !actions.includes(action))
        .map(({ name }) => name),
    ).toEqual([])
  })

  it("is declared in the rooms' own files for it and nowhere else", () => {
    const files = globSync("src/**/*.{ts,tsx}", { cwd: root, exclude: (name) => name === "generated" })
    const declares = /import \{[^}]*\b(shown|hidden)\b[^}]*\} from "@\/server\/data\/audit"/
    expect(
      files
        .filter((file) => declares.test(readFileSync(path.join(root, file), "utf8")))
        .filter((file) => !/^src\/features\/[^/]+\/audit\.ts$/.test(file.replaceAll("\\", "/"))),
    ).toEqual([])
  })

  it("has no two actions of one name", () => {
    const names = actions.map(({ name }) => name)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })

  it("has for each action a sentence for the client, or the reason why there is none", () => {
    const said = actions.map(
      ({ name, toClient }) => [name, "says" in toClient ? toClient.says : toClient.hidden] as const,
    )
    expect(said.filter(([, words]) => !/^\S.*[a-z]$/.test(words))).toEqual([])
    const sentences = actions.flatMap(({ toClient }) => ("says" in toClient ? [toClient.says] : []))
    expect(sentences.filter((says) => !/^[A-Z]/.test(says))).toEqual([])
  })
})
