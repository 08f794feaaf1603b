import { notFound } from "@/lib/refusal"
import { type AuditAction, audit } from "@/server/data/audit"
import { key, type StaffScope, tenant } from "@/server/data/scope"
import { reviewActions } from "../../audit"
import { whoAnswered } from "../../queries/review"
import { moreCameIn } from "../../refusals"
import { hasAnswered } from "../../rules/review"
import type { Review } from "../../schema"

/** The occurrence with those who have answered. Only they appear in the audit: a partner's own record must not tell of it. */
const reviewed = async (scope: StaffScope, occurrenceId: string) => {
  const occurrence = await scope.db.occurrence.findUnique({
    relationLoadStrategy: "join",
    where: key(scope, occurrenceId),
    select: {
      relationshipId: true,
      responses: { select: whoAnswered },
      review: { select: { reviewedAt: true, forNextSessionAt: true } },
    },
  })
  if (!occurrence) throw notFound()
  return { ...occurrence, clientIds: occurrence.responses.filter(hasAnswered).map(({ clientId }) => clientId) }
}

const note = (
  scope: StaffScope,
  occurrenceId: string,
  action: AuditAction,
  { relationshipId, clientIds }: { relationshipId: string; clientIds: string[] },
) => audit(scope, { action, subject: ["occurrence", occurrenceId], clientIds, relationshipId })

/** Takes the occurrence off the queue as it was seen: not when an answer came in that the reviewer has not read. */
const takeOff = async (scope: StaffScope, { occurrenceId, seen }: Review) => {
  const waiting = { ...tenant(scope), occurrenceId }
  if (seen) await scope.db.waitingReview.deleteMany({ where: { ...waiting, latest: seen } })
  if ((await scope.db.waitingReview.count({ where: waiting })) > 0) throw moreCameIn()
}

const mark = async (scope: StaffScope, input: Review, action: AuditAction, forNextSessionAt: Date | null) => {
  const occurrence = await reviewed(scope, input.occurrenceId)
  await takeOff(scope, input)
  const marks = { staffId: scope.actor.staffId, reviewedAt: scope.now, ...(forNextSessionAt && { forNextSessionAt }) }
  await scope.db.review.upsert({
    where: { workspaceId_occurrenceId: { ...tenant(scope), occurrenceId: input.occurrenceId } },
    create: { ...tenant(scope), occurrenceId: input.occurrenceId, ...marks },
    update: marks,
  })
  await note(scope, input.occurrenceId, action, occurrence)
}

/** Notes that staff has read what came back. */
export const markReviewed = (scope: StaffScope, input: Review) => mark(scope, input, reviewActions.reviewed, null)

/** The same, and keeps it for the next session. */
export const keepForNextSession = (scope: StaffScope, input: Review) =>
  mark(scope, input, reviewActions.kept, scope.now)

/** It was talked about. */
export const dropFromNextSession = async (scope: StaffScope, occurrenceId: string) => {
  const occurrence = await reviewed(scope, occurrenceId)
  await scope.db.review.updateMany({ where: { ...tenant(scope), occurrenceId }, data: { forNextSessionAt: null } })
  await note(scope, occurrenceId, reviewActions.dropped, occurrence)
}

/** Takes the marks back: the occurrence waits again, since its first answer. What was written to members stays written. */
export const undoReview = async (scope: StaffScope, occurrenceId: string) => {
  const occurrence = await reviewed(scope, occurrenceId)
  const answered = occurrence.responses.flatMap(({ submittedAt, declinedAt }) => submittedAt ?? declinedAt ?? [])
  if (!occurrence.review?.reviewedAt || answered.length === 0) return
  const times = answered.map((at) => at.getTime())
  await scope.db.review.updateMany({
    where: { ...tenant(scope), occurrenceId },
    data: { reviewedAt: null, forNextSessionAt: null },
  })
  await scope.db.waitingReview.createMany({
    data: [
      { ...tenant(scope), occurrenceId, since: new Date(Math.min(...times)), latest: new Date(Math.max(...times)) },
    ],
    skipDuplicates: true,
  })
  await note(scope, occurrenceId, reviewActions.undone, occurrence)
}
