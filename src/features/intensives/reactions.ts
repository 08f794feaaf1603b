import { datesLostMail } from "@emails/intensives/dates-lost"
import { daysLapsedMail } from "@emails/intensives/days-lapsed"
import { clientsToNotify, clientToNotify } from "@/features/clients/queries"
import { cancelOrder, reopenOrder } from "@/features/payments/commands/place-order"
import { refundPayment } from "@/features/payments/commands/refund"
import { paymentReceived } from "@/features/payments/events"
import { orderFacts } from "@/features/payments/queries/facts"
import { confirmAppointment } from "@/features/scheduling/commands/confirm"
import { holdReleased } from "@/features/scheduling/events"
import { appointmentFacts, whoBooked } from "@/features/scheduling/queries/appointments"
import { appointmentState, daysOf, segmentsInWords } from "@/features/scheduling/rules/appointments"
import { paths } from "@/lib/paths"
import { audit } from "@/server/data/audit"
import { announce, reaction } from "@/server/data/events"
import { key, type Scope, type SystemActor } from "@/server/data/scope"
import { sendMail } from "@/server/mail/mailer"
import { recipient } from "@/server/mail/recipient"
import { intensiveActions } from "./audit"
import { datesLost } from "./events"
import { hasLapsed } from "./rules"

const intensiveOfOrder = (scope: Scope<SystemActor>, orderId: string) =>
  scope.db.intensive.findUnique({
    where: { workspaceId_orderId: { workspaceId: scope.workspaceId, orderId } },
    select: { id: true, appointmentId: true, relationshipId: true, confirmedAt: true },
  })

/**
 * The deposit has arrived: the days are agreed. If the hold had ended and someone else has the days, the money goes back
 * by itself; the days of the others stay theirs.
 */
export const confirmOnPayment = reaction(
  paymentReceived,
  "intensives.confirmOnPayment",
  async (scope, { orderId, paymentId, clientId }) => {
    const intensive = await intensiveOfOrder(scope, orderId)
    if (!intensive || intensive.confirmedAt) return
    const { appointmentId, relationshipId } = intensive
    if (await confirmAppointment(scope, appointmentId)) {
      await scope.db.intensive.update({ where: key(scope, intensive.id), data: { confirmedAt: scope.now } })
      // The order may have been taken back when the hold ended, a moment before the payment came in.
      await reopenOrder(scope, orderId)
      return
    }
    await scope.db.intensive.update({ where: key(scope, intensive.id), data: { datesLostAt: scope.now } })
    await cancelOrder(scope, orderId)
    await refundPayment(scope, { paymentId, reason: "dates_lost" })
    await audit(scope, {
      action: intensiveActions.datesLost,
      subject: ["appointment", appointmentId],
      clientIds: [clientId],
      relationshipId,
    })
    await announce(scope, datesLost, { appointmentId, relationshipId, paymentId, clientId })
  },
)

/** Days that were released are not owed. */
export const forgetOrder = reaction(holdReleased, "intensives.forgetOrder", async (scope, { appointmentId }) => {
  const intensive = await scope.db.intensive.findUnique({
    where: { workspaceId_appointmentId: { workspaceId: scope.workspaceId, appointmentId } },
    select: {
      orderId: true,
      confirmedAt: true,
      order: { select: orderFacts },
    },
  })
  if (intensive && !intensive.confirmedAt && intensive.order.payments.length === 0)
    await cancelOrder(scope, intensive.orderId)
})

/**
 * Kindly tells the one who held the days, and nobody else, that their time has run out; not where they let them go themselves, or
 * have paid meanwhile.
 */
export const sendDaysLapsed = reaction(holdReleased, "intensives.sendDaysLapsed", async (scope, { appointmentId }) => {
  const intensive = await scope.db.intensive.findUnique({
    where: { workspaceId_appointmentId: { workspaceId: scope.workspaceId, appointmentId } },
    select: {
      confirmedAt: true,
      datesLostAt: true,
      letGoAt: true,
      appointment: { select: { ...appointmentFacts, ...whoBooked } },
      order: { select: orderFacts },
    },
  })
  if (!intensive || intensive.order.payments.length > 0) return
  const { appointment } = intensive
  if (!hasLapsed({ ...intensive, appointmentState: appointmentState(appointment, scope.now) })) return
  const { bookedById, segments, timeZone, workspace } = appointment
  const [client] = bookedById ? await clientsToNotify(scope, [bookedById]) : []
  if (!client) return
  await sendMail(scope, {
    mail: daysLapsedMail,
    key: `days-lapsed:${appointmentId}`,
    to: recipient("client", client.id),
    from: workspace.name,
    props: {
      name: client.name,
      workspace: workspace.name,
      days: segmentsInWords(daysOf(segments, timeZone), client.timeZone || timeZone).days,
    },
    link: { path: paths.appointments(workspace.slug) },
  })
})

/** Kindly tells the payer that the days were gone and the money is on its way back. */
export const sendDatesLost = reaction(
  datesLost,
  "intensives.sendDatesLost",
  async (scope, { appointmentId, clientId }) => {
    const client = await clientToNotify(scope, clientId)
    if (!client?.safeEmail) return
    await sendMail(scope, {
      mail: datesLostMail,
      key: `dates-lost:${appointmentId}`,
      to: recipient("client", clientId),
      from: client.workspace.name,
      props: { name: client.name, workspace: client.workspace.name },
      link: { path: paths.appointments(client.workspace.slug) },
    })
  },
)
