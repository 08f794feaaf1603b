import { hasEnded } from "@/features/relationships/queries"
import { notFound } from "@/lib/refusal"
import { toTimeZone } from "@/lib/time/zones/time-zone"
import { localDateAt } from "@/lib/time/zones/zoned"
import { type AuditAction, audit, auditAll } from "@/server/data/audit"
import { asSystem, key, type Scope, type StaffScope, type SystemActor, tenant } from "@/server/data/scope"
import { assignmentActions } from "../../audit"
import { alreadyEnded, endedWithWork } from "../../refusals"
import { makeOccurrences } from "./make-occurrences"

/** Locks the assignment, so that pausing, resuming and ending come one after the other. */
const openAssignment = async (scope: StaffScope, assignmentId: string) => {
  await scope.db.$queryRaw`
    SELECT id FROM assignments WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${assignmentId}::uuid FOR NO KEY UPDATE`
  const assignment = await scope.db.assignment.findUnique({
    relationLoadStrategy: "join",
    where: key(scope, assignmentId),
    select: {
      relationshipId: true,
      pausedAt: true,
      endedAt: true,
      members: { select: { clientId: true, timeZone: true } },
    },
  })
  if (!assignment) throw notFound()
  return assignment
}

type Found = Awaited<ReturnType<typeof openAssignment>>

const refuseIfOver = async (scope: StaffScope, { endedAt, relationshipId }: Found) => {
  if (endedAt) throw alreadyEnded()
  if (await hasEnded(scope, relationshipId)) throw endedWithWork()
}

const note = (scope: StaffScope, assignmentId: string, action: AuditAction, { relationshipId, members }: Found) =>
  audit(scope, {
    action,
    subject: ["assignment", assignmentId],
    clientIds: members.map(({ clientId }) => clientId),
    relationshipId,
  })

/** Nothing new comes up and nobody is reminded until it is resumed. What someone has begun they may still finish. */
export const pauseAssignment = async (scope: StaffScope, assignmentId: string) => {
  const assignment = await openAssignment(scope, assignmentId)
  await refuseIfOver(scope, assignment)
  if (assignment.pausedAt) return
  await scope.db.assignment.update({ where: key(scope, assignmentId), data: { pausedAt: scope.now } })
  await note(scope, assignmentId, assignmentActions.paused, assignment)
}

type Paused = Pick<Found, "members"> & Readonly<{ pausedAt: Date }>

/**
 * What was due since the pause began and before today, by each member's own clock, lapses where that member has not begun it,
 * whatever the others have done.
 */
const lapse = (scope: Scope<SystemActor>, assignmentId: string, { members, pausedAt }: Paused) => {
  const todays = members.map(({ clientId, timeZone }) => ({
    clientId,
    today: localDateAt(scope.now, toTimeZone(timeZone)),
  }))
  return scope.db.$executeRaw`
    UPDATE responses r SET lapsed_at = ${scope.now}
      FROM occurrences o, jsonb_to_recordset(${JSON.stringify(todays)}::jsonb) AS member ("clientId" uuid, today date)
     WHERE o.workspace_id = ${scope.workspaceId}::uuid AND o.assignment_id = ${assignmentId}::uuid AND o.due_date < member.today
       AND r.workspace_id = o.workspace_id AND r.occurrence_id = o.id AND r.client_id = member."clientId" AND r.due_at >= ${pausedAt}
       AND r.started_at IS NULL AND r.submitted_at IS NULL AND r.declined_at IS NULL`
}

/** Goes on from today. What fell into the pause is not made up for. */
export const resumeAssignment = async (scope: StaffScope, assignmentId: string) => {
  const assignment = await openAssignment(scope, assignmentId)
  await refuseIfOver(scope, assignment)
  const { pausedAt, members } = assignment
  if (!pausedAt) return
  await scope.db.assignment.update({ where: key(scope, assignmentId), data: { pausedAt: null } })
  await makeOccurrences(scope, assignmentId)
  await asSystem(scope, "let lapse what fell into a pause", (system) =>
    lapse(system, assignmentId, { members, pausedAt }),
  )
  await note(scope, assignmentId, assignmentActions.resumed, assignment)
}

/** It stays ended; the same exercise can be given again. */
export const endAssignment = async (scope: StaffScope, assignmentId: string) => {
  const assignment = await openAssignment(scope, assignmentId)
  if (assignment.endedAt) return
  await scope.db.assignment.update({ where: key(scope, assignmentId), data: { endedAt: scope.now } })
  await note(scope, assignmentId, assignmentActions.ended, assignment)
}

/** Where the work together is over, so is what was given: nothing comes up any more. What someone has begun they may still finish. */
export const endAssignmentsOf = async (scope: Scope<SystemActor>, relationshipId: string) => {
  const open = { ...tenant(scope), relationshipId, endedAt: null }
  const found = await scope.db.assignment.findMany({
    where: open,
    select: { id: true, members: { select: { clientId: true } } },
    relationLoadStrategy: "join",
  })
  await scope.db.assignment.updateMany({ where: open, data: { endedAt: scope.now } })
  await auditAll(
    scope,
    found.map(({ id, members }) => ({
      action: assignmentActions.ended,
      subject: ["assignment", id],
      clientIds: members.map(({ clientId }) => clientId),
      relationshipId,
    })),
  )
}
