import { describe, expect, it } from "vitest"
import { aRelationship } from "@/features/relationships/factory"
import { aWorkspace } from "@/features/workspaces/factory"
import { localDateFromDbDate, toLocalDate } from "@/lib/time/local-date"
import { inScope } from "@/server/data/scope"
import { anAssignment } from "../../factory"
import { todayPractices } from "../../queries/today"
import { startPractice } from "../responding/answer"
import { pauseAssignment, resumeAssignment } from "./change-assignment"
import { remindDue } from "./remind"

// In Oslo: Tuesday 20 October, noon.
const tuesday = new Date("2026-10-20T10:00:00Z")
const days = (count: number, hours = 0) => new Date(tuesday.getTime() + count * 86_400_000 + hours * 3_600_000)

/** Every evening at 21:00, made for two weeks ahead; paused on Tuesday noon. */
const aPause = async (given: { firstDate?: string } = {}) => {
  const harbour = await aWorkspace()
  const { workspaceId, owner } = harbour
  const { relationshipId, clients } = await aRelationship(harbour)
  const { assignmentId, occurrenceIds } = await anAssignment(workspaceId, {
    relationshipId,
    clients,
    staff: owner,
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    firstDate: toLocalDate(given.firstDate ?? "2026-10-20"),
    until: toLocalDate("2026-11-03"),
    createdAt: days(-2),
  })
  const [marit, jonas] = clients
  if (!marit || !jonas) throw new Error("a couple has two")
  const change = (command: typeof pauseAssignment, at: Date) =>
    inScope({ workspaceId, actor: owner, now: at }, (scope) => command(scope, assignmentId))
  const open = (client: typeof marit, at: Date) =>
    inScope({ workspaceId, actor: client.actor, now: at }, async (scope) => {
      const shown = await todayPractices(scope, "Europe/Oslo")
      const ids = shown.open.map(({ occurrenceId }) => occurrenceId)
      const dates = await scope.db.occurrence.findMany({ where: { id: { in: ids } }, orderBy: { dueDate: "asc" } })
      return dates.map(({ dueDate }) => localDateFromDbDate(dueDate))
    })
  const begin = (client: typeof marit, nth: number, at: Date) =>
    inScope({ workspaceId, actor: client.actor, now: at }, (scope) => startPractice(scope, occurrenceIds[nth] ?? ""))
  await change(pauseAssignment, tuesday)
  return { workspaceId, marit, jonas, change, open, begin }
}

describe("a pause", () => {
  it("is not made up for: what was made before and fell into it stays away, and it goes on from that day", async () => {
    const { marit, change, open } = await aPause()
    expect(await open(marit, days(2))).toEqual([])
    await change(resumeAssignment, days(3))
    expect(await open(marit, days(3))).toEqual(["2026-10-23"])
    expect(await open(marit, days(4))).toEqual(["2026-10-23", "2026-10-24"])
  })

  it("takes away nothing that was due before it, nor anything of the same day", async () => {
    const { marit, change, open } = await aPause({ firstDate: "2026-10-19" })
    await change(resumeAssignment, days(0, 2))
    expect(await open(marit, days(0, 3))).toEqual(["2026-10-19", "2026-10-20"])
  })

  it("leaves what someone has begun, and tells their partner nothing of it", async () => {
    const { marit, jonas, change, open, begin } = await aPause()
    await begin(jonas, 1, days(1))
    await change(resumeAssignment, days(3))
    expect(await open(jonas, days(3))).toEqual(["2026-10-21", "2026-10-23"])
    expect(await open(marit, days(3))).toEqual(["2026-10-23"])
  })

  it("longer than what was made ahead ends without a day of it coming back", async () => {
    const { marit, change, open } = await aPause()
    await change(resumeAssignment, days(30))
    expect(await open(marit, days(30))).toEqual(["2026-11-19"])
  })

  it("reminds nobody afterwards of what fell into it", async () => {
    const { workspaceId, change } = await aPause()
    const remind = (at: Date) => inScope({ workspaceId, actor: { kind: "system", reason: "test" }, now: at }, remindDue)
    // Half past midnight: last evening's practice is within the hours in which a late reminder would still go out.
    const midnight = new Date("2026-10-22T22:30:00Z")
    await change(resumeAssignment, midnight)
    expect(await remind(midnight)).toBe(0)
  })
})
