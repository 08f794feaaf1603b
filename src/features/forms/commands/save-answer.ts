import { Prisma } from "@/generated/prisma/client"
import { uuidV7 } from "@/lib/ids"
import { notFound, refusal } from "@/lib/refusal"
import type { Saved } from "@/lib/versions"
import { audit } from "@/server/data/audit"
import type { ClientScope } from "@/server/data/scope"
import { isOvertaken, unreplaced } from "@/server/data/versions"
import { formActions } from "../audit"
import { formContentOf } from "../queries/stored-content"
import { alreadySent, notAskedAnyMore } from "../refusals"
import { validateAnswer } from "../rules/answers"
import type { AnswerValue, FormContent, SaveAnswer } from "../schema"

type Locked = {
  submittedAt: Date | null
  isOpen: boolean
  formVersionId: string
  content: unknown
  relationshipId: string
}

/** The draft, held so that it cannot be sent meanwhile; other windows may save beside this one. */
const heldDraft = async (scope: ClientScope, submissionId: string) => {
  const [held] = await scope.db.$queryRaw<Locked[]>`
    SELECT s.submitted_at AS "submittedAt", s.relationship_id AS "relationshipId", v.id AS "formVersionId", v.content,
           s.relationship_id = ANY (app.my_relationship_ids())
             AND NOT EXISTS (SELECT FROM form_requests r WHERE r.workspace_id = s.workspace_id AND r.id = s.request_id AND r.withdrawn_at IS NOT NULL) AS "isOpen"
      FROM submissions s JOIN form_versions v ON v.workspace_id = s.workspace_id AND v.id = s.form_version_id
     WHERE s.workspace_id = ${scope.workspaceId}::uuid AND s.id = ${submissionId}::uuid
       AND s.client_id = ${scope.actor.clientId}::uuid FOR SHARE OF s`
  if (!held) throw notFound()
  if (held.submittedAt) throw alreadySent()
  if (!held.isOpen) throw notAskedAnyMore()
  return {
    relationshipId: held.relationshipId,
    content: formContentOf({ id: held.formVersionId, content: held.content }),
  }
}

const notAnAnswer = (field: string, says: string) =>
  refusal({ code: "NOT_AN_ANSWER", status: "UNPROCESSABLE_CONTENT", says, field })()

const check = (content: FormContent, { questionKey, value }: SaveAnswer) => {
  const question = content.sections.flatMap(({ questions }) => questions).find(({ key }) => key === questionKey)
  const says = question ? validateAnswer(question, value) : "This form does not ask that."
  if (says) throw notAnAnswer(questionKey, says)
}

const own = Prisma.sql`jsonb_build_object('writer', form_answers.writer, 'sequence', form_answers.sequence, 'value', form_answers.value)`
const stored = Prisma.sql`(jsonb_build_array(${own}) || form_answers.others)`

/**
 * Saves one answer of a draft. A late autosave never overwrites a newer one of its own page; what another page has written
 * meanwhile is stored beside it, for the author to choose.
 * @throws alreadySent, notAskedAnyMore; a refusal at the question whose answer cannot be one
 */
export const saveAnswer = async (scope: ClientScope, input: SaveAnswer): Promise<Saved<AnswerValue>> => {
  const { submissionId, questionKey, value, writer, sequence } = input
  const { content, relationshipId } = await heldDraft(scope, submissionId)
  check(content, input)
  const [saved] = await scope.db.$queryRaw<[{ others: Saved<AnswerValue>["others"] }?]>`
    INSERT INTO form_answers (workspace_id, id, submission_id, client_id, question_key, value, writer, sequence, saved_at)
    VALUES (${scope.workspaceId}::uuid, ${uuidV7(scope.now)}::uuid, ${submissionId}::uuid, ${scope.actor.clientId}::uuid,
            ${questionKey}, ${JSON.stringify(value)}::jsonb, ${writer}::uuid, ${sequence}, ${scope.now})
    ON CONFLICT (workspace_id, submission_id, question_key) DO UPDATE
       SET value = excluded.value, writer = excluded.writer, sequence = excluded.sequence, saved_at = excluded.saved_at,
           others = ${unreplaced(stored, input, Prisma.sql`excluded.value`)}
     WHERE NOT ${isOvertaken(stored, input)}
    RETURNING others`
  await audit(scope, {
    action: formActions.saved,
    subject: ["submission", submissionId],
    clientIds: [scope.actor.clientId],
    relationshipId,
  })
  return { others: saved?.others ?? null }
}
