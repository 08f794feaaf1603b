import { Prisma } from "@/generated/prisma/client"
import { uuidV7 } from "@/lib/ids"
import { actorId, type Scope, send } from "./scope"

declare const declared: unique symbol

/** How often an action is listed for a client: a list that staff opens all day would hide everything else. */
type Often = "each time" | "once a day" | "once"

/** What someone may do with a client's record. Declared in a room's `audit.ts`, and nowhere else: `audit` takes no plain string. */
export type AuditAction = Readonly<{
  /** as it stands in the rows; it stays, because rows stay */
  name: string
  /** what the client reads on the page that tells who looked at their record, or why it is not listed there */
  toClient: Readonly<{ says: string; often: Often }> | Readonly<{ hidden: string }>
  [declared]: true
}>

/** An action that staff's clients read of, as a sentence about staff: "Read a form you sent". */
export const shown = (name: string, says: string, often: Often = "each time") =>
  ({ name, toClient: { says, often } }) as AuditAction

/** An action that the page does not list, and the reason. */
export const hidden = (name: string, why: string) => ({ name, toClient: { hidden: why } }) as AuditAction

/** The usual reasons. */
export const byThemselves = "the client does it, and the page lists what staff did"
export const byItself = "the product does it, and the page lists what staff did"
export const nobodysRecord = "it is about the workspace, and concerns no client"

export type SubjectKind =
  | "appointment"
  | "assignment"
  | "client"
  | "consentDocument"
  | "formRequest"
  | "inquiry"
  | "invitation"
  | "message"
  | "note"
  | "occurrence"
  | "order"
  | "payment"
  | "queue"
  | "refund"
  | "relationship"
  | "safetySignal"
  | "service"
  | "staff"
  | "submission"
  | "workspace"

export type AuditEntry = Readonly<{
  action: AuditAction
  /** what it was done to; null for a list of such things */
  subject: readonly [kind: SubjectKind, id: string | null]
  /** whose record it is, one event each; nobody's, if it is about the workspace */
  clientIds: readonly string[]
  /** the subject itself, where that is a relationship */
  relationshipId?: string | null
}>

const rowsOf = ({ action, subject: [subjectKind, subjectId], clientIds, relationshipId }: AuditEntry) => {
  const about = {
    action: action.name,
    subjectKind,
    subjectId,
    relationshipId: relationshipId ?? (subjectKind === "relationship" ? subjectId : null),
  }
  const concerned = clientIds.length > 0 ? [...new Set(clientIds)] : [null]
  return concerned.map((clientId) => ({ id: uuidV7(), ...about, clientId }))
}

/** Writes several audit events in one statement, for a page that reads several records. */
export const auditAll = async (scope: Scope, all: readonly AuditEntry[]): Promise<void> => {
  if (all.length === 0) return
  await send(
    scope,
    Prisma.sql`
    INSERT INTO audit_events (workspace_id, id, at, actor_kind, actor_id, action, subject_kind, subject_id, client_id, relationship_id, request_id)
    SELECT ${scope.workspaceId}::uuid, e.id, ${scope.now}::timestamptz, ${scope.actor.kind}::text, ${actorId(scope.actor)}::uuid,
           e.action, e."subjectKind", e."subjectId", e."clientId", e."relationshipId", ${scope.requestId}::text
      FROM jsonb_to_recordset(${JSON.stringify(all.flatMap(rowsOf))}::jsonb)
        AS e (id uuid, action text, "subjectKind" text, "subjectId" uuid, "clientId" uuid, "relationshipId" uuid)`,
  )
}

/**
 * Writes the audit event of a read or write of a client's record, in the same transaction. One statement; never anybody's words.
 */
export const audit = (scope: Scope, one: AuditEntry): Promise<void> => auditAll(scope, [one])
