import { memberRows, relationshipRows } from "@/features/relationships/queries"
import { Prisma } from "@/generated/prisma/client"
import { audit } from "@/server/data/audit"
import type { ClientScope, Scope, StaffScope } from "@/server/data/scope"
import { consentsRead } from "./audit"
import { statusOf } from "./rules"
import type { Decision } from "./schema"

/** The present version of each document of the workspace. */
const presentVersions = (scope: Scope) => Prisma.sql`
  SELECT DISTINCT ON (key) id, key, version, position, title, body, required
    FROM consent_documents WHERE workspace_id = ${scope.workspaceId}::uuid AND effective_from <= ${scope.now}
   ORDER BY key, version DESC`

/** How confidences are handled between partners is asked of those who share a relationship, and by its own setting. */
const isAskedIn = (relationships: Prisma.Sql) => Prisma.sql`
  EXISTS (SELECT FROM (${relationships}) asked
           WHERE NOT starts_with(d.key, 'confidentiality_')
              OR (asked.together AND d.key = 'confidentiality_' || asked.confidentiality))`

const relationshipsWhere = (scope: Scope, which: Prisma.Sql) => Prisma.sql`
  SELECT r.confidentiality,
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
