import { versionRows } from "@/features/exercises/queries"
import type { Audience } from "@/features/exercises/schema"
import { notFound } from "@/lib/refusal"
import { toLocalDate } from "@/lib/time/local-date"
import { toTimeZone } from "@/lib/time/zones/time-zone"
import { type ClientScope, tenant } from "@/server/data/scope"
import { alreadyDeclined, alreadySent, notYet } from "../../refusals"
import { maxAudienceOf } from "../../rules/audience"
import { beginsAt } from "../../rules/plan"
import type { RevealRule } from "../../schema"

type Row = {
  responseId: string
  occurrenceId: string
  relationshipId: string
  startedAt: Date | null
  submittedAt: Date | null
  declinedAt: Date | null
  dueDate: string
  timeZone: string
  audience: Audience
  reveal: RevealRule
  members: number
  versionId: string
  content: unknown
}

/**
 * The asker's own response to an occurrence, locked until the end of the transaction, so that a late autosave and a submission
 * come one after the other. Row-level security finds nobody else's.
 */
export const lockMyResponse = async (scope: ClientScope, occurrenceId: string) => {
  const [row] = await scope.db.$queryRaw<Row[]>`
    SELECT r.id AS "responseId", r.occurrence_id AS "occurrenceId", r.relationship_id AS "relationshipId",
           r.started_at AS "startedAt", r.submitted_at AS "submittedAt", r.declined_at AS "declinedAt",
           o.due_date::text AS "dueDate", am.time_zone AS "timeZone", a.audience::text AS audience, a.reveal::text AS reveal,
           (SELECT count(*)::int FROM assignment_members others WHERE others.workspace_id = a.workspace_id AND others.assignment_id = a.id) AS members,
           v.id AS "versionId", v.content
      FROM responses r
      JOIN occurrences o ON o.workspace_id = r.workspace_id AND o.id = r.occurrence_id
      JOIN assignments a ON a.workspace_id = r.workspace_id AND a.id = o.assignment_id
      JOIN assignment_members am ON am.workspace_id = r.workspace_id AND am.assignment_id = a.id AND am.client_id = r.client_id
      JOIN ${versionRows} v ON v.workspace_id = r.workspace_id AND v.id = a.exercise_version_id
     WHERE r.workspace_id = ${scope.workspaceId}::uuid AND r.occurrence_id = ${occurrenceId}::uuid
       AND r.client_id = ${scope.actor.clientId}::uuid AND r.relationship_id = ANY (app.my_relationship_ids())
       FOR NO KEY UPDATE OF r`
  if (!row) throw notFound()
  return { ...row, maxAudience: maxAudienceOf(row) }
}
export type MyResponse = Awaited<ReturnType<typeof lockMyResponse>>

/** @throws notFound unless the asker takes part in the occurrence: before anything is locked on their behalf. */
export const checkMine = async (scope: ClientScope, occurrenceId: string): Promise<void> => {
  const { clientId } = scope.actor
  if ((await scope.db.response.count({ where: { ...tenant(scope), occurrenceId, clientId } })) === 0) throw notFound()
}

/** @throws alreadySent, alreadyDeclined or notYet unless the response still takes answers. */
export const checkOpen = ({ submittedAt, declinedAt, dueDate, timeZone }: MyResponse, now: Date): void => {
  if (submittedAt) throw alreadySent()
  if (declinedAt) throw alreadyDeclined()
  if (now < beginsAt(toLocalDate(dueDate), toTimeZone(timeZone))) throw notYet()
}
