import { expect, it } from "vitest"
import { paymentReceived } from "@/features/payments/events"
import { owedInWords } from "@/features/payments/rules"
import { aRelationship } from "@/features/relationships/factory"
import { releaseEndedHolds } from "@/features/scheduling/commands/hold"
import { holdReleased } from "@/features/scheduling/events"
import { aService, openEveryDay } from "@/features/scheduling/factory"
import { myAppointment } from "@/features/scheduling/queries/appointments"
import { openDays } from "@/features/scheduling/queries/open-days"
import { aWorkspace } from "@/features/workspaces/factory"
import { aCardCompany } from "@/launch/vitest/card-company"
import { queuedJobs, queuedMails } from "@/launch/vitest/queued-jobs"
import { toLocalDate } from "@/lib/time/local-date"
import { type ClientActor, inScope, type Scope, type SystemActor } from "@/server/data/scope"
import { bookable, myDeposit } from "../queries"
import { confirmOnPayment, forgetOrder, sendDaysLapsed } from "../reactions"
import { intensives } from "../room"
import { offerOf } from "../rules"
import { chooseDays, holdDays } from "./choose-days"
import { releaseDays } from "./release-days"

const now = new Date("2026-11-24T09:00:00Z")
const company = aCardCompany(() => now)

/** Marit and Jonas, who may choose days of two weeks and more from now. */
const aCouple = async () => {
  const harbour = await aWorkspace()
  const { workspaceId } = harbour
  await openEveryDay(harbour)
  const { serviceId } = await aService(harbour)
  const { relationshipId, clients } = await aRelationship(harbour)
  const [payer] = clients
  if (!payer) throw new Error("a couple has two members")
  const at =
    (actor: ClientActor, when: Date) =>
    <T>(work: (scope: Scope<ClientActor>) => Promise<T>) =>
      inScope({ workspaceId, actor, now: when }, work)
  const asSystem = <T>(work: (scope: Scope<SystemActor>) => Promise<T>, when = now) =>
    inScope({ workspaceId, actor: { kind: "system", reason: "test" }, now: when }, work)
  /** What the worker would do about a fact. */
  const react = async (kind: { name: string }, reactions: readonly (typeof forgetOrder)[], when = now) => {
    for (const { name, data, eventId } of await queuedJobs("event", workspaceId))
      if (name === kind.name)
        for (const one of reactions) await asSystem((scope) => one.run(scope, data, { eventId, at: when }), when)
  }
  const wanted = { serviceId, relationshipId, startDate: toLocalDate("2026-12-08"), agrees: true as const }
  /** Others who work with the same practitioner. */
  const another = async () => {
    const { relationshipId: theirs, clients: both } = await aRelationship(harbour)
    return { relationshipId: theirs, payer: both[0] ?? payer }
  }
  return { workspaceId, clients, payer, at, asSystem, react, wanted, another }
}

type Couple = Awaited<ReturnType<typeof aCouple>>

it("keeps days only on the terms that were read: what is due and when may not change on the way", async () => {
  const house = await aCouple()
  const { payer, at, wanted: soon } = house
  const termsAt = (when: Date) =>
    at(
      payer.actor,
      when,
    )(async (scope) => {
      const { sets, service, hostZone: timeZone } = await openDays(scope, { serviceId: soon.serviceId })
      const begins = sets.find(({ startDate }) => startDate === soon.startDate)?.days[0]?.startsAt ?? when
      return offerOf(service, { now: (await bookable(scope)).now, begins, timeZone }).terms
    })
  const late = new Date("2026-11-24T22:59:00Z")
  const afterMidnight = new Date("2026-11-24T23:01:00Z")
  const read = await termsAt(late)
  expect(read).toContain("due by Friday 27 November 2026")
  await expect(
    at(payer.actor, afterMidnight)((scope) => holdDays(scope, { ...soon, terms: read })),
  ).rejects.toMatchObject({
    code: "TERMS_CHANGED",
  })
  expect(await house.asSystem(({ db }) => db.order.count())).toBe(0)
  const { appointmentId } = await at(payer.actor, late)((scope) => holdDays(scope, { ...soon, terms: read }))
  const { instalments } = await at(payer.actor, late)((scope) => myDeposit(scope, appointmentId))
  expect(instalments.map((part) => owedInWords(part, { zone: part.zone, readerZone: "Asia/Tokyo" }))).toEqual([
    "€900.00 by Wednesday 25 November 2026, 00:34 (Oslo time)",
    "€2,100.00 by Friday 27 November 2026 (Oslo time)",
  ])
})

/** Who was written to about days whose time ran out, and what stands on their page. */
const lapse = async (house: Couple, appointmentId: string, when: Date) => {
  await house.react(holdReleased, [forgetOrder, sendDaysLapsed], when)
  const mails = await queuedMails(house.workspaceId)
  const pages = await Promise.all(
    house.clients.map(({ actor }) => house.at(actor, when)((scope) => myDeposit(scope, appointmentId))),
  )
  return {
    mailed: mails.filter(({ template }) => template === "intensives/days-lapsed").map(({ to }) => to),
    lapsed: pages.map((page) => page.lapsed),
  }
}

const whenOver = new Date(now.getTime() + 36 * 60_000)

