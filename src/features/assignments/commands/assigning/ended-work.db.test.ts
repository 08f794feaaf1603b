import { expect, it } from "vitest"
import { endRelationship } from "@/features/relationships/commands/relationships"
import { aRelationship } from "@/features/relationships/factory"
import { aWorkspace } from "@/features/workspaces/factory"
import { queuedJobs } from "@/launch/vitest/queued-jobs"
import { toLocalDate } from "@/lib/time/local-date"
import { inScope } from "@/server/data/scope"
import { anAssignment } from "../../factory"
import { assignmentsOf } from "../../queries/assignments"
import { endWithWork } from "../../reactions"
import { pauseAssignment, resumeAssignment } from "./change-assignment"

const now = new Date("2026-10-20T10:00:00Z")

const endedWork = async () => {
  const harbour = await aWorkspace()
  const { workspaceId, owner } = harbour
  const { relationshipId, clients } = await aRelationship(harbour)
  const { assignmentId } = await anAssignment(workspaceId, {
    relationshipId,
    clients: clients.map(({ clientId }) => ({ clientId })),
    staff: owner,
    firstDate: toLocalDate("2026-10-20"),
    reveal: "when_all_done",
    createdAt: now,
  })
  const asStaff = <T>(work: Parameters<typeof inScope<typeof owner, T>>[1]) =>
    inScope({ workspaceId, actor: owner, now }, work)
  await asStaff((scope) => endRelationship(scope, relationshipId))
  return { workspaceId, relationshipId, assignmentId, asStaff }
}

it("lets nobody pause or take up what was given once the work has ended, and shows it as ended at once", async () => {
  const { relationshipId, assignmentId, asStaff } = await endedWork()
  for (const change of [pauseAssignment, resumeAssignment])
    await expect(asStaff((scope) => change(scope, assignmentId))).rejects.toMatchObject({ code: "ENDED_WITH_WORK" })
  const { assignments } = await asStaff((scope) => assignmentsOf(scope, { relationshipId }))
  expect(assignments.map(({ state }) => state)).toEqual(["ended"])
})

it("ends what was given with the work", async () => {
  const { workspaceId, assignmentId } = await endedWork()
  const system = { kind: "system", reason: "test" } as const
  await inScope({ workspaceId, actor: system, now }, async (scope) => {
    for (const { name, data, eventId } of await queuedJobs("event", workspaceId))
      if (name === endWithWork.event) await endWithWork.run(scope, data, { eventId, at: now })
    const { endedAt } = await scope.db.assignment.findFirstOrThrow({ where: { workspaceId, id: assignmentId } })
    expect(endedAt).toEqual(now)
  })
})
