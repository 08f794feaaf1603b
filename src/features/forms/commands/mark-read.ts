import { isOwnRelationship } from "@/features/relationships/queries"
import { notFound } from "@/lib/refusal"
import { audit } from "@/server/data/audit"
import { key, type StaffScope, tenant } from "@/server/data/scope"
import { formActions } from "../audit"

/**
 * Notes that a sent form was read by the person whose it is to read, and with it the versions before. A second time changes
 * nothing, and a colleague who looks takes it out of nobody's queue.
 */
export const markRead = async (scope: StaffScope, submissionId: string): Promise<void> => {
  const submission = await scope.db.submission.findUnique({
    where: key(scope, submissionId),
    select: { requestId: true, version: true, submittedAt: true, readAt: true, clientId: true, relationshipId: true },
  })
  if (!submission?.submittedAt) throw notFound()
  if (submission.readAt) return
  if (!(await isOwnRelationship(scope, submission.relationshipId))) return
  const { requestId, version, clientId, relationshipId } = submission
  await scope.db.submission.updateMany({
    where: { ...tenant(scope), requestId, version: { lte: version }, submittedAt: { not: null }, readAt: null },
    data: { readAt: scope.now },
  })
  await audit(scope, {
    action: formActions.submissionNoted,
    subject: ["submission", submissionId],
    clientIds: [clientId],
    relationshipId,
  })
}
