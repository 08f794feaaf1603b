import { spawnSync } from "node:child_process"
import { join } from "node:path"
import { expect, it } from "vitest"
import { helpLines } from "@/features/workspaces/content/help-lines"
import { addDays, toLocalDate } from "@/lib/time/local-date"
import { root } from "../machine/environment.ts"

const days = helpLines.map(({ verifiedOn }) => verifiedOn).sort()
const [oldest = toLocalDate("2026-11-21")] = days
const newest = days.at(-1) ?? oldest

const check = (day: string) =>
  spawnSync(process.execPath, ["--import", "tsx", join(import.meta.dirname, "check-lines.ts"), day], {
    cwd: root,
    encoding: "utf8",
  })

it("lets a release go whose help lines were looked up lately", () => {
  expect(check(oldest).status).toBe(0)
})

it("stops a release with help lines that nobody has looked up for long, and names them", () => {
  const { status, stdout } = check(addDays(newest, 90))
  expect(status).toBe(1)
  for (const { country, name } of helpLines) expect(stdout).toContain(`${country}  ${name}`)
})
