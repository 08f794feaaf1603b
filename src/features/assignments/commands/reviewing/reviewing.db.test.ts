import pg from "pg"
import { describe, expect, it, vi } from "vitest"
import { myThread } from "@/features/messaging/queries"
import { aRelationship } from "@/features/relationships/factory"
import { staffToday } from "@/features/today/queries"
import { aStaffMember, aWorkspace } from "@/features/workspaces/factory"
import { toLocalDate } from "@/lib/time/local-date"
import { inScope } from "@/server/data/scope"
import { anAssignment, aResponse, aReveal } from "../../factory"
import { assignmentsOf } from "../../queries/assignments"
import { commentedIn } from "../../queries/comments"
import { practiceOf } from "../../queries/practice"
import { deskOf } from "../../queries/review"
import { openedOf } from "../../queries/together"
import type { RevealRule } from "../../schema"
import { commentOnOccurrence } from "./comment"
import { releaseOccurrence } from "./reveal"
import { dropFromNextSession, keepForNextSession, markReviewed, undoReview } from "./review"

const at = (hour: number) => new Date(Date.UTC(2026, 10, 24, hour))
const place = (valence: number) => ({ kind: "emotional_map_affect" as const, point: { valence, arousal: 0.2 } })

const aDesk = async (names = ["Marit", "Jonas"], reveal?: RevealRule) => {
  const harbour = await aWorkspace()
  const { workspaceId, owner } = harbour
  const { relationshipId, clients } = await aRelationship(harbour, { members: names.map((name) => ({ name })) })
  const { occurrenceIds } = await anAssignment(workspaceId, {
    relationshipId,
    clients,
    staff: owner,
    firstDate: toLocalDate("2026-11-24"),
    ...(reveal ? { reveal } : {}),
  })
  const occurrenceId = occurrenceIds[0] ?? ""
  const asStaff = <T>(work: Parameters<typeof inScope<typeof owner, T>>[1], now = at(20)) =>
    inScope({ workspaceId, actor: owner, now }, work)
  const client = (n: number) => {
    const found = clients[n]
    if (!found) throw new Error(`there is no member ${n}`)
    return found
  }
  const as = <T>(n: number, work: Parameters<typeof inScope<(typeof clients)[number]["actor"], T>>[1]) =>
    inScope({ workspaceId, actor: client(n).actor, now: at(21) }, work)
  const answer = (n: number, hour: number, state: "sent" | "declined" = "sent") =>
    aResponse(workspaceId, occurrenceId, {
      client: client(n).actor,
      at: at(hour),
      state,
      answers: state === "sent" ? { place: place(0.4) } : {},
    })
  const seen = async () => (await asStaff((scope) => deskOf(scope, occurrenceId))).desk.review?.seen ?? null
  const queue = async () =>
    (await asStaff((scope) => deskOf(scope, null))).desk.groups.flatMap(({ waiting }) => waiting)
  const comments = (to: string, body = "words", more = {}) =>
    asStaff((scope) =>
      commentOnOccurrence(scope, { messageId: crypto.randomUUID(), occurrenceId, to, body, reviewed: false, ...more }),
    )
  return {
    workspaceId,
    relationshipId,
    occurrenceId,
    client,
    as,
    asStaff,
    answer,
    seen,
    queue,
    comments,
    reveal: () => aReveal(workspaceId, occurrenceId, at(20)),
  }
}

/** Until a transaction waits for a row of another. */
const somebodyWaitsForARow = async () => {
  const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })
  await client.connect()
  const waits = "SELECT 1 FROM pg_locks WHERE NOT granted AND locktype = 'transactionid'"
  await vi.waitUntil(async () => ((await client.query(waits)).rowCount ?? 0) > 0, { timeout: 10_000, interval: 20 })
  await client.end()
}

describe("opening", () => {
  it("tells the second of two who open it in the same instant that it is open, and not that somebody has not answered", async () => {
    const { answer, as, asStaff, occurrenceId } = await aDesk(["Marit", "Jonas"], "on_release")
    await answer(0, 18)
    await answer(1, 19)
    const second = await asStaff(async (scope) => {
      await releaseOccurrence(scope, { occurrenceId, knowing: false })
      const told = asStaff((colleague) => releaseOccurrence(colleague, { occurrenceId, knowing: false }))
      told.catch(() => undefined)
      await somebodyWaitsForARow()
      return { told }
    })
    await expect(second.told).rejects.toMatchObject({ code: "ALREADY_OPENED" })
    await expect(as(1, (scope) => openedOf(scope, occurrenceId))).resolves.toBeDefined()
  })
})

