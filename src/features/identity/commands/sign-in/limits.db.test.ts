import { execFile } from "node:child_process"
import { promisify } from "node:util"
import { solveChallenge } from "altcha-lib"
import { deriveKey } from "altcha-lib/algorithms/pbkdf2"
import { describe, expect, it } from "vitest"
import { disconnect } from "@/server/data/db"
import { limit } from "@/server/http/limits/rate-limit"
import { randomSecret } from "@/server/http/tokens"
import { aUser, aUserWithPassword } from "../../factory"
import { askForLink } from "./ask-for-link"
import { signInByPassword } from "./sign-in"
import { challengeForSignIn } from "./within-or-proved"

const now = new Date("2026-11-22T10:00:00Z")
const from = (ip: string) => ({ now, ip, browser: randomSecret() })
const somewhere = () => `10.${[1, 2, 3].map(() => Math.floor(Math.random() * 250)).join(".")}`
const refusals = async (tries: number, ask: () => Promise<unknown>) => {
  const answers = await Promise.allSettled(Array.from({ length: tries }, ask))
  return answers.filter(
    (one) => one.status === "rejected" && (one.reason as { code?: string }).code === "TOO_MANY_TRIES",
  ).length
}

it("lets a link be asked for five times from one network address, and still from another", async () => {
  const { email } = await aUser()
  const ip = somewhere()
  expect(await refusals(9, () => askForLink(from(ip), { email, returnTo: "" }))).toBe(4)
  expect(await refusals(1, () => askForLink(from(somewhere()), { email, returnTo: "" }))).toBe(0)
})

it("counts tries for unknown addresses just the same", async () => {
  const ip = somewhere()
  const email = `nobody-${crypto.randomUUID()}@example.org`
  expect(await refusals(9, () => askForLink(from(ip), { email, returnTo: "" }))).toBe(4)
})

it("lets nobody lock Ingrid out by guessing her password elsewhere", async () => {
  const { user, password, code } = await aUserWithPassword()
  const ip = somewhere()
  const guess = () =>
    signInByPassword(from(ip), { email: user.email, password: "wrong orchid ferry", code: "000000", returnTo: "" })
  expect(await refusals(14, guess)).toBe(4)
  const right = { email: user.email, password, code: code(now), returnTo: "" }
  await expect(signInByPassword(from(ip), right)).rejects.toMatchObject({ code: "TOO_MANY_TRIES" })
  await expect(signInByPassword(from(somewhere()), right)).resolves.toMatchObject({ userId: user.id })
})

it("forgets the wrong tries from a network address after a right one", async () => {
  const { user, password, code } = await aUserWithPassword()
  const ip = somewhere()
  const guess = () =>
    signInByPassword(from(ip), { email: user.email, password: "wrong orchid ferry", code: "000000", returnTo: "" })
  expect(await refusals(9, guess)).toBe(0)
  await signInByPassword(from(ip), { email: user.email, password, code: code(now), returnTo: "" })
  expect(await refusals(9, guess)).toBe(0)
})

describe("someone whose address others keep trying from everywhere", () => {
  const solvedFor = async (email: string) => {
    const challenge = await challengeForSignIn({ now: new Date() }, { email })
    return JSON.stringify({ challenge, solution: await solveChallenge({ challenge, deriveKey }) })
  }
  const codesOf = async (tries: number, ask: () => Promise<unknown>) => {
    const answers = await Promise.allSettled(Array.from({ length: tries }, ask))
    return answers.flatMap((one) => (one.status === "rejected" ? [(one.reason as { code?: string }).code] : []))
  }

  it("still gets an e-mail, after a moment's work of their browser", async () => {
    const { email } = await aUser()
    const ask = (proof?: string) => askForLink(from(somewhere()), { email, returnTo: "", ...(proof && { proof }) })
    expect(await codesOf(25, ask)).toEqual(Array(5).fill("PROOF_NEEDED"))
    const proof = await solvedFor(email)
    await expect(ask(proof)).resolves.toBeUndefined()
    // Worth one try, and none for another address.
    expect(await codesOf(1, () => ask(proof))).toEqual(["PROOF_NEEDED"])
    expect(await codesOf(1, async () => ask(await solvedFor((await aUser()).email)))).toEqual(["PROOF_NEEDED"])
  })

  it("still comes in with password and code", { timeout: 60_000 }, async () => {
    const { user, password, code } = await aUserWithPassword()
    const wrong = { email: user.email, password: "wrong orchid ferry", code: "000000", returnTo: "" }
    const guess = () => signInByPassword(from(somewhere()), wrong)
    expect((await codesOf(65, guess)).filter((one) => one === "PROOF_NEEDED")).toHaveLength(5)
    const right = { email: user.email, password, code: code(now), returnTo: "" }
    await expect(signInByPassword(from(somewhere()), right)).rejects.toMatchObject({ code: "PROOF_NEEDED" })
    const proof = await solvedFor(user.email)
    await expect(signInByPassword(from(somewhere()), { ...right, proof })).resolves.toMatchObject({ userId: user.id })
  })
})

const rule = { tries: 10, seconds: 600 }

it("counts together what two processes are asked", { timeout: 60_000 }, async () => {
  const who = crypto.randomUUID()
  const program = `
    const { limit } = await import("./src/server/http/limits/rate-limit.ts")
    const { disconnect } = await import("./src/server/data/db.ts")
    let let_in = 0
    for (let n = 0; n < 8; n++) await limit("both", ${JSON.stringify(who)}, ${JSON.stringify(rule)}).then(() => let_in++, () => {})
    await disconnect()
    process.stdout.write(String(let_in))`
  const another = promisify(execFile)(process.execPath, ["--import", "tsx", "--input-type=module", "-e", program], {
    env: process.env,
  })
  let here = 0
  for (let n = 0; n < 8; n++)
    await limit("both", who, rule).then(
      () => here++,
      () => undefined,
    )
  const there = Number((await another).stdout)
  expect(here + there).toBe(10)
})

it("remembers over a restart", async () => {
  const who = crypto.randomUUID()
  for (let n = 0; n < 10; n++) await limit("restart", who, rule)
  await disconnect()
  await expect(limit("restart", who, rule)).rejects.toMatchObject({ code: "TOO_MANY_TRIES" })
})
