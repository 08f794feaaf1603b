import { execFile } from "node:child_process"
import { join } from "node:path"
import { promisify } from "node:util"
import { expect, it } from "vitest"
import { aNewPlace } from "@/features/workspaces/factory"
import type { InstallWorkspace } from "@/features/workspaces/schema"
import { queuedMails } from "@/launch/vitest/queued-jobs"
import { workspaceOfSlug } from "@/server/http/workspace-address"
import { root } from "../../machine/environment"

const run = promisify(execFile)

/** As a real place is set up: no value of the demo or of the tests, but for the database's own. */
const real: NodeJS.ProcessEnv = {
  ...process.env,
  NODE_ENV: "production",
  ATTUNE_DEMO: "1",
  APP_URL: "https://attune.no",
  LOG_LEVEL: "silent",
}

const starting = async (script: string, args: string[], env: NodeJS.ProcessEnv) =>
  run(process.execPath, ["--import", "tsx", join(root, script), ...args], { cwd: root, env }).then(
    ({ stdout, stderr }) => ({ code: 0, said: stdout + stderr }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      said: error.stdout + error.stderr,
    }),
  )

const begin = ({ slug, name, owner, ...place }: InstallWorkspace) =>
  starting(
    "src/launch/stack/begin/workspace.ts",
    [
      ...["--name", name, "--address", slug, "--owner-name", owner.name, "--owner-email", owner.email],
      ...["--time-zone", place.timeZone, "--currency", place.currency, "--country", place.country],
    ],
    real,
  )

it("makes a workspace by one command, says where it is, and makes nothing twice", { timeout: 60_000 }, async () => {
  const place = aNewPlace()
  const { slug, owner } = place
  const first = await begin(place)
  expect(first).toEqual({ code: 0, said: expect.stringMatching(/^Quiet Room is there\.\n/) })
  expect(first.said).toContain(`https://attune.no/${slug}\n`)
  expect(first.said).toContain(`https://attune.no/sign-in?returnTo=%2F${slug}%2Fdesk`)
  const workspaceId = await workspaceOfSlug(slug)
  expect(await queuedMails(workspaceId ?? "")).toMatchObject([{ to: owner.email }])
  const second = await begin(place)
  expect(second).toEqual({
    code: 0,
    said: expect.stringMatching(/^Quiet Room was there already; nothing was made\.\n/),
  })
  expect(await queuedMails(workspaceId ?? "")).toHaveLength(1)
  const another = await begin({ ...place, owner: { name: "Marta", email: `marta-${slug}@example.org` } })
  expect(another).toEqual({
    code: 1,
    said: "This address is used by another workspace. Please choose a different one.\n",
  })
})

it("says kindly what cannot be used, and makes nothing", { timeout: 60_000 }, async () => {
  const place = aNewPlace({ owner: { name: "Marta", email: "marta" } })
  const { code, said } = await begin({ ...place, slug: "sign-in" })
  expect(code).toBe(1)
  expect(
    said
      .trim()
      .split("\n")
      .map((line) => line.split(":")[0]),
  ).toEqual(["--address sign-in", "--owner-email marta"])
})

it("never writes the demo where it was not asked for by its name", { timeout: 60_000 }, async () => {
  const { code, said } = await starting("prisma/seed.ts", [], { ...process.env, ATTUNE_DEMO: "0" })
  expect(code).not.toBe(0)
  expect(said).toContain("The demo is made only where ATTUNE_DEMO is 1.")
  expect(await workspaceOfSlug("harbour-lane")).toBeNull()
})
