import { isOpenFor } from "@/features/consents/queries"
import { orderFacts } from "@/features/payments/queries/facts"
import { myDue, myInstalments } from "@/features/payments/queries/mine"
import { paidOf } from "@/features/payments/rules"
import { myRelationships, relationshipTitle } from "@/features/relationships/queries"
import { appointmentFacts, appointmentRows, serviceTitle, whoComes } from "@/features/scheduling/queries/appointments"
import { intensivesToBook } from "@/features/scheduling/queries/services"
import { appointmentState, daysOf } from "@/features/scheduling/rules/appointments"
import { Prisma } from "@/generated/prisma/client"
import { type Paged, pageBy } from "@/lib/keyset"
import { notFound } from "@/lib/refusal"
import { audit } from "@/server/data/audit"
import { asSystem, type ClientScope, type StaffScope, tenant } from "@/server/data/scope"
import { intensiveActions } from "./audit"
import { hasLapsed, intensiveStage, isAcceptedToBook } from "./rules"

/** The asker's relationships in which days may be booked: accepted for an intensive, with everybody's yes. Says of no other why. */
const openToBook = async (scope: ClientScope) => {
  const accepted = (await myRelationships(scope)).filter(isAcceptedToBook)
  return asSystem(scope, "ask_consents", async (system) => {
    const open: typeof accepted = []
    for (const relationship of accepted) {
      const clientIds = relationship.members.filter(({ leftAt }) => leftAt === null).map(({ clientId }) => clientId)
      if (await isOpenFor(system, "booking", { relationshipId: relationship.id, clientIds })) open.push(relationship)
    }
    return open
  })
}

/** What a client may book: the intensives on offer, for each of the relationships in which that is open. */
export const bookable = async (scope: ClientScope) => {
  const services = await intensivesToBook(scope)
  const relationships = await openToBook(scope)
  const { clientId } = scope.actor
  await audit(scope, { action: intensiveActions.offered, subject: ["client", clientId], clientIds: [clientId] })
  return {
    now: scope.now,
    services: relationships.length === 0 ? [] : services,
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
    select: {
      datesLostAt: true,
      confirmedAt: true,
      letGoAt: true,
      orderId: true,
      appointment: { select: appointmentFacts },
    },
  })
  if (!intensive) throw notFound()
  await audit(scope, {
    action: intensiveActions.depositRead,
    subject: ["appointment", appointmentId],
    clientIds: [scope.actor.clientId],
  })
  const instalments = await myInstalments(scope, intensive.orderId)
  const isPayer = instalments.length > 0
  const { appointment } = intensive
  // That a payment came too late, or not at all, is the payer's to know.
  return {
    datesLost: isPayer && intensive.datesLostAt !== null,
    lapsed: isPayer && hasLapsed({ ...intensive, appointmentState: appointmentState(appointment, scope.now) }),
    instalments,
  }
}

/**
 * What the asker has yet to pay: for days that are kept for them, with whose appointment, and apart from those. What was asked for
 * days that have lapsed is no longer owed, taken back yet or not. At most two statements; Today audits it.
 */
export const myMoney = async (scope: ClientScope) => {
  const owed = await myDue(scope)
  const orderIds = [...new Set(owed.map(({ orderId }) => orderId))]
  const ofDays =
    orderIds.length === 0
      ? []
      : await scope.db.intensive.findMany({
          where: { ...tenant(scope), orderId: { in: orderIds } },
          select: { orderId: true, appointmentId: true, confirmedAt: true },
        })
  const unconfirmed = new Map(
    ofDays.filter(({ confirmedAt }) => !confirmedAt).map(({ orderId, appointmentId }) => [orderId, appointmentId]),
  )
  return {
    forHeld: owed.flatMap((part) => {
      const appointmentId = unconfirmed.get(part.orderId)
      return appointmentId ? [{ ...part, appointmentId }] : []
    }),
    due: owed.filter(({ orderId }) => !unconfirmed.has(orderId)),
  }
}
export type MyMoney = Awaited<ReturnType<typeof myMoney>>

const line = {
  id: true,
  requestedAt: true,
  confirmedAt: true,
  datesLostAt: true,
  service: { select: serviceTitle },
  relationship: { select: relationshipTitle },
  appointment: { select: { ...appointmentFacts, ...whoComes } },
  order: { select: orderFacts },
} as const satisfies Prisma.IntensiveSelect
type Line = Prisma.IntensiveGetPayload<{ select: typeof line }>

const shown =
  (now: Date) =>
  ({ appointment, order, ...row }: Line) => ({
    ...row,
    appointmentId: appointment.id,
    startsAt: appointment.startsAt,
    timeZone: appointment.timeZone,
    days: daysOf(appointment.segments, appointment.timeZone),
    stage: intensiveStage({ ...row, appointmentState: appointmentState(appointment, now) }),
    heldUntil: appointment.heldUntil,
    number: order.number,
    currency: order.currency,
    totalMinor: order.totalMinor,
    paidMinor: paidOf(order.payments),
  })

/** Of those that begin in this order, each as staff reads it. Prisma would put all of them together before it sorts them. */
const listed = async (scope: StaffScope, appointmentIds: readonly string[]) => {
  const rows = await scope.db.intensive.findMany({
    relationLoadStrategy: "join",
    where: { ...tenant(scope), appointmentId: { in: [...appointmentIds] } },
    select: line,
  })
  await audit(scope, {
    action: intensiveActions.listed,
    subject: ["workspace", scope.workspaceId],
    clientIds: rows.flatMap(({ appointment }) => appointment.attendees.map(({ clientId }) => clientId)),
  })
  const byId = new Map(rows.map((row) => [row.appointment.id, row]))
  return appointmentIds.flatMap((id) => byId.get(id) ?? []).map(shown(scope.now))
}
export type Intensive = Awaited<ReturnType<typeof listed>>[number]

const withTimes = Prisma.sql`intensives i
  JOIN ${appointmentRows} a ON a.workspace_id = i.workspace_id AND a.id = i.appointment_id`

/** Staff's intensives that are to come, the next first: all of them, since bookings go only so far ahead. */
export const upcomingIntensives = async (scope: StaffScope) => {
  const found = await scope.db.$queryRaw<{ id: string }[]>`
    SELECT a.id FROM ${withTimes} WHERE i.workspace_id = ${scope.workspaceId}::uuid AND a.ends_at > ${scope.now}
     ORDER BY a.starts_at, a.id`
  return listed(
    scope,
    found.map(({ id }) => id),
  )
}

const pageSize = 20

/** Staff's intensives that are over, the latest first, a page at a time. */
export const pastIntensives = async (scope: StaffScope, { after }: Paged) => {
  const page = pageBy("starts_at", { size: pageSize, after })
  const found = await scope.db.$queryRaw<{ at: Date; id: string }[]>`
    SELECT a.starts_at AS at, a.id FROM ${withTimes}
     WHERE i.workspace_id = ${scope.workspaceId}::uuid AND a.ends_at <= ${scope.now}
       AND (a.starts_at, a.id) < (${page.from.at}, ${page.from.id}::uuid)
     ORDER BY a.starts_at DESC, a.id DESC LIMIT ${page.take}`
  const { rows, next } = page.cut(found, (row) => row)
  return {
    rows: await listed(
      scope,
      rows.map(({ id }) => id),
    ),
    next,
  }
}
