import { checkConsents } from "@/features/consents/queries"
import { newestVersionOf } from "@/features/exercises/queries"
import { relationshipWithTimeZones } from "@/features/relationships/queries"
import { addDays, dbDateFromLocalDate } from "@/lib/time/local-date"
import { occurrenceDates } from "@/lib/time/occurrences"
import { toTimeZone } from "@/lib/time/zones/time-zone"
import { localDateAt } from "@/lib/time/zones/zoned"
import { audit } from "@/server/data/audit"
import { type StaffScope, tenant } from "@/server/data/scope"
import { taken } from "@/server/http/refusals"
import { assignmentActions } from "../../audit"
import { firstDateIsPast, noSuchDay, notAccepted, notAMember, workEnded } from "../../refusals"
import type { Assign } from "../../schema"
import { makeOccurrences } from "./make-occurrences"

const relationshipToAssign = async (scope: StaffScope, relationshipId: string) => {
  const relationship = await relationshipWithTimeZones(scope, relationshipId)
  if (relationship.endedAt) throw workEnded()
  if (!relationship.acceptedAt) throw notAccepted()
  return relationship
}

const checkDates = ({ firstDate, lastDate, weekdays }: Assign, now: Date, timeZone: string) => {
  if (firstDate < localDateAt(now, toTimeZone(timeZone))) throw firstDateIsPast()
  if (
    lastDate &&
    occurrenceDates({ firstDate, lastDate, weekdays, from: firstDate, to: addDays(firstDate, 7) }).length === 0
  )
    throw noSuchDay()
}

/**
 * Gives an exercise to members of a relationship: each at the same wall time in their own zone. The first two weeks of
 * occurrences are made at once. The same assignment asked for twice is given once. Answers with its id.
 */
export const assign = async (scope: StaffScope, input: Assign): Promise<string> => {
  const { assignmentId, relationshipId, exerciseId, firstDate, lastDate, clientIds } = input
  const relationship = await relationshipToAssign(scope, relationshipId)
  checkDates(input, scope.now, relationship.workspace.timeZone)
  const chosen = relationship.members.filter(({ clientId }) => clientIds.includes(clientId))
  if (chosen.length !== new Set(clientIds).size) throw notAMember()
  await checkConsents(scope, "assigning", { relationshipId, clientIds })

  const { count } = await scope.db.assignment.createMany({
    skipDuplicates: true,
    data: [
      {
        ...tenant(scope),
        id: assignmentId,
        relationshipId,
        exerciseVersionId: await newestVersionOf(scope, exerciseId),
        staffId: scope.actor.staffId,
        rationale: input.rationale,
        weekdays: input.weekdays,
        minuteOfDay: input.minuteOfDay,
        firstDate: dbDateFromLocalDate(firstDate),
        lastDate: lastDate ? dbDateFromLocalDate(lastDate) : null,
        audience: input.audience,
        reveal: input.reveal,
        createdAt: scope.now,
      },
    ],
  })
  if (count === 0) {
    const own = { ...tenant(scope), id: assignmentId, relationshipId, staffId: scope.actor.staffId }
    if ((await scope.db.assignment.count({ where: own })) === 0) throw taken()
    return assignmentId
  }
  await scope.db.assignmentMember.createMany({
    data: chosen.map(({ clientId, timeZone }) => ({ ...tenant(scope), assignmentId, clientId, timeZone })),
  })
  await makeOccurrences(scope, assignmentId)
  await audit(scope, {
    action: assignmentActions.given,
    subject: ["assignment", assignmentId],
    clientIds,
    relationshipId,
  })
  return assignmentId
}
