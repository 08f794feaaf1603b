import { contactCards } from "@/features/clients/queries"
import type { ContactWay } from "@/features/clients/schema"
import { uuidV7 } from "@/lib/ids"
import { notFound } from "@/lib/refusal"
import { type AuditAction, audit } from "@/server/data/audit"
import { announce } from "@/server/data/events"
import { type ClientScope, key, type StaffScope, tenant } from "@/server/data/scope"
import { safetyActions } from "./audit"
import { contactAsked, signalRaised } from "./events"
import { closedAlready, notASafeWay, nothingOpen, readItFirst } from "./refusals"
import { waysToAsk } from "./rules"
import type { CloseSignal } from "./schema"

/** What somebody has said at a place that asks about their safety. */
export type Said = Readonly<{
  relationshipId: string
  source: "form"
  /** the place: whatever is said there again is a change of it */
  sourceId: string
  question: string
  answer: string
  isRaising: boolean
}>

const mine = (scope: ClientScope) => ({ ...tenant(scope), clientId: scope.actor.clientId })

const lastSaid = (scope: ClientScope, { sourceId }: Said) =>
  scope.db.safetyAnswer.findFirst({
    where: { ...mine(scope), sourceId },
    orderBy: [{ saidAt: "desc" }, { id: "desc" }],
    select: { signalId: true, answer: true },
  })

/** The open signal of the asker; a new one where there is none. Two devices in the same instant raise one. */
const raised = async (scope: ClientScope, relationshipId: string) => {
  const { count } = await scope.db.safetySignal.createMany({
    data: [{ ...mine(scope), id: uuidV7(scope.now), relationshipId, raisedAt: scope.now }],
    skipDuplicates: true,
  })
  const { id } = await scope.db.safetySignal.findFirstOrThrow({
    where: { ...mine(scope), closedAt: null },
    select: { id: true },
  })
  return { signalId: id, isNew: count > 0 }
}

const note = (scope: ClientScope, action: AuditAction, signalId: string, relationshipId: string) =>
  audit(scope, { action, subject: ["safetySignal", signalId], clientIds: [scope.actor.clientId], relationshipId })

/**
 * Takes down what was said, in the transaction that saves it. A No raises a signal, or stands in the one that is open; what is said
 * instead later stands beside it. The same once more changes nothing, and what was never a No is none of its concern.
 */
export const hear = async (scope: ClientScope, said: Said): Promise<void> => {
  const { relationshipId, isRaising, ...words } = said
  const last = await lastSaid(scope, said)
  if (last?.answer === said.answer) return
  const signal = isRaising ? await raised(scope, relationshipId) : last && { ...last, isNew: false }
  if (!signal) return
  const { signalId, isNew } = signal
  await scope.db.safetyAnswer.createMany({
    data: [{ ...mine(scope), id: uuidV7(scope.now), signalId, ...words, isRaising, saidAt: scope.now }],
  })
  await note(scope, isNew ? safetyActions.raised : safetyActions.changed, signalId, relationshipId)
  if (isNew) await announce(scope, signalRaised, { signalId, relationshipId })
}

/**
 * "Please contact me", by a way that the asker has marked as safe; null takes it back.
 * @throws notASafeWay, nothingOpen
 */
export const askForContact = async (scope: ClientScope, way: ContactWay | null): Promise<void> => {
  const [card] = await contactCards(scope, [scope.actor.clientId])
  if (way && !(card && waysToAsk(card).includes(way))) throw notASafeWay()
  const [signal] = await scope.db.safetySignal.updateManyAndReturn({
    where: { ...mine(scope), closedAt: null },
    data: { contactWay: way, contactAskedAt: way && scope.now },
    select: { id: true, relationshipId: true },
  })
  if (!signal) throw nothingOpen()
  const { id: signalId, relationshipId } = signal
  await note(scope, way ? safetyActions.contactAsked : safetyActions.contactTakenBack, signalId, relationshipId)
  if (way) await announce(scope, contactAsked, { signalId, relationshipId })
}

const lockedSignal = async (scope: StaffScope, signalId: string) => {
  await scope.db.$queryRaw`
    SELECT id FROM safety_signals WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${signalId}::uuid FOR UPDATE`
  const found = await scope.db.safetySignal.findUnique({
    where: key(scope, signalId),
    select: { clientId: true, relationshipId: true, acknowledgedAt: true, closedAt: true },
  })
  if (!found) throw notFound()
  return found
}

/** Staff notes that they have read it. It stays open. A second time, or after a colleague, changes nothing. */
export const acknowledgeSignal = async (scope: StaffScope, signalId: string): Promise<void> => {
  const { acknowledgedAt, clientId, relationshipId } = await lockedSignal(scope, signalId)
  if (acknowledgedAt) return
  await scope.db.safetySignal.updateMany({
    where: { ...tenant(scope), id: signalId },
    data: { acknowledgedAt: scope.now, acknowledgedById: scope.actor.staffId },
  })
  await audit(scope, {
    action: safetyActions.acknowledged,
    subject: ["safetySignal", signalId],
    clientIds: [clientId],
    relationshipId,
  })
}

/**
 * Closes a signal with what was done about it. What it held stays closed.
 * @throws readItFirst, closedAlready
 */
export const closeSignal = async (scope: StaffScope, { signalId, note: body }: CloseSignal): Promise<void> => {
  const { acknowledgedAt, closedAt, clientId, relationshipId } = await lockedSignal(scope, signalId)
  if (closedAt) throw closedAlready()
  if (!acknowledgedAt) throw readItFirst()
  const { staffId } = scope.actor
  await scope.db.safetyNote.createMany({
    data: [{ ...tenant(scope), id: uuidV7(scope.now), signalId, staffId, body, writtenAt: scope.now }],
  })
  await scope.db.safetySignal.updateMany({
    where: { ...tenant(scope), id: signalId },
    data: { closedAt: scope.now, closedById: staffId },
  })
  await audit(scope, {
    action: safetyActions.closed,
    subject: ["safetySignal", signalId],
    clientIds: [clientId],
    relationshipId,
  })
}
