import { memberRows, relationshipRows } from "@/features/relationships/queries"
import { Prisma } from "@/generated/prisma/client"
import { audit } from "@/server/data/audit"
import type { ClientScope, Scope, StaffScope, SystemActor } from "@/server/data/scope"
import { consentsRead } from "./audit"
import { privacyNotice } from "./content/privacy-notice"
import { waitsForConsents, waitsForYou } from "./refusals"
import { statusOf } from "./rules/documents"
import { type Step, stoppedBy } from "./rules/stops"
import type { Decision } from "./schema"

/** The present version of each document of the workspace. */
const presentVersions = (scope: Scope) => Prisma.sql`
  SELECT DISTINCT ON (key) id, key, version, position, title, body, required
    FROM consent_documents WHERE workspace_id = ${scope.workspaceId}::uuid AND effective_from <= ${scope.now}
   ORDER BY key, version DESC`

/**
 * How confidences are handled between partners is asked of those who share a relationship, and by its own setting; whether one
 * may book for all of them, once the relationship was accepted for an intensive.
 */
const isAskedIn = (relationships: Prisma.Sql) => Prisma.sql`
  EXISTS (SELECT FROM (${relationships}) asked
           WHERE CASE WHEN starts_with(d.key, 'confidentiality_') THEN asked.together AND d.key = 'confidentiality_' || asked.confidentiality
                      WHEN d.key = 'booking_together' THEN asked.together AND asked.intensive
                      ELSE true END)`

const relationshipsWhere = (scope: Scope, which: Prisma.Sql) => Prisma.sql`
  SELECT r.confidentiality, r.intensive_accepted_at IS NOT NULL AS intensive,
         (SELECT count(*) FROM ${memberRows} other WHERE other.workspace_id = r.workspace_id AND other.relationship_id = r.id AND other.left_at IS NULL) > 1 AS together
    FROM ${relationshipRows} r WHERE r.workspace_id = ${scope.workspaceId}::uuid AND ${which}`

const mine = (scope: ClientScope) =>
  relationshipsWhere(
    scope,
    Prisma.sql`EXISTS (SELECT FROM ${memberRows} m WHERE m.workspace_id = r.workspace_id AND m.relationship_id = r.id
                        AND m.client_id = ${scope.actor.clientId}::uuid AND m.left_at IS NULL)`,
  )

/**
 * A scalar: how many documents the asking client has not decided on, the present version of each counted. For statements that
 * ask for more at once.
 */
export const undecidedDocuments = (scope: ClientScope) => Prisma.sql`
  (SELECT count(*)::int FROM (${presentVersions(scope)}) d
    WHERE ${isAskedIn(Prisma.sql`${mine(scope)} AND r.ended_at IS NULL`)}
      AND NOT EXISTS (SELECT FROM consents c WHERE c.workspace_id = ${scope.workspaceId}::uuid AND c.document_id = d.id
                       AND c.client_id = ${scope.actor.clientId}::uuid))`

/** A scalar: whether the notice on privacy is in the workspace's own words, and no longer in the shipped ones. */
export const hasOwnNotice = (scope: Scope) => Prisma.sql`
  EXISTS (SELECT FROM consent_documents WHERE workspace_id = ${scope.workspaceId}::uuid AND key = ${privacyNotice.key} AND version > 1)`

type LatestDecision =
  | { decision: Decision; decidedAt: Date; decidedVersion: number }
  | { decision: null; decidedAt: null; decidedVersion: null }

/** The latest decision on any version of the document `d`, by the client. */
const latestDecision = (scope: Scope, clientId: Prisma.Sql) => Prisma.sql`
  LEFT JOIN LATERAL (
    SELECT c.decision::text AS decision, c.decided_at AS "decidedAt", v.version AS "decidedVersion"
      FROM consents c JOIN consent_documents v ON v.workspace_id = c.workspace_id AND v.id = c.document_id
     WHERE c.workspace_id = ${scope.workspaceId}::uuid AND c.client_id = ${clientId} AND v.key = d.key
     ORDER BY v.version DESC, c.decided_at DESC, c.id DESC LIMIT 1) latest ON true`

const decided = (row: LatestDecision) =>
  row.decision === null ? null : { decision: row.decision, decidedAt: row.decidedAt, version: row.decidedVersion }

type OwnRow = LatestDecision & {
  id: string
  key: string
  version: number
  title: string
  body: string
  required: boolean
}

type Whose = Readonly<{ relationshipId: Prisma.Sql; clientId: Prisma.Sql }>

/** SQL, a boolean: whether what a client has said, or not said, to the documents of a relationship stops a step there (rules.ts). */
export const isStopped = (scope: Scope, step: Step, { relationshipId, clientId }: Whose) => {
  const { undecided, no } = stoppedBy(step)
  return Prisma.sql`EXISTS (
    SELECT FROM (SELECT ${relationshipId} AS relationship_id, ${clientId} AS client_id) whose
     CROSS JOIN (SELECT *, CASE WHEN starts_with(key, 'confidentiality_') THEN 'confidentiality' ELSE key END AS kind
                   FROM (${presentVersions(scope)}) present) d
      LEFT JOIN LATERAL (
        SELECT c.decision::text AS decision FROM consents c
         WHERE c.workspace_id = ${scope.workspaceId}::uuid AND c.client_id = whose.client_id AND c.document_id = d.id
         ORDER BY c.decided_at DESC, c.id DESC LIMIT 1) said ON true
     WHERE CASE said.decision WHEN 'yes' THEN false WHEN 'no' THEN d.kind = ANY (${no}::text[]) ELSE d.kind = ANY (${undecided}::text[]) END
       AND ${isAskedIn(relationshipsWhere(scope, Prisma.sql`r.id = whose.relationship_id`))})`
}

