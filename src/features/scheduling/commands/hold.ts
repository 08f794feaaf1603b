import { uuidV7 } from "@/lib/ids"
import type { Interval } from "@/lib/time/interval"
import { addMinutes } from "@/lib/time/interval"
import { audit, auditAll } from "@/server/data/audit"
import { announce } from "@/server/data/events"
import { type Scope, type SystemActor, tenant } from "@/server/data/scope"
import { appointmentActions } from "../audit"
import { holdReleased } from "../events"
import { daysTaken } from "../refusals"
import { blocksOf, holdMinutes } from "../rules"

/**
 * One writer at a time for a host, for the rest of the transaction. Every command that takes or frees time begins here:
 * racers then wait a few milliseconds for each other instead of running into the exclusion constraint's deadlocks.
 */
export const lockHost = async (scope: Scope<SystemActor>, staffId: string): Promise<void> => {
  await scope.db.$executeRaw`SELECT pg_advisory_xact_lock(7, hashtext(${staffId}))`
}

type Ended = { appointmentId: string; relationshipId: string; clientIds: string[] }

/** Frees what was held longer than promised, of one host or of all, and says so. Returns how many appointments it was. */
export const releaseEndedHolds = async (scope: Scope<SystemActor>, staffId: string | null = null): Promise<number> => {
  const ended = await scope.db.$queryRaw<Ended[]>`
    WITH over AS (
      UPDATE segments SET state = 'released', expires_at = NULL
       WHERE workspace_id = ${scope.workspaceId}::uuid AND state = 'held' AND expires_at <= ${scope.now}
         AND (${staffId}::uuid IS NULL OR staff_id = ${staffId}::uuid)
      RETURNING appointment_id)
    UPDATE appointments a SET released_at = ${scope.now}
     WHERE a.workspace_id = ${scope.workspaceId}::uuid AND a.id IN (SELECT appointment_id FROM over)
       AND a.confirmed_at IS NULL AND a.released_at IS NULL
    RETURNING a.id AS "appointmentId", a.relationship_id AS "relationshipId",
              ARRAY(SELECT client_id FROM attendees t WHERE t.workspace_id = a.workspace_id AND t.appointment_id = a.id) AS "clientIds"`
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

const violates = (error: unknown, constraint: string) =>
  JSON.stringify(error, Object.getOwnPropertyNames(Object(error))).includes(constraint) ||
  String(error).includes(constraint)

/**
 * Keeps all the segments for someone, or none. The caller holds the host's lock and has asked the engine under it; the
 * exclusion constraint is the last word.
 * @throws daysTaken
 */
export const holdSegments = async (
  scope: Scope<SystemActor>,
  wanted: WantedHold,
): Promise<{ appointmentId: string; heldUntil: Date }> => {
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
    throw violates(error, "segments_no_double_booking") ? daysTaken() : error
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
  return { appointmentId, heldUntil }
}
