import { disputeNoticeMail } from "@emails/payments/dispute-notice"
import { receiptMail } from "@emails/payments/receipt"
import { refundMail } from "@emails/payments/refund"
import { refundFailedMail } from "@emails/payments/refund-failed"
import { refundFailedNoticeMail } from "@emails/payments/refund-failed-notice"
import { clientToMail } from "@/features/clients/queries"
import { ownersAndDeskToNotify, workspaceFacts } from "@/features/workspaces/queries"
import { formatMoney } from "@/lib/money/format"
import { paths } from "@/lib/paths"
import { formatInstant } from "@/lib/time/format"
import { reaction } from "@/server/data/events"
import { key, type Scope, type SystemActor } from "@/server/data/scope"
import { sendMail, sendMails } from "@/server/mail/mailer"
import { recipient } from "@/server/mail/recipient"
import { paymentDisputed, paymentReceived, paymentRefunded, refundFailed } from "./events"
import { restOf, restOfShare } from "./queries/facts"
import { owedInWords } from "./rules"

/** A receipt in neutral words, to the payer alone, and only where mail is safe for them. */
export const sendReceipt = reaction(paymentReceived, "payments.sendReceipt", async (scope, { paymentId }) => {
  const payment = await scope.db.payment.findUniqueOrThrow({
    where: key(scope, paymentId),
    select: {
      amountMinor: true,
      currency: true,
      paidAt: true,
      client: { select: clientToMail },
      order: { select: { number: true, subject: true, workspace: { select: workspaceFacts } } },
      instalment: { select: restOfShare },
    },
  })
  const { client, order, amountMinor, currency, paidAt, instalment } = payment
  const readerZone = client.timeZone || order.workspace.timeZone
  if (!client.safeEmail || !paidAt) return
  await sendMail(scope, {
    mail: receiptMail,
    key: `receipt:${paymentId}`,
    to: recipient("client", client.id),
    from: order.workspace.name,
    props: {
      name: client.name,
      workspace: order.workspace.name,
      subject: order.subject,
      number: order.number,
      amount: formatMoney(amountMinor, currency),
      paidOn: formatInstant(paidAt, order.workspace.timeZone, "dateLong"),
      next: restOf(instalment).map((part) => owedInWords(part, { zone: part.zone, readerZone })),
    },
    link: { path: paths.receipt(order.workspace.slug, paymentId) },
  })
})

const refundForMail = (scope: Scope<SystemActor>, refundId: string) =>
  scope.db.refund.findUniqueOrThrow({
    where: key(scope, refundId),
    select: {
      amountMinor: true,
      payment: { select: { id: true, currency: true, client: { select: clientToMail } } },
      order: { select: { number: true, workspace: { select: workspaceFacts } } },
    },
  })

const refundProps = ({ order, payment, amountMinor }: Awaited<ReturnType<typeof refundForMail>>) => ({
  workspace: order.workspace.name,
  number: order.number,
  amount: formatMoney(amountMinor, payment.currency),
})

/** Says that money is on its way back; never why. */
export const sendRefundNotice = reaction(paymentRefunded, "payments.sendRefundNotice", async (scope, { refundId }) => {
  const refund = await refundForMail(scope, refundId)
  const { payment, order } = refund
  if (!payment.client.safeEmail) return
  await sendMail(scope, {
    mail: refundMail,
    key: `refund:${refundId}`,
    to: recipient("client", payment.client.id),
    from: order.workspace.name,
    props: { name: payment.client.name, ...refundProps(refund) },
    link: { path: paths.receipt(order.workspace.slug, payment.id) },
  })
})

/** Those whose work the workspace's money is, and the front desk: someone has to find another way for it. */
export const notifyStaffOfFailedRefund = reaction(
  refundFailed,
  "payments.tellStaffOfFailedRefund",
  async (scope, { refundId }) => {
    const refund = await refundForMail(scope, refundId)
    const { order } = refund
    await sendMails(
      scope,
      (await ownersAndDeskToNotify(scope)).map(({ id }) => ({
        mail: refundFailedNoticeMail,
        key: `refund-failed:${refundId}:${id}`,
        to: recipient("staff", id),
        from: order.workspace.name,
        props: refundProps(refund),
        link: { path: paths.desk.payments(order.workspace.slug) },
      })),
    )
  },
)

/** Owners and the front desk: a dispute is lost where nobody answers in time. */
export const notifyStaffOfDispute = reaction(
  paymentDisputed,
  "payments.notifyStaffOfDispute",
  async (scope, { paymentId }) => {
    const { order, amountMinor, currency, disputeAnswerBy } = await scope.db.payment.findUniqueOrThrow({
      where: key(scope, paymentId),
      select: {
        amountMinor: true,
        currency: true,
        disputeAnswerBy: true,
        order: { select: { number: true, workspace: { select: workspaceFacts } } },
      },
    })
    const { workspace, number } = order
    await sendMails(
      scope,
      (await ownersAndDeskToNotify(scope)).map(({ id }) => ({
        mail: disputeNoticeMail,
        key: `dispute:${paymentId}:${id}`,
        to: recipient("staff", id),
        from: workspace.name,
        props: {
          workspace: workspace.name,
          number,
          amount: formatMoney(amountMinor, currency),
          answerBy: disputeAnswerBy && formatInstant(disputeAnswerBy, workspace.timeZone, "dateLong"),
        },
        link: { path: paths.desk.payments(workspace.slug) },
      })),
    )
  },
)

/** Takes back, to the payer, that money is on its way. */
export const sendRefundFailed = reaction(refundFailed, "payments.sendRefundFailed", async (scope, { refundId }) => {
  const refund = await refundForMail(scope, refundId)
  const { payment, order } = refund
  if (!payment.client.safeEmail) return
  await sendMail(scope, {
    mail: refundFailedMail,
    key: `refund-failed:${refundId}`,
    to: recipient("client", payment.client.id),
    from: order.workspace.name,
    props: { name: payment.client.name, ...refundProps(refund) },
    link: { path: paths.payments(order.workspace.slug) },
  })
})
