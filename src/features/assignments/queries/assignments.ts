import { libraryExercises, versionSelect } from "@/features/exercises/queries"
import { relationshipWithTimeZones } from "@/features/relationships/queries"
import { pageBy } from "@/lib/keyset"
import { dbDateFromLocalDate, localDateFromDbDate } from "@/lib/time/local-date"
import { toTimeZone } from "@/lib/time/zones/time-zone"
import { localDateAt } from "@/lib/time/zones/zoned"
import { audit } from "@/server/data/audit"
import { type StaffScope, tenant } from "@/server/data/scope"
import { assignmentActions } from "../audit"
import { offeredReveal } from "../rules/audience"
import { readersForStaff } from "../rules/labels"
import { scheduleInWords } from "../rules/weekdays"
import type { GivenAsked } from "../schema"

const pageSize = 20

/** What was given to a relationship, newest first, a page at a time. */
const given = async (scope: StaffScope, { relationshipId, after }: GivenAsked) => {
  const page = pageBy("createdAt", { size: pageSize, after })
  const found = await scope.db.assignment.findMany({
    where: { ...tenant(scope), relationshipId, ...page.where },
    orderBy: page.orderBy,
    take: page.take,
    select: {
      id: true,
      createdAt: true,
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
  return page.cut(found, ({ createdAt, id }) => ({ at: createdAt, id }))
}
type Given = Awaited<ReturnType<typeof given>>["rows"][number]
type Relationship = Awaited<ReturnType<typeof relationshipWithTimeZones>>

/** The titles of what goes on in a relationship, newest first: all of it, since staff ends or pauses what is too much. */
const running = async (scope: StaffScope, { id: relationshipId, endedAt }: Relationship, today: Date) => {
  if (endedAt) return []
  const found = await scope.db.assignment.findMany({
    where: {
      ...tenant(scope),
      relationshipId,
      endedAt: null,
      pausedAt: null,
      OR: [{ lastDate: null }, { lastDate: { gte: today } }],
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { exerciseVersion: { select: versionSelect } },
    relationLoadStrategy: "join",
  })
  return found.map(({ exerciseVersion }) => exerciseVersion.title)
}

/** What waits to be talked about in the next session: all of it, since it waits until it is taken off. */
const forNextSession = (scope: StaffScope, relationshipId: string) =>
  scope.db.occurrence.findMany({
    where: { ...tenant(scope), relationshipId, review: { forNextSessionAt: { not: null } } },
    orderBy: [{ dueDate: "desc" }, { id: "desc" }],
    select: { id: true, dueDate: true, assignment: { select: { exerciseVersion: { select: versionSelect } } } },
    relationLoadStrategy: "join",
  })

const todayOf = ({ workspace }: Relationship, now: Date) =>
  dbDateFromLocalDate(localDateAt(now, toTimeZone(workspace.timeZone)))

const stateOf = ({ endedAt: workEndedAt }: Relationship, { endedAt, pausedAt, lastDate }: Given, today: Date) => {
  if (endedAt || workEndedAt) return "ended" as const
  if (lastDate && lastDate < today) return "over" as const
  return pausedAt ? ("paused" as const) : ("running" as const)
}

const lineOf = (found: Relationship, today: Date) => (assignment: Given) => {
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

const auditListed = (scope: StaffScope, relationshipId: string, { members }: Relationship) =>
  audit(scope, {
    action: assignmentActions.listed,
    subject: ["relationship", relationshipId],
    clientIds: members.map(({ clientId }) => clientId),
  })

/** What is given to a relationship, newest first, and what waits to be talked about. */
export const assignmentsOf = async (scope: StaffScope, asked: GivenAsked) => {
  const { relationshipId } = asked
  const found = await relationshipWithTimeZones(scope, relationshipId)
  const { rows, next } = await given(scope, asked)
  await auditListed(scope, relationshipId, found)
  const today = todayOf(found, scope.now)
  return {
    mayAssign: found.acceptedAt !== null && found.endedAt === null,
    assignments: rows.map(lineOf(found, today)),
    next,
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
  const found = await relationshipWithTimeZones(scope, relationshipId)
  const library = await libraryExercises(scope)
  await auditListed(scope, relationshipId, found)
  return {
    today: localDateAt(scope.now, toTimeZone(found.workspace.timeZone)),
    relationship: found.title,
    mayAssign: found.acceptedAt !== null && found.endedAt === null,
    members: found.members,
    running: await running(scope, found, todayOf(found, scope.now)),
    exercises: library.map(({ exerciseId, content: { steps, ...about } }) => ({
      exerciseId,
      ...about,
      defaultReveal: offeredReveal(about.defaultReveal),
    })),
  }
}
export type AssignChoices = Awaited<ReturnType<typeof assignChoices>>
