import { expect, it } from "vitest"
import { aRelationship } from "@/features/relationships/factory"
import { aWorkspace } from "@/features/workspaces/factory"
import { inScope } from "@/server/data/scope"
import { anOrder, type GivenOrder } from "../factory"
import { orders, totals } from "../queries/desk"

const aWorkspaceThatSells = async (timeZone?: string) => {
  const harbour = await aWorkspace(timeZone ? { timeZone } : {})
  const { relationshipId, clients } = await aRelationship(harbour)
  const payers = clients.map(({ clientId }) => ({ clientId, weight: 1 }))
  const sells = (given: Partial<GivenOrder> = {}) => anOrder(harbour.workspaceId, { relationshipId, payers, ...given })
  const asOwner = <T>(work: Parameters<typeof inScope<typeof harbour.owner, T>>[1]) =>
    inScope({ workspaceId: harbour.workspaceId, actor: harbour.owner }, work)
  return { sells, asOwner }
}

it("sums what is owed beyond what fits into 32 bits, and each currency for itself", async () => {
  const { sells, asOwner } = await aWorkspaceThatSells()
  for (const totalMinor of [2_000_000_000, 2_000_000_000, 2_000_000_000]) await sells({ totalMinor, currency: "JPY" })
  await sells({ totalMinor: 300_001 })
  expect(await asOwner(totals)).toEqual([
    { currency: "EUR", receivableMinor: 300_001, receivedMinor: 0 },
    { currency: "JPY", receivableMinor: 6_000_000_000, receivedMinor: 0 },
  ])
})

it("numbers orders by the year that the workspace's calendar shows", async () => {
  const newYearsEve = new Date("2026-12-31T23:30:00Z")
  const numbered = async (timeZone: string, at: Date) =>
    (await (await aWorkspaceThatSells(timeZone)).sells({ at })).number
  expect(await numbered("Europe/Oslo", newYearsEve)).toBe("2027-0001")
  expect(await numbered("Pacific/Honolulu", newYearsEve)).toBe("2026-0001")
  expect(await numbered("America/New_York", new Date("2027-01-01T04:59:00Z"))).toBe("2026-0001")
  const { sells } = await aWorkspaceThatSells("Pacific/Auckland")
  const [last, first, second] = [
    await sells({ at: new Date("2026-12-31T10:59:00Z") }),
    await sells({ at: new Date("2026-12-31T11:00:00Z") }),
    await sells({ at: new Date("2026-12-31T11:01:00Z") }),
  ]
  expect([last, first, second].map(({ number }) => number)).toEqual(["2026-0001", "2027-0001", "2027-0002"])
})

it("finds orders by number and by name, and takes a percent sign and an underscore for what they are", async () => {
  const { sells, asOwner } = await aWorkspaceThatSells()
  const { number } = await sells()
  const found = async (search: string) =>
    (await asOwner((scope) => orders(scope, { search }))).rows.map((one) => one.number)
  expect([await found("0001"), await found("mari")]).toEqual([[number], [number]])
  expect([await found("%"), await found("000_"), await found("Mar_t"), await found("\\")]).toEqual([[], [], [], []])
})

it("gives orders of one instant a number each, in an unbroken row", async () => {
  const { sells } = await aWorkspaceThatSells()
  const at = new Date("2026-11-24T09:00:00Z")
  const numbers = (await Promise.all(Array.from({ length: 8 }, () => sells({ at })))).map(({ number }) => number)
  expect(numbers.toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((count) => `2026-000${count}`))
})
