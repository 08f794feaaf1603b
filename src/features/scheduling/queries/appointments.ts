import { clientName } from "@/features/clients/queries"
import { concernedBy, presentMembers, relationshipTitle } from "@/features/relationships/queries"
import { staffName, workspaceFacts } from "@/features/workspaces/queries"
import { Prisma } from "@/generated/prisma/client"
import { type Paged, pageBy } from "@/lib/keyset"
import { notFound } from "@/lib/refusal"
import { endFilter, type Tense } from "@/lib/time/tense"
import { type AuditEntry, audit } from "@/server/data/audit"
import { type ClientScope, key, type StaffScope, tenant } from "@/server/data/scope"
import { appointmentActions } from "../audit"
import { appointmentState, daysOf, nextStart } from "../rules/appointments"
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

/** When they are, as rows, for statements of other rooms to join. */
export const appointmentRows = Prisma.sql`(SELECT workspace_id, id, starts_at, ends_at FROM appointments)`

/** Who booked it, and where. */
export const whoBooked = {
  bookedById: true,
  workspace: { select: workspaceFacts },
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

/** The asker's own, agreed or kept for them. */
const mine = (scope: ClientScope, tense: Tense) => ({
  ...tenant(scope),
  attendees: { some: { clientId: scope.actor.clientId } },
  endsAt: endFilter(tense, scope.now),
  ...status(scope.now),
})

/** What is to come, the next first: all of it, since bookings go only so far ahead and a host's blocks never overlap. */
const myComing = async (scope: ClientScope) => {
  const rows = await scope.db.appointment.findMany({
    relationLoadStrategy: "join",
    where: mine(scope, "upcoming"),
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    select: line,
  })
  return rows.map(asMine(scope))
}

/** A client's own appointments that are to come. */
export const myUpcoming = async (scope: ClientScope) => {
  await noteListed(scope)
  return myComing(scope)
}

const pageSize = 20

/** A client's own appointments that are over, latest first, a page at a time. */
export const myPast = async (scope: ClientScope, { after }: Paged = {}) => {
  const page = pageBy("startsAt", { size: pageSize, after })
  const found = await scope.db.appointment.findMany({
    relationLoadStrategy: "join",
    where: { AND: [mine(scope, "past"), page.where] },
    orderBy: page.orderBy,
    take: page.take,
    select: line,
  })
  await noteListed(scope)
  const { rows, next } = page.cut(found, ({ startsAt, id }) => ({ at: startsAt, id }))
  return { rows: rows.map(asMine(scope)), next }
}

/** `comingUp`, for a page that does not audit it. */
export const comingUpNoted = async (scope: ClientScope) => {
  await noteListed(scope)
  return comingUp(scope)
}

/** For a client's Today: the next agreed time, and the days that are kept for them. One statement; Today audits it. */
export const comingUp = async (scope: ClientScope) => {
  const coming = await myComing(scope)
  const next = coming.find(({ state }) => state === "confirmed")
  return {
    next: next ? { ...next, nextAt: nextStart(next, scope.now) } : null,
    held: coming.filter(({ state }) => state === "held"),
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

/** Staff's calendar between two instants, all of it (the schema says how far apart they may be): one row a block, so that an intensive shows each of its mornings and afternoons. */
export const calendar = async (scope: StaffScope, { from, to }: CalendarWanted) => {
  const blocks = await scope.db.segment.findMany({
    relationLoadStrategy: "join",
    where: {
      ...tenant(scope),
      startsAt: { lt: to },
      endsAt: { gt: from },
      OR: [{ state: "confirmed" }, { state: "held", expiresAt: { gt: scope.now } }],
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
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

/** All that comes up within some days, for staff's Today, which audits it. One statement. */
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
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      startsAt: true,
      endsAt: true,
      timeZone: true,
      segments: blocks,
      service: { select: serviceTitle },
      relationship: { select: { ...relationshipTitle, ...presentMembers } },
      ...whoComes,
    },
  })
  return rows.map(({ segments, ...row }) => ({ ...row, nextAt: nextStart({ ...row, segments }, scope.now) }))
}

/** What was agreed with a relationship, latest first, a page at a time, no matter who takes part: so everyone's audit looks alike. */
export const appointmentsOfRelationship = async (scope: StaffScope, relationshipId: string, { after }: Paged = {}) => {
  const page = pageBy("startsAt", { size: pageSize, after })
  const found = await scope.db.appointment.findMany({
    relationLoadStrategy: "join",
    where: { ...tenant(scope), relationshipId, ...page.where },
    orderBy: page.orderBy,
    take: page.take,
    select: line,
  })
  await audit(scope, {
    action: appointmentActions.listed,
    subject: ["relationship", relationshipId],
    clientIds: await concernedBy(scope, relationshipId),
  })
  const { rows, next } = page.cut(found, ({ startsAt, id }) => ({ at: startsAt, id }))
  return { rows: rows.map((row) => withState(row, scope.now)), next }
}
export type RelationshipAppointments = Awaited<ReturnType<typeof appointmentsOfRelationship>>

/** The latest confirmed appointments of a relationship, for its timeline; the page leaves the trace. */
export const confirmedOfRelationship = async (scope: StaffScope, relationshipId: string) => {
  const page = pageBy("startsAt", { size: pageSize, after: undefined })
  const found = await scope.db.appointment.findMany({
    relationLoadStrategy: "join",
    where: { ...tenant(scope), relationshipId, confirmedAt: { not: null }, cancelledAt: null },
    orderBy: page.orderBy,
    take: page.take,
    select: { id: true, startsAt: true, service: { select: serviceTitle } },
  })
  return page.cut(found, ({ startsAt, id }) => ({ at: startsAt, id }))
}
