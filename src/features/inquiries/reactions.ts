import { inquiryConfirmMail } from "@emails/inquiries/inquiry-confirm"
import { inquiryDeclinedMail } from "@emails/inquiries/inquiry-declined"
import { inquiryNoticeMail } from "@emails/inquiries/inquiry-notice"
import { inquiryReceivedMail } from "@emails/inquiries/inquiry-received"
import { inquiryReplyMail } from "@emails/inquiries/inquiry-reply"
import { clientWithAddress } from "@/features/clients/queries"
import { cliniciansToNotify, workspaceFacts } from "@/features/workspaces/queries"
import { Prisma } from "@/generated/prisma/client"
import { paths } from "@/lib/paths"
import { reaction, sweep } from "@/server/data/events"
import { key, type Scope, tenant } from "@/server/data/scope"
import { sendMail, sendMails } from "@/server/mail/mailer"
import { recipient } from "@/server/mail/recipient"
import { inquiryLeft, inquiryReceived, replyWritten } from "./events"
import { hoursToConfirm, safeContactNow } from "./rules/state"

const visitorOf = (scope: Scope, inquiryId: string) =>
  scope.db.inquiry.findUnique({
    where: key(scope, inquiryId),
    select: {
      name: true,
      email: true,
      safeEmail: true,
      safeMessage: true,
      safeVoicemail: true,
      receivedAt: true,
      workspace: { select: workspaceFacts },
    },
    relationLoadStrategy: "join",
  })

/** The same, where mail may go to them by what they say now; a client of ours may have said otherwise since. */
const mailableVisitor = async (scope: Scope, inquiryId: string) => {
  const visitor = await visitorOf(scope, inquiryId)
  if (!visitor?.email) return null
  const { safeEmail } = safeContactNow(visitor, await clientWithAddress(scope, visitor.email))
  return safeEmail ? { ...visitor, email: visitor.email } : null
}

/** The visitor hears that the message has arrived, if mail is safe there. */
export const thankVisitor = reaction(
  inquiryReceived,
  "inquiries.thankVisitor",
  async (scope, { inquiryId, mailsSender }) => {
    const visitor = mailsSender ? await mailableVisitor(scope, inquiryId) : null
    if (!visitor) return
    await sendMail(scope, {
      mail: inquiryReceivedMail,
      key: `inquiry-received:${inquiryId}`,
      to: recipient("inquiry", inquiryId),
      from: visitor.workspace.name,
      props: {
        name: visitor.name,
        workspace: visitor.workspace.name,
        replyWithinDays: visitor.workspace.replyWithinDays,
      },
    })
  },
)

/** Everybody who may read inquiries hears that one waits, and nothing of what it says. */
export const notifyStaff = reaction(
  inquiryReceived,
  "inquiries.tellStaff",
  async (scope, { inquiryId, mailsStaff }) => {
    if (!mailsStaff) return
    await sendMails(
      scope,
      (await cliniciansToNotify(scope)).map(({ id, workspace }) => ({
        mail: inquiryNoticeMail,
        key: `inquiry-notice:${inquiryId}:${id}`,
        to: recipient("staff", id),
        from: workspace.name,
        props: { workspace: workspace.name },
        link: { path: paths.desk.inquiries(workspace.slug) },
      })),
    )
  },
)

/** Sent without JavaScript: a mailed link proves that a person wrote it. */
export const askToConfirm = reaction(inquiryLeft, "inquiries.askToConfirm", async (scope, { inquiryId }) => {
  const visitor = await visitorOf(scope, inquiryId)
  if (!visitor?.email) return
  await sendMail(scope, {
    mail: inquiryConfirmMail,
    key: `inquiry-confirm:${inquiryId}`,
    to: recipient("inquiry", inquiryId),
    from: visitor.workspace.name,
    props: { name: visitor.name, workspace: visitor.workspace.name, hours: hoursToConfirm },
    link: { path: paths.contactConfirm(visitor.workspace.slug) },
  })
})

const replies = { reply: inquiryReplyMail, decline: inquiryDeclinedMail } as const

/** Mails what staff wrote, so that an answer goes to the person who wrote it. */
export const mailReply = reaction(replyWritten, "inquiries.mailLetter", async (scope, { inquiryId, replyId }) => {
  const visitor = await mailableVisitor(scope, inquiryId)
  const written = await scope.db.inquiryReply.findUnique({ where: key(scope, replyId) })
  if (!visitor || !written) return
  await sendMail(scope, {
    mail: written.kind === "decline" ? replies.decline : replies.reply,
    key: `inquiry-letter:${replyId}`,
    to: recipient("inquiry", inquiryId),
    from: visitor.workspace.name,
    replyTo: recipient("staff", written.staffId),
    props: { workspace: visitor.workspace.name, body: written.body },
  })
})

/** Forgets messages whose senders never followed the mailed link. */
export const forgetUnconfirmed = sweep(
  "inquiries.forgetUnconfirmed",
  { everyMinutes: 30, due: (now) => Prisma.sql`app.workspaces_with_unconfirmed(${now})` },
  (scope) =>
    scope.db.inquiry.deleteMany({ where: { ...tenant(scope), confirmedAt: null, confirmBy: { lt: scope.now } } }),
)
