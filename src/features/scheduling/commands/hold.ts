import { uuidV7 } from "@/lib/ids"
import type { Interval } from "@/lib/time/interval"
import { addMinutes } from "@/lib/time/interval"
import { audit, auditAll } from "@/server/data/audit"
import { isConstraint } from "@/server/data/database-errors"
import { announce } from "@/server/data/events"
import { lock, type Scope, type SystemActor, tenant } from "@/server/data/scope"
import { appointmentActions } from "../audit"
import { holdReleased } from "../events"
import { daysTaken } from "../refusals"
import { blocksOf, holdMinutes } from "../rules/appointments"

/**
 * One writer at a time for a host, for the rest of the transaction. Every command that takes or frees time begins here:
 * racers then wait a few milliseconds for each other instead of running into the exclusion constraint's deadlocks.
 */
export const lockHost = async (scope: Scope<SystemActor>, staffId: string): Promise<void> => {
  await lock(scope, "hostTime", staffId)
}

type Ended = { appointmentId: string; relationshipId: string; clientIds: string[] }
type Which = Readonly<{ staffId?: string; except?: string }>

/**
 * Frees what was held longer than promised, of one host or of all, and says so: what was owed for it is owed no more.
 * @param which.except an appointment that is about to be confirmed
 * @returns how many appointments it was
 */
export const releaseEndedHolds = async (
  scope: Scope<SystemActor>,
  { staffId, except }: Which = {},
): Promise<number> => {
  const ended = await scope.db.$queryRaw<Ended[]>`
    WITH over AS (
      UPDATE appointments SET released_at = ${scope.now}
       WHERE workspace_id = ${scope.workspaceId}::uuid AND held_until <= ${scope.now}
         AND confirmed_at IS NULL AND released_at IS NULL AND cancelled_at IS NULL
         AND (${staffId ?? null}::uuid IS NULL OR staff_id = ${staffId ?? null}::uuid) AND id IS DISTINCT FROM ${except ?? null}::uuid
      RETURNING id, relationship_id),
    freed AS (
      UPDATE segments s SET state = 'released', expires_at = NULL FROM over
       WHERE s.workspace_id = ${scope.workspaceId}::uuid AND s.appointment_id = over.id AND s.state = 'held')
    SELECT id AS "appointmentId", relationship_id AS "relationshipId",
           ARRAY(SELECT client_id FROM attendees t WHERE t.workspace_id = ${scope.workspaceId}::uuid AND t.appointment_id = over.id) AS "clientIds"
      FROM over`
  await auditAll(
    scope,
    ended.map(({ appointmentId, relationshipId, clientIds }) => ({
      action: appointmentActions.released,
      subject: ["appointment", appointmentId],
      clientIds,
      relationshipId,
    })),
  )
  for (const { appointmentId, relationshipId } of ended)
    await announce(scope, holdReleased, { appointmentId, relationshipId })
  return ended.length
}

export type WantedHold = Readonly<{
  serviceId: string
  staffId: string
  relationshipId: string
  bookedById: string | null
  attendeeIds: readonly string[]
  timeZone: string
  segments: readonly Interval[]
}>

/**
 * Keeps all the segments for someone, or none. The caller holds the host's lock and has asked the engine under it; the
 * exclusion constraint is the last word.
 * @throws daysTaken
 */
export const holdSegments = async (
  scope: Scope<SystemActor>,
  wanted: WantedHold,
): Promise<{ appointmentId: string; startsAt: Date; heldUntil: Date }> => {
  const appointmentId = uuidV7()
  const heldUntil = addMinutes(scope.now, holdMinutes)
  const blocks = blocksOf(wanted.segments)
  const [first, last] = [blocks[0], blocks.at(-1)]
  if (!first || !last) throw daysTaken()
  const { serviceId, staffId, relationshipId, bookedById, timeZone } = wanted
  await scope.db.appointment.createMany({
    data: [
      {
        ...tenant(scope),
        id: appointmentId,
        serviceId,
        staffId,
        relationshipId,
        bookedById,
        timeZone,
        startsAt: first.startsAt,
        endsAt: last.endsAt,
        createdAt: scope.now,
        heldUntil,
      },
    ],
  })
  try {
    await scope.db.segment.createMany({
      data: blocks.map((block) => ({
        ...tenant(scope),
        appointmentId,
        staffId,
        ...block,
        state: "held" as const,
        expiresAt: heldUntil,
      })),
    })
  } catch (error) {
    throw isConstraint(error, "segments_no_double_booking") ? daysTaken() : error
  }
  await scope.db.attendee.createMany({
    data: wanted.attendeeIds.map((clientId) => ({ ...tenant(scope), appointmentId, clientId })),
  })
  await audit(scope, {
    action: appointmentActions.held,
    subject: ["appointment", appointmentId],
    clientIds: wanted.attendeeIds,
    relationshipId,
  })
  return { appointmentId, startsAt: first.startsAt, heldUntil }
}
