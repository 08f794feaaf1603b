import { expect, it } from "vitest"
import { makeRefund } from "@/features/payments/commands/refund"
import { paymentReceived } from "@/features/payments/events"
import { orders } from "@/features/payments/queries/desk"
import { aRelationship } from "@/features/relationships/factory"
import { releaseEndedHolds } from "@/features/scheduling/commands/hold"
import { holdReleased } from "@/features/scheduling/events"
import { aService, openEveryDay } from "@/features/scheduling/factory"
import { myUpcoming } from "@/features/scheduling/queries/appointments"
import { openDays } from "@/features/scheduling/queries/open-days"
import { aWorkspace } from "@/features/workspaces/factory"
import { aCardCompany } from "@/launch/vitest/card-company"
import { queuedJobs } from "@/launch/vitest/queued-jobs"
import { addDays, type LocalDate } from "@/lib/time/local-date"
import type { TimeZone } from "@/lib/time/zones/time-zone"
import { localDateAt } from "@/lib/time/zones/zoned"
import { type ClientActor, inScope, type Scope, type SystemActor } from "@/server/data/scope"
import { upcomingIntensives } from "../queries"
import { confirmOnPayment, forgetOrder } from "../reactions"
import { chooseDays, holdDays } from "./choose-days"
import { releaseDays } from "./release-days"

const company = aCardCompany(() => now)

const now = new Date("2026-11-24T09:00:00Z")
const inWeeks = (weeks: number): LocalDate => addDays(localDateAt(now, "Europe/Oslo" as TimeZone), weeks * 7)

const aHouse = async (couples = 1) => {
  const harbour = await aWorkspace()
  await openEveryDay(harbour)
  const { serviceId } = await aService(harbour)
  const relationships = []
  for (let n = 0; n < couples; n++) relationships.push(await aRelationship(harbour))
  const [first] = relationships
  const payer = first?.clients[0]
  if (!first || !payer) throw new Error("a couple has two members")
  const at =
    (actor: ClientActor, when: Date) =>
    <T>(work: (scope: Scope<ClientActor>) => Promise<T>) =>
      inScope({ workspaceId: harbour.workspaceId, actor, now: when }, work)
  const asSystem = <T>(work: (scope: Scope<SystemActor>) => Promise<T>, when = now) =>
    inScope({ workspaceId: harbour.workspaceId, actor: { kind: "system", reason: "test" }, now: when }, work)
  const wanted = { serviceId, relationshipId: first.relationshipId, startDate: inWeeks(4), agrees: true as const }
  return { harbour, serviceId, relationships, first, payer, at, asSystem, wanted }
}

type House = Awaited<ReturnType<typeof aHouse>>

/** Runs what reacts to a fact as the worker would, for the events that are in the queue. */
const reactTo = async (
  { harbour, asSystem }: House,
  kind: { name: string },
  reactions: readonly (typeof confirmOnPayment)[],
  when = now,
) => {
  const jobs = await queuedJobs("event", harbour.workspaceId)
  const events = jobs.filter(({ name }) => name === kind.name)
  for (const { data, eventId } of events)
    for (const one of reactions) await asSystem((scope) => one.run(scope, data, { eventId, at: when }), when)
  return events.length
}

it("gives two days to one of 32 couples who want overlapping ones in the same instant, and keeps nothing of the others", async () => {
  const house = await aHouse(32)
  const attempts = house.relationships.map(({ relationshipId, clients }, n) =>
    // Neighbouring dates: each overlaps the next by a day.
    house.at(
      clients[0]?.actor ?? house.payer.actor,
      now,
    )((scope) => holdDays(scope, { ...house.wanted, relationshipId, startDate: addDays(inWeeks(4), n % 2) })),
  )
  const outcomes = await Promise.allSettled(attempts)
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
  expect(outcomes.flatMap((one) => (one.status === "rejected" ? [one.reason.code] : []))).toEqual(
    Array(31).fill("DAYS_TAKEN"),
  )
  const left = await house.asSystem(async ({ db }) => [
    await db.segment.count(),
    await db.order.count(),
    await db.intensive.count(),
    await db.attendee.count(),
  ])
  expect(left).toEqual([4, 1, 1, 2])
}, 60_000)

it("never lets two blocks of a host's time overlap, even when the code asks the database for it", async () => {
  const house = await aHouse()
  const { appointmentId } = await house.at(house.payer.actor, now)((scope) => holdDays(scope, house.wanted))
  await expect(
    house.asSystem(
      ({ db }) => db.$executeRaw`
      INSERT INTO segments (workspace_id, id, appointment_id, staff_id, starts_at, ends_at, state)
      SELECT workspace_id, gen_random_uuid(), appointment_id, staff_id, starts_at + interval '1 hour', ends_at + interval '1 hour', 'confirmed'
        FROM segments WHERE appointment_id = ${appointmentId}::uuid LIMIT 1`,
    ),
  ).rejects.toThrow(/segments_no_double_booking/)
})

