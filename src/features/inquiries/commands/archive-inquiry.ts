import { audit } from "@/server/data/audit"
import { type StaffScope, tenant } from "@/server/data/scope"
import { inquiryActions } from "../audit"
import { lockedInquiry } from "./answer-inquiry"

const setArchived = async (scope: StaffScope, inquiryId: string, archivedAt: Date | null) => {
  await scope.db.inquiry.updateMany({ where: { ...tenant(scope), id: inquiryId }, data: { archivedAt } })
  await audit(scope, {
    action: archivedAt ? inquiryActions.archived : inquiryActions.broughtBack,
    subject: ["inquiry", inquiryId],
    clientIds: [],
  })
}

/** Puts an inquiry away. Nothing is removed, and nobody is told. */
export const archiveInquiry = async (scope: StaffScope, inquiryId: string): Promise<void> => {
  const { state } = await lockedInquiry(scope, inquiryId)
  if (state !== "archived") await setArchived(scope, inquiryId, scope.now)
}

/** Brings it back to where it stood. */
export const bringBackInquiry = async (scope: StaffScope, inquiryId: string): Promise<void> => {
  const { state } = await lockedInquiry(scope, inquiryId)
  if (state === "archived") await setArchived(scope, inquiryId, null)
}
