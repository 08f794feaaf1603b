import { answerCheckOf, contentOf } from "@/features/exercises/queries"
import { type AuditAction, audit } from "@/server/data/audit"
import { asSystem, type ClientScope, type Scope, type SystemActor, tenant } from "@/server/data/scope"
import { chooseFirst } from "@/server/http/refusals"
import { practiceActions } from "../../audit"
import { alreadySent, answerNotUnderstood } from "../../refusals"
import { announceReveal, lockOccurrence, openOwn, openWhenAllDone } from "../reviewing/reveal"
import { checkMine, checkOpen, checkWeek, lockMyResponse, type MyResponse } from "./my-response"

/** The occurrence is locked before the member's own row, always, so that nobody waits for each other in a ring. */
export const lockBoth = async (scope: ClientScope, occurrenceId: string): Promise<MyResponse> => {
  await checkMine(scope, occurrenceId)
  await asSystem(scope, "open_answers", (system) => lockOccurrence(system, occurrenceId))
  return lockMyResponse(scope, occurrenceId)
}

/** Staff's queue: something came back that they have not seen. */
export const putInQueue = (system: Scope<SystemActor>, occurrenceId: string) => system.db.$executeRaw`
  INSERT INTO waiting_reviews (workspace_id, occurrence_id, since, latest)
  VALUES (${system.workspaceId}::uuid, ${occurrenceId}::uuid, ${system.now}, ${system.now})
  ON CONFLICT (workspace_id, occurrence_id) DO UPDATE
     SET latest = greatest(excluded.latest, waiting_reviews.latest + interval '1 millisecond')`

/** Puts the occurrence into staff's queue, and opens what is due to open. The same statements whatever the partner has done. */
const settle = (scope: ClientScope, { occurrenceId, relationshipId, reveal, maxAudience }: MyResponse) =>
  asSystem(scope, "open_answers", async (system) => {
    await putInQueue(system, occurrenceId)
    if (maxAudience !== "relationship") return
    const opened =
      (reveal === "when_all_done" && (await openWhenAllDone(system, occurrenceId))) ||
      (reveal === "immediately" && (await openOwn(system, occurrenceId, scope.actor.clientId)))
    if (opened) await announceReveal(system, { occurrenceId, relationshipId })
  })

export const note = (scope: ClientScope, action: AuditAction, { occurrenceId, relationshipId }: MyResponse) =>
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

/** What stands in the drafts is what was said; from then on it does not change. */
export const sendDrafts = async (scope: ClientScope, response: MyResponse) => {
  await checkAnswers(scope, response)
  const sent = { submittedAt: scope.now }
  await scope.db.answer.updateMany({ where: { ...tenant(scope), responseId: response.responseId }, data: sent })
  await scope.db.response.updateMany({
    where: { ...tenant(scope), id: response.responseId },
    data: { ...sent, startedAt: response.startedAt ?? scope.now },
  })
  await note(scope, practiceActions.sent, response)
}

/**
 * Sends what the member has answered. Pressed twice, or in two tabs, it is one submission. The last answer of all opens the
 * occurrence in the same transaction.
 */
export const submitPractice = async (scope: ClientScope, occurrenceId: string) => {
  const response = await lockBoth(scope, occurrenceId)
  if (response.submittedAt) return
  checkOpen(response, scope.now)
  await sendDrafts(scope, response)
  await settle(scope, response)
}

/**
 * "Not this time": a full answer, without a reason. It opens nothing, and only staff sees it; drafts stay where only their author
 * sees them.
 */
export const declinePractice = async (scope: ClientScope, occurrenceId: string) => {
  const response = await lockBoth(scope, occurrenceId)
  if (response.declinedAt) return
  if (response.submittedAt) throw alreadySent()
  checkWeek(response, scope.now)
  await scope.db.response.updateMany({
    where: { ...tenant(scope), id: response.responseId },
    data: { declinedAt: scope.now },
  })
  await note(scope, practiceActions.declined, response)
  await asSystem(scope, "open_answers", (system) => putInQueue(system, occurrenceId))
}
