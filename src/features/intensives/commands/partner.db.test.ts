import { expect, it } from "vitest"
import { refundPayment } from "@/features/payments/commands/refund"
import { aPayment } from "@/features/payments/factory"
import { owedInWords } from "@/features/payments/rules"
import { aRelationship } from "@/features/relationships/factory"
import { releaseEndedHolds } from "@/features/scheduling/commands/hold"
import { aService, openEveryDay } from "@/features/scheduling/factory"
import { comingUp, myAppointment, myUpcoming } from "@/features/scheduling/queries/appointments"
import { aWorkspace } from "@/features/workspaces/factory"
import { toLocalDate } from "@/lib/time/local-date"
import { type ClientActor, inScope, type Scope, type SystemActor } from "@/server/data/scope"
import { myDeposit, myMoney } from "../queries"
import { holdDays } from "./choose-days"

const now = new Date("2026-11-24T09:00:00Z")
const later = new Date("2026-11-24T09:40:00Z")

/** Marit keeps days for the two of them, and pays; Jonas takes part. */
const daysThatMaritHolds = async () => {
  const harbour = await aWorkspace()
  await openEveryDay(harbour)
  const { serviceId } = await aService(harbour)
  const { relationshipId, clients } = await aRelationship(harbour)
  const [marit, jonas] = clients
  if (!marit || !jonas) throw new Error("a couple has two members")
  const { workspaceId } = harbour
  const as = <T>(actor: ClientActor, work: (scope: Scope<ClientActor>) => Promise<T>, when = now) =>
    inScope({ workspaceId, actor, now: when }, work)
  const asSystem = <T>(work: (scope: Scope<SystemActor>) => Promise<T>) =>
    inScope({ workspaceId, actor: { kind: "system", reason: "test" }, now: later }, work)
  const { appointmentId } = await as(marit.actor, (scope) =>
    holdDays(scope, { serviceId, relationshipId, startDate: toLocalDate("2026-12-19"), agrees: true }),
  )
  return { workspaceId, marit, jonas, as, asSystem, appointmentId }
}

it("shows held days to both, on their lists and on Today, and says to each alone whether they booked them", async () => {
  const { marit, jonas, as, appointmentId } = await daysThatMaritHolds()
  for (const [actor, bookedByMe] of [
    [marit.actor, true],
    [jonas.actor, false],
  ] as const) {
    const seen = [{ id: appointmentId, state: "held", bookedByMe }]
    expect(await as(actor, (scope) => myUpcoming(scope))).toMatchObject(seen)
    expect(await as(actor, comingUp)).toMatchObject({ next: null, held: seen })
    expect((await as(actor, comingUp, later)).held).toEqual([])
  }
})

it("tells Jonas nothing of what Marit pays: neither who booked, nor an amount, nor that her payment came too late", async () => {
  const { workspaceId, marit, jonas, as, asSystem, appointmentId } = await daysThatMaritHolds()
  const whatJonasSees = async (when: Date) =>
    JSON.stringify([
      await as(jonas.actor, (scope) => myUpcoming(scope), when),
      await as(jonas.actor, (scope) => myAppointment(scope, appointmentId), when),
      await as(jonas.actor, (scope) => myDeposit(scope, appointmentId), when),
      await as(jonas.actor, comingUp, when),
      await as(jonas.actor, myMoney, when),
    ])
  expect(await whatJonasSees(now)).not.toMatch(new RegExp(`${marit.clientId}|Minor|EUR|paid`))

  await asSystem((scope) => releaseEndedHolds(scope))
  const released = await whatJonasSees(later)
  const [hers] = (await as(marit.actor, (scope) => myDeposit(scope, appointmentId))).instalments
  await asSystem(async (scope) => {
    const { orderId } = await scope.db.intensive.findFirstOrThrow({ select: { orderId: true } })
    const paid = { orderId, instalmentId: hers?.id ?? "", clientId: marit.clientId, amountMinor: 90_000, at: later }
    const { paymentId } = await aPayment(workspaceId, paid)
    await refundPayment(scope, { paymentId, reason: "dates_lost" })
    await scope.db.intensive.updateMany({ data: { datesLostAt: later } })
  })
  expect((await as(marit.actor, (scope) => myDeposit(scope, appointmentId), later)).datesLost).toBe(true)
  expect(await whatJonasSees(later)).toBe(released)
})

it("says on Marit's Today what keeps the days while they are kept, nothing once they have lapsed, and the balance once they are hers", async () => {
  const { workspaceId, marit, as, asSystem, appointmentId } = await daysThatMaritHolds()
  const shown = async (when: Date) => {
    const { forHeld, due } = await as(marit.actor, myMoney, when)
    const inWords = (part: (typeof due)[number]) => owedInWords(part, { zone: part.zone, readerZone: "Europe/Oslo" })
    return {
      forHeld: forHeld.map((part) => [part.appointmentId, inWords(part)]),
      due: due.map(inWords),
    }
  }
  const deposit = "€900.00 by Tuesday 24 November 2026, 10:35"
  const balance = "€2,100.00 by Saturday 28 November 2026"
  const kept = {
    forHeld: [
      [appointmentId, deposit],
      [appointmentId, balance],
    ],
    due: [],
  }
  expect(await shown(now)).toEqual(kept)
  await asSystem((scope) => releaseEndedHolds(scope))
  expect((await shown(later)).due).toEqual([])
  await asSystem(async (scope) => {
    const { orderId } = await scope.db.intensive.findFirstOrThrow({ select: { orderId: true } })
    const [first] = (await as(marit.actor, (mine) => myDeposit(mine, appointmentId))).instalments
    const paid = { orderId, instalmentId: first?.id ?? "", clientId: marit.clientId, amountMinor: 90_000, at: later }
    await aPayment(workspaceId, paid)
    await scope.db.intensive.updateMany({ data: { confirmedAt: later } })
  })
  expect(await shown(later)).toEqual({ forHeld: [], due: [balance] })
})
