import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { aWorkspace } from "@/features/workspaces/factory"
import { Prisma } from "@/generated/prisma/client"
import { recordStatements } from "@/launch/vitest/statements"
import { forgetTries, limit } from "../http/limits/rate-limit"
import { deliver } from "../mail/mailer"
import { recipient } from "../mail/recipient"
import { stripe } from "../stripe"
import { asSystem, inScope, type Scope, send } from "./scope"

type Harbour = Awaited<ReturnType<typeof aWorkspace>>
let harbour: Harbour
beforeAll(async () => {
  harbour = await aWorkspace()
})

const asOwner = <T>(work: (scope: Scope) => Promise<T>) =>
  inScope({ workspaceId: harbour.workspaceId, actor: harbour.owner }, work)

const whoAsks = async ({ db }: Pick<Scope, "db">) => {
  const [row] = await db.$queryRaw<[{ kind: string }]>`SELECT app.actor_kind() AS kind`
  return row.kind
}

const rename = (name: string) => Prisma.sql`UPDATE workspaces SET name = ${name}`
const nameNow = () =>
  asOwner(async ({ db }) => (await db.$queryRaw<[{ name: string }]>`SELECT name FROM workspaces`)[0].name)

const failing = (state: string) =>
  Prisma.raw(`DO $$ BEGIN RAISE EXCEPTION 'on purpose' USING ERRCODE = '${state}'; END $$`)

describe("the product’s own work inside a person’s scope", () => {
  it("sees as the product, and afterwards the person asks again", async () => {
    const seen = await asOwner(async (scope) => [
      await whoAsks(scope),
      await asSystem(scope, "open_answers", (system) => whoAsks(system)),
      await whoAsks(scope),
    ])
    expect(seen).toEqual(["owner", "system", "owner"])
  })

  it("ends the scope when it fails: nobody goes on as the product, even where the failure was caught", async () => {
    const seen: string[] = []
    const goOn = asOwner(async (scope) => {
      await asSystem(scope, "open_answers", () => Promise.reject(new Error("no"))).catch(() => undefined)
      seen.push(await whoAsks(scope))
    })
    await expect(goOn).rejects.toThrow("This scope is over")
    expect(seen).toEqual([])
  })

  it("keeps nothing of a scope that it ended, even where nothing more was asked", async () => {
    const before = await nameNow()
    const goOn = asOwner(async (scope) => {
      await scope.db.$executeRaw(rename("Elsewhere"))
      await asSystem(scope, "open_answers", () => Promise.reject(new Error("no"))).catch(() => undefined)
    })
    await expect(goOn).rejects.toThrow("This scope is over")
    expect(await nameNow()).toBe(before)
  })
})

describe("a statement that nobody waits for", () => {
  it("is kept with the rest of the scope, in order", async () => {
    await asOwner(async (scope) => {
      await send(scope, rename("Harbour"))
      await send(scope, Prisma.sql`UPDATE workspaces SET name = name || ${" Lane"}`)
    })
    expect(await nameNow()).toBe("Harbour Lane")
  })

  it("fails the scope with its own error, and keeps nothing", async () => {
    const atOnce = asOwner(async (scope) => {
      await scope.db.$executeRaw(rename("Elsewhere"))
      await send(scope, failing("P0001"))
    })
    await expect(atOnce).rejects.toThrow("on purpose")
    const later = asOwner(async (scope) => {
      await send(scope, failing("P0001"))
      await scope.db.$executeRaw(rename("Elsewhere"))
    })
    await expect(later).rejects.toThrow("on purpose")
    expect(await nameNow()).toBe("Harbour Lane")
  })

  it("is tried again with the whole scope after a deadlock, as one is whose answer is awaited", async () => {
    for (const run of [send, ({ db }: Scope, statement: Prisma.Sql) => db.$executeRaw(statement)]) {
      let tries = 0
      const work = asOwner(async (scope) => {
        tries += 1
        await run(scope, failing(tries < 3 ? "40P01" : "P0001"))
      })
      await expect(work).rejects.toThrow("on purpose")
      expect(tries).toBe(3)
    }
  })

  it("is refused once its scope has ended, and gets into nobody else’s", async () => {
    const over = await asOwner(async (scope) => scope)
    await expect(send(over, rename("Elsewhere"))).rejects.toThrow("has ended")
    expect(await nameNow()).toBe("Harbour Lane")
  })
})

it("says that nothing was kept when a statement had failed and the work went on regardless", async () => {
  const work = asOwner(async (scope) => {
    await scope.db.$executeRaw(rename("Elsewhere"))
    await scope.db.$executeRaw(failing("P0001")).catch(() => undefined)
    return "done"
  })
  await expect(work).rejects.toThrow("nothing of it was kept")
  expect(await nameNow()).toBe("Harbour Lane")
})

describe("what reaches beyond the database", () => {
  it("is refused inside a scope, whose transaction may be run again", async () => {
    const mail = { workspaceId: "", id: "", template: "", to: recipient("client", ""), from: "", props: {} }
    const ways: readonly (() => unknown)[] = [
      () => limit("letters", "marit", { tries: 1, seconds: 1 }),
      () => forgetTries("letters", "marit"),
      () => stripe().customers.list(),
      () => deliver(mail, { to: "", replyTo: null }, { subject: "", html: "", text: "" }),
    ]
    for (const reach of ways) await expect(asOwner(async () => reach())).rejects.toThrow("inside a transaction")
  })
})

describe("round trips", () => {
  const recorder = recordStatements()
  beforeEach(() => recorder.begin())
  afterAll(() => recorder.stop())

  it("are two for a scope that asks once: who asks goes out with the question, what is noted with the end", async () => {
    await asOwner(async (scope) => {
      await whoAsks(scope)
      await send(scope, rename("Harbour Lane"))
    })
    expect(recorder.sent().map(({ text }) => text.trim().split(/\s/)[0])).toEqual([
      "BEGIN",
      "SELECT",
      "SELECT",
      "UPDATE",
      "COMMIT",
    ])
    expect(recorder.roundTrips()).toBe(2)
  })

  it("are no more for a question that the product itself asks on someone’s behalf", async () => {
    await asOwner((scope) => asSystem(scope, "open_answers", (system) => whoAsks(system)))
    expect(recorder.sent().length).toBe(4)
    expect(recorder.roundTrips()).toBe(2)
  })

  it("are none where nothing was asked", async () => {
    expect(await asOwner(async () => "nothing")).toBe("nothing")
    expect(recorder.sent()).toEqual([])
  })
})