it("confirms the days by the processor's word alone, for both partners", async () => {
  const house = await aHouse()
  const { url, appointmentId } = await chooseDays(house.at(house.payer.actor, now), house.wanted, "harbour")
  const [held] = await house.at(house.payer.actor, now)((scope) => myUpcoming(scope))
  expect(held?.state).toBe("held")
  await company.pay(url)
  await reactTo(house, paymentReceived, [confirmOnPayment])
  for (const { actor } of house.first.clients) {
    const [agreed] = await house.at(actor, now)((scope) => myUpcoming(scope))
    expect([agreed?.id, agreed?.state, agreed?.days.length]).toEqual([appointmentId, "confirmed", 2])
  }
})

it("offers the days again once a hold has ended, and owes nothing for them", async () => {
  const house = await aHouse()
  await house.at(house.payer.actor, now)((scope) => holdDays(scope, house.wanted))
  const offered = (when: Date) =>
    house.at(
      house.payer.actor,
      when,
    )(async (scope) =>
      (await openDays(scope, { serviceId: house.serviceId })).sets.some(
        ({ startDate }) => startDate === house.wanted.startDate,
      ),
    )
  expect(await offered(now)).toBe(false)
  const later = new Date(now.getTime() + 36 * 60_000)
  expect(await offered(later)).toBe(true)
  expect(await house.asSystem((scope) => releaseEndedHolds(scope), later)).toBe(1)
  await reactTo(house, holdReleased, [forgetOrder], later)
  const [order] = await house.asSystem(({ db }) => db.order.findMany({ select: { cancelledAt: true } }))
  expect(order?.cancelledAt).not.toBeNull()
})

it("calls a deposit overdue only once the days are no longer kept for it", async () => {
  const house = await aHouse()
  await house.at(house.payer.actor, now)((scope) => holdDays(scope, house.wanted))
  const stateAt = async (minutes: number) => {
    const when = new Date(now.getTime() + minutes * 60_000)
    const asOwner = { workspaceId: house.harbour.workspaceId, actor: house.harbour.owner, now: when }
    const page = await inScope(asOwner, (scope) => orders(scope, { search: "" }))
    return page.rows.map(({ state }) => state)
  }
  expect([await stateAt(0), await stateAt(34), await stateAt(36)]).toEqual([["open"], ["open"], ["overdue"]])
})

it("owes nothing for days whose hold ended while another couple's late payment was taken in", async () => {
  const house = await aHouse(2)
  const [, others] = house.relationships
  const other = others?.clients[0]
  if (!others || !other) throw new Error("there are two couples")
  const { url } = await chooseDays(house.at(house.payer.actor, now), house.wanted, "harbour")
  const elsewhere = { ...house.wanted, relationshipId: others.relationshipId, startDate: inWeeks(8) }
  await house.at(other.actor, now)((scope) => holdDays(scope, elsewhere))
  await company.pay(url)
  const later = new Date(now.getTime() + 40 * 60_000)
  await reactTo(house, paymentReceived, [confirmOnPayment], later)
  await reactTo(house, holdReleased, [forgetOrder], later)
  const owed = await house.asSystem(({ db }) =>
    db.order.findMany({ where: { cancelledAt: null }, select: { relationshipId: true } }),
  )
  expect(owed).toEqual([{ relationshipId: house.first.relationshipId }])
  const left = await house.asSystem(({ db }) =>
    db.appointment.count({ where: { confirmedAt: null, releasedAt: null } }),
  )
  expect(left).toBe(0)
})

it("takes back what is owed for a hold whose time was freed without a word", async () => {
  const house = await aHouse()
  await house.at(house.payer.actor, now)((scope) => holdDays(scope, house.wanted))
  await house.asSystem(({ db }) => db.segment.updateMany({ data: { state: "released", expiresAt: null } }))
  const later = new Date(now.getTime() + 36 * 60_000)
  expect(await house.asSystem((scope) => releaseEndedHolds(scope), later)).toBe(1)
  await reactTo(house, holdReleased, [forgetOrder], later)
  expect(await house.asSystem(({ db }) => db.order.count({ where: { cancelledAt: null } }))).toBe(0)
})

