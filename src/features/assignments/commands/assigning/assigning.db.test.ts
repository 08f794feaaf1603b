import { describe, expect, it } from "vitest"
import { anExercise } from "@/features/exercises/factory"
import { aRelationship } from "@/features/relationships/factory"
import { aStaffMember, aWorkspace } from "@/features/workspaces/factory"
import { queuedMails } from "@/launch/vitest/queued-jobs"
import { localDateFromDbDate, toLocalDate } from "@/lib/time/local-date"
import { inScope } from "@/server/data/scope"
import { anAssignment, aResponse } from "../../factory"
import { assignInput } from "../../schema"
import { assign } from "./assign"
import { endAssignment, pauseAssignment, resumeAssignment } from "./change-assignment"
import { makeOccurrences } from "./make-occurrences"
import { remindDue } from "./remind"

// A Tuesday; clocks went back in Oslo on 25 October and in New York on 1 November.
const now = new Date("2026-10-20T10:00:00Z")
const later = (days: number, hours = 0) => new Date(now.getTime() + days * 86_400_000 + hours * 3_600_000)
const system = { kind: "system", reason: "test" } as const

const aPractice = async (given: Parameters<typeof aRelationship>[1] = {}, changes: Record<string, unknown> = {}) => {
  const harbour = await aWorkspace()
  const { workspaceId, owner } = harbour
  const { relationshipId, clients } = await aRelationship(harbour, {
    members: [{ name: "Marit" }, { name: "Jonas", timeZone: "America/New_York" }],
    ...given,
  })
  const { exerciseId } = await anExercise(workspaceId)
  const asked = assignInput.parse({
    assignmentId: crypto.randomUUID(),
    relationshipId,
    exerciseId,
    clientIds: clients.map(({ clientId }) => clientId),
    rationale: "So that you know where you both are.",
    weekdays: ["4"],
    minuteOfDay: 21 * 60,
    firstDate: "2026-10-20",
    audience: "relationship",
    reveal: "when_all_done",
    ...changes,
  })
  return { workspaceId, owner, relationshipId, clients, asked }
}
type Practice = Awaited<ReturnType<typeof aPractice>>

const give = ({ workspaceId, owner, asked }: Practice, at = now) =>
  inScope({ workspaceId, actor: owner, now: at }, (scope) => assign(scope, asked))
const sweep = ({ workspaceId }: Practice, at: Date) =>
  inScope({ workspaceId, actor: system, now: at }, (scope) => makeOccurrences(scope))
const remind = ({ workspaceId }: Practice, at: Date) => inScope({ workspaceId, actor: system, now: at }, remindDue)

const made = ({ workspaceId }: Practice) =>
  inScope({ workspaceId, actor: system }, async ({ db }) =>
    (
      await db.occurrence.findMany({
        where: { workspaceId },
        orderBy: { dueDate: "asc" },
        select: { dueDate: true, responses: { orderBy: { dueAt: "asc" }, select: { dueAt: true } } },
      })
    ).map(({ dueDate, responses }) => [
      localDateFromDbDate(dueDate),
      ...responses.map(({ dueAt }) => dueAt.toISOString()),
    ]),
  )

describe("giving a practice", () => {
  it("makes two weeks of occurrences at once, at 21:00 on each member’s own clock, also after the clocks change", async () => {
    const practice = await aPractice()
    await give(practice)
    expect(await made(practice)).toEqual([
      ["2026-10-22", "2026-10-22T19:00:00.000Z", "2026-10-23T01:00:00.000Z"],
      ["2026-10-29", "2026-10-29T20:00:00.000Z", "2026-10-30T01:00:00.000Z"],
    ])
  })

  it("is done once when the button was pressed twice", async () => {
    const practice = await aPractice()
    expect(await give(practice)).toBe(await give(practice))
    const given = await inScope({ workspaceId: practice.workspaceId, actor: practice.owner, now }, ({ db }) =>
      db.assignment.findMany({ where: { relationshipId: practice.relationshipId }, select: { id: true } }),
    )
    expect(given).toEqual([{ id: practice.asked.assignmentId }])
  })

  it("is not taken for done when the number is that of another's practice", async () => {
    const practice = await aPractice()
    await give(practice)
    const { actor } = await aStaffMember(practice.workspaceId, { role: "practitioner" })
    await expect(give({ ...practice, owner: actor })).rejects.toMatchObject({ code: "TAKEN" })
  })

  it("is refused to someone outside, before work begins, after it ended, and for a past date", async () => {
    const stranger = await aPractice()
    const elsewhere = await aPractice()
    await expect(
      give({ ...stranger, asked: { ...stranger.asked, clientIds: elsewhere.asked.clientIds } }),
    ).rejects.toMatchObject({ code: "NOT_A_MEMBER" })
    await expect(give({ ...stranger, asked: elsewhere.asked })).rejects.toMatchObject({ code: "NOT_FOUND" })
    await expect(give(await aPractice({ accepted: false }))).rejects.toMatchObject({ code: "NOT_ACCEPTED" })
    await expect(give(await aPractice({}, { firstDate: "2026-10-19" }))).rejects.toMatchObject({
      code: "FIRST_DATE_IS_PAST",
    })
    await expect(give(await aPractice({}, { firstDate: "2026-10-23", lastDate: "2026-10-25" }))).rejects.toMatchObject({
      code: "NO_SUCH_DAY",
    })
  })

  it("asks for a last date after the first, and for at least one day and one member", async () => {
    const { asked } = await aPractice()
    const wrong = (changes: object) =>
      assignInput.safeParse({ ...asked, ...changes }).error?.issues.map(({ path }) => path[0])
    expect(wrong({ lastDate: "2026-10-19" })).toEqual(["lastDate"])
    expect(wrong({ weekdays: [] })).toEqual(["weekdays"])
    expect(wrong({ clientIds: [] })).toEqual(["clientIds"])
    expect(wrong({ reveal: "mutual_match" })).toEqual(["reveal"])
    expect(wrong({ minuteOfDay: 1440 })).toEqual(["minuteOfDay"])
  })
})

