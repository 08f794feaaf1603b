import { expect, it } from "vitest"
import { randomSecret } from "@/server/http/tokens"
import { askForLink } from "./commands/ask-for-link"
import { hashOf } from "./commands/passwords"
import { signInByPassword } from "./commands/sign-in"
import { aUser, aUserWithPassword } from "./factory"

const now = new Date("2026-11-22T10:00:00Z")
let visits = 0
/** Each from somewhere else, so that no limit is met. */
const aVisit = () => {
  const n = visits++
  return { now, ip: `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`, browser: randomSecret() }
}

const median = (numbers: number[]) => numbers.toSorted((one, other) => one - other)[numbers.length >> 1] ?? 0

/** Milliseconds that each kind takes, asked in turns, so that what else the machine does falls on both alike. */
const medians = async (rounds: number, known: () => Promise<unknown>, unknown: () => Promise<unknown>) => {
  const took = { known: [] as number[], unknown: [] as number[] }
  const time = async (kind: keyof typeof took, ask: () => Promise<unknown>) => {
    const from = performance.now()
    await ask()
    took[kind].push(performance.now() - from)
  }
  for (let round = 0; round < rounds; round++) {
    await time("known", known)
    await time("unknown", unknown)
    await time("unknown", unknown)
    await time("known", known)
  }
  return { known: median(took.known), unknown: median(took.unknown) }
}

const likeliness = ({ known, unknown }: { known: number; unknown: number }) =>
  Math.max(known, unknown) / Math.min(known, unknown)

it("takes as long for an unknown address as for a known one to ask for a link", { timeout: 120_000 }, async () => {
  const users = await Promise.all(Array.from({ length: 60 }, () => aUser()))
  let next = 0
  const known = () => askForLink(aVisit(), { email: users[next++ % 60]?.email ?? "", returnTo: "" })
  const unknown = () =>
    askForLink(aVisit(), { email: `person-${crypto.randomUUID().slice(0, 12)}@example.org`, returnTo: "" })
  for (let warm = 0; warm < 20; warm++) await Promise.all([known(), unknown()])
  const took = await medians(100, known, unknown)
  expect(likeliness(took), JSON.stringify(took)).toBeLessThan(1.1)
})

it("takes as long for an unknown address as for a wrong password", { timeout: 120_000 }, async () => {
  const { user } = await aUserWithPassword("kettle orchid ferry")
  const from = (email: string) => () =>
    signInByPassword(aVisit(), { email, password: "another orchid ferry", code: "000000", returnTo: "" }).catch(
      (error) => error,
    )
  const took = await medians(25, from(user.email), () => from(`nobody-${crypto.randomUUID()}@example.org`)())
  expect(likeliness(took), JSON.stringify(took)).toBeLessThan(1.1)
  // One hash of that cost is in it: without it, an unknown address would answer at once.
  const start = performance.now()
  await hashOf("kettle orchid ferry")
  expect(took.unknown).toBeGreaterThan((performance.now() - start) / 3)
})

it("says the same, whatever was wrong", async () => {
  const { user, password, code } = await aUserWithPassword("kettle orchid ferry", now)
  const { email } = user
  const plain = await aUser()
  const wrong = [
    { email, password: "another orchid ferry", code: code(now) },
    { email, password, code: "000000" },
    { email: plain.email, password, code: code(now) },
    { email: `nobody-${crypto.randomUUID()}@example.org`, password, code: code(now) },
  ]
  for (const given of wrong)
    await expect(signInByPassword(aVisit(), { ...given, returnTo: "" })).rejects.toMatchObject({ code: "NOT_RIGHT" })
  await expect(signInByPassword(aVisit(), { email, password, code: code(now), returnTo: "" })).resolves.toMatchObject({
    userId: user.id,
  })
})
