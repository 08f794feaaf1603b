import { createHash } from "node:crypto"
import { acceptForWork } from "@/features/relationships/commands/relationships"
import { activeMembers } from "@/features/relationships/queries"
import { profileHere } from "@/features/workspaces/queries"
import { uuidV7 } from "@/lib/ids"
import { notFound } from "@/lib/refusal"
import { audit } from "@/server/data/audit"
import { announce } from "@/server/data/events"
import { type ClientScope, key, type Scope, type StaffScope, tenant } from "@/server/data/scope"
import { consentActions, wordsChanged } from "../audit"
import { consentDecided } from "../events"
import { askedDocuments, checkConsents, presentDocuments } from "../queries"
import { documentChanged } from "../refusals"
import { shippedDocuments } from "../rules/documents"
import type { ChangeDocument, Decide, ShippedDocument } from "../schema"

/** SHA-256 of the words, in hexadecimal: what a decision names. */
const hashOf = (body: string): string => createHash("sha256").update(body, "utf8").digest("hex")

type Latest = { key: string; version: number; bodyHash: string }

const latestVersions = (scope: Scope) =>
  scope.db.$queryRaw<Latest[]>`
    SELECT DISTINCT ON (key) key, version, body_hash AS "bodyHash" FROM consent_documents
     WHERE workspace_id = ${scope.workspaceId}::uuid ORDER BY key, version DESC`

type NextVersion = Readonly<{ document: ShippedDocument; position: number; after: Latest | undefined }>

const publishAll = (scope: Scope, documents: readonly NextVersion[]) =>
  scope.db.consentDocument.createMany({
    data: documents.map(({ document: { key, title, body, required }, position, after }) => ({
      ...tenant(scope),
      id: uuidV7(scope.now),
      key,
      version: (after?.version ?? 0) + 1,
      position,
      title,
      body,
      bodyHash: hashOf(body),
      required,
      effectiveFrom: scope.now,
    })),
    skipDuplicates: true,
  })

/**
 * Gives the workspace its documents. What is there stays, however often it runs: only a shipped wording of the other profile
 * gives way to this profile's, as its next version, and asks again.
 */
export const installConsents = async (scope: Scope): Promise<void> => {
  const profile = await profileHere(scope)
  const latest = new Map((await latestVersions(scope)).map((row) => [row.key, row]))
  const other = shippedDocuments(profile === "coach" ? "therapist" : "coach")
  const wanted = shippedDocuments(profile).map((document, position) => ({
    document,
    position,
    after: latest.get(document.key),
  }))
  const isOfOtherProfile = ({ document, position, after }: NextVersion) =>
    after !== undefined &&
    after.bodyHash !== hashOf(document.body) &&
    after.bodyHash === hashOf(other[position]?.body ?? "")
  await publishAll(
    scope,
    wanted.filter((next) => !next.after || isOfOtherProfile(next)),
  )
}

/** Puts the next version of a document in force. Everybody it concerns is asked again. */
export const publishDocument = async (scope: Scope, document: ShippedDocument): Promise<void> => {
  const before = await scope.db.consentDocument.findFirst({
    where: { ...tenant(scope), key: document.key },
    select: { key: true, version: true, bodyHash: true, position: true },
    orderBy: { version: "desc" },
  })
  await publishAll(scope, [{ document, position: before?.position ?? 0, after: before ?? undefined }])
}

/**
 * Puts the workspace's own words for a document in force, from now on. The words that are in force already change nothing.
 * @throws documentChanged when a later version is in force
 */
export const changeDocument = async (scope: StaffScope, { documentId, body }: ChangeDocument): Promise<void> => {
  const present = (await presentDocuments(scope)).find((document) => document.documentId === documentId)
  if (!present) throw documentChanged()
  if (present.body === body) return
  const { key: name, title, required } = present
  await publishDocument(scope, { key: name, title, body, required, notes: "" })
  await audit(scope, {
    action: wordsChanged,
    subject: ["consentDocument", documentId],
    clientIds: [],
  })
}

/**
 * Says yes or no to the present version of a document. Rows are only added; the same answer twice adds one.
 * @throws documentChanged when a later version is in force; notFound when the document is not the asker's to decide on
 */
export const decideConsent = async (scope: ClientScope, { documentId, decision }: Decide): Promise<void> => {
  const { clientId } = scope.actor
  const asked = (await askedDocuments(scope)).find((document) => document.documentId === documentId)
  if (!asked) {
    const earlier = await scope.db.consentDocument.findUnique({ where: key(scope, documentId), select: { id: true } })
    throw earlier ? documentChanged() : notFound()
  }
  if (asked.status === decision) return
  await scope.db.consent.createMany({
    data: [{ ...tenant(scope), id: uuidV7(scope.now), documentId, clientId, decision, decidedAt: scope.now }],
  })
  await audit(scope, {
    action: consentActions[decision],
    subject: ["consentDocument", documentId],
    clientIds: [clientId],
  })
  await announce(scope, consentDecided, { documentId, clientId, decision })
}

/**
 * Says yes to working together, once everybody who is in it has said yes to what that needs.
 * @throws waitsForConsents, which names nobody
 */
export const acceptWithConsents = async (scope: StaffScope, relationshipId: string): Promise<void> => {
  await installConsents(scope)
  const clientIds = (await activeMembers(scope, relationshipId)).map(({ clientId }) => clientId)
  await checkConsents(scope, "acceptance", { relationshipId, clientIds })
  await acceptForWork(scope, relationshipId)
}
