import pg from "pg"
import { expect, it } from "vitest"
import { forgetTries, limit } from "./rate-limit"

const rule = { tries: 2, seconds: 600 }

const asOwner = async (statement: string): Promise<{ key: string }[]> => {
  const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })
  await client.connect()
  const answer = await client.query<{ key: string }>(statement).finally(() => client.end())
  return answer.rows
}

it("counts the tries of an address without writing it down", async () => {
  const address = `marit-${crypto.randomUUID()}@example.org`
  await limit("letters", address, rule)
  await limit("letters", address, rule)
  await expect(limit("letters", address, rule)).rejects.toMatchObject({ code: "TOO_MANY_TRIES" })
  const keys = (await asOwner("SELECT key FROM rate_limits")).map(({ key }) => key)
  expect(keys.filter((key) => key.startsWith("letters:"))).toHaveLength(1)
  expect(keys.join()).not.toContain("marit")
  await forgetTries("letters", address)
  await limit("letters", address, rule)
})

it("begins a new count once the time of the first try is over, and not before", async () => {
  const address = `jonas-${crypto.randomUUID()}@example.org`
  const laterBy = (ms: number) => asOwner(`UPDATE rate_limits SET expire = expire - ${ms} WHERE key LIKE 'later:%'`)
  await limit("later", address, rule)
  await limit("later", address, rule)
  await laterBy(590_000)
  await expect(limit("later", address, rule)).rejects.toMatchObject({ code: "TOO_MANY_TRIES" })
  await laterBy(10_001)
  await limit("later", address, rule)
  await limit("later", address, rule)
  await expect(limit("later", address, rule)).rejects.toMatchObject({ code: "TOO_MANY_TRIES" })
})
