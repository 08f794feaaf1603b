import { describe, expect, it } from "vitest"
import type { Audience } from "@/features/exercises/schema"
import { aRelationship } from "@/features/relationships/factory"
import { aWorkspace } from "@/features/workspaces/factory"
import { queuedJobs, queuedMails } from "@/launch/vitest/queued-jobs"
import { type LocalDate, toLocalDate } from "@/lib/time/local-date"
import { type ClientScope, inScope } from "@/server/data/scope"
import { anAssignment, aResponse } from "../../factory"
import { practiceOf } from "../../queries/practice"
import { deskOf } from "../../queries/review"
import { todayPractices } from "../../queries/today"
import { giveToPractitioner, keepUnopened, offerAnew } from "./after-week"
import { declinePractice, submitPractice } from "./send"

const tuesday = toLocalDate("2026-11-10")
const over = new Date("2026-11-17T12:00:00Z")
const place = { kind: "emotional_map_affect" as const, point: { valence: -0.4, arousal: 0.5 } }

type Given = { until?: LocalDate; lastDate?: LocalDate | null; audience?: Audience; state?: "sent" | "draft" }

/** Marit has written on Tuesday, and Jonas nothing. */
const aWeek = async ({
  until = tuesday,
  lastDate = tuesday,
  audience = "relationship",
  state = "sent",
}: Given = {}) => {
  const harbour = await aWorkspace()
  const { workspaceId, owner } = harbour
  const { relationshipId, clients } = await aRelationship(harbour)
  const [marit, jonas] = clients
  if (!marit || !jonas) throw new Error("a couple is two")
  const plan = { relationshipId, clients, staff: owner, firstDate: tuesday, until, lastDate }
  const { occurrenceIds, assignmentId } = await anAssignment(workspaceId, plan)
  const [occurrenceId = ""] = occurrenceIds
  const at = new Date("2026-11-10T20:00:00Z")
  const answers = { place: { answer: place, audience } }
  await aResponse(workspaceId, occurrenceId, { client: marit.actor, at, answers, state })
  const as = <T>(who: typeof marit, work: (scope: ClientScope) => Promise<T>, now = over) =>
    inScope({ workspaceId, actor: who.actor, now }, work)
  const asStaff = <T>(work: Parameters<typeof inScope<typeof owner, T>>[1], now = over) =>
    inScope({ workspaceId, actor: owner, now }, work)
  return {
    workspaceId,
    assignmentId,
    occurrenceId,
    occurrenceIds,
    marit,
    jonas,
    as,
    asStaff,
    page: (now = over) => as(marit, (scope) => practiceOf(scope, occurrenceId), now),
    today: async (who = marit, now = over) => as(who, (scope) => todayPractices(scope, "Europe/Oslo"), now),
  }
}

