import { type RunningSandbox, startSandbox } from "@e2e/sandbox/server"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { auditRows } from "@/server/data/testing/audit-rows"
import { linesOf, linesWanted } from "../events"
import { elsewhere } from "../table"
import { aWorld, type World } from "../world"

let world: World
let sandbox: RunningSandbox
beforeAll(async () => {
  sandbox = await startSandbox({
    port: 0,
    apiKey: "sk_test_only_for_tests",
    // Nobody hears of what happens there.
    webhookUrl: "http://127.0.0.1:9",
    webhookSecret: "whsec_only_for_tests",
  })
  process.env.STRIPE_API_URL = sandbox.url
  world = await aWorld()
})
afterAll(() => sandbox.close())

describe("what happens without a procedure", () => {
  it.each(Object.entries(elsewhere))("leaves its events when %s", async (_, { begin, audit }) => {
    const happens = await begin(world)
    const before = new Set((await auditRows()).map(({ id }) => id))
    const answer = await happens()
    const events = (await auditRows()).filter(({ id }) => !before.has(id))
    expect(linesOf(events)).toEqual(await linesWanted(world, audit, { asker: "owner", input: undefined, answer }))
  })
})
