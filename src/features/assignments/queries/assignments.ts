import { notFound } from "@/lib/refusal"
import { localDateFromDbDate } from "@/lib/time/local-date"
import { trace } from "@/server/audit"
import { key, type StaffScope, tenant } from "@/server/scope"
import { exerciseContent } from "../../exercises/schema"
import { scheduleInWords } from "../rules/plan"
import { readersForStaff } from "../rules/words"
import { revealRules } from "../schema"

const offered = (rule: string) => revealRules.find((known) => known === rule) ?? "never"

const given = (scope: StaffScope, relationshipId: string) =>
  scope.db.relationship.findUnique({
    relationLoadStrategy: "join",
    where: key(scope, relationshipId),
    select: {
      acceptedAt: true,
      endedAt: true,
      workspace: { select: { timeZone: true } },
      members: {
        where: { leftAt: null },
        orderBy: { mark: "asc" },
        select: { clientId: true, called: true, mark: true, client: { select: { timeZone: true } } },
      },
      assignments: {
        orderBy: { id: "desc" },
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
          exerciseVersion: { select: { title: true } },
        },
      },
      occurrences: {
        where: { review: { carriedAt: { not: null } } },
        orderBy: { dueDate: "desc" },
        take: 50,
        select: {
          id: true,
          dueDate: true,
          assignment: { select: { exerciseVersion: { select: { title: true } } } },
        },
      },
    },
  })
type Given = NonNullable<Awaited<ReturnType<typeof given>>>

const stateOf = ({ endedAt, pausedAt, lastDate }: Given["assignments"][number], today: Date) => {
  if (endedAt) return "ended" as const
  if (lastDate && lastDate < today) return "over" as const
  return pausedAt ? ("paused" as const) : ("running" as const)
}

const lineOf = (found: Given, today: Date) => (assignment: Given["assignments"][number]) => {
  const members = found.members
    .filter(({ clientId }) => assignment.members.some((member) => member.clientId === clientId))
    .map(({ called }) => called)
  return {
    assignmentId: assignment.id,
    title: assignment.exerciseVersion.title,
    rationale: assignment.rationale,
    schedule: scheduleInWords(assignment.weekdays, assignment.minuteOfDay),
    firstDate: localDateFromDbDate(assignment.firstDate),
    lastDate: assignment.lastDate && localDateFromDbDate(assignment.lastDate),
    readers: readersForStaff({ audience: assignment.audience, reveal: offered(assignment.reveal), members }),
    members,
    state: stateOf(assignment, today),
  }
}

/** What is given to a relationship, newest first, and what waits to be talked about. */
export const assignmentsOf = async (scope: StaffScope, relationshipId: string) => {
  const found = await given(scope, relationshipId)
  if (!found) throw notFound()
  await trace(scope, {
    action: "assignments.read",
    subject: ["relationship", relationshipId],
    clientIds: found.members.map(({ clientId }) => clientId),
    relationshipId,
  })
  const today = new Date(scope.now.toISOString().slice(0, 10))
  return {
    mayAssign: found.acceptedAt !== null && found.endedAt === null,
    assignments: found.assignments.map(lineOf(found, today)),
    carried: found.occurrences.map(({ id, dueDate, assignment }) => ({
      occurrenceId: id,
      title: assignment.exerciseVersion.title,
      dueDate: localDateFromDbDate(dueDate),
    })),
  }
}
export type RelationshipAssignment = Awaited<ReturnType<typeof assignmentsOf>>["assignments"][number]

/** What staff chooses from while giving an exercise: the members with their clocks, the library, and what is running already. */
export const assignChoices = async (scope: StaffScope, relationshipId: string) => {
  const found = await given(scope, relationshipId)
  if (!found) throw notFound()
  const versions = await scope.db.exerciseVersion.findMany({
    where: { ...tenant(scope), exercise: { archivedAt: null } },
    distinct: ["exerciseId"],
    orderBy: [{ exerciseId: "asc" }, { version: "desc" }],
    select: { exerciseId: true, content: true },
  })
  await trace(scope, {
    action: "assignments.read",
    subject: ["relationship", relationshipId],
    clientIds: found.members.map(({ clientId }) => clientId),
    relationshipId,
  })
  const today = new Date(scope.now.toISOString().slice(0, 10))
  return {
    now: scope.now,
    timeZone: found.workspace.timeZone,
    mayAssign: found.acceptedAt !== null && found.endedAt === null,
    members: found.members.map(({ client, ...member }) => ({ ...member, timeZone: client.timeZone })),
    running: found.assignments
      .filter((one) => stateOf(one, today) === "running")
      .map((one) => one.exerciseVersion.title),
    exercises: versions.map(({ exerciseId, content }) => {
      const { steps, ...about } = exerciseContent.parse(content)
      return { exerciseId, ...about, steps: steps.length }
    }),
  }
}
export type AssignChoices = Awaited<ReturnType<typeof assignChoices>>
