import { audit } from "@/server/data/audit"
import { announce } from "@/server/data/events"
import { key, type Scope, type SystemActor, tenant } from "@/server/data/scope"
import { appointmentActions } from "../audit"
import { appointmentConfirmed, holdReleased } from "../events"
import { lockHost, releaseEndedHolds } from "./hold"

const lockedAppointment = async (scope: Scope<SystemActor>, appointmentId: string) => {
  const where = key(scope, appointmentId)
  const { staffId } = await scope.db.appointment.findUniqueOrThrow({ where, select: { staffId: true } })
  await lockHost(scope, staffId)
  return scope.db.appointment.findUniqueOrThrow({
    where,
    select: {
      id: true,
      staffId: true,
      relationshipId: true,
      confirmedAt: true,
      cancelledAt: true,
      releasedAt: true,
      attendees: { select: { clientId: true } },
    },
  })
}

/** Whether someone else now has any of this time. Reliable under the host's lock, which every writer takes. */
const isTaken = async (scope: Scope<SystemActor>, appointmentId: string) => {
  const [row] = await scope.db.$queryRaw<[{ taken: boolean }]>`
    SELECT EXISTS (
      SELECT 1 FROM segments mine JOIN segments theirs
          ON theirs.workspace_id = mine.workspace_id AND theirs.staff_id = mine.staff_id AND theirs.appointment_id <> mine.appointment_id
         AND theirs.starts_at < mine.ends_at AND theirs.ends_at > mine.starts_at
         AND (theirs.state = 'confirmed' OR (theirs.state = 'held' AND theirs.expires_at > ${scope.now}))
       WHERE mine.workspace_id = ${scope.workspaceId}::uuid AND mine.appointment_id = ${appointmentId}::uuid) AS taken`
  return row.taken
}

/**
 * Makes a hold an agreed time. A hold that has ended meanwhile is taken again if its time is still free.
 * @returns false when the time belongs to someone else by now; nothing was changed then
 */
export const confirmAppointment = async (scope: Scope<SystemActor>, appointmentId: string): Promise<boolean> => {
  const appointment = await lockedAppointment(scope, appointmentId)
  if (appointment.confirmedAt) return true
  if (appointment.cancelledAt || (await isTaken(scope, appointmentId))) return false
  // Ended holds of others may still stand in the way of the exclusion constraint.
  await releaseEndedHolds(scope, { staffId: appointment.staffId, except: appointmentId })
  await scope.db.segment.updateMany({
    where: { ...tenant(scope), appointmentId },
    data: { state: "confirmed", expiresAt: null },
  })
  await scope.db.appointment.update({
    where: key(scope, appointmentId),
    data: { confirmedAt: scope.now, releasedAt: null },
  })
  const clientIds = appointment.attendees.map(({ clientId }) => clientId)
  await audit(scope, {
    action: appointmentActions.confirmed,
    subject: ["appointment", appointmentId],
    clientIds,
    relationshipId: appointment.relationshipId,
  })
  await announce(scope, appointmentConfirmed, { appointmentId, relationshipId: appointment.relationshipId })
  return true
}

/** Lets a hold go before its end. A confirmed time is never freed by this. */
export const releaseHold = async (scope: Scope<SystemActor>, appointmentId: string): Promise<void> => {
  const appointment = await lockedAppointment(scope, appointmentId)
  if (appointment.confirmedAt || appointment.releasedAt || appointment.cancelledAt) return
  await scope.db.segment.updateMany({
    where: { ...tenant(scope), appointmentId, state: "held" },
    data: { state: "released", expiresAt: null },
  })
  await scope.db.appointment.update({ where: key(scope, appointmentId), data: { releasedAt: scope.now } })
  await audit(scope, {
    action: appointmentActions.released,
    subject: ["appointment", appointmentId],
    clientIds: appointment.attendees.map(({ clientId }) => clientId),
    relationshipId: appointment.relationshipId,
  })
  await announce(scope, holdReleased, { appointmentId, relationshipId: appointment.relationshipId })
}
