import { contactCards } from "@/features/clients/queries"
import {
  allMembers,
  memberRows,
  ownRelationshipRows,
  relationshipStaff,
  relationshipTitle,
} from "@/features/relationships/queries"
import { clinicianCount, staffName, staffRows, workspaceHere } from "@/features/workspaces/queries"
import { linesNear } from "@/features/workspaces/rules"
import { Prisma } from "@/generated/prisma/client"
import { notFound } from "@/lib/refusal"
import { type AuditEntry, audit } from "@/server/data/audit"
import { type ClientScope, key, type StaffScope, tenant } from "@/server/data/scope"
import { safetyActions } from "./audit"
import { waysToAsk } from "./rules"

type OpenSignal = Readonly<{
  signalId: string
  clientId: string
  raisedAt: Date
  acknowledgedBy: string | null
}>

/** Whose it is to read: their own, and for owners also what nobody has read yet. */
const openHere = (scope: StaffScope) => Prisma.sql`
  s.workspace_id = ${scope.workspaceId}::uuid AND s.closed_at IS NULL
    AND ((${scope.actor.kind === "owner"} AND s.acknowledged_at IS NULL)
      OR EXISTS (SELECT FROM ${ownRelationshipRows(scope)} own WHERE own.workspace_id = s.workspace_id AND own.id = s.relationship_id))`

/** The open signals that this staff member is to read, the oldest first. One statement, not audited: for staff's Today, which audits it. */
export const openSignals = (scope: StaffScope): Promise<OpenSignal[]> => scope.db.$queryRaw<OpenSignal[]>`
  SELECT s.id AS "signalId", s.client_id AS "clientId", s.raised_at AS "raisedAt", st.name AS "acknowledgedBy"
    FROM safety_signals s
    LEFT JOIN ${staffRows} st ON st.workspace_id = s.workspace_id AND st.id = s.acknowledged_by_id
   WHERE ${openHere(scope)}
   ORDER BY s.acknowledged_at IS NOT NULL, s.raised_at, s.id`

/** SQL: how many there are. */
export const signalsToCount = (scope: StaffScope) =>
  Prisma.sql`(SELECT count(*) FROM safety_signals s WHERE ${openHere(scope)})`

/** For the page that shows them. */
export const signalsTrace = (signals: readonly OpenSignal[]): AuditEntry | null =>
  signals.length > 0
    ? {
        action: safetyActions.listed,
        subject: ["safetySignal", null],
        clientIds: signals.map(({ clientId }) => clientId),
      }
    : null

type ToRead = Readonly<{ signalId: string; clientId: string; acknowledgedAt: Date | null }>

/**
 * The open signal that staff has to know of before they open anything in a relationship, of anyone who is or was in it; what
 * nobody has read comes first. Null: there is none.
 */
export const signalToKnow = async (scope: StaffScope, relationshipId: string): Promise<ToRead | null> => {
  const [found] = await scope.db.$queryRaw<ToRead[]>`
    SELECT s.id AS "signalId", s.client_id AS "clientId", s.acknowledged_at AS "acknowledgedAt"
      FROM safety_signals s
      JOIN ${memberRows} m ON m.workspace_id = s.workspace_id AND m.client_id = s.client_id
     WHERE s.workspace_id = ${scope.workspaceId}::uuid AND m.relationship_id = ${relationshipId}::uuid AND s.closed_at IS NULL
     ORDER BY s.acknowledged_at IS NOT NULL, s.raised_at LIMIT 1`
  if (!found) return null
  const { signalId, clientId } = found
  await audit(scope, {
    action: safetyActions.told,
    subject: ["safetySignal", signalId],
    clientIds: [clientId],
    relationshipId,
  })
  return found
}

/** One signal for staff: what was said and when it changed, whether and how they ask to be contacted, what was done. */
export const signalPage = async (scope: StaffScope, signalId: string) => {
  const found = await scope.db.safetySignal.findUnique({
    relationLoadStrategy: "join",
    where: key(scope, signalId),
    select: {
      clientId: true,
      relationshipId: true,
      raisedAt: true,
      contactWay: true,
      contactAskedAt: true,
      acknowledgedAt: true,
      closedAt: true,
      acknowledgedBy: { select: staffName },
      closedBy: { select: staffName },
      relationship: { select: { ...relationshipTitle, ...allMembers } },
      answers: {
        select: { id: true, question: true, answer: true, saidAt: true },
        orderBy: [{ saidAt: "asc" }, { id: "asc" }],
      },
      notes: { select: { id: true, body: true, writtenAt: true, staff: { select: staffName } } },
    },
  })
  if (!found) throw notFound()
  const { clientId, relationshipId, relationship, ...facts } = found
  const [contact] = await contactCards(scope, [clientId])
  await audit(scope, {
    action: safetyActions.read,
    subject: ["safetySignal", signalId],
    clientIds: [clientId],
    relationshipId,
  })
  return {
    signalId,
    relationshipId,
    relationship: relationship.title,
    member: relationship.members.find((member) => member.clientId === clientId) ?? null,
    contact: contact ?? null,
    ...facts,
  }
}
export type SignalPage = Awaited<ReturnType<typeof signalPage>>

/**
 * What the asking client is shown when they say that they are not safe: the lines of where they are, the ways by which they may ask
 * to be contacted, and whether they have. Part of a page that audits itself.
 */
export const supportOf = async (scope: ClientScope, relationshipId: string) => {
  const { clientId } = scope.actor
  const [card] = await contactCards(scope, [clientId])
  const { country, ...workspace } = await workspaceHere(scope)
  const open = await scope.db.safetySignal.findFirst({
    where: { ...tenant(scope), clientId, closedAt: null },
    select: { contactWay: true },
  })
  const near = linesNear({ asked: null, timeZone: card?.timeZone ?? null, workspace: country })
  return {
    ...near,
    today: workspace.today,
    practitioner: await relationshipStaff(scope, relationshipId),
    hasColleagues: (await clinicianCount(scope)) > 1,
    replyWithinDays: workspace.replyWithinDays,
    phone: card?.phone ?? null,
    ways: card ? waysToAsk(card) : [],
    isOpen: open !== null,
    asked: open?.contactWay ?? null,
  }
}
export type Support = Awaited<ReturnType<typeof supportOf>>
