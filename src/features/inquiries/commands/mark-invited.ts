import { audit } from "@/server/data/audit"
import { type StaffScope, tenant } from "@/server/data/scope"
import { inquiryActions } from "../audit"

/**
 * Notes which relationship came of an inquiry; from then on it counts as answered by an invitation. The audit is in the record
 * of who wrote it alone: the others must not learn that there was a message.
 */
export const markInvited = async (
  scope: StaffScope,
  { inquiryId, relationshipId, writerId }: { inquiryId: string; relationshipId: string; writerId: string | null },
): Promise<void> => {
  await scope.db.inquiry.updateMany({
    where: { ...tenant(scope), id: inquiryId },
    data: { invitedAt: scope.now, relationshipId },
  })
  await audit(scope, {
    action: inquiryActions.invited,
    subject: ["inquiry", inquiryId],
    clientIds: writerId ? [writerId] : [],
    relationshipId,
  })
}
