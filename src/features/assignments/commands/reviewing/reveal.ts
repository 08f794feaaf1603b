import { isOpenFor } from "@/features/consents/queries"
import { waitsForConsents } from "@/features/consents/refusals"
import { memberRows } from "@/features/relationships/queries"
import { signalToKnow } from "@/features/safety/queries"
import { notFound } from "@/lib/refusal"
import { audit } from "@/server/data/audit"
import { announce } from "@/server/data/events"
import { asSystem, key, type Scope, type StaffScope, type SystemActor, tenant } from "@/server/data/scope"
import { reviewActions } from "../../audit"
import { occurrenceRevealed } from "../../events"
import { alreadyOpened, notAllAnswered } from "../../refusals"
import { maxAudienceOf } from "../../rules/audience"

/**
 * Holds the occurrence until the end of the transaction, so that members who send in the same instant come one after the other
 * and the last one sees all answers. NO KEY UPDATE: a partner who is still typing refers to the row and must not be made to
 * wait, since waiting would tell.
 */
export const lockOccurrence = (scope: Scope<SystemActor>, occurrenceId: string) => scope.db.$executeRaw`
  SELECT id FROM occurrences WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${occurrenceId}::uuid FOR NO KEY UPDATE`

/**
 * Opens an occurrence if everybody who is still there has answered (rules/opening.ts, which the database holds as well): what was
 * meant for the relationship opens for all at once, in one statement. Where nothing was (steps skipped, read or timed say nothing), nothing opens; and a step that was skipped
 * stays closed, so that nobody can tell it from one that was kept back.
 * @returns whether it opened now.
 */
export const openWhenAllDone = async (scope: Scope<SystemActor>, occurrenceId: string): Promise<boolean> => {
  if (!(await mayOpenByConsents(scope, occurrenceId))) return false
  const opened = await scope.db.$executeRaw`
    WITH done AS (
      UPDATE occurrences o SET revealed_at = ${scope.now}
       WHERE o.workspace_id = ${scope.workspaceId}::uuid AND o.id = ${occurrenceId}::uuid AND o.revealed_at IS NULL
         AND app.may_open(o.workspace_id, o.id, ${scope.now})
         AND EXISTS (SELECT FROM answers a WHERE a.workspace_id = o.workspace_id AND a.occurrence_id = o.id
                     AND a.submitted_at IS NOT NULL AND a.audience = 'relationship' AND a.value ->> 'kind' NOT IN ('text', 'timer'))
      RETURNING o.id
    )
    UPDATE answers a SET revealed_at = ${scope.now} FROM done
     WHERE a.workspace_id = ${scope.workspaceId}::uuid AND a.occurrence_id = done.id
       AND a.submitted_at IS NOT NULL AND a.audience = 'relationship' AND a.revealed_at IS NULL AND a.value ->> 'kind' IS NOT NULL`
  return opened > 0
}

/** Whether documents of somebody who is there and was given it stop opening: then it stays closed, as if it had not been answered. */
export const mayOpenByConsents = async (scope: StaffScope | Scope<SystemActor>, occurrenceId: string) => {
  const rows = await scope.db.$queryRaw<{ relationshipId: string; clientIds: string[] }[]>`
    SELECT r.relationship_id AS "relationshipId", array_agg(r.client_id) AS "clientIds" FROM responses r
      JOIN ${memberRows} m ON m.workspace_id = r.workspace_id AND m.relationship_id = r.relationship_id AND m.client_id = r.client_id AND m.left_at IS NULL
     WHERE r.workspace_id = ${scope.workspaceId}::uuid AND r.occurrence_id = ${occurrenceId}::uuid GROUP BY r.relationship_id`
  const [asked] = rows
  return asked === undefined || isOpenFor(scope, "revealing", asked)
}

