import { audit } from "@/server/data/audit"
import { type StaffScope, tenant } from "@/server/data/scope"

/** Notes which relationship came of an inquiry; from then on it counts as answered by an invitation. */
export const markInvited = async (
  scope: StaffScope,
  { inquiryId, relationshipId }: { inquiryId: string; relationshipId: string },
): Promise<void> => {
  await scope.db.inquiry.updateMany({
    where: { ...tenant(scope), id: inquiryId },
    data: { invitedAt: scope.now, relationshipId },
  })
  await audit(scope, { action: "inquiry.invited", subject: ["inquiry", inquiryId], relationshipId })
}
