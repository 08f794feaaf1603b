import { memberRows } from "@/features/relationships/queries"
import { toLocalDate } from "@/lib/time/local-date"
import { toTimeZone } from "@/lib/time/zones/time-zone"
import { localDateAt } from "@/lib/time/zones/zoned"
import { audit } from "@/server/data/audit"
import { asSystem, type ClientScope, key, type Scope, type SystemActor, tenant } from "@/server/data/scope"
import { assignmentActions, practiceActions } from "../../audit"
import { answeredAlready, doesNotGoOn, nothingToDecide } from "../../refusals"
import { didNotOpen, isClosed } from "../../rules/opening"
import { plannedOccurrences } from "../../rules/plan"
import { runningPlan, writeOccurrences } from "../assigning/make-occurrences"
import { checkWaits, type MyResponse } from "./my-response"
import { lockBoth, note, putInQueue, sendDrafts } from "./send"

type Mark = "keptAt" | "givenAt" | "offeredAnewAt"

const marked = (scope: ClientScope, { responseId }: MyResponse, mark: Mark) =>
  scope.db.response.updateMany({ where: { ...tenant(scope), id: responseId }, data: { [mark]: scope.now } })

/** What opened among the others while the author was away did not open to them. */
const isOpenedToMe = async (scope: ClientScope, { occurrenceId }: MyResponse): Promise<boolean> => {
  const rows = await scope.db.$queryRaw<unknown[]>`
    SELECT FROM occurrences o JOIN ${memberRows} m ON m.workspace_id = o.workspace_id AND m.relationship_id = o.relationship_id
     WHERE o.workspace_id = ${scope.workspaceId}::uuid AND o.id = ${occurrenceId}::uuid
       AND m.client_id = ${scope.actor.clientId}::uuid AND o.revealed_at >= m.joined_at`
  return rows.length > 0
}

const isSentInVain = async (scope: ClientScope, response: MyResponse): Promise<boolean> => {
  const isOpened = await isOpenedToMe(scope, response)
  const dueDate = toLocalDate(response.dueDate)
  return didNotOpen({ ...response, audience: response.maxAudience, isOpened, dueDate }, scope.now)
}

const hasDrafts = async (scope: ClientScope, { responseId }: MyResponse): Promise<boolean> =>
  (await scope.db.answer.count({ where: { ...tenant(scope), responseId } })) > 0

/** Written and not sent when the week was over. */
const isLeftOver = async (scope: ClientScope, response: MyResponse): Promise<boolean> =>
  response.submittedAt === null &&
  response.declinedAt === null &&
  isClosed(toLocalDate(response.dueDate), scope.now) &&
  (await hasDrafts(scope, response))

/** What was sent did not open, and its author leaves it at that. Nobody else learns of it. */
export const keepUnopened = async (scope: ClientScope, occurrenceId: string): Promise<void> => {
  const response = await lockBoth(scope, occurrenceId)
  if (!(await isSentInVain(scope, response))) throw nothingToDecide()
  await marked(scope, response, "keptAt")
  await note(scope, practiceActions.kept, response)
}

/**
 * Asks the practitioner to look at it with the author. What was not sent when the week was over goes to the practitioner then,
 * and to nobody else, whoever it had been meant for.
 */
export const giveToPractitioner = async (scope: ClientScope, occurrenceId: string): Promise<void> => {
  const response = await lockBoth(scope, occurrenceId)
  checkWaits(response)
  if (await isLeftOver(scope, response)) {
    await scope.db.answer.updateMany({
      where: { ...tenant(scope), responseId: response.responseId, audience: "relationship" },
      data: { audience: "practitioner" },
    })
    await sendDrafts(scope, response)
  } else if (!(await isSentInVain(scope, response))) throw nothingToDecide()
  await marked(scope, response, "givenAt")
  await note(scope, practiceActions.given, response)
  await asSystem(scope, "open_answers", (system) => putInQueue(system, occurrenceId))
}

type Fresh = { id: string; isMineOpen: boolean }

