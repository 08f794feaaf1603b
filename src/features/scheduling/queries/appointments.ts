import { clientName } from "@/features/clients/queries"
import { concernedBy, presentMembers, relationshipTitle } from "@/features/relationships/queries"
import { staffName, workspaceFacts } from "@/features/workspaces/queries"
import type { Prisma } from "@/generated/prisma/client"
import { notFound } from "@/lib/refusal"
import { endFilter, type Tense } from "@/lib/time/tense"
import { type AuditEntry, audit } from "@/server/data/audit"
import { type ClientScope, key, type Scope, type StaffScope, tenant } from "@/server/data/scope"
import { appointmentActions } from "../audit"
import { appointmentState, daysOf } from "../rules"
import type { CalendarWanted } from "../schema"

/** Where a row of another room leads to a service: what was booked. */
export const serviceTitle = { title: true, kind: true } as const satisfies Prisma.ServiceSelect

export const blocks = { select: { startsAt: true, endsAt: true }, orderBy: { startsAt: "asc" } } as const

/** Where a row of another room leads to an appointment: its days, and where it stands. */
export const appointmentFacts = {
  id: true,
  startsAt: true,
  timeZone: true,
  heldUntil: true,
  confirmedAt: true,
  releasedAt: true,
  cancelledAt: true,
  segments: blocks,
} as const satisfies Prisma.AppointmentSelect

/** The clients who take part in it. */
export const whoComes = {
  attendees: { where: { cancelledAt: null }, select: { clientId: true } },
} as const satisfies Prisma.AppointmentSelect

/** Appointments that this client booked. */
export const bookedBy = (clientId: string) => ({ bookedById: clientId }) satisfies Prisma.AppointmentWhereInput

const line = {
  id: true,
  startsAt: true,
  endsAt: true,
  timeZone: true,
  heldUntil: true,
  confirmedAt: true,
  releasedAt: true,
  cancelledAt: true,
  sequence: true,
  bookedById: true,
  relationshipId: true,
  service: { select: serviceTitle },
  staff: { select: staffName },
  segments: blocks,
} as const satisfies Prisma.AppointmentSelect

type Line = Parameters<typeof appointmentState>[0] & {
  segments: readonly { startsAt: Date; endsAt: Date }[]
  timeZone: string
}

const withState = <L extends Line>(appointment: L, now: Date) => ({
  ...appointment,
  state: appointmentState(appointment, now),
  days: daysOf(appointment.segments, appointment.timeZone),
})

/** As a client sees it: who booked is told as theirs or not, and never by name, for it is the one who pays. */
const asMine =
  (scope: ClientScope) =>
  <L extends Line & { bookedById: string | null }>(row: L) => {
    const { bookedById, ...appointment } = withState(row, scope.now)
    return { ...appointment, bookedByMe: bookedById === scope.actor.clientId }
  }

/** What stands in someone's calendar: agreed times, and holds that still count. */
const status = (now: Date) => ({
  cancelledAt: null,
  OR: [{ confirmedAt: { not: null } }, { releasedAt: null, heldUntil: { gt: now } }],
})

const noteListed = (scope: ClientScope) =>
  audit(scope, {
    action: appointmentActions.listed,
    subject: ["client", scope.actor.clientId],
    clientIds: [scope.actor.clientId],
  })

/** A client's own appointments, upcoming ones first to come, past ones latest first. */
export const myAppointments = async (scope: ClientScope, tense: Tense) => {
  const rows = await scope.db.appointment.findMany({
    relationLoadStrategy: "join",
    where: {
      ...tenant(scope),
      attendees: { some: { clientId: scope.actor.clientId } },
      endsAt: endFilter(tense, scope.now),
      ...status(scope.now),
    },
    orderBy: { startsAt: tense === "upcoming" ? "asc" : "desc" },
    take: 50,
    select: line,
  })
  await noteListed(scope)
  return rows.map(asMine(scope))
}

/** `comingUp`, for a page that leaves no trace of its own. */
export const comingUpNoted = async (scope: ClientScope) => {
  await noteListed(scope)
  return comingUp(scope)
}

/** For a client's Today: the next agreed time, and the days that are kept for them. One statement; Today leaves the trace. */
export const comingUp = async (scope: ClientScope) => {
  const rows = await scope.db.appointment.findMany({
    relationLoadStrategy: "join",
    where: {
      ...tenant(scope),
      attendees: { some: { clientId: scope.actor.clientId } },
      endsAt: endFilter("upcoming", scope.now),
      ...status(scope.now),
    },
    orderBy: { startsAt: "asc" },
    select: line,
  })
  const mine = rows.map(asMine(scope))
  return {
    next: mine.find(({ state }) => state === "confirmed") ?? null,
    kept: mine.filter(({ state }) => state === "held"),
  }
}
export type ComingUp = Awaited<ReturnType<typeof comingUp>>

