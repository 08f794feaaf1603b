import { describe, expect, it } from "vitest"
import type { Audience } from "@/features/exercises/schema"
import { aRelationship } from "@/features/relationships/factory"
import { aWorkspace } from "@/features/workspaces/factory"
import { queuedJobs, queuedMails } from "@/launch/vitest/queued-jobs"
import { toLocalDate } from "@/lib/time/local-date"
import { inScope } from "@/server/data/scope"
import { anAssignment } from "../../factory"
import { practiceOf } from "../../queries/practice"
import { deskOf } from "../../queries/review"
import { openedOf } from "../../queries/together"
import { notifyOpened } from "../../reactions"
import type { RevealRule } from "../../schema"
import { releaseOccurrence } from "../reviewing/reveal"
import { saveAnswer } from "./answer"
import { declinePractice, submitPractice } from "./send"

const now = new Date("2026-11-24T19:00:00Z")
const line = (text: string) => ({ kind: "line" as const, text })
const writer = crypto.randomUUID()
const place = { kind: "emotional_map_affect" as const, point: { valence: -0.4, arousal: 0.5 } }

const aDue = async (given: { names?: string[]; reveal?: RevealRule; audience?: Audience; firstDate?: string } = {}) => {
  const harbour = await aWorkspace()
  const { workspaceId, owner } = harbour
  const { names = ["Marit", "Jonas"], firstDate = "2026-11-24", ...rest } = given
  const { relationshipId, clients } = await aRelationship(harbour, { members: names.map((name) => ({ name })) })
  const { occurrenceIds, assignmentId } = await anAssignment(workspaceId, {
    relationshipId,
    clients,
    staff: owner,
    firstDate: toLocalDate(firstDate),
    ...rest,
  })
  const occurrenceId = occurrenceIds[0] ?? ""
  const as = <T>(n: number, work: Parameters<typeof inScope<(typeof clients)[number]["actor"], T>>[1], at = now) => {
    const client = clients[n]
    if (!client) throw new Error(`there is no member ${n}`)
    return inScope({ workspaceId, actor: client.actor, now: at }, work)
  }
  const writing = (sequence: number) => ({ writer, sequence, replaces: [] })
  const save = (n: number, text: string, sequence = 1) =>
    as(n, (scope) =>
      saveAnswer(scope, {
        occurrenceId,
        stepKey: "line",
        value: line(text),
        audience: "practitioner",
        ...writing(sequence),
      }),
    )
  const put = (n: number, audience: Audience = "relationship") =>
    as(n, (scope) => saveAnswer(scope, { occurrenceId, stepKey: "place", value: place, audience, ...writing(1) }))
  const asStaff = <T>(work: Parameters<typeof inScope<typeof owner, T>>[1]) =>
    inScope({ workspaceId, actor: owner, now }, work)
  return {
    workspaceId,
    relationshipId,
    occurrenceId,
    assignmentId,
    clients,
    as,
    asStaff,
    save,
    put,
    submit: (n: number) => as(n, (scope) => submitPractice(scope, occurrenceId)),
    decline: (n: number) => as(n, (scope) => declinePractice(scope, occurrenceId)),
    draft: (n: number) =>
      as(n, async (scope) => (await practiceOf(scope, occurrenceId)).drafts.line?.[0]?.value.answer),
    reveals: () => queuedJobs("event", workspaceId),
    opened: (n: number) =>
      as(n, (scope) =>
        openedOf(scope, occurrenceId).then(
          () => true,
          () => false,
        ),
      ),
  }
}