describe("what did not open", () => {
  it("is said to Marit when its week is over, not a second before, and never to Jonas, whatever he did", async () => {
    for (const declines of [false, true]) {
      const { as, page, today, jonas, occurrenceId } = await aWeek()
      if (declines) await as(jonas, (scope) => declinePractice(scope, occurrenceId), new Date("2026-11-11T09:00:00Z"))
      const before = new Date(over.getTime() - 1)
      expect([(await page(before)).didNotOpen, (await today(undefined, before)).unopened]).toEqual([false, []])
      expect((await page()).didNotOpen).toBe(true)
      expect((await today()).unopened.map((one) => one.occurrenceId)).toEqual([occurrenceId])
      expect((await today(jonas)).unopened).toEqual([])
      expect((await as(jonas, (scope) => practiceOf(scope, occurrenceId))).didNotOpen).toBe(false)
    }
  })

  it("tells nobody at that moment: no mail, no event", async () => {
    const { workspaceId, page } = await aWeek()
    await page()
    expect([await queuedMails(workspaceId), await queuedJobs("event", workspaceId)]).toEqual([[], []])
  })

  it("can be kept, and is quiet from then on", async () => {
    const { as, page, today, marit, occurrenceId } = await aWeek()
    await expect(
      as(marit, (scope) => keepUnopened(scope, occurrenceId), new Date(over.getTime() - 1)),
    ).rejects.toMatchObject({ code: "NOTHING_TO_DECIDE" })
    await as(marit, (scope) => keepUnopened(scope, occurrenceId))
    expect([(await page()).isKept, (await today()).unopened]).toEqual([true, []])
  })

  it("can be looked at with the practitioner, who finds it in the queue once more", async () => {
    const { as, asStaff, marit, occurrenceId } = await aWeek()
    await asStaff(({ db }) => db.waitingReview.deleteMany({ where: { occurrenceId } }))
    await as(marit, (scope) => giveToPractitioner(scope, occurrenceId))
    const { groups, review } = (await asStaff((scope) => deskOf(scope, null))).desk
    expect(groups.flatMap(({ waiting }) => waiting.map((one) => one.occurrenceId))).toEqual([occurrenceId])
    expect(review?.members.map(({ asksToLook }) => asksToLook)).toEqual([true, false])
  })

  it("waits for all of them again when she offers it anew, with her words, and once", async () => {
    const { as, today, marit, jonas, occurrenceId } = await aWeek()
    const fresh = await as(marit, (scope) => offerAnew(scope, occurrenceId))
    expect(fresh).not.toBe(occurrenceId)
    const hers = await as(marit, (scope) => practiceOf(scope, fresh))
    expect([hers.state, hers.drafts.place?.[0]?.value]).toEqual(["open", { answer: place, audience: "relationship" }])
    expect((await today(jonas)).open.map((one) => [one.occurrenceId, one.isStarted])).toEqual([[fresh, false]])
    await expect(as(marit, (scope) => offerAnew(scope, occurrenceId))).rejects.toMatchObject({
      code: "NOTHING_TO_DECIDE",
    })
    for (const who of [marit, jonas]) await as(who, (scope) => submitPractice(scope, fresh))
    expect((await as(jonas, (scope) => practiceOf(scope, fresh))).isOpened).toBe(true)
  })

  it("goes into this week’s practice where there is one, and Jonas finds nothing that he would not have found", async () => {
    const given = { until: toLocalDate("2026-11-24"), lastDate: null }
    const [quiet, anew] = [await aWeek(given), await aWeek(given)]
    const fresh = await anew.as(anew.marit, (scope) => offerAnew(scope, anew.occurrenceId))
    expect(fresh).toBe(anew.occurrenceIds[1])
    const found = async ({ today, jonas, occurrenceIds }: typeof quiet) => {
      const { open, later, done, unopened } = await today(jonas)
      return [open, later, done, unopened].map((all) => all.map((one) => occurrenceIds.indexOf(one.occurrenceId)))
    }
    expect(await found(anew)).toEqual(await found(quiet))
  })

  it("is not offered anew where the practice has ended", async () => {
    const { as, asStaff, marit, occurrenceId, assignmentId } = await aWeek()
    await asStaff(({ db }) => db.assignment.updateMany({ where: { id: assignmentId }, data: { endedAt: over } }))
    await expect(as(marit, (scope) => offerAnew(scope, occurrenceId))).rejects.toMatchObject({ code: "DOES_NOT_GO_ON" })
  })

  it("is nobody else’s to decide on, and nothing that opened is", async () => {
    const { as, jonas, occurrenceId } = await aWeek()
    for (const decide of [keepUnopened, giveToPractitioner, offerAnew])
      await expect(as<unknown>(jonas, (scope) => decide(scope, occurrenceId))).rejects.toMatchObject({
        code: "NOTHING_TO_DECIDE",
      })
  })
})

describe("what was written and not sent in time", () => {
  it("is kept for its author, who can still send it to the practitioner and to nobody else", async () => {
    const { as, asStaff, page, marit, jonas, occurrenceId } = await aWeek({ state: "draft" })
    expect([(await page()).state, Object.keys((await page()).drafts)]).toEqual(["closed", ["place"]])
    await expect(as(marit, (scope) => submitPractice(scope, occurrenceId))).rejects.toMatchObject({
      code: "WEEK_IS_OVER",
    })
    await as(marit, (scope) => giveToPractitioner(scope, occurrenceId))
    const { review } = (await asStaff((scope) => deskOf(scope, occurrenceId))).desk
    expect(review?.members[0]?.answers.map(({ stepKey, audience }) => [stepKey, audience])).toEqual([
      ["place", "practitioner"],
    ])
    expect(await as(jonas, ({ db }) => db.answer.count())).toBe(0)
  })

  it("can be offered anew like what was sent", async () => {
    const { as, marit, occurrenceId } = await aWeek({ state: "draft" })
    const fresh = await as(marit, (scope) => offerAnew(scope, occurrenceId))
    expect(Object.keys((await as(marit, (scope) => practiceOf(scope, fresh))).drafts)).toEqual(["place"])
  })
})
