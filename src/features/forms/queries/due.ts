import { undecidedDocuments } from "@/features/consents/queries"
import { memberRows, relationshipRows } from "@/features/relationships/queries"
import type { ClientScope } from "@/server/data/scope"

export type FormDue = Readonly<{
  requestId: string
  title: string
  minutes: number
  /** answers are there already, on whatever device */
  isBegun: boolean
}>

/**
 * What the asking client still owes: forms never sent, and how many documents wait for a yes or no. One statement, not audited:
 * for client Today, which leaves its own.
 */
export const formsDue = async (scope: ClientScope): Promise<{ forms: FormDue[]; documents: number }> => {
  const [due] = await scope.db.$queryRaw<[{ forms: FormDue[]; documents: number }]>`
    SELECT ${undecidedDocuments(scope)} AS documents,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('requestId', r.id, 'title', v.title, 'minutes', v.content -> 'minutes', 'isBegun',
                EXISTS (SELECT FROM submissions s WHERE s.workspace_id = r.workspace_id AND s.request_id = r.id)) ORDER BY r.asked_at, r.id), '[]')
         FROM form_requests r
         JOIN form_versions v ON v.workspace_id = r.workspace_id AND v.id = r.form_version_id
         JOIN ${relationshipRows} shared ON shared.workspace_id = r.workspace_id AND shared.id = r.relationship_id AND shared.ended_at IS NULL
         JOIN ${memberRows} m ON m.workspace_id = r.workspace_id AND m.relationship_id = r.relationship_id AND m.client_id = r.client_id AND m.left_at IS NULL
        WHERE r.workspace_id = ${scope.workspaceId}::uuid AND r.client_id = ${scope.actor.clientId}::uuid AND r.withdrawn_at IS NULL
          AND NOT EXISTS (SELECT FROM submissions s WHERE s.workspace_id = r.workspace_id AND s.request_id = r.id AND s.submitted_at IS NOT NULL)) AS forms`
  return due
}