/** The latest date of the same practice that takes answers by now. */
const underWay = async (scope: ClientScope, { occurrenceId, dueDate, timeZone }: MyResponse) => {
  const [fresh] = await scope.db.$queryRaw<Fresh[]>`
    SELECT o.id, r.submitted_at IS NULL AND r.declined_at IS NULL AS "isMineOpen"
      FROM occurrences old
      JOIN occurrences o ON o.workspace_id = old.workspace_id AND o.assignment_id = old.assignment_id
      JOIN responses r ON r.workspace_id = o.workspace_id AND r.occurrence_id = o.id AND r.client_id = ${scope.actor.clientId}::uuid
     WHERE old.workspace_id = ${scope.workspaceId}::uuid AND old.id = ${occurrenceId}::uuid
       AND o.due_date > ${dueDate}::date AND o.due_date <= ${localDateAt(scope.now, toTimeZone(timeZone))}::date
       AND NOT app.week_is_over(o.due_date, ${scope.now})
     ORDER BY o.due_date DESC LIMIT 1`
  return fresh
}

/** The same practice once more, due today by each member's clocks. */
const onceMore = async (scope: Scope<SystemActor>, { occurrenceId, timeZone }: MyResponse): Promise<void> => {
  const { assignmentId } = await scope.db.occurrence.findUniqueOrThrow({
    where: key(scope, occurrenceId),
    select: { assignmentId: true },
  })
  const plan = await runningPlan(scope, assignmentId)
  if (!plan) throw doesNotGoOn()
  const today = localDateAt(scope.now, toTimeZone(timeZone))
  const everyDay = [1, 2, 3, 4, 5, 6, 7] as const
  const planned = plannedOccurrences({ ...plan, firstDate: today, lastDate: null, weekdays: everyDay }, today, today)
  await writeOccurrences(scope, planned)
  await audit(scope, {
    action: assignmentActions.planned,
    subject: ["assignment", assignmentId],
    clientIds: plan.members.map(({ clientId }) => clientId),
    relationshipId: plan.relationshipId,
  })
}

/** The author's words as drafts of the later date: to be looked at, changed, and sent again. What stands there already stays. */
const carryOver = async (scope: ClientScope, { responseId }: MyResponse, freshId: string): Promise<void> => {
  await scope.db.$executeRaw`
    INSERT INTO answers (workspace_id, id, response_id, occurrence_id, relationship_id, client_id, step_key, value, audience, writer, sequence, saved_at)
    SELECT a.workspace_id, gen_random_uuid(), r.id, r.occurrence_id, r.relationship_id, r.client_id, a.step_key, a.value, a.audience, r.id, 0, ${scope.now}
      FROM answers a JOIN responses r ON r.workspace_id = a.workspace_id AND r.occurrence_id = ${freshId}::uuid AND r.client_id = a.client_id
     WHERE a.workspace_id = ${scope.workspaceId}::uuid AND a.response_id = ${responseId}::uuid
    ON CONFLICT (workspace_id, response_id, step_key) DO NOTHING`
  await scope.db.response.updateMany({
    where: { ...tenant(scope), occurrenceId: freshId, clientId: scope.actor.clientId, startedAt: null },
    data: { startedAt: scope.now },
  })
}

/**
 * Offers once more what did not open, or what was not sent in time: into the date of the same practice that is under way, which
 * tells nobody anything, or, where there is none, into one of today that all of them find.
 * @returns the occurrence where the words wait to be sent again
 */
export const offerAnew = async (scope: ClientScope, occurrenceId: string): Promise<string> => {
  const response = await lockBoth(scope, occurrenceId)
  const { offeredAnewAt } = await scope.db.response.findUniqueOrThrow({
    where: key(scope, response.responseId),
    select: { offeredAnewAt: true },
  })
  const mayOffer = (await isSentInVain(scope, response)) || (await isLeftOver(scope, response))
  if (offeredAnewAt || !mayOffer) throw nothingToDecide()
  checkWaits(response)
  if (!(await underWay(scope, response))) await asSystem(scope, "offer_again", (system) => onceMore(system, response))
  const fresh = await underWay(scope, response)
  if (!fresh?.isMineOpen) throw answeredAlready()
  await carryOver(scope, response, fresh.id)
  await marked(scope, response, "offeredAnewAt")
  await note(scope, practiceActions.offeredAnew, response)
  return fresh.id
}