it("takes the same days again for a payment that comes late, when they are still free", async () => {
  const house = await aHouse()
  const { url } = await chooseDays(house.at(house.payer.actor, now), house.wanted, "harbour")
  await company.pay(url)
  const later = new Date(now.getTime() + 40 * 60_000)
  await house.asSystem((scope) => releaseEndedHolds(scope), later)
  await reactTo(house, paymentReceived, [confirmOnPayment], later)
  await reactTo(house, holdReleased, [forgetOrder], later)
  const [agreed] = await house.at(house.payer.actor, later)((scope) => myUpcoming(scope))
  expect(agreed?.state).toBe("confirmed")
  expect(await house.asSystem(({ db }) => db.order.findMany({ select: { cancelledAt: true } }))).toEqual([
    { cancelledAt: null },
  ])
})

it("gives the whole deposit back when the days went to someone else meanwhile", async () => {
  const house = await aHouse(2)
  const [, others] = house.relationships
  const other = others?.clients[0]
  if (!others || !other) throw new Error("there are two couples")
  const { url } = await chooseDays(house.at(house.payer.actor, now), house.wanted, "harbour")
  const later = new Date(now.getTime() + 40 * 60_000)
  await house.at(
    other.actor,
    later,
  )((scope) => holdDays(scope, { ...house.wanted, relationshipId: others.relationshipId }))
  await company.pay(url)
  await reactTo(house, paymentReceived, [confirmOnPayment], later)
  const [refund] = await house.asSystem(({ db }) => db.refund.findMany({ select: { id: true, amountMinor: true } }))
  expect(refund?.amountMinor).toBe(90_000)
  await makeRefund.run({ refundId: refund?.id }, house.harbour.workspaceId)
  const listed = await inScope(
    { workspaceId: house.harbour.workspaceId, actor: house.harbour.owner, now: later },
    upcomingIntensives,
  )
  expect(listed.map(({ stage, paidMinor }) => [stage, paidMinor])).toContainEqual(["dates lost", 0])
  const entries = await house.asSystem(({ db }) =>
    db.ledgerEntry.findMany({ where: { order: { intensive: { datesLostAt: { not: null } } } } }),
  )
  const sum = (account: string) =>
    entries.reduce(
      (total, one) =>
        total +
        (one.debitAccount === account ? one.amountMinor : 0) -
        (one.creditAccount === account ? one.amountMinor : 0),
      0,
    )
  expect([sum("receivable"), sum("processor"), sum("revenue")]).toEqual([0, 0, 0])
  const [theirs] = await house.at(other.actor, later)((scope) => myUpcoming(scope))
  expect(theirs?.state).toBe("held")
})

it("releases held days: the payment page is closed first, then the days are free", async () => {
  const house = await aHouse()
  const { url, appointmentId } = await chooseDays(house.at(house.payer.actor, now), house.wanted, "harbour")
  await releaseDays(house.at(house.payer.actor, now), appointmentId)
  await company.sandbox().settled()
  expect(await house.at(house.payer.actor, now)((scope) => myUpcoming(scope))).toEqual([])
  await company.pay(url)
  expect(await reactTo(house, paymentReceived, [confirmOnPayment])).toBe(0)
})

it("keeps days only for a relationship that was accepted, and only for its own members", async () => {
  const house = await aHouse(2)
  const [, others] = house.relationships
  await house.asSystem(({ db }) =>
    db.relationship.updateMany({ where: { id: house.first.relationshipId }, data: { acceptedAt: null } }),
  )
  await expect(house.at(house.payer.actor, now)((scope) => holdDays(scope, house.wanted))).rejects.toMatchObject({
    code: "NOT_OPEN_TO_BOOK",
  })
  await expect(
    house.at(
      house.payer.actor,
      now,
    )((scope) => holdDays(scope, { ...house.wanted, relationshipId: others?.relationshipId ?? "" })),
  ).rejects.toMatchObject({ code: "NOT_FOUND" })
})

it("keeps one set of days at a time for a couple", async () => {
  const house = await aHouse()
  await house.at(house.payer.actor, now)((scope) => holdDays(scope, house.wanted))
  await expect(
    house.at(house.payer.actor, now)((scope) => holdDays(scope, { ...house.wanted, startDate: inWeeks(6) })),
  ).rejects.toMatchObject({ code: "TOO_MANY_HOLDS" })
})

it("keeps days five times a day for a couple who let them go again, so that they keep nobody else out", async () => {
  const house = await aHouse()
  const hours = (n: number) => new Date(now.getTime() + n * 3_600_000)
  const keep = (when: Date) => house.at(house.payer.actor, when)((scope) => holdDays(scope, house.wanted))
  for (let n = 0; n < 5; n += 1) {
    await keep(hours(n))
    await house.asSystem((scope) => releaseEndedHolds(scope), hours(n + 0.9))
  }
  await expect(keep(hours(5))).rejects.toMatchObject({ code: "HELD_OFTEN" })
  await expect(keep(hours(24.5))).resolves.toBeDefined()
})
