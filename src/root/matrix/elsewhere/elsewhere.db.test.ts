import { beforeAll, describe, expect, it } from "vitest"
import { aSilentCardCompany } from "@/launch/vitest/card-company"
import { auditRows } from "@/server/data/testing/audit-rows"
import { linesOf, linesWanted } from "../events"
import { elsewhere } from "../table"
import { aWorld, type World } from "../world"

aSilentCardCompany(() => world.now)
let world: World
beforeAll(async () => {
  world = await aWorld()
})

describe("what happens without a procedure", () => {
  it.each(Object.entries(elsewhere))("leaves its events when %s", async (_, { begin, audit }) => {
    const happens = await begin(world)
    const before = new Set((await auditRows()).map(({ id }) => id))
    const answer = await happens()
    const events = (await auditRows()).filter(({ id }) => !before.has(id))
    expect(linesOf(events)).toEqual(await linesWanted(world, audit, { asker: "owner", input: undefined, answer }))
  })
})
