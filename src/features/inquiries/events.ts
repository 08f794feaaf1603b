import { z } from "zod"
import { id } from "@/lib/ids"
import { eventKind } from "@/server/data/events"

const anInquiry = z.object({ inquiryId: id })
const aReply = z.object({ inquiryId: id, replyId: id })

/** A message of the contact form has arrived, and a person sent it. Who hears of it by mail is said by its limits. */
export const inquiryReceived = eventKind(
  "inquiries.inquiryReceived",
  anInquiry.extend({ mailsSender: z.boolean().default(true), mailsStaff: z.boolean().default(true) }),
)

/** A message was sent without JavaScript and waits until its sender follows the mailed link. */
export const inquiryLeft = eventKind("inquiries.inquiryLeft", anInquiry)

/** Staff has written a reply that is to be mailed. */
export const replyWritten = eventKind("inquiries.letterWritten", aReply)