/** Opens one member's own answers, for the rule "immediately", where nothing stops what would open between them. */
export const openOwn = async (scope: Scope<SystemActor>, occurrenceId: string, clientId: string): Promise<boolean> => {
  if (!(await mayOpenByConsents(scope, occurrenceId))) return false
  const opened = await scope.db.$executeRaw`
    WITH own AS (
      UPDATE answers SET revealed_at = ${scope.now}
       WHERE workspace_id = ${scope.workspaceId}::uuid AND occurrence_id = ${occurrenceId}::uuid AND client_id = ${clientId}::uuid
         AND submitted_at IS NOT NULL AND audience = 'relationship' AND revealed_at IS NULL AND value ->> 'kind' IS NOT NULL
         AND app.may_open(workspace_id, occurrence_id, ${scope.now})
      RETURNING occurrence_id
    )
    UPDATE occurrences o SET revealed_at = coalesce(o.revealed_at, ${scope.now})
     WHERE o.workspace_id = ${scope.workspaceId}::uuid AND o.id IN (SELECT occurrence_id FROM own)`
  return opened > 0
}

/** Tells everybody who takes part in the occurrence, all alike, and notes it in the record of each. */
export const announceReveal = async (
  scope: Scope,
  { occurrenceId, relationshipId }: { occurrenceId: string; relationshipId: string },
) => {
  const responses = await scope.db.response.findMany({
    where: { ...tenant(scope), occurrenceId },
    select: { clientId: true },
  })
  await audit(scope, {
    action: reviewActions.opened,
    subject: ["occurrence", occurrenceId],
    clientIds: responses.map(({ clientId }) => clientId),
    relationshipId,
  })
  await announce(scope, occurrenceRevealed, { occurrenceId, relationshipId })
}

const isOpened = async (scope: Scope<SystemActor>, occurrenceId: string) => {
  const row = await scope.db.occurrence.findUnique({ where: key(scope, occurrenceId), select: { revealedAt: true } })
  return row?.revealedAt != null
}

/** What staff has to know before they open anything here; null once it is open. */
export type Released = Readonly<{ toKnow: Readonly<{ signalId: string; isRead: boolean }> | null }>

/**
 * The practitioner opens what was meant for the relationship, once everybody has answered. Once it is open, nothing more happens. Where a safety signal is
 * open nothing opens before they are told of it, and nothing at all before somebody has read it; the database holds the latter.
 * @param knowing they have been told, and open it all the same
 * @throws alreadyOpened where a colleague was quicker in the same instant
 */
export const releaseOccurrence = async (
  scope: StaffScope,
  { occurrenceId, knowing }: { occurrenceId: string; knowing: boolean },
): Promise<Released> => {
  const occurrence = await scope.db.occurrence.findUnique({
    relationLoadStrategy: "join",
    where: key(scope, occurrenceId),
    select: {
      relationshipId: true,
      revealedAt: true,
      assignment: { select: { reveal: true, audience: true } },
      responses: { select: { clientId: true } },
    },
  })
  const { reveal, audience } = occurrence?.assignment ?? {}
  if (!occurrence || reveal !== "on_release" || !audience) throw notFound()
  if (maxAudienceOf({ audience, reveal, members: occurrence.responses.length }) !== "relationship") throw notFound()
  const opened = { toKnow: null }
  if (occurrence.revealedAt) return opened
  if (!(await mayOpenByConsents(scope, occurrenceId))) throw waitsForConsents()
  const signal = await signalToKnow(scope, occurrence.relationshipId)
  const isRead = signal?.acknowledgedAt != null
  if (signal && !(knowing && isRead)) return { toKnow: { signalId: signal.signalId, isRead } }
  await asSystem(scope, "open_answers", async (system) => {
    await lockOccurrence(system, occurrenceId)
    if (await isOpened(system, occurrenceId)) throw alreadyOpened()
    if (!(await openWhenAllDone(system, occurrenceId))) throw notAllAnswered()
  })
  await announceReveal(scope, { occurrenceId, relationshipId: occurrence.relationshipId })
  return opened
}
