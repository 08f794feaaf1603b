import { isDeepStrictEqual } from "node:util"
import { safeContactOf } from "@/features/clients/rules"
import { uuidV7 } from "@/lib/ids"
import { audit } from "@/server/data/audit"
import { announce } from "@/server/data/events"
import { asSystem, type Scope, tenant, type VisitorActor } from "@/server/data/scope"
import { isBench } from "@/server/env"
import { isSolved } from "@/server/http/limits/proof-of-work"
import { isWithin, limit } from "@/server/http/limits/rate-limit"
import { linkNotValid } from "@/server/http/refusals"
import { readSignedToken } from "@/server/http/tokens"
import type { Open } from "@/server/http/trpc"
import { inquiryActions } from "../audit"
import { inquiryLeft, inquiryReceived } from "../events"
import { alreadySent, confirmationsPaused, proofNotValid } from "../refusals"
import { hoursToConfirm } from "../rules/state"
import type { LeaveInquiry, SendInquiry } from "../schema"

const anHour = 3600
const aDay = 24 * anHour

type Sender = Readonly<{ ip: string }>
type Message = Omit<SendInquiry, "proof"> | LeaveInquiry
/** What the sender may be told: whether a mail goes out to them. */
export type Sent = Readonly<{ mailed: boolean }>

/** The form's own name, for the task that its browser solves. */
export const boundTo = (workspaceId: string, submissionKey: string) => `inquiry:${workspaceId}:${submissionKey}`

const contentOf = ({ name, email, phone, safe, about, statements, words }: Message) => ({
  name,
  email: email || null,
  phone: phone || null,
  ...safeContactOf(safe),
  about: about ?? null,
  statements,
  words,
})

/** Stores the message unless this very form was stored before. @throws alreadySent when the form now says something else */
const keepOnce = async (scope: Scope, message: Message, confirmBy: Date | null): Promise<string | null> => {
  const id = uuidV7(scope.now)
  const content = contentOf(message)
  const { count } = await scope.db.inquiry.createMany({
    data: [
      {
        ...tenant(scope),
        ...content,
        id,
        submissionKey: message.submissionKey,
        timeZone: message.timeZone,
        receivedAt: scope.now,
        confirmBy,
      },
    ],
    skipDuplicates: true,
  })
  if (count === 1) {
    await audit(scope, { action: inquiryActions.received, subject: ["inquiry", id], clientIds: [] })
    return id
  }
  const before = await scope.db.inquiry.findFirst({
    where: { ...tenant(scope), submissionKey: message.submissionKey },
    select: {
      name: true,
      email: true,
      phone: true,
      safeEmail: true,
      safeMessage: true,
      safeVoicemail: true,
      about: true,
      statements: true,
      words: true,
    },
  })
  // Also where it is safe to answer: anyone who has corrected that must not be told that it was kept.
  if (!isDeepStrictEqual(before, content)) throw alreadySent()
  return null
}

/**
 * Whether one more mail may go to an address that nobody has confirmed: few to each, and no flood from one workspace or from
 * the house. Who has used that up for others has not shut them out: with a solved task a message arrives all the same.
 */
const mayMailStranger = async (workspaceId: string, email: string): Promise<boolean> =>
  // What is measured is the writing, thousands of times an hour.
  isBench() ||
  ((await isWithin("stranger-mails", email, { tries: 5, seconds: aDay })) &&
    (await isWithin("stranger-mails-workspace", workspaceId, { tries: 40, seconds: anHour })) &&
    (await isWithin("stranger-mails-house", "all", { tries: 400, seconds: anHour })))

/**
 * Receives a message of the contact form. Sent twice, it is stored once and answered alike.
 * @throws tooManyTries by the sender's own place; proofNotValid without a solved task of this form; alreadySent
 */
export const sendInquiry = async (
  open: Open<VisitorActor>,
  { proof, ip, workspaceId, ...message }: SendInquiry & Sender & Readonly<{ workspaceId: string }>,
): Promise<Sent> => {
  const mailed = message.safe.includes("email")
  await limit("inquiry-sender", ip, { tries: 12, seconds: anHour })
  // Anyone who fills in the hidden field is told the same, and nothing is kept.
  if (message.homepage !== "") return { mailed }
  if (!(await isSolved(proof, boundTo(workspaceId, message.submissionKey)))) throw proofNotValid()
  const mailsSender = mailed && (await mayMailStranger(workspaceId, message.email))
  const mailsStaff = await isWithin("inquiry-notices", workspaceId, { tries: 40, seconds: anHour })
  await open((scope) =>
    asSystem(scope, "receive_inquiry", async (system) => {
      const inquiryId = await keepOnce(system, message, null)
      if (inquiryId) await announce(system, inquiryReceived, { inquiryId, mailsSender, mailsStaff })
    }),
  )
  return { mailed: mailsSender }
}

/**
 * Receives a message that was sent without JavaScript: hidden from staff until the mailed link is followed, forgotten after
 * 48 hours. Each address gets few such mails a day, so that nobody can be flooded through us.
 * @throws tooManyTries; confirmationsPaused
 */
export const leaveInquiry = async (
  open: Open<VisitorActor>,
  { ip, workspaceId, ...message }: LeaveInquiry & Sender & Readonly<{ workspaceId: string }>,
): Promise<Sent> => {
  await limit("inquiry-left", ip, { tries: 6, seconds: anHour })
  if (message.homepage !== "") return { mailed: true }
  if (!(await mayMailStranger(workspaceId, message.email))) throw confirmationsPaused()
  await open((scope) =>
    asSystem(scope, "receive_inquiry", async (system) => {
      const confirmBy = new Date(system.now.getTime() + hoursToConfirm * anHour * 1000)
      const inquiryId = await keepOnce(system, message, confirmBy)
      if (inquiryId) await announce(system, inquiryLeft, { inquiryId })
    }),
  )
  return { mailed: true }
}

/** The sender has followed the mailed link, so the message counts as received. A second time changes nothing. */
export const confirmInquiry = async (scope: Scope, token: string): Promise<void> => {
  const inquiryId = readSignedToken("inquiry", token)
  if (!inquiryId) throw linkNotValid()
  await asSystem(scope, "receive_inquiry", async (system) => {
    const mine = { ...tenant(system), id: inquiryId, confirmBy: { not: null } }
    const { count } = await system.db.inquiry.updateMany({
      where: { ...mine, confirmedAt: null, confirmBy: { gt: system.now } },
      data: { confirmedAt: system.now },
    })
    if (count === 1) {
      await audit(system, { action: inquiryActions.confirmed, subject: ["inquiry", inquiryId], clientIds: [] })
      return announce(system, inquiryReceived, { inquiryId, mailsSender: true, mailsStaff: true })
    }
    const before = await system.db.inquiry.findFirst({
      where: { ...mine, confirmedAt: { not: null } },
      select: { id: true },
    })
    if (!before) throw linkNotValid()
  })
}
