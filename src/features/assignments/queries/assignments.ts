import { libraryExercises, versionSelect } from "@/features/exercises/queries"
import { relationshipWithTimeZones } from "@/features/relationships/queries"
import { dbDateFromLocalDate, localDateFromDbDate } from "@/lib/time/local-date"
import { toTimeZone } from "@/lib/time/zones/time-zone"
import { localDateAt } from "@/lib/time/zones/zoned"
import { audit } from "@/server/data/audit"
import { type StaffScope, tenant } from "@/server/data/scope"
import { assignmentActions } from "../audit"
import { offeredReveal } from "../rules/audience"
import { readersForStaff } from "../rules/labels"
import { scheduleInWords } from "../rules/weekdays"

/** The relationship with those who are in it now, and what was given to it, newest first. */
const given = async (scope: StaffScope, relationshipId: string) => {
  const relationship = await relationshipWithTimeZones(scope, relationshipId)
  const assignments = await scope.db.assignment.findMany({
    where: { ...tenant(scope), relationshipId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 50,
    select: {
      id: true,
      rationale: true,
      weekdays: true,
      minuteOfDay: true,
      firstDate: true,
      lastDate: true,
      audience: true,
      reveal: true,
      pausedAt: true,
      endedAt: true,
      members: { select: { clientId: true } },
      exerciseVersion: { select: versionSelect },
    },
    relationLoadStrategy: "join",
  })
  return { ...relationship, assignments }
}
type Given = Awaited<ReturnType<typeof given>>

/** What waits to be talked about in the next session. */
const forNextSession = (scope: StaffScope, relationshipId: string) =>
  scope.db.occurrence.findMany({
    where: { ...tenant(scope), relationshipId, review: { forNextSessionAt: { not: null } } },
    orderBy: { dueDate: "desc" },
    take: 50,
    select: { id: true, dueDate: true, assignment: { select: { exerciseVersion: { select: versionSelect } } } },
    relationLoadStrategy: "join",
  })

const todayOf = ({ workspace }: Given, now: Date) =>
  dbDateFromLocalDate(localDateAt(now, toTimeZone(workspace.timeZone)))

const stateOf = (
  { endedAt: workEndedAt }: Given,
  { endedAt, pausedAt, lastDate }: Given["assignments"][number],
  today: Date,
) => {
  if (endedAt || workEndedAt) return "ended" as const
  if (lastDate && lastDate < today) return "over" as const
  return pausedAt ? ("paused" as const) : ("running" as const)
}

const lineOf = (found: Given, today: Date) => (assignment: Given["assignments"][number]) => {
  const members = found.members
    .filter(({ clientId }) => assignment.members.some((member) => member.clientId === clientId))
    .map(({ displayName }) => displayName)
  return {
    assignmentId: assignment.id,
    title: assignment.exerciseVersion.title,
    rationale: assignment.rationale,
    schedule: scheduleInWords(assignment.weekdays, assignment.minuteOfDay),
    firstDate: localDateFromDbDate(assignment.firstDate),
    lastDate: assignment.lastDate && localDateFromDbDate(assignment.lastDate),
    readers: readersForStaff({ audience: assignment.audience, reveal: offeredReveal(assignment.reveal), members }),
    members,
    state: stateOf(found, assignment, today),
  }
}

const auditListed = (scope: StaffScope, relationshipId: string, { members }: Given) =>
  audit(scope, {
    action: assignmentActions.listed,
    subject: ["relationship", relationshipId],
    clientIds: members.map(({ clientId }) => clientId),
  })

/** What is given to a relationship, newest first, and what waits to be talked about. */
export const assignmentsOf = async (scope: StaffScope, relationshipId: string) => {
  const found = await given(scope, relationshipId)
  await auditListed(scope, relationshipId, found)
  const today = todayOf(found, scope.now)
  return {
    mayAssign: found.acceptedAt !== null && found.endedAt === null,
    assignments: found.assignments.map(lineOf(found, today)),
    forNextSession: (await forNextSession(scope, relationshipId)).map(({ id, dueDate, assignment }) => ({
      occurrenceId: id,
      title: assignment.exerciseVersion.title,
      dueDate: localDateFromDbDate(dueDate),
    })),
  }
}
export type RelationshipAssignment = Awaited<ReturnType<typeof assignmentsOf>>["assignments"][number]

/** What staff chooses from while giving an exercise: the members with their time zones, the library, and what is running already. */
export const assignChoices = async (scope: StaffScope, relationshipId: string) => {
  const found = await given(scope, relationshipId)
  const library = await libraryExercises(scope)
  await auditListed(scope, relationshipId, found)
  const today = todayOf(found, scope.now)
  return {
    today: localDateAt(scope.now, toTimeZone(found.workspace.timeZone)),
    relationship: found.title,
    mayAssign: found.acceptedAt !== null && found.endedAt === null,
    members: found.members,
    running: found.assignments
      .filter((one) => stateOf(found, one, today) === "running")
      .map((one) => one.exerciseVersion.title),
    exercises: library.map(({ exerciseId, content: { steps, ...about } }) => ({
      exerciseId,
      ...about,
      defaultReveal: offeredReveal(about.defaultReveal),
    })),
  }
}
export type AssignChoices = Awaited<ReturnType<typeof assignChoices>>