describe("sending", () => {
  it("is one submission, pressed twice or from two tabs at once", async () => {
    const { save, submit, as, reveals, occurrenceId } = await aDue({ names: ["Marit"] })
    await save(0, "words")
    await Promise.all([submit(0), submit(0), submit(0)])
    await submit(0)
    expect(await reveals()).toEqual([])
    const sent = await as(0, ({ db }) =>
      db.auditEvent.count({ where: { action: "response.sent", subjectId: occurrenceId } }),
    )
    expect(sent).toBe(1)
  })

  it("closes the practice kindly to a tab that comes later, and loses nothing", async () => {
    const { save, submit, decline, draft } = await aDue()
    await save(0, "sent")
    await submit(0)
    await expect(save(0, "late", 9)).rejects.toMatchObject({ code: "ALREADY_SENT" })
    await expect(decline(0)).rejects.toMatchObject({ code: "ALREADY_SENT" })
    expect(await draft(0)).toEqual(line("sent"))
    await decline(1)
    await decline(1)
    await expect(submit(1)).rejects.toMatchObject({ code: "ALREADY_DECLINED" })
  })

  it("never drops an autosave that was acknowledged, when both come at the same time", async () => {
    for (let round = 0; round < 15; round++) {
      const { save, submit, draft, as } = await aDue({ names: ["Marit"] })
      await save(0, "first", 1)
      const [kept] = await Promise.allSettled([save(0, "second", 2), submit(0)])
      expect(await draft(0)).toEqual(line(kept.status === "fulfilled" ? "second" : "first"))
      expect(await as(0, ({ db }) => db.answer.count({ where: { submittedAt: null } }))).toBe(0)
    }
  })
})