it("tells the one who held days that their time has run out, on the page and by mail, and her partner nothing of it", async () => {
  const house = await aCouple()
  const { appointmentId } = await house.at(house.payer.actor, now)((scope) => holdDays(scope, house.wanted))
  const held = await house.at(house.payer.actor, now)((scope) => myDeposit(scope, appointmentId))
  expect(held.lapsed).toBe(false)
  await house.asSystem((scope) => releaseEndedHolds(scope), whenOver)
  expect(await lapse(house, appointmentId, whenOver)).toEqual({ mailed: [house.payer.email], lapsed: [true, false] })
})

it("writes of lapsed days to nobody whose e-mail is not safe", async () => {
  const house = await aCouple()
  const { appointmentId } = await house.at(house.payer.actor, now)((scope) => holdDays(scope, house.wanted))
  await house.asSystem(({ db }) =>
    db.client.updateMany({ where: { id: house.payer.clientId }, data: { safeEmail: false } }),
  )
  await house.asSystem((scope) => releaseEndedHolds(scope), whenOver)
  expect(await lapse(house, appointmentId, whenOver)).toEqual({ mailed: [], lapsed: [true, false] })
})

it("writes nothing about days that were let go, or that a late payment took again", async () => {
  const house = await aCouple()
  const mine = house.at(house.payer.actor, now)
  const released = await chooseDays(mine, house.wanted, "harbour")
  await releaseDays(mine, released.appointmentId)
  await company.sandbox().settled()
  expect(await lapse(house, released.appointmentId, now)).toEqual({ mailed: [], lapsed: [false, false] })

  const paid = await chooseDays(mine, house.wanted, "harbour")
  await company.pay(paid.url)
  await house.asSystem((scope) => releaseEndedHolds(scope), whenOver)
  await house.react(paymentReceived, [confirmOnPayment], whenOver)
  expect(await lapse(house, paid.appointmentId, whenOver)).toEqual({ mailed: [], lapsed: [false, false] })
})

const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const stateOf = async (house: Couple, appointmentId: string, when: Date) =>
  (await house.at(house.payer.actor, when)((scope) => myAppointment(scope, appointmentId))).state

it("lets paid days go for nobody: neither before the word of the payment was taken in, nor after", async () => {
  const house = await aCouple()
  const mine = house.at(house.payer.actor, now)
  const { appointmentId, url } = await chooseDays(mine, house.wanted, "harbour")
  await company.pay(url)
  await expect(releaseDays(mine, appointmentId)).rejects.toMatchObject({ code: "ALREADY_PAID" })
  expect(await stateOf(house, appointmentId, now)).toBe("held")
  await house.react(paymentReceived, [confirmOnPayment])
  await house.asSystem(({ db }) => db.payment.updateMany({ data: { checkoutSessionId: null } }))
  await expect(releaseDays(mine, appointmentId)).rejects.toMatchObject({ code: "ALREADY_PAID" })
  expect(await stateOf(house, appointmentId, now)).toBe("confirmed")
})

it("agrees on days for a late payment, though a hold of others on them has ended and nobody has swept it", async () => {
  const house = await aCouple()
  const others = await house.another()
  const { appointmentId, url } = await chooseDays(house.at(house.payer.actor, now), house.wanted, "harbour")
  await company.pay(url)
  await house.at(
    others.payer.actor,
    inMinutes(36),
  )((scope) => holdDays(scope, { ...house.wanted, relationshipId: others.relationshipId }))
  await house.react(paymentReceived, [confirmOnPayment], inMinutes(72))
  expect(await stateOf(house, appointmentId, inMinutes(72))).toBe("confirmed")
})

it("keeps days longer than the page on which they are paid is open", async () => {
  const house = await aCouple()
  await chooseDays(house.at(house.payer.actor, now), house.wanted, "harbour")
  const { checkoutExpiresAt, heldUntil } = await house.asSystem(async ({ db }) => ({
    ...(await db.payment.findFirstOrThrow({ select: { checkoutExpiresAt: true } })),
    ...(await db.appointment.findFirstOrThrow({ select: { heldUntil: true } })),
  }))
  expect(heldUntil && heldUntil > checkoutExpiresAt).toBe(true)
})

it("keeps days until the hour that was said, though the page on which they were to be paid has ended before", async () => {
  const house = await aCouple()
  const { appointmentId } = await chooseDays(house.at(house.payer.actor, now), house.wanted, "harbour")
  await company.advance(32 * 60)
  for (const one of intensives.reactions) await house.react({ name: one.event }, [one], inMinutes(32))
  expect([
    await stateOf(house, appointmentId, inMinutes(34)),
    await stateOf(house, appointmentId, inMinutes(36)),
  ]).toEqual(["held", "released"])
})

it("keeps no days for a relationship that has ended", async () => {
  const house = await aCouple()
  await house.asSystem(({ db }) => db.relationship.updateMany({ data: { endedAt: now } }))
  await expect(house.at(house.payer.actor, now)((scope) => holdDays(scope, house.wanted))).rejects.toMatchObject({
    code: "NOT_OPEN_TO_BOOK",
  })
  expect(await house.asSystem(({ db }) => db.appointment.count())).toBe(0)
})
