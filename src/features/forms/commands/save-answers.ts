import { uuidV7 } from "@/lib/ids"
import { notFound, refusal } from "@/lib/refusal"
import { audit } from "@/server/data/audit"
import type { ClientScope } from "@/server/data/scope"
import { formActions } from "../audit"
import { readFormContent } from "../queries/stored-content"
import { alreadySent, notAskedAnyMore } from "../refusals"
import { validateAnswer } from "../rules/answers"
import type { FormContent, SaveAnswers } from "../schema"

type Locked = { submittedAt: Date | null; isOpen: boolean; content: unknown; relationshipId: string }

/** The draft, held so that it cannot be sent meanwhile; other windows may save beside this one. */
const heldDraft = async (scope: ClientScope, submissionId: string) => {
  const [held] = await scope.db.$queryRaw<Locked[]>`
    SELECT s.submitted_at AS "submittedAt", s.relationship_id AS "relationshipId", v.content,
           s.relationship_id = ANY (app.my_relationship_ids())
             AND NOT EXISTS (SELECT FROM form_requests r WHERE r.workspace_id = s.workspace_id AND r.id = s.request_id AND r.withdrawn_at IS NOT NULL) AS "isOpen"
      FROM submissions s JOIN form_versions v ON v.workspace_id = s.workspace_id AND v.id = s.form_version_id
     WHERE s.workspace_id = ${scope.workspaceId}::uuid AND s.id = ${submissionId}::uuid
       AND s.client_id = ${scope.actor.clientId}::uuid FOR SHARE OF s`
  if (!held) throw notFound()
  if (held.submittedAt) throw alreadySent()
  if (!held.isOpen) throw notAskedAnyMore()
  return { relationshipId: held.relationshipId, content: readFormContent(held.content) }
}

const notAnAnswer = (field: string, says: string) =>
  refusal({ code: "NOT_AN_ANSWER", status: "UNPROCESSABLE_CONTENT", says, field })()

const check = (content: FormContent, answers: SaveAnswers["answers"]) => {
  const questions = new Map(
    content.sections.flatMap((section) => section.questions).map((question) => [question.key, question]),
  )
  for (const [key, value] of Object.entries(answers)) {
    const question = questions.get(key)
    const says = question ? validateAnswer(question, value) : "This form does not ask that."
    if (says) throw notAnAnswer(key, says)
  }
}

/** What the browser learns: the highest count that was kept, where it lies beyond its own; else null. */
export type Saved = Readonly<{ behind: number | null }>

/**
 * Keeps answers of a draft. What was kept with a higher count stays: a late autosave never overwrites a newer one.
 * @throws alreadySent, notAskedAnyMore; a refusal at the question whose answer cannot be one
 */
export const saveAnswers = async (
  scope: ClientScope,
  { submissionId, sequence, answers }: SaveAnswers,
): Promise<Saved> => {
  const { content, relationshipId } = await heldDraft(scope, submissionId)
  check(content, answers)
  const rows = Object.entries(answers).map(([questionKey, value]) => ({ id: uuidV7(scope.now), questionKey, value }))
  const [kept] = await scope.db.$queryRaw<[{ count: number; behind: number | null }]>`
    WITH given AS (
      SELECT (row ->> 'id')::uuid AS id, row ->> 'questionKey' AS question_key, row -> 'value' AS value
        FROM jsonb_array_elements(${JSON.stringify(rows)}::jsonb) AS row
    ), before AS (
      SELECT max(a.sequence) AS sequence FROM form_answers a JOIN given ON given.question_key = a.question_key
       WHERE a.workspace_id = ${scope.workspaceId}::uuid AND a.submission_id = ${submissionId}::uuid
    ), kept AS (
      INSERT INTO form_answers (workspace_id, id, submission_id, client_id, question_key, value, sequence, saved_at)
      SELECT ${scope.workspaceId}::uuid, id, ${submissionId}::uuid, ${scope.actor.clientId}::uuid, question_key, value, ${sequence}, ${scope.now}
        FROM given ORDER BY question_key
      ON CONFLICT (workspace_id, submission_id, question_key) DO UPDATE
        SET value = excluded.value, sequence = excluded.sequence, saved_at = excluded.saved_at
        WHERE form_answers.sequence < excluded.sequence
      RETURNING 1)
    SELECT (SELECT count(*)::int FROM kept) AS count, (SELECT sequence::float8 FROM before) AS behind`
  await audit(scope, {
    action: formActions.saved,
    subject: ["submission", submissionId],
    clientIds: [scope.actor.clientId],
    relationshipId,
  })
  return { behind: kept.count < rows.length ? kept.behind : null }
}