describe("the reveal", () => {
  it("comes with the last answer, for all at once, and once", async () => {
    const { put, submit, opened, reveals, as, occurrenceId } = await aDue({ names: ["Noor", "Ilse", "Tom"] })
    for (const n of [0, 1, 2]) await put(n)
    await submit(0)
    await submit(1)
    expect([await opened(0), await opened(1), await opened(2)]).toEqual([false, false, false])
    await submit(2)
    expect([await opened(0), await opened(1), await opened(2)]).toEqual([true, true, true])
    expect((await reveals()).length).toBe(1)
    const times = await as(0, ({ db }) =>
      db.answer.findMany({ where: { occurrenceId }, select: { revealedAt: true, clientId: true } }),
    )
    expect([times.length, new Set(times.map(({ revealedAt }) => revealedAt?.getTime())).size]).toEqual([3, 1])
  })

  it("comes exactly once when two members send in the same instant, in every one of many rounds", async () => {
    for (let round = 0; round < 30; round++) {
      const { put, submit, opened, reveals } = await aDue()
      await Promise.all([put(0), put(1)])
      await Promise.all([submit(0), submit(1)])
      expect([round, (await reveals()).length, await opened(0), await opened(1)]).toEqual([round, 1, true, true])
    }
  }, 120_000)

  it("comes with answers alone: “not this time” opens nothing, whoever says it and whenever", async () => {
    for (const declinesFirst of [true, false]) {
      const { put, submit, decline, opened, reveals, asStaff, occurrenceId } = await aDue()
      await put(0)
      await put(1)
      if (declinesFirst) await decline(1)
      await submit(0)
      if (!declinesFirst) await decline(1)
      expect([await opened(0), await opened(1), (await reveals()).length]).toEqual([false, false, 0])
      const { review } = (await asStaff((scope) => deskOf(scope, occurrenceId))).desk
      expect([review?.cameBack, review?.opened]).toEqual(["One of two; Jonas: not this time", "not opened"])
    }
  })

  it("is not the practitioner’s to make where somebody who is there said “not this time”", async () => {
    const { put, submit, decline, asStaff, occurrenceId } = await aDue({ reveal: "on_release" })
    await put(0)
    await submit(0)
    await decline(1)
    expect((await asStaff((scope) => deskOf(scope, occurrenceId))).desk.review?.mayRelease).toBe(false)
    await expect(asStaff((scope) => releaseOccurrence(scope, { occurrenceId, knowing: false }))).rejects.toMatchObject({
      code: "NOT_ALL_ANSWERED",
    })
  })

  it("opens nothing where nothing was meant to open", async () => {
    const { put, submit, opened, reveals } = await aDue()
    await put(0, "practitioner")
    await submit(0)
    await submit(1)
    expect([await opened(0), (await reveals()).length]).toEqual([false, 0])
  })

  it("has a week: until its end an answer opens it, then nothing is sent or opened by itself any more", async () => {
    const last = new Date("2026-12-01T11:59:59Z")
    const over = new Date("2026-12-01T12:00:00Z")
    for (const { at, opens } of [
      { at: last, opens: true },
      { at: over, opens: false },
    ]) {
      const { put, submit, as, opened, occurrenceId } = await aDue()
      await put(0)
      await put(1)
      await submit(0)
      const sent = await as(1, (scope) => submitPractice(scope, occurrenceId), at).then(
        () => "sent",
        ({ code }) => code,
      )
      expect([sent, await opened(0)]).toEqual([opens ? "sent" : "WEEK_IS_OVER", opens])
    }
  })

  it("leaves a skipped step closed, like one that was kept back", async () => {
    const { put, submit, as, occurrenceId } = await aDue()
    await put(0)
    await put(1)
    await as(0, (scope) =>
      saveAnswer(scope, {
        occurrenceId,
        stepKey: "words",
        value: { skipped: true },
        audience: "relationship",
        writer,
        sequence: 1,
        replaces: [],
      }),
    )
    await submit(0)
    await submit(1)
    const read = await as(1, ({ db }) => db.answer.findMany({ where: { occurrenceId }, select: { stepKey: true } }))
    expect(read.map(({ stepKey }) => stepKey)).toEqual(["place", "place"])
  })

  it("does not wait for someone who has left", async () => {
    const { put, submit, opened, asStaff, clients } = await aDue({ names: ["Noor", "Ilse", "Tom"] })
    await asStaff(({ db }) =>
      db.member.updateMany({ where: { clientId: clients[2]?.clientId ?? "" }, data: { leftAt: now } }),
    )
    await put(0)
    await submit(0)
    await submit(1)
    expect(await opened(1)).toBe(true)
    await expect(submit(2)).rejects.toMatchObject({ code: "NOT_FOUND" })
  })

  it("is the practitioner’s with “on release”, and only after everybody has answered", async () => {
    const { put, submit, opened, asStaff, occurrenceId, reveals } = await aDue({ reveal: "on_release" })
    await put(0)
    await submit(0)
    await expect(asStaff((scope) => releaseOccurrence(scope, { occurrenceId, knowing: false }))).rejects.toMatchObject({
      code: "NOT_ALL_ANSWERED",
    })
    await submit(1)
    expect(await opened(1)).toBe(false)
    await asStaff((scope) => releaseOccurrence(scope, { occurrenceId, knowing: false }))
    await asStaff((scope) => releaseOccurrence(scope, { occurrenceId, knowing: false }))
    expect([await opened(1), (await reveals()).length]).toEqual([true, 1])
  })

  it("is each member’s own with “immediately”, and never with “never” or for the practitioner’s eyes", async () => {
    const soon = await aDue({ reveal: "immediately" })
    await soon.put(0)
    await soon.put(1)
    await soon.submit(0)
    expect([await soon.opened(1), (await soon.reveals()).length]).toEqual([true, 1])
    const seen = await soon.as(1, (scope) => openedOf(scope, soon.occurrenceId))
    expect(seen.members.map(({ answers }) => Object.keys(answers).length)).toEqual([1, 0])
    await soon.submit(1)
    expect((await soon.reveals()).length).toBe(2)

    const never = await aDue({ reveal: "never" })
    await expect(never.put(0, "relationship")).rejects.toMatchObject({ code: "WIDER_THAN_TOLD" })
    for (const n of [0, 1]) await never.put(n, "practitioner")
    await never.submit(0)
    await never.submit(1)
    await expect(
      never.asStaff((scope) => releaseOccurrence(scope, { occurrenceId: never.occurrenceId, knowing: false })),
    ).rejects.toMatchObject({
      code: "NOT_FOUND",
    })
    expect(await never.opened(0)).toBe(false)
  })

  it("is told to all in one neutral mail of the same minute", async () => {
    const { put, submit, reveals, workspaceId, clients } = await aDue()
    await put(0)
    await put(1)
    await submit(0)
    await submit(1)
    const [event] = await reveals()
    await inScope({ workspaceId, actor: { kind: "system", reason: "test" } }, (scope) =>
      notifyOpened.run(scope, event?.data, { eventId: event?.eventId ?? "", at: now }),
    )
    const mails = await queuedMails(workspaceId)
    expect(mails.map(({ to }) => to).sort()).toEqual(clients.map(({ email }) => email).sort())
    expect(
      new Set(
        mails.map(({ to: _to, toRow: _row, id: _id, props, ...rest }) => JSON.stringify([rest, Object.keys(props)])),
      ).size,
    ).toBe(1)
    expect(JSON.stringify(mails)).not.toMatch(/map|couple|partner|practice/i)
  })
})
