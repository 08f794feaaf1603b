import { readExercise } from "@/features/exercises/queries"
import { answerFor } from "@/features/exercises/schema"
import { uuidV7 } from "@/lib/ids"
import { notFound } from "@/lib/refusal"
import { audit } from "@/server/data/audit"
import type { ClientScope } from "@/server/data/scope"
import { practiceActions } from "../audit"
import { answerNotUnderstood, widerThanTold } from "../refusals"
import { isWithin, narrower } from "../rules/audience"
import type { SaveAnswer } from "../schema"
import { checkOpen, lockMyResponse, type MyResponse } from "./my-response"

const noteStart = (scope: ClientScope, { responseId, startedAt }: MyResponse) =>
  startedAt
    ? Promise.resolve(null)
    : scope.db.response.updateMany({
        where: { workspaceId: scope.workspaceId, id: responseId },
        data: { startedAt: scope.now },
      })

/** Notes that the member has begun. Beginning again changes nothing. */
export const startPractice = async (scope: ClientScope, occurrenceId: string) => {
  const response = await lockMyResponse(scope, occurrenceId)
  checkOpen(response, scope.now)
  if (response.startedAt) return
  await noteStart(scope, response)
  await audit(scope, {
    action: practiceActions.started,
    subject: ["occurrence", occurrenceId],
    clientIds: [scope.actor.clientId],
    relationshipId: response.relationshipId,
  })
}

const stepOf = ({ content }: MyResponse, stepKey: string) => {
  const step = readExercise(content).steps.find(({ key }) => key === stepKey)
  if (!step) throw notFound()
  return step
}

/**
 * Keeps one step's answer as a draft that its author alone can read. Of two saves the one with the higher sequence stays, in
 * whatever order they arrive; an older one is let go without a word.
 */
export const saveAnswer = async (scope: ClientScope, input: SaveAnswer) => {
  const response = await lockMyResponse(scope, input.occurrenceId)
  checkOpen(response, scope.now)
  const step = stepOf(response, input.stepKey)
  const answer = answerFor(step).safeParse(input.value)
  if (!answer.success) throw answerNotUnderstood()
  if (!isWithin(input.audience, narrower(response.maxAudience, step.audience))) throw widerThanTold()
  await scope.db.$executeRaw`
    INSERT INTO answers (workspace_id, id, response_id, occurrence_id, relationship_id, client_id, step_key, value, audience, sequence, saved_at)
    VALUES (${scope.workspaceId}::uuid, ${uuidV7()}::uuid, ${response.responseId}::uuid, ${response.occurrenceId}::uuid, ${response.relationshipId}::uuid,
            ${scope.actor.clientId}::uuid, ${step.key}, ${JSON.stringify(answer.data)}::jsonb, ${input.audience}::audience, ${input.sequence}, ${scope.now})
    ON CONFLICT (workspace_id, response_id, step_key) DO UPDATE
       SET value = excluded.value, audience = excluded.audience, sequence = excluded.sequence, saved_at = excluded.saved_at
     WHERE answers.sequence < excluded.sequence`
  await noteStart(scope, response)
  await audit(scope, {
    action: practiceActions.answerSaved,
    subject: ["occurrence", response.occurrenceId],
    clientIds: [scope.actor.clientId],
    relationshipId: response.relationshipId,
  })
}
