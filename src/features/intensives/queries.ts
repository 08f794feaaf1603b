import { myInstalments, orderFacts } from "@/features/payments/queries"
import { paidOf } from "@/features/payments/rules"
import { myRelationships, relationshipTitle } from "@/features/relationships/queries"
import { appointmentFacts, serviceTitle, whoComes } from "@/features/scheduling/queries/appointments"
import { intensivesToBook } from "@/features/scheduling/queries/services"
import { appointmentState, daysOf } from "@/features/scheduling/rules/appointments"
import { notFound } from "@/lib/refusal"
import { audit } from "@/server/data/audit"
import { type ClientScope, type StaffScope, tenant } from "@/server/data/scope"
import { intensiveActions } from "./audit"
import { intensiveStage, termsOf } from "./rules"

/** What a client may book: the intensives on offer, for each of their accepted relationships. */
export const bookable = async (scope: ClientScope) => {
  const services = await intensivesToBook(scope)
  const relationships = (await myRelationships(scope)).filter(({ acceptedAt, endedAt }) => acceptedAt && !endedAt)
  const { clientId } = scope.actor
  await audit(scope, { action: intensiveActions.offered, subject: ["client", clientId], clientIds: [clientId] })
  return {
    services: relationships.length === 0 ? [] : services.map((service) => ({ ...service, terms: termsOf(service) })),
    relationships: relationships.toReversed().map(({ id, members }) => ({
      id,
      with: members
        .filter(({ clientId, leftAt }) => clientId !== scope.actor.clientId && leftAt === null)
        .map(({ displayName }) => displayName),
    })),
  }
}

/** The money side of an appointment, for the one who pays; for everybody else who takes part there is none. */
export const myDeposit = async (scope: ClientScope, appointmentId: string) => {
  const intensive = await scope.db.intensive.findUnique({
    relationLoadStrategy: "join",
    where: { workspaceId_appointmentId: { workspaceId: scope.workspaceId, appointmentId } },
    select: { datesLostAt: true, orderId: true },
  })
  if (!intensive) throw notFound()
  await audit(scope, {
    action: intensiveActions.depositRead,
    subject: ["appointment", appointmentId],
    clientIds: [scope.actor.clientId],
  })
  const instalments = await myInstalments(scope, intensive.orderId)
  // That a payment came too late is the payer's to know.
  return { datesLost: instalments.length > 0 && intensive.datesLostAt !== null, instalments }
}

/** Staff's list of intensives: those to come first. */
export const intensives = async (scope: StaffScope) => {
  const rows = await scope.db.intensive.findMany({
    relationLoadStrategy: "join",
    where: tenant(scope),
    orderBy: { id: "desc" },
    take: 100,
    select: {
      id: true,
      requestedAt: true,
      confirmedAt: true,
      datesLostAt: true,
      service: { select: serviceTitle },
      relationship: { select: relationshipTitle },
      appointment: { select: { ...appointmentFacts, ...whoComes } },
      order: { select: orderFacts },
    },
  })
  await audit(scope, {
    action: intensiveActions.listed,
    subject: ["workspace", scope.workspaceId],
    clientIds: rows.flatMap(({ appointment }) => appointment.attendees.map(({ clientId }) => clientId)),
  })
  return rows
    .map(({ appointment, order, ...row }) => ({
      ...row,
      appointmentId: appointment.id,
      startsAt: appointment.startsAt,
      timeZone: appointment.timeZone,
      days: daysOf(appointment.segments, appointment.timeZone),
      stage: intensiveStage({ ...row, appointmentState: appointmentState(appointment, scope.now) }),
      heldUntil: appointment.heldUntil,
      number: order.number,
      currency: order.currency,
      totalMinor: order.totalMinor,
      paidMinor: paidOf(order.payments),
    }))
    .toSorted(
      (a, b) =>
        Number(a.startsAt < scope.now) - Number(b.startsAt < scope.now) || a.startsAt.getTime() - b.startsAt.getTime(),
    )
}
