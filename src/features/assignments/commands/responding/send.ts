import { answerCheckOf, contentOf } from "@/features/exercises/queries"
import { type AuditAction, audit } from "@/server/data/audit"
import { asSystem, type ClientScope, tenant } from "@/server/data/scope"
import { chooseFirst } from "@/server/http/refusals"
import { practiceActions } from "../../audit"
import { alreadyDeclined, alreadySent, answerNotUnderstood } from "../../refusals"
import { announceReveal, lockOccurrence, openOwn, openWhenAllDone } from "../reviewing/reveal"
import { checkMine, checkOpen, lockMyResponse, type MyResponse } from "./my-response"

/** The occurrence is locked before the member's own row, always, so that nobody waits for each other in a ring. */
const lockBoth = async (scope: ClientScope, occurrenceId: string): Promise<MyResponse> => {
  await checkMine(scope, occurrenceId)
  await asSystem(scope, "lock an occurrence", (system) => lockOccurrence(system, occurrenceId))
  return lockMyResponse(scope, occurrenceId)
}

/** Opens what is due to open, and puts the occurrence into staff's queue. The same statements whatever the partner has done. */
const settle = (scope: ClientScope, { occurrenceId, relationshipId, reveal, maxAudience }: MyResponse) =>
  asSystem(scope, "settle an occurrence", async (system) => {
    await system.db.$executeRaw`
      INSERT INTO waiting_reviews (workspace_id, occurrence_id, since, latest)
      VALUES (${scope.workspaceId}::uuid, ${occurrenceId}::uuid, ${scope.now}, ${scope.now})
      ON CONFLICT (workspace_id, occurrence_id) DO UPDATE
         SET latest = greatest(excluded.latest, waiting_reviews.latest + interval '1 millisecond')`
    if (maxAudience !== "relationship") return
    const opened =
      (reveal === "when_all_done" && (await openWhenAllDone(system, occurrenceId))) ||
      (reveal === "immediately" && (await openOwn(system, occurrenceId, scope.actor.clientId)))
    if (opened) await announceReveal(system, { occurrenceId, relationshipId })
  })

const note = (scope: ClientScope, action: AuditAction, { occurrenceId, relationshipId }: MyResponse) =>
  audit(scope, { action, subject: ["occurrence", occurrenceId], clientIds: [scope.actor.clientId], relationshipId })

const checkAnswers = async (scope: ClientScope, { responseId, versionId, content }: MyResponse) => {
  const steps = new Map(contentOf({ id: versionId, content }).steps.map((step) => [step.key, step]))
  const drafts = await scope.db.answer.findMany({
    where: { ...tenant(scope), responseId },
    select: { stepKey: true, value: true, others: true },
  })
  const wrong = drafts.some(({ stepKey, value }) => {
    const step = steps.get(stepKey)
    return !step || !answerCheckOf(step).safeParse(value).success
  })
  if (wrong) throw answerNotUnderstood()
  const twice = drafts.find(({ others }) => Array.isArray(others) && others.length > 0)
  if (twice) throw chooseFirst({ field: twice.stepKey })
}

/**
 * Sends what the member has answered; from then on it does not change. Pressed twice, or in two tabs, it is one submission.
 * The last answer of all opens the occurrence in the same transaction.
 */
export const submitPractice = async (scope: ClientScope, occurrenceId: string) => {
  const response = await lockBoth(scope, occurrenceId)
  if (response.submittedAt) return
  if (response.declinedAt) throw alreadyDeclined()
  checkOpen(response, scope.now)
  await checkAnswers(scope, response)
  const sent = { submittedAt: scope.now }
  await scope.db.answer.updateMany({ where: { ...tenant(scope), responseId: response.responseId }, data: sent })
  await scope.db.response.updateMany({
    where: { ...tenant(scope), id: response.responseId },
    data: { ...sent, startedAt: response.startedAt ?? scope.now },
  })
  await note(scope, practiceActions.sent, response)
  await settle(scope, response)
}

/** "Not this time": a full answer, without a reason. Drafts stay where only their author sees them. */
export const declinePractice = async (scope: ClientScope, occurrenceId: string) => {
  const response = await lockBoth(scope, occurrenceId)
  if (response.declinedAt) return
  if (response.submittedAt) throw alreadySent()
  await scope.db.response.updateMany({
    where: { ...tenant(scope), id: response.responseId },
    data: { declinedAt: scope.now },
  })
  await note(scope, practiceActions.declined, response)
  await settle(scope, response)
}
