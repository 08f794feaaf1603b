import { answerCheckOf, contentOf } from "@/features/exercises/queries"
import { openedByDefault } from "@/features/exercises/rules/chosen-words"
import type { AnswerDraft } from "@/features/exercises/schema"
import { Prisma } from "@/generated/prisma/client"
import { uuidV7 } from "@/lib/ids"
import { notFound } from "@/lib/refusal"
import type { Saved } from "@/lib/versions"
import { audit } from "@/server/data/audit"
import { type ClientScope, send } from "@/server/data/scope"
import { isOvertaken, unreplaced } from "@/server/data/versions"
import { practiceActions } from "../../audit"
import { answerNotUnderstood, widerThanPromised } from "../../refusals"
import { isWithin, narrower } from "../../rules/audience"
import type { SaveAnswer } from "../../schema"
import { checkOpen, lockMyResponse, type MyResponse } from "./my-response"

const noteStart = (scope: ClientScope, { responseId, startedAt }: MyResponse) =>
  startedAt
    ? Promise.resolve()
    : send(
        scope,
        Prisma.sql`UPDATE responses SET started_at = ${scope.now} WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${responseId}::uuid`,
      )

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

const stepOf = ({ versionId, content }: MyResponse, stepKey: string) => {
  const step = contentOf({ id: versionId, content }).steps.find(({ key }) => key === stepKey)
  if (!step) throw notFound()
  return step
}

const draft = (row: Prisma.Sql) => Prisma.sql`jsonb_build_object('answer', ${row}.value, 'audience', ${row}.audience)`
const own = Prisma.sql`jsonb_build_object('writer', answers.writer, 'sequence', answers.sequence, 'value', ${draft(Prisma.sql`answers`)})`
const stored = Prisma.sql`(jsonb_build_array(${own}) || answers.others)`

/**
 * Saves one step's answer as a draft that its author alone can read. A late autosave never overwrites a newer one of its own
 * page; what another page has written meanwhile is stored beside it, for the author to choose.
 */
export const saveAnswer = async (scope: ClientScope, input: SaveAnswer): Promise<Saved<AnswerDraft>> => {
  const response = await lockMyResponse(scope, input.occurrenceId)
  checkOpen(response, scope.now)
  const step = stepOf(response, input.stepKey)
  const answer = answerCheckOf(step).safeParse(input.value)
  if (!answer.success) throw answerNotUnderstood()
  if (!isWithin(input.audience, narrower(response.maxAudience, step.audience))) throw widerThanPromised()
  const audience = input.byChoice ? input.audience : openedByDefault(answer.data, input.audience)
  const [saved] = await scope.db.$queryRaw<[{ others: Saved<AnswerDraft>["others"] }?]>`
    INSERT INTO answers (workspace_id, id, response_id, occurrence_id, relationship_id, client_id, step_key, value, audience, writer, sequence, saved_at)
    VALUES (${scope.workspaceId}::uuid, ${uuidV7()}::uuid, ${response.responseId}::uuid, ${response.occurrenceId}::uuid, ${response.relationshipId}::uuid,
            ${scope.actor.clientId}::uuid, ${step.key}, ${JSON.stringify(answer.data)}::jsonb, ${audience}::audience,
            ${input.writer}::uuid, ${input.sequence}, ${scope.now})
    ON CONFLICT (workspace_id, response_id, step_key) DO UPDATE
       SET value = excluded.value, audience = excluded.audience, writer = excluded.writer, sequence = excluded.sequence,
           saved_at = excluded.saved_at, others = ${unreplaced(stored, input, draft(Prisma.sql`excluded`))}
     WHERE NOT ${isOvertaken(stored, input)}
    RETURNING others`
  await noteStart(scope, response)
  await audit(scope, {
    action: practiceActions.answerSaved,
    subject: ["occurrence", response.occurrenceId],
    clientIds: [scope.actor.clientId],
    relationshipId: response.relationshipId,
  })
  return { others: saved?.others ?? null }
}
