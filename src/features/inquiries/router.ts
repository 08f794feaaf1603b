import { publicPage } from "@/features/workspaces/queries"
import { challengeFor } from "@/server/http/limits/proof-of-work"
import { router, staff, visitor, visitorSteps } from "@/server/http/trpc"
import { answerInquiry, declineInquiry } from "./commands/answer-inquiry"
import { archiveInquiry, bringBackInquiry } from "./commands/archive-inquiry"
import { boundTo, confirmInquiry, leaveInquiry, sendInquiry } from "./commands/send-inquiry"
import { confirmationOf, inquiryById, inquiryList } from "./queries"
import {
  answerInquiryInput,
  challengeInput,
  confirmInquiryInput,
  declineInquiryInput,
  inquiryInput,
  inquiryListInput,
  leaveInquiryInput,
  sendInquiryInput,
} from "./schema"

const read = staff("inquiries:read")
const write = staff("inquiries:write")

export const inquiriesRouter = router({
  page: visitor().query(({ ctx }) => publicPage(ctx.scope)),
  challenge: visitorSteps()
    .input(challengeInput)
    .query(({ ctx, input }) => challengeFor(boundTo(ctx.workspaceId, input.submissionKey), ctx.now)),
  send: visitorSteps()
    .input(sendInquiryInput)
    .mutation(({ ctx: { open, ip, workspaceId }, input }) => sendInquiry(open, { ...input, ip, workspaceId })),
  leave: visitorSteps()
    .input(leaveInquiryInput)
    .mutation(({ ctx: { open, ip, workspaceId }, input }) => leaveInquiry(open, { ...input, ip, workspaceId })),
  confirmation: visitor()
    .input(confirmInquiryInput)
    .query(({ ctx, input }) => confirmationOf(ctx.scope, input.token)),
  confirm: visitor()
    .input(confirmInquiryInput)
    .mutation(({ ctx, input }) => confirmInquiry(ctx.scope, input.token)),

  list: read.input(inquiryListInput).query(({ ctx, input }) => inquiryList(ctx.scope, input)),
  byId: read.input(inquiryInput).query(({ ctx, input }) => inquiryById(ctx.scope, input.inquiryId)),
  answer: write.input(answerInquiryInput).mutation(({ ctx, input }) => answerInquiry(ctx.scope, input)),
  decline: write.input(declineInquiryInput).mutation(({ ctx, input }) => declineInquiry(ctx.scope, input)),
  archive: write.input(inquiryInput).mutation(({ ctx, input }) => archiveInquiry(ctx.scope, input.inquiryId)),
  bringBack: write.input(inquiryInput).mutation(({ ctx, input }) => bringBackInquiry(ctx.scope, input.inquiryId)),
})
