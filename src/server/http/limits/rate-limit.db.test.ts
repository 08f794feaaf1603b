import { afterAll, expect, it } from "vitest"
import { database } from "../../data/db"
import { disconnectLimits, forgetTries, limit } from "./rate-limit"

afterAll(disconnectLimits)

const rule = { tries: 2, seconds: 600 }

it("counts the tries of an address without writing it down", async () => {
  const address = `marit-${crypto.randomUUID()}@example.org`
  await limit("letters", address, rule)
  await limit("letters", address, rule)
  await expect(limit("letters", address, rule)).rejects.toMatchObject({ code: "TOO_MANY_TRIES" })
  const keys = (await database().rateLimit.findMany()).map(({ key }) => key)
  expect(keys.filter((key) => key.startsWith("letters:"))).toHaveLength(1)
  expect(keys.join()).not.toContain("marit")
  await forgetTries("letters", address, rule)
  await limit("letters", address, rule)
})