describe("the sweep", () => {
  it("makes each occurrence once, however often and however many at once", async () => {
    const practice = await aPractice()
    await give(practice)
    await Promise.all(Array.from({ length: 6 }, () => sweep(practice, later(8))))
    await sweep(practice, later(8))
    expect((await made(practice)).map(([date]) => date)).toEqual([
      "2026-10-22",
      "2026-10-29",
      "2026-11-05",
      "2026-11-12",
    ])
    expect((await made(practice)).every(([, ...responses]) => responses.length === 2)).toBe(true)
  })

  it("stops at the last date, while paused, when ended, and for a member who left", async () => {
    const ending = await aPractice({}, { lastDate: "2026-10-29" })
    await give(ending)
    await sweep(ending, later(20))
    expect((await made(ending)).length).toBe(2)

    const practice = await aPractice()
    const assignmentId = await give(practice)
    const { workspaceId, owner, relationshipId, clients } = practice
    const as = <T>(work: Parameters<typeof inScope<typeof owner, T>>[1], at: Date) =>
      inScope({ workspaceId, actor: owner, now: at }, work)
    await as((scope) => pauseAssignment(scope, assignmentId), later(1))
    await sweep(practice, later(8))
    expect((await made(practice)).length).toBe(2)
    await as(
      ({ db }) =>
        db.member.updateMany({
          where: { relationshipId, clientId: clients[1]?.clientId ?? "" },
          data: { leftAt: later(8) },
        }),
      later(8),
    )
    await as((scope) => resumeAssignment(scope, assignmentId), later(8))
    expect((await made(practice)).map((one) => one.length)).toEqual([3, 3, 2, 2])
    await as((scope) => endAssignment(scope, assignmentId), later(9))
    await sweep(practice, later(30))
    expect((await made(practice)).length).toBe(4)
    await expect(as((scope) => resumeAssignment(scope, assignmentId), later(31))).rejects.toMatchObject({
      code: "ALREADY_ENDED",
    })
  })
})

describe("the reminder", () => {
  it("comes once, when it is time on the member’s own clock, in words that say nothing", async () => {
    const practice = await aPractice()
    await give(practice)
    expect(await remind(practice, new Date("2026-10-22T18:59:00Z"))).toBe(0)
    const at = new Date("2026-10-22T19:01:00Z")
    const reminded = await Promise.all(Array.from({ length: 5 }, () => remind(practice, at)))
    expect(reminded.reduce((sum, count) => sum + count, 0)).toBe(1)
    const mails = await queuedMails(practice.workspaceId)
    expect(mails.map(({ to }) => to)).toEqual([practice.clients[0]?.email])
    expect(JSON.stringify(mails)).not.toMatch(/map|Jonas|couple|practice/i)
    await remind(practice, new Date("2026-10-23T01:00:00Z"))
    expect((await queuedMails(practice.workspaceId)).length).toBe(2)
  })

  it("does not come to those who have answered or said not this time, nor where mail is not safe, nor while paused, nor hours late", async () => {
    const dueAt = new Date("2026-10-22T19:00:00Z")
    const answered = await aPractice({
      members: [{ name: "Ada" }, { name: "Wen" }, { name: "Tom", safeEmail: false }, { name: "Lena", signsIn: false }],
    })
    await give(answered)
    const [ada, wen] = answered.clients
    const { workspaceId } = answered
    const first = await inScope({ workspaceId, actor: system }, ({ db }) =>
      db.occurrence.findFirstOrThrow({ orderBy: { dueDate: "asc" } }),
    )
    if (!ada || !wen) throw new Error("they are missing")
    await aResponse(workspaceId, first.id, { client: ada.actor, at: now })
    await aResponse(workspaceId, first.id, { client: wen.actor, at: now, state: "declined" })
    expect(await remind(answered, dueAt)).toBe(0)

    const paused = await aPractice()
    const assignmentId = await give(paused)
    await inScope({ workspaceId: paused.workspaceId, actor: paused.owner, now }, (scope) =>
      pauseAssignment(scope, assignmentId),
    )
    expect(await remind(paused, dueAt)).toBe(0)

    const late = await aPractice()
    await give(late)
    expect(await remind(late, new Date(dueAt.getTime() + 7 * 3_600_000))).toBe(1)
    expect((await queuedMails(late.workspaceId)).map(({ to }) => to)).toEqual([late.clients[1]?.email])
  })

  it("is one mail for two practices at the same time", async () => {
    const practice = await aPractice({ members: [{ name: "Marit" }] })
    await give(practice)
    const { workspaceId, relationshipId, clients, owner } = practice
    await anAssignment(workspaceId, {
      relationshipId,
      clients,
      staff: owner,
      exercise: "daily-check-in",
      firstDate: toLocalDate("2026-10-22"),
    })
    await remind(practice, new Date("2026-10-22T19:00:00Z"))
    expect((await queuedMails(workspaceId)).length).toBe(1)
  })
})
