import { isStopped } from "@/features/consents/queries"
import { waitsForYou } from "@/features/consents/refusals"
import { hear } from "@/features/safety/commands"
import { Prisma } from "@/generated/prisma/client"
import { uuidV7 } from "@/lib/ids"
import { notFound, refusal } from "@/lib/refusal"
import type { Saved } from "@/lib/versions"
import { audit } from "@/server/data/audit"
import { type ClientScope, tenant } from "@/server/data/scope"
import { isOvertaken, unreplaced } from "@/server/data/versions"
import { formActions } from "../audit"
import { answersFrom } from "../queries/stored-answers"
import { formContentOf } from "../queries/stored-content"
import { alreadySent, notAskedAnyMore } from "../refusals"
import { validateAnswer } from "../rules/answers"
import { isRaising, safetyQuestion, saidAs } from "../rules/safety"
import { endOf } from "../rules/visible"
import type { AnswerValue, FormContent, Question, SaveAnswer } from "../schema"

type Locked = {
  submittedAt: Date | null
  isOpen: boolean
  waits: boolean
  formVersionId: string
  content: unknown
  requestId: string
  relationshipId: string
}

/** The draft, held so that it cannot be sent meanwhile; other windows may save beside this one, unless it is held alone. */
const heldDraft = async (scope: ClientScope, submissionId: string, alone: boolean) => {
  const [held] = await scope.db.$queryRaw<Locked[]>`
    SELECT s.submitted_at AS "submittedAt", s.request_id AS "requestId", s.relationship_id AS "relationshipId", v.id AS "formVersionId", v.content,
           s.relationship_id = ANY (app.my_relationship_ids())
             AND NOT EXISTS (SELECT FROM form_requests r WHERE r.workspace_id = s.workspace_id AND r.id = s.request_id AND r.withdrawn_at IS NOT NULL) AS "isOpen",
           ${isStopped(scope, "intake", { relationshipId: Prisma.sql`s.relationship_id`, clientId: Prisma.sql`s.client_id` })} AS waits
      FROM submissions s JOIN form_versions v ON v.workspace_id = s.workspace_id AND v.id = s.form_version_id
     WHERE s.workspace_id = ${scope.workspaceId}::uuid AND s.id = ${submissionId}::uuid
       AND s.client_id = ${scope.actor.clientId}::uuid ${alone ? Prisma.sql`FOR UPDATE OF s` : Prisma.sql`FOR SHARE OF s`}`
  if (!held) throw notFound()
  if (held.submittedAt) throw alreadySent()
  if (!held.isOpen) throw notAskedAnyMore()
  if (held.waits) throw waitsForYou()
  const { requestId, relationshipId } = held
  return {
    requestId,
    relationshipId,
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

/** Whether another answer has ended the form, so that nothing else is kept of it. */
const hasEnded = async (scope: ClientScope, content: FormContent, { submissionId, questionKey }: SaveAnswer) => {
  const rows = await scope.db.formAnswer.findMany({
    where: { ...tenant(scope), submissionId, questionKey: { not: questionKey } },
    select: { questionKey: true, value: true },
  })
  return endOf(content, answersFrom(rows)) !== null
}

type Place = Readonly<{ requestId: string; relationshipId: string }>

/** What was said about safety, as it was saved or sent. Null: the form ended, and the answer went with it. */
export const hearSafety = (
  scope: ClientScope,
  { requestId, relationshipId }: Place,
  question: Question,
  value: AnswerValue,
) =>
  hear(scope, {
    relationshipId,
    source: "form",
    sourceId: requestId,
    question: question.label,
    answer: saidAs(question, value),
    isRaising: isRaising(question, value),
  })

const own = Prisma.sql`jsonb_build_object('writer', form_answers.writer, 'sequence', form_answers.sequence, 'value', form_answers.value)`
const stored = Prisma.sql`(jsonb_build_array(${own}) || form_answers.others)`

/**
 * Saves one answer of a draft. A late autosave never overwrites a newer one of its own page; what another page has written
 * meanwhile is stored beside it, for the author to choose. A No about safety is heard in the moment in which it is saved.
 * @throws alreadySent, notAskedAnyMore, waitsForYou; a refusal at the question whose answer cannot be one
 */
export const saveAnswer = async (scope: ClientScope, input: SaveAnswer): Promise<Saved<AnswerValue>> => {
  const { submissionId, questionKey, value, writer, sequence } = input
  // A no may end the form: then nothing may be on its way beside it.
  const { content, ...place } = await heldDraft(scope, submissionId, value === false)
  const { relationshipId } = place
  const safety = safetyQuestion(content)
  check(content, input)
  if (await hasEnded(scope, content, input)) return { others: null }
  if (endOf(content, { [questionKey]: value })) {
    await scope.db.formAnswer.deleteMany({
      where: { ...tenant(scope), submissionId, questionKey: { not: questionKey } },
    })
    if (safety) await hearSafety(scope, place, safety, null)
  }
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
  if (saved && safety?.key === questionKey) await hearSafety(scope, place, safety, value)
  return { others: saved?.others ?? null }
}
