import { isStopped } from "@/features/consents/queries"
import { waitsForYou } from "@/features/consents/refusals"
import { Prisma } from "@/generated/prisma/client"
import { notFound, refusal } from "@/lib/refusal"
import { audit } from "@/server/data/audit"
import { announce } from "@/server/data/events"
import { type ClientScope, tenant } from "@/server/data/scope"
import { chooseFirst } from "@/server/http/refusals"
import { formActions } from "../audit"
import { formSubmitted } from "../events"
import { answersFrom, storedAnswer, versionsFrom } from "../queries/stored-answers"
import { formContentOf } from "../queries/stored-content"
import { notAskedAnyMore } from "../refusals"
import { missingRequired } from "../rules/answers"
import { safetyQuestion } from "../rules/safety"
import { answerTo, sentAnswers } from "../rules/visible"
import type { Answers } from "../schema"
import { hearSafety } from "./save-answer"

type Locked = {
  version: number
  submittedAt: Date | null
  requestId: string
  relationshipId: string
  isOpen: boolean
  waits: boolean
  formVersionId: string
  content: unknown
}

/** The submission, locked for the rest of the transaction: two windows send one after the other. */
const locked = async (scope: ClientScope, submissionId: string): Promise<Locked> => {
  await scope.db.$queryRaw`
    SELECT id FROM submissions WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${submissionId}::uuid
       AND client_id = ${scope.actor.clientId}::uuid FOR UPDATE`
  const [found] = await scope.db.$queryRaw<Locked[]>`
    SELECT s.version, s.submitted_at AS "submittedAt", s.request_id AS "requestId", s.relationship_id AS "relationshipId",
           v.id AS "formVersionId", v.content,
           ${isStopped(scope, "intake", { relationshipId: Prisma.sql`s.relationship_id`, clientId: Prisma.sql`s.client_id` })} AS waits,
           r.withdrawn_at IS NULL AND s.relationship_id = ANY (app.my_relationship_ids()) AS "isOpen"
      FROM submissions s
      JOIN form_requests r ON r.workspace_id = s.workspace_id AND r.id = s.request_id
      JOIN form_versions v ON v.workspace_id = s.workspace_id AND v.id = s.form_version_id
     WHERE s.workspace_id = ${scope.workspaceId}::uuid AND s.id = ${submissionId}::uuid AND s.client_id = ${scope.actor.clientId}::uuid`
  if (!found) throw notFound()
  return found
}

const stillMissing = (field: string, says: string) =>
  refusal({ code: "STILL_NEEDED", status: "UNPROCESSABLE_CONTENT", says, field })()

/** Answers to what is not asked in the end go; the others are closed with the submission. */
const close = async (scope: ClientScope, submissionId: string, sent: Answers) => {
  const mine = { ...tenant(scope), submissionId }
  await scope.db.formAnswer.deleteMany({ where: { ...mine, questionKey: { notIn: Object.keys(sent) } } })
  await scope.db.formAnswer.updateMany({ where: mine, data: { submittedAt: scope.now } })
  await scope.db.submission.updateMany({
    where: { ...tenant(scope), id: submissionId },
    data: { submittedAt: scope.now },
  })
}

/**
 * Sends a form: from then on the practitioner reads it and nobody changes it. Sent twice, or from two windows, it is sent
 * once. Answers to questions that are not asked in the end are forgotten.
 * @throws a refusal at the first question that must still be answered; waitsForYou while documents wait; chooseFirst; notAskedAnyMore
 */
export const submitForm = async (scope: ClientScope, submissionId: string): Promise<{ version: number }> => {
  const found = await locked(scope, submissionId)
  if (found.submittedAt) return { version: found.version }
  if (!found.isOpen) throw notAskedAnyMore()
  const content = formContentOf({ id: found.formVersionId, content: found.content })
  const stored = await scope.db.formAnswer.findMany({
    where: { ...tenant(scope), submissionId },
    select: storedAnswer,
  })
  const answers = answersFrom(stored)
  const [missing] = missingRequired(content, answers)
  if (missing) throw stillMissing(missing.key, missing.says)
  if (found.waits) throw waitsForYou()
  const sent = sentAnswers(content, answers)
  const twice = Object.entries(versionsFrom(stored)).find(([key, { length }]) => key in sent && length > 1)
  if (twice) throw chooseFirst({ field: twice[0] })
  await close(scope, submissionId, sent)
  const { requestId, relationshipId } = found
  const safety = safetyQuestion(content)
  // A No that was saved before there were signals, or was taken over from the version before, is heard now.
  if (safety) await hearSafety(scope, found, safety, answerTo(sent, safety.key) ?? null)
  const { clientId } = scope.actor
  await audit(scope, {
    action: formActions.submitted,
    subject: ["submission", submissionId],
    clientIds: [clientId],
    relationshipId,
  })
  await announce(scope, formSubmitted, { requestId, submissionId, relationshipId, clientId })
  return { version: found.version }
}
