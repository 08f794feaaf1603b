import { clientToMail, hasComeIn } from "@/features/clients/queries"
import { presentMembers } from "@/features/relationships/queries"
import { workspaceFacts } from "@/features/workspaces/queries"
import { notFound } from "@/lib/refusal"
import { audit } from "@/server/data/audit"
import { type ClientScope, key, type Scope, tenant } from "@/server/data/scope"
import { env } from "@/server/env"
import { appointmentActions } from "../audit"
import { calendarOf, daysOf } from "../rules/appointments"
import { blocks } from "./appointments"

/** What a mail or a calendar file says of an appointment: the workspace's name and the days, never the service. */
export const calendarFacts = async (scope: Scope, appointmentId: string) => {
  const row = await scope.db.appointment.findUniqueOrThrow({
    relationLoadStrategy: "join",
    where: key(scope, appointmentId),
    select: {
      id: true,
      timeZone: true,
      sequence: true,
      confirmedAt: true,
      cancelledAt: true,
      workspace: { select: workspaceFacts },
      segments: blocks,
      relationship: { select: presentMembers },
      attendees: { where: { cancelledAt: null, client: hasComeIn }, select: { client: { select: clientToMail } } },
    },
  })
  // Anyone who has left hears no more of it, and an address that nobody has confirmed hears nothing yet.
  const present = row.attendees.filter(({ client }) =>
    row.relationship.members.some(({ clientId }) => clientId === client.id),
  )
  return { ...row, attendees: present, days: daysOf(row.segments, row.timeZone) }
}

/** The calendar file of an agreed time of the asker's own: one entry a day, titled with the workspace's name alone. */
export const calendarFile = async (scope: ClientScope, appointmentId: string): Promise<string> => {
  const mine = await scope.db.appointment.findFirst({
    where: { ...tenant(scope), id: appointmentId, confirmedAt: { not: null } },
    select: { id: true },
  })
  if (!mine) throw notFound()
  await audit(scope, {
    action: appointmentActions.read,
    subject: ["appointment", appointmentId],
    clientIds: [scope.actor.clientId],
  })
  const { workspace, days, sequence, confirmedAt, cancelledAt } = await calendarFacts(scope, appointmentId)
  return calendarOf(
    {
      appointmentId,
      workspace: workspace.name,
      days,
      sequence,
      cancelled: cancelledAt !== null,
      madeAt: confirmedAt ?? scope.now,
    },
    new URL(env().APP_URL).hostname,
  )
}