describe("the queue", () => {
  it("holds what came back and is not reviewed, with the oldest promise first, and nobody’s answers", async () => {
    const { answer, queue, asStaff, occurrenceId, seen } = await aDesk()
    expect(await queue()).toEqual([])
    await answer(0, 8)
    expect(await queue()).toMatchObject([
      {
        title: "Emotional map",
        cameBack: "One of two, not opened",
        by: "answer by Thu",
        marks: [
          { displayName: "Marit", colorIndex: 0, full: true },
          { displayName: "Jonas", colorIndex: 1, full: false },
        ],
      },
    ])
    const now = await seen()
    await asStaff((scope) => markReviewed(scope, { occurrenceId, seen: now }))
    expect(await queue()).toEqual([])
    await answer(1, 9)
    expect(await queue()).toMatchObject([{ cameBack: "Both done, not opened" }])
  })

  it("lets no answer slip by that came in while staff was reading", async () => {
    const { answer, queue, asStaff, occurrenceId, seen } = await aDesk()
    await answer(0, 8)
    const before = await seen()
    await answer(1, 9)
    await expect(asStaff((scope) => markReviewed(scope, { occurrenceId, seen: before }))).rejects.toMatchObject({
      code: "MORE_CAME_IN",
    })
    await expect(asStaff((scope) => markReviewed(scope, { occurrenceId, seen: null }))).rejects.toMatchObject({
      code: "MORE_CAME_IN",
    })
    expect((await queue()).length).toBe(1)
  })

  it("undoes a review, and keeps what was marked for the session", async () => {
    const { answer, queue, asStaff, occurrenceId, relationshipId, seen } = await aDesk()
    await answer(0, 8)
    const now = await seen()
    await asStaff((scope) => keepForNextSession(scope, { occurrenceId, seen: now }))
    const forNextSession = () =>
      asStaff(async (scope) =>
        (await assignmentsOf(scope, { relationshipId })).forNextSession.map((one) => one.occurrenceId),
      )
    expect(await forNextSession()).toEqual([occurrenceId])
    await asStaff((scope) => undoReview(scope, occurrenceId))
    expect([(await queue()).length, await forNextSession()]).toEqual([1, []])
    const again = await seen()
    await asStaff((scope) => keepForNextSession(scope, { occurrenceId, seen: again }))
    await asStaff((scope) => dropFromNextSession(scope, occurrenceId))
    expect([(await queue()).length, await forNextSession()]).toEqual([0, []])
  })

  it("is each practitioner’s own", async () => {
    const { answer, workspaceId } = await aDesk()
    await answer(0, 8)
    const { actor } = await aStaffMember(workspaceId)
    expect((await inScope({ workspaceId, actor, now: at(20) }, (scope) => deskOf(scope, null))).desk.groups).toEqual([])
  })
})

describe("the review", () => {
  it("shows what each member let the practitioner read, and four weeks of the map", async () => {
    const { workspaceId, occurrenceId, client, asStaff } = await aDesk()
    await aResponse(workspaceId, occurrenceId, {
      client: client(0).actor,
      at: at(8),
      answers: {
        place: place(-0.5),
        line: { kind: "line", text: "for you" },
        needs: { answer: { kind: "needs", needs: [{ code: "rest" }] }, audience: "only_me" },
      },
    })
    const { review } = (await asStaff((scope) => deskOf(scope, occurrenceId))).desk
    expect(review?.members[0]?.answers.map(({ stepKey }) => stepKey).sort()).toEqual(["line", "place"])
    expect(review?.members[1]?.answers).toEqual([])
    expect(review?.points).toMatchObject([{ clientId: client(0).clientId, valence: -0.5 }])
  })

  it("is audited in the record of those who have answered, and not in a partner’s, where it would tell", async () => {
    const { answer, asStaff, occurrenceId, as, comments, client } = await aDesk()
    await answer(0, 8)
    const { review } = await asStaff((scope) => staffToday(scope, occurrenceId))
    await comments(client(0).clientId)
    await asStaff((scope) => markReviewed(scope, { occurrenceId, seen: review?.seen }))
    const own = (n: number) =>
      as(n, async ({ db }) =>
        (await db.auditEvent.findMany({ select: { action: true } })).map(({ action }) => action).sort(),
      )
    expect(await own(0)).toEqual(["answers.read", "message.sent", "occurrence.reviewed", "queue.read"])
    expect(await own(1)).toEqual([])
  })
})

describe("a comment", () => {
  it("to both is read by both, with the practice it is about", async () => {
    const { answer, reveal, comments, as, occurrenceId } = await aDesk()
    await answer(0, 8)
    await answer(1, 9)
    await reveal()
    const messageId = await comments("all", "You named the same restlessness.")
    for (const n of [0, 1]) {
      expect((await as(n, (scope) => openedOf(scope, occurrenceId))).comments.map(({ body }) => body)).toEqual([
        "You named the same restlessness.",
      ])
      expect((await as(n, (scope) => myThread(scope, {}))).messages.map(({ id }) => id)).toEqual([messageId])
      expect(await as(n, (scope) => commentedIn(scope, [messageId]))).toMatchObject([
        { occurrenceId, title: "Where are you right now?" },
      ])
    }
  })

  it("to Marit alone never reaches Jonas, by any page", async () => {
    const { answer, reveal, comments, as, occurrenceId, client } = await aDesk()
    await answer(0, 8)
    await answer(1, 9)
    await reveal()
    const messageId = await comments(client(0).clientId, "canary for Marit")
    const jonas = await as(1, async (scope) => [
      await openedOf(scope, occurrenceId),
      await practiceOf(scope, occurrenceId),
      await myThread(scope, {}),
      await commentedIn(scope, [messageId]),
    ])
    expect(JSON.stringify(jonas)).not.toContain("canary")
    expect((await as(0, (scope) => practiceOf(scope, occurrenceId))).comments).toMatchObject([
      { body: "canary for Marit", readers: "To you only" },
    ])
  })

  it("is refused where it would tell Jonas that Marit has answered", async () => {
    const { answer, comments, client } = await aDesk()
    await answer(0, 8)
    await expect(comments("all")).rejects.toMatchObject({ code: "NOT_ALL_ANSWERED" })
    await expect(comments(client(1).clientId)).rejects.toMatchObject({ code: "READER_HAS_NOT_ANSWERED" })
    await comments(client(0).clientId)
  })

  it("is not sent when something new came in while it was written to be the last word", async () => {
    const { answer, reveal, comments, seen, as } = await aDesk()
    await answer(0, 8)
    const before = await seen()
    await answer(1, 9)
    await reveal()
    await expect(comments("all", "done", { reviewed: true, seen: before })).rejects.toMatchObject({
      code: "MORE_CAME_IN",
    })
    expect((await as(0, (scope) => myThread(scope, {}))).messages).toEqual([])
  })
})
