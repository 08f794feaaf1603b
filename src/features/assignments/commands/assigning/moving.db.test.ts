import { describe, expect, it } from "vitest"
import { updateOwnProfile } from "@/features/clients/commands"
import { aRelationship } from "@/features/relationships/factory"
import { aWorkspace } from "@/features/workspaces/factory"
import { queuedJobs } from "@/launch/vitest/queued-jobs"
import { toLocalDate } from "@/lib/time/local-date"
import { timeZone } from "@/lib/time/schema"
import { reactions } from "@/root/rooms"
import { inScope } from "@/server/data/scope"
import { anAssignment, aResponse } from "../../factory"
import { startPractice } from "../responding/answer"
import { endAssignment } from "./change-assignment"
import { makeOccurrences } from "./make-occurrences"
import { remindDue } from "./remind"

// A Tuesday, in winter everywhere it matters: Oslo is at UTC+1, New York at UTC-5.
const now = new Date("2026-11-24T10:00:00Z")
const system = { kind: "system", reason: "test" } as const

/** Every Thursday at 21:00, in Oslo, made up to 10 December. */
const aPractice = async () => {
  const harbour = await aWorkspace()
  const { workspaceId, owner } = harbour
  const { relationshipId, clients } = await aRelationship(harbour)
  const [marit, jonas] = clients
  if (!marit || !jonas) throw new Error("a couple has two")
  const plan = { relationshipId, clients, staff: owner, firstDate: toLocalDate("2026-11-19") }
  const give = () => anAssignment(workspaceId, { ...plan, until: toLocalDate("2026-12-10") })
  const asSystem = <T>(work: Parameters<typeof inScope<typeof system, T>>[1], at = now) =>
    inScope({ workspaceId, actor: system, now: at }, work)
  const asMarit = <T>(work: Parameters<typeof inScope<typeof marit.actor, T>>[1], at = now) =>
    inScope({ workspaceId, actor: marit.actor, now: at }, work)
  return {
    workspaceId,
    owner,
    marit,
    jonas,
    ...(await give()),
    give,
    asSystem,
    asMarit,
    /** Says it in the profile; `follow` is what the worker does with it. */
    moves: (zone: string) =>
      asMarit((scope) =>
        updateOwnProfile(scope, { name: "Marit", phone: "", safe: ["email"], timeZone: timeZone.parse(zone) }),
      ),
    follow: async (at = now) => {
      for (const { name, eventId, data } of await queuedJobs("event", workspaceId))
        for (const { event, run } of reactions)
          if (event === name) await asSystem((scope) => run(scope, data, { eventId, at }), at)
    },
    dues: ({ clientId }: typeof marit, assignmentId: string) =>
      asSystem(async ({ db }) =>
        (
          await db.response.findMany({
            where: { workspaceId, clientId, occurrence: { assignmentId } },
            orderBy: { occurrence: { dueDate: "asc" } },
            select: { dueAt: true },
          })
        ).map(({ dueAt }) => dueAt.toISOString().slice(0, 16)),
      ),
  }
}

const inOslo = ["2026-11-19T20:00", "2026-11-26T20:00", "2026-12-03T20:00", "2026-12-10T20:00"]

describe("a member who lives in another time zone now", () => {
  it("has every practice to come at 21:00 there, what is made later too, and their partner’s stays", async () => {
    const { moves, follow, dues, marit, jonas, assignmentId, asSystem } = await aPractice()
    await moves("America/New_York")
    await follow()
    await asSystem((scope) => makeOccurrences(scope), new Date("2026-12-04T10:00:00Z"))
    expect(await dues(marit, assignmentId)).toEqual([
      "2026-11-19T20:00",
      "2026-11-27T02:00",
      "2026-12-04T02:00",
      "2026-12-11T02:00",
      "2026-12-18T02:00",
    ])
    expect(await dues(jonas, assignmentId)).toEqual([...inOslo, "2026-12-17T20:00"])
  })

  it("may begin when the day begins there", async () => {
    const { moves, follow, asMarit, occurrenceIds } = await aPractice()
    await moves("America/New_York")
    await follow()
    const begin = (at: string) => asMarit((scope) => startPractice(scope, occurrenceIds[1] ?? ""), new Date(at))
    await expect(begin("2026-11-26T04:59:00Z")).rejects.toMatchObject({ code: "NOT_YET" })
    await begin("2026-11-26T05:00:00Z")
  })

  it("keeps the time of what they were reminded of, have answered, or said not this time to", async () => {
    const { moves, follow, dues, marit, assignmentId, occurrenceIds, workspaceId, asSystem } = await aPractice()
    const [, first = "", second = "", third = ""] = occurrenceIds
    await aResponse(workspaceId, first, { client: marit.actor, at: now })
    await aResponse(workspaceId, second, { client: marit.actor, at: now, state: "declined" })
    await asSystem(({ db }) => db.response.updateMany({ where: { occurrenceId: third }, data: { remindedAt: now } }))
    await moves("America/New_York")
    await follow()
    expect(await dues(marit, assignmentId)).toEqual(inOslo)
  })

  it("keeps the times of a practice that has ended, and takes another along", async () => {
    const { moves, follow, dues, marit, assignmentId, give, workspaceId, owner } = await aPractice()
    const other = await give()
    await inScope({ workspaceId, actor: owner, now }, (scope) => endAssignment(scope, assignmentId))
    await moves("America/New_York")
    await follow()
    expect(await dues(marit, assignmentId)).toEqual(inOslo)
    expect((await dues(marit, other.assignmentId)).slice(1, 2)).toEqual(["2026-11-27T02:00"])
  })

  it("is where they said last, however late and in whatever order the worker hears of it", async () => {
    const { moves, follow, dues, marit, assignmentId } = await aPractice()
    await moves("Asia/Tokyo")
    await moves("America/New_York")
    await follow()
    await follow()
    expect((await dues(marit, assignmentId)).slice(1, 2)).toEqual(["2026-11-27T02:00"])
    await moves("Europe/Oslo")
    await follow()
    expect(await dues(marit, assignmentId)).toEqual(inOslo)
  })

  it("is reminded at 21:00 there and not before", async () => {
    const { moves, follow, asSystem, jonas } = await aPractice()
    await moves("America/New_York")
    await follow()
    const remindedAt = (at: string) => asSystem(remindDue, new Date(at))
    await asSystem(({ db }) =>
      db.response.updateMany({ where: { clientId: jonas.clientId }, data: { remindedAt: now } }),
    )
    expect(await remindedAt("2026-11-26T20:01:00Z")).toBe(0)
    expect(await remindedAt("2026-11-27T02:01:00Z")).toBe(1)
  })
})