type Asked = Readonly<{ relationshipId: string; clientIds: readonly string[] }>

/** Whether nothing that any of these members has said, or not said, stops a step. Not for a client's eyes: it tells of the others. */
export const isOpenFor = async (
  scope: StaffScope | Scope<SystemActor>,
  step: Step,
  { relationshipId, clientIds }: Asked,
): Promise<boolean> => {
  const of = { relationshipId: Prisma.sql`${relationshipId}::uuid`, clientId: Prisma.sql`client.id` }
  const [row] = await scope.db.$queryRaw<[{ stopped: boolean }]>`
    SELECT coalesce(bool_or(${isStopped(scope, step, of)}), false) AS stopped FROM unnest(${[...clientIds]}::uuid[]) AS client(id)`
  return !row.stopped
}

/** Whether the asking client's own documents let them take a step in a relationship. */
export const isOpenForMe = async (scope: ClientScope, step: Step, relationshipId: string): Promise<boolean> => {
  const of = {
    relationshipId: Prisma.sql`${relationshipId}::uuid`,
    clientId: Prisma.sql`${scope.actor.clientId}::uuid`,
  }
  const [row] = await scope.db.$queryRaw<[{ stopped: boolean }]>`SELECT ${isStopped(scope, step, of)} AS stopped`
  return !row.stopped
}

/** @throws waitsForYou where the asking client's own documents stop a step. */
export const checkMyConsents = async (scope: ClientScope, step: Step, relationshipId: string): Promise<void> => {
  if (!(await isOpenForMe(scope, step, relationshipId))) throw waitsForYou()
}

/** @throws waitsForConsents where documents of any of these members stop a step. Names nobody. */
export const checkConsents = async (scope: StaffScope, step: Step, asked: Asked): Promise<void> => {
  if (!(await isOpenFor(scope, step, asked))) throw waitsForConsents()
}

/** The documents that the asking client is asked about, each in full and with where they stand. One statement, not audited. */
export const askedDocuments = async (scope: ClientScope) => {
  const rows = await scope.db.$queryRaw<OwnRow[]>`
    SELECT d.id, d.key, d.version, d.title, d.body, d.required, latest.decision, latest."decidedAt", latest."decidedVersion"
      FROM (${presentVersions(scope)}) d ${latestDecision(scope, Prisma.sql`${scope.actor.clientId}::uuid`)}
     WHERE ${isAskedIn(mine(scope))} ORDER BY d.position`
  return rows.map(({ id, key, version, title, body, required, ...row }) => {
    const latest = decided(row)
    return { documentId: id, key, version, title, body, required, latest, status: statusOf(version, latest) }
  })
}
export type AskedDocument = Awaited<ReturnType<typeof askedDocuments>>[number]

export type PresentDocument = Readonly<{
  documentId: string
  key: string
  version: number
  title: string
  body: string
  required: boolean
  since: Date
}>

/** The documents that are in force here, in the order in which they are asked; nobody's record. */
export const presentDocuments = (scope: StaffScope) =>
  scope.db.$queryRaw<PresentDocument[]>`
    SELECT p.id AS "documentId", p.key, p.version, p.title, p.body, p.required, d.effective_from AS since
      FROM (${presentVersions(scope)}) p JOIN consent_documents d ON d.workspace_id = ${scope.workspaceId}::uuid AND d.id = p.id
     ORDER BY p.position`

/** A client's own consents, for their page. */
export const ownConsents = async (scope: ClientScope) => {
  const documents = await askedDocuments(scope)
  const { clientId } = scope.actor
  await audit(scope, { action: consentsRead, subject: ["client", clientId], clientIds: [clientId] })
  return documents
}

type MemberRow = LatestDecision & { clientId: string; key: string; version: number; title: string }

/** Where members of a relationship stand with the documents asked there; in the documents' order. One statement, not audited. */
export const consentsIn = async (
  scope: StaffScope,
  { relationshipId, clientIds }: { relationshipId: string; clientIds: readonly string[] },
) => {
  const rows = await scope.db.$queryRaw<MemberRow[]>`
    SELECT client.id AS "clientId", d.key, d.version, d.title, latest.decision, latest."decidedAt", latest."decidedVersion"
      FROM unnest(${[...clientIds]}::uuid[]) AS client(id)
     CROSS JOIN (${presentVersions(scope)}) d ${latestDecision(scope, Prisma.sql`client.id`)}
     WHERE ${isAskedIn(relationshipsWhere(scope, Prisma.sql`r.id = ${relationshipId}::uuid`))} ORDER BY d.position`
  return rows.map(({ clientId, key, version, title, ...row }) => {
    const latest = decided(row)
    return { clientId, key, version, title, latest, status: statusOf(version, latest) }
  })
}
export type MemberConsent = Awaited<ReturnType<typeof consentsIn>>[number]
