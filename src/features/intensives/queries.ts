import { countingPayment } from "@/features/payments/queries"
import { appointmentState, daysOf } from "@/features/scheduling/rules"
import { notFound } from "@/lib/refusal"
import { audit } from "@/server/data/audit"
import { type ClientScope, type StaffScope, tenant } from "@/server/data/scope"
import { intensiveStage, termsOf } from "./rules"

const appointmentFacts = { heldUntil: true, confirmedAt: true, releasedAt: true, cancelledAt: true } as const

/** What a client may book: the intensives on offer, for each of their accepted relationships. */
export const bookable = async (scope: ClientScope) => {
  const [services, relationships] = [
    await scope.db.service.findMany({
      where: { ...tenant(scope), kind: "intensive", bookable: true, archivedAt: null },
      orderBy: { position: "asc" },
      select: {
        id: true,
        title: true,
        summary: true,
        priceMinor: true,
        currency: true,
        depositPercent: true,
        balanceDueDays: true,
      },
    }),
    await scope.db.relationship.findMany({
      where: {
        ...tenant(scope),
        acceptedAt: { not: null },
        endedAt: null,
        members: { some: { clientId: scope.actor.clientId, leftAt: null } },
      },
      orderBy: { createdAt: "asc" },
      select: {
        id: true,
        members: {
          where: { leftAt: null },
          select: { displayName: true, clientId: true },
          orderBy: { colorIndex: "asc" },
        },
      },
    }),
  ]
  return {
    services: relationships.length === 0 ? [] : services.map((service) => ({ ...service, terms: termsOf(service) })),
    relationships: relationships.map(({ id, members }) => ({
      id,
      with: members.filter(({ clientId }) => clientId !== scope.actor.clientId).map(({ displayName }) => displayName),
    })),
  }
}

/** The money side of an appointment, for the one who pays; null for everybody else who takes part. */
export const myDeposit = async (scope: ClientScope, appointmentId: string) => {
  const intensive = await scope.db.intensive.findUnique({
    relationLoadStrategy: "join",
    where: { workspaceId_appointmentId: { workspaceId: scope.workspaceId, appointmentId } },
    select: { datesLostAt: true, orderId: true },
  })
  if (!intensive) throw notFound()
  const instalments = await scope.db.instalment.findMany({
    relationLoadStrategy: "join",
    where: { ...tenant(scope), orderId: intensive.orderId, clientId: scope.actor.clientId },
    orderBy: { dueAt: "asc" },
    select: {
      id: true,
      kind: true,
      amountMinor: true,
      dueAt: true,
      order: { select: { currency: true } },
      payments: { where: countingPayment, select: { id: true } },
    },
  })
  return {
    datesLost: intensive.datesLostAt !== null,
    instalments: instalments.map(({ payments, order, ...one }) => ({
      ...one,
      currency: order.currency,
      paymentId: payments[0]?.id ?? null,
    })),
  }
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
      service: { select: { title: true } },
      relationship: { select: { id: true, title: true } },
      appointment: {
        select: {
          id: true,
          startsAt: true,
          timeZone: true,
          ...appointmentFacts,
          segments: { select: { startsAt: true, endsAt: true } },
        },
      },
      order: {
        select: {
          number: true,
          currency: true,
          totalMinor: true,
          payments: { where: { paidAt: { not: null } }, select: { amountMinor: true } },
        },
      },
    },
  })
  await audit(scope, { action: "intensives.read", subject: ["workspace", scope.workspaceId] })
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
      paidMinor: order.payments.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
    }))
    .toSorted(
      (a, b) =>
        Number(a.startsAt < scope.now) - Number(b.startsAt < scope.now) || a.startsAt.getTime() - b.startsAt.getTime(),
    )
}