/** One appointment that the asker takes part in; not found for everybody else. */
export const myAppointment = async (scope: ClientScope, appointmentId: string) => {
  const row = await scope.db.appointment.findUnique({
    relationLoadStrategy: "join",
    where: key(scope, appointmentId),
    select: { ...line, workspace: { select: workspaceFacts } },
  })
  if (!row) throw notFound()
  await audit(scope, {
    action: appointmentActions.read,
    subject: ["appointment", appointmentId],
    clientIds: [scope.actor.clientId],
  })
  return asMine(scope)(row)
}
export type MyAppointment = Awaited<ReturnType<typeof myAppointment>>

/** Each client reads it of appointments that they take part in, and of no others: a partner's own are the partner's. */
export const calendarTrace = (
  scope: StaffScope,
  seen: readonly { attendees: readonly { clientId: string }[] }[],
): AuditEntry => ({
  action: appointmentActions.calendarRead,
  subject: ["workspace", scope.workspaceId],
  clientIds: seen.flatMap((appointment) => appointment.attendees.map(({ clientId }) => clientId)),
})

/** Staff's calendar between two instants: one row a block, so that an intensive shows each of its mornings and afternoons. */
export const calendar = async (scope: StaffScope, { from, to }: CalendarWanted) => {
  const blocks = await scope.db.segment.findMany({
    relationLoadStrategy: "join",
    where: {
      ...tenant(scope),
      startsAt: { lt: to },
      endsAt: { gt: from },
      OR: [{ state: "confirmed" }, { state: "held", expiresAt: { gt: scope.now } }],
    },
    orderBy: { startsAt: "asc" },
    take: 2000,
    select: {
      id: true,
      startsAt: true,
      endsAt: true,
      state: true,
      staff: { select: staffName },
      appointment: {
        select: {
          id: true,
          service: { select: serviceTitle },
          relationship: { select: relationshipTitle },
          ...whoComes,
        },
      },
    },
  })
  const seen = blocks.map(({ appointment }) => appointment)
  await audit(scope, calendarTrace(scope, seen))
  return blocks.map(({ appointment: { attendees: _, ...appointment }, ...block }) => ({ ...block, appointment }))
}

/** How many sets of days are kept for a relationship and not yet agreed. */
export const heldCount = (scope: Scope, relationshipId: string): Promise<number> =>
  scope.db.appointment.count({
    where: {
      ...tenant(scope),
      relationshipId,
      confirmedAt: null,
      releasedAt: null,
      cancelledAt: null,
      heldUntil: { gt: scope.now },
    },
  })

/** How many sets of days were kept for a relationship since then, and not agreed on. */
export const heldSince = (scope: Scope, relationshipId: string, since: Date): Promise<number> =>
  scope.db.appointment.count({
    where: { ...tenant(scope), relationshipId, confirmedAt: null, heldUntil: { not: null }, createdAt: { gt: since } },
  })

export const appointmentForStaff = async (scope: StaffScope, appointmentId: string) => {
  const row = await scope.db.appointment.findUnique({
    relationLoadStrategy: "join",
    where: key(scope, appointmentId),
    select: {
      ...line,
      createdAt: true,
      relationship: { select: relationshipTitle },
      attendees: { select: { clientId: true, cancelledAt: true, client: { select: clientName } } },
    },
  })
  if (!row) throw notFound()
  await audit(scope, {
    action: appointmentActions.read,
    subject: ["appointment", appointmentId],
    clientIds: row.attendees.map(({ clientId }) => clientId),
    relationshipId: row.relationshipId,
  })
  return withState(row, scope.now)
}

/** What comes up within some days, for staff's Today, which leaves the trace. One statement. */
export const upcomingAppointments = async (scope: StaffScope, { days }: { days: number }) => {
  const rows = await scope.db.appointment.findMany({
    relationLoadStrategy: "join",
    where: {
      ...tenant(scope),
      confirmedAt: { not: null },
      cancelledAt: null,
      endsAt: endFilter("upcoming", scope.now),
      startsAt: { lt: new Date(scope.now.getTime() + days * 86_400_000) },
    },
    orderBy: { startsAt: "asc" },
    take: 30,
    select: {
      id: true,
      startsAt: true,
      endsAt: true,
      timeZone: true,
      service: { select: serviceTitle },
      relationship: { select: { ...relationshipTitle, ...presentMembers } },
      ...whoComes,
    },
  })
  return rows
}

/** All that was agreed with a relationship, whoever of it takes part: so the trace is everybody's alike. */
export const appointmentsOfRelationship = async (scope: StaffScope, relationshipId: string) => {
  const rows = await scope.db.appointment.findMany({
    relationLoadStrategy: "join",
    where: { ...tenant(scope), relationshipId },
    orderBy: { startsAt: "desc" },
    take: 50,
    select: line,
  })
  await audit(scope, {
    action: appointmentActions.listed,
    subject: ["relationship", relationshipId],
    clientIds: await concernedBy(scope, relationshipId),
  })
  return rows.map((row) => withState(row, scope.now))
}
export type RelationshipAppointment = Awaited<ReturnType<typeof appointmentsOfRelationship>>[number]
