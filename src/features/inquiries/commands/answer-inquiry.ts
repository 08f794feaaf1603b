import { clientWithAddress } from "@/features/clients/queries"
import { notFound } from "@/lib/refusal"
import { audit } from "@/server/data/audit"
import { announce } from "@/server/data/events"
import { type StaffScope, tenant } from "@/server/data/scope"
import { taken } from "@/server/http/refusals"
import { replyActions } from "../audit"
import { replyWritten } from "../events"
import { emailNotSafe, inquiryIsClosed } from "../refusals"
import { mayDo, safeContactNow, stateOf } from "../rules/state"
import type { AnswerInquiry } from "../schema"

/** The inquiry, locked for the rest of the transaction. @throws notFound also for one that was never confirmed */
export const lockedInquiry = async (scope: StaffScope, inquiryId: string) => {
  await scope.db
    .$queryRaw`SELECT id FROM inquiries WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${inquiryId}::uuid FOR UPDATE`
  const found = await scope.db.inquiry.findFirst({
    where: { ...tenant(scope), id: inquiryId, OR: [{ confirmBy: null }, { confirmedAt: { not: null } }] },
    select: {
      email: true,
      safeEmail: true,
      safeMessage: true,
      safeVoicemail: true,
      receivedAt: true,
      about: true,
      timeZone: true,
      answeredAt: true,
      invitedAt: true,
      declinedAt: true,
      archivedAt: true,
    },
  })
  if (!found) throw notFound()
  const known = found.email ? await clientWithAddress(scope, found.email) : null
  return { ...found, ...safeContactNow(found, known), state: stateOf(found) }
}

type Reply = AnswerInquiry & Readonly<{ kind: "reply" | "decline" }>

/** Stores the reply and requests its mail. @throws taken */
const saveReply = async (scope: StaffScope, { inquiryId, replyId, by, kind, body }: Reply): Promise<void> => {
  const { count } = await scope.db.inquiryReply.createMany({
    data: [
      {
        ...tenant(scope),
        id: replyId,
        inquiryId,
        staffId: scope.actor.staffId,
        kind: by === "call" ? "call" : kind,
        body,
        sentAt: scope.now,
      },
    ],
    skipDuplicates: true,
  })
  if (count === 0) throw taken()
  await audit(scope, { action: replyActions[kind][by], subject: ["inquiry", inquiryId], clientIds: [] })
  if (by === "mail") await announce(scope, replyWritten, { inquiryId, replyId })
}

/** @throws emailNotSafe when it is to be mailed and the visitor said that mail is not safe */
const write = async (scope: StaffScope, reply: Reply, allowed: (may: ReturnType<typeof mayDo>) => boolean) => {
  const inquiry = await lockedInquiry(scope, reply.inquiryId)
  const sentBefore = await scope.db.inquiryReply.findFirst({
    where: { ...tenant(scope), id: reply.replyId, inquiryId: reply.inquiryId, staffId: scope.actor.staffId },
    select: { id: true },
  })
  if (sentBefore) return false
  if (!allowed(mayDo(inquiry.state))) throw inquiryIsClosed()
  if (reply.by === "mail" && !(inquiry.safeEmail && inquiry.email)) throw emailNotSafe()
  await saveReply(scope, reply)
  return true
}

/** Answers in one's own words, by mail or on the phone. What was said is stored; the same reply twice is mailed once. */
export const answerInquiry = async (scope: StaffScope, input: AnswerInquiry): Promise<void> => {
  if (await write(scope, { ...input, kind: "reply" }, (may) => may.answer))
    await scope.db.inquiry.updateMany({
      where: { ...tenant(scope), id: input.inquiryId },
      data: { answeredAt: scope.now },
    })
}

/** Declines with a reply that names no reasons. */
export const declineInquiry = async (scope: StaffScope, input: AnswerInquiry): Promise<void> => {
  if (await write(scope, { ...input, kind: "decline" }, (may) => may.decline))
    await scope.db.inquiry.updateMany({
      where: { ...tenant(scope), id: input.inquiryId },
      data: { declinedAt: scope.now },
    })
}
