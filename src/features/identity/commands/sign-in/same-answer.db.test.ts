import { verify } from "@node-rs/argon2"
import pg from "pg"
import { expect, it, vi } from "vitest"
import { randomSecret } from "@/server/http/tokens"
import { aUser, aUserWithPassword } from "../../factory"
import { hashOf } from "../passwords"
import { askForLink } from "./ask-for-link"
import { signInByPassword } from "./sign-in"

// Watched, not replaced.
vi.mock("@node-rs/argon2", { spy: true })

const now = new Date("2026-11-22T10:00:00Z")
let visits = 0
/** Each from somewhere else, so that no limit is met. */
const aVisit = () => {
  const n = visits++
  return { now, ip: `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`, browser: randomSecret() }
}

type Work = { statements: string[]; hashes: string[] }

/** How a mail that is written ends: stored for a known address, taken back for an unknown one, by one statement for either. */
const endOfMail = /^(RELEASE|ROLLBACK TO) SAVEPOINT mail$/

/** What one question costs us: each statement that the database gets, and each hash by its kind and costs, without its salt. */
const workOf = async (ask: () => Promise<unknown>): Promise<Work> => {
  const query = vi.spyOn(pg.Client.prototype, "query")
  vi.mocked(verify).mockClear()
  try {
    await ask()
    const texts = query.mock.calls.map(([sent]: unknown[]) => (sent as { text?: string }).text ?? String(sent))
    return {
      statements: texts.map((text) => text.replace(endOfMail, "the mail is stored or taken back")),
      hashes: vi.mocked(verify).mock.calls.map(([stored]) => String(stored).split("$").slice(0, 4).join("$")),
    }
  } finally {
    query.mockRestore()
  }
}

const nobody = () => `nobody-${crypto.randomUUID().slice(0, 12)}@example.org`

it("works as much for an unknown address as for a known one that asks for a link", async () => {
  const { email } = await aUser()
  const asking = (address: string) => workOf(() => askForLink(aVisit(), { email: address, returnTo: "" }))
  const known = await asking(email)
  expect(known.statements).toContain("the mail is stored or taken back")
  expect(await asking(nobody())).toEqual(known)
})

it("works as much for an unknown address as for a wrong password or a wrong code", async () => {
  const { user, password, code } = await aUserWithPassword("kettle orchid ferry", now)
  const trying = (given: { email: string; password: string; code: string }) =>
    workOf(() => signInByPassword(aVisit(), { ...given, returnTo: "" }).catch((error) => error))
  const unknown = await trying({ email: nobody(), password, code: "000000" })
  expect(unknown.hashes).toEqual([(await hashOf(password)).split("$").slice(0, 4).join("$")])
  expect(await trying({ email: user.email, password: "another orchid ferry", code: "000000" })).toEqual(unknown)
  expect(await trying({ email: user.email, password: "another orchid ferry", code: code(now) })).toEqual(unknown)
  expect(await trying({ email: user.email, password, code: "000000" })).toEqual(unknown)
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
