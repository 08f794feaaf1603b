import type { RunningSandbox } from "@e2e/sandbox/server"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { auditRows } from "@/server/data/testing/audit-rows"
import { linesOf, linesWanted } from "../events"
import { aSandboxedWorld } from "../sandboxed-world"
import { elsewhere } from "../table"
import type { World } from "../world"

let world: World
let sandbox: RunningSandbox
beforeAll(async () => {
  ;({ world, sandbox } = await aSandboxedWorld())
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
