import { receiptMail } from "@emails/payments/receipt"
import { refundMail } from "@emails/payments/refund"
import { clientToMail } from "@/features/clients/queries"
import { workspaceFacts } from "@/features/workspaces/queries"
import { formatMoney } from "@/lib/money/format"
import { paths } from "@/lib/paths"
import { formatInstant } from "@/lib/time/format"
import { reaction } from "@/server/data/events"
import { key } from "@/server/data/scope"
import { sendMail } from "@/server/mail/mailer"
import { paymentReceived, paymentRefunded } from "./events"

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
    },
  })
  const { client, order, amountMinor, currency, paidAt } = payment
  if (!client.safeEmail || !paidAt) return
  await sendMail(scope, {
    mail: receiptMail,
    key: `receipt:${paymentId}`,
    to: client.email,
    from: order.workspace.name,
    props: {
      name: client.name,
      workspace: order.workspace.name,
      subject: order.subject,
      number: order.number,
      amount: formatMoney(amountMinor, currency),
      paidOn: formatInstant(paidAt, order.workspace.timeZone, "dateLong"),
    },
    link: { path: paths.receipt(order.workspace.slug, paymentId) },
  })
})

/** Says that money is on its way back; never why. */
export const sendRefundNotice = reaction(paymentRefunded, "payments.sendRefundNotice", async (scope, { refundId }) => {
  const refund = await scope.db.refund.findUniqueOrThrow({
    where: key(scope, refundId),
    select: {
      amountMinor: true,
      payment: { select: { id: true, currency: true, client: { select: clientToMail } } },
      order: { select: { number: true, workspace: { select: workspaceFacts } } },
    },
  })
  const { payment, order, amountMinor } = refund
  if (!payment.client.safeEmail) return
  await sendMail(scope, {
    mail: refundMail,
    key: `refund:${refundId}`,
    to: payment.client.email,
    from: order.workspace.name,
    props: {
      name: payment.client.name,
      workspace: order.workspace.name,
      number: order.number,
      amount: formatMoney(amountMinor, payment.currency),
    },
    link: { path: paths.receipt(order.workspace.slug, payment.id) },
  })
})
