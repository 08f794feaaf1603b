import { inquiryConfirmMail } from "@emails/inquiries/inquiry-confirm"
import { inquiryDeclinedMail } from "@emails/inquiries/inquiry-declined"
import { inquiryNoticeMail } from "@emails/inquiries/inquiry-notice"
import { inquiryReceivedMail } from "@emails/inquiries/inquiry-received"
import { inquiryReplyMail } from "@emails/inquiries/inquiry-reply"
import type { Room } from "@/server/room"
import { inquiryActions, replyActions } from "./audit"
import { inquiryLeft, inquiryReceived, replyWritten } from "./events"
import { askToConfirm, forgetUnconfirmed, mailReply, notifyStaff, thankVisitor } from "./reactions"
import { inquiriesRouter } from "./router"

export const inquiries = {
  router: inquiriesRouter,
  events: [inquiryReceived, inquiryLeft, replyWritten],
  reactions: [thankVisitor, notifyStaff, askToConfirm, mailReply],
  mails: [inquiryConfirmMail, inquiryDeclinedMail, inquiryNoticeMail, inquiryReceivedMail, inquiryReplyMail],
  work: [forgetUnconfirmed],
  audit: [
    ...Object.values(inquiryActions),
    ...Object.values(replyActions.reply),
    ...Object.values(replyActions.decline),
  ],
} satisfies Room
