import { consentsIn } from "@/features/consents/queries"
import {
  allMembers,
  memberRows,
  ownRelationshipRows,
  relationshipOf,
  relationshipTitle,
} from "@/features/relationships/queries"
import { Prisma } from "@/generated/prisma/client"
import { notFound } from "@/lib/refusal"
import { type AuditEntry, audit } from "@/server/data/audit"
import { type StaffScope, tenant } from "@/server/data/scope"
import { formActions } from "../audit"
import { answersFrom } from "./stored-answers"
import { formContentOf } from "./stored-content"

export type FormToRead = Readonly<{
  submissionId: string
  relationshipId: string
  relationship: string
  clientId: string
  displayName: string
  colorIndex: number
  title: string
  version: number
  submittedAt: Date
}>

/** So many forms stand in the queue at once; as they are read, the next ones move up. */
export const mostToRead = 40

const sentUnread = (scope: StaffScope) =>
  Prisma.sql`s.workspace_id = ${scope.workspaceId}::uuid AND s.read_at IS NULL AND s.submitted_at IS NOT NULL`

/** SQL: how many forms `formsToRead` has in all. */
export const formsToCount = (scope: StaffScope) => Prisma.sql`(
  SELECT count(DISTINCT s.request_id) FROM submissions s
    JOIN ${ownRelationshipRows(scope)} r ON r.workspace_id = s.workspace_id AND r.id = s.relationship_id
   WHERE ${sentUnread(scope)})`

/**
 * Forms that were sent to this staff member and not read yet, oldest first, of each request the latest; and how many more
 * there are. One statement, not audited: for staff's Today, which audits it.
 */
export const formsToRead = async (scope: StaffScope): Promise<{ rows: FormToRead[]; further: number }> => {
  const rows = await scope.db.$queryRaw<(FormToRead & { all: number })[]>`
    SELECT *, count(*) OVER ()::int AS all FROM (
      SELECT DISTINCT ON (s.request_id) s.id AS "submissionId", s.relationship_id AS "relationshipId", r.title AS relationship,
             s.client_id AS "clientId", m.display_name AS "displayName", m.color_index AS "colorIndex", v.title, s.version, s.submitted_at AS "submittedAt"
        FROM submissions s
        JOIN form_versions v ON v.workspace_id = s.workspace_id AND v.id = s.form_version_id
        JOIN ${ownRelationshipRows(scope)} r ON r.workspace_id = s.workspace_id AND r.id = s.relationship_id
        JOIN ${memberRows} m ON m.workspace_id = s.workspace_id AND m.relationship_id = s.relationship_id AND m.client_id = s.client_id
       WHERE ${sentUnread(scope)}
       ORDER BY s.request_id, s.version DESC) latest
     ORDER BY "submittedAt", "submissionId" LIMIT ${mostToRead}`
  return { rows: rows.map(({ all: _, ...row }) => row), further: (rows[0]?.all ?? 0) - rows.length }
}

/** For the page that shows them. */
export const formsTrace = (forms: readonly FormToRead[]): AuditEntry => ({
  action: formActions.toRead,
  subject: ["submission", null],
  clientIds: forms.map(({ clientId }) => clientId),
})

/** One sent version of a form, for staff: its answers, those of the version before, its history, and the author's consents. */
export const submissionPage = async (scope: StaffScope, submissionId: string) => {
  const found = await scope.db.submission.findFirst({
    relationLoadStrategy: "join",
    where: { ...tenant(scope), id: submissionId, submittedAt: { not: null } },
    select: {
      version: true,
      clientId: true,
      relationshipId: true,
      startedAt: true,
      submittedAt: true,
      readAt: true,
      formVersion: { select: { id: true, title: true, content: true } },
      relationship: { select: { ...relationshipTitle, ...allMembers } },
      request: {
        select: {
          askedAt: true,
          submissions: {
            where: { submittedAt: { not: null } },
            select: {
              id: true,
              version: true,
              submittedAt: true,
              readAt: true,
              answers: { select: { questionKey: true, value: true } },
            },
            orderBy: { version: "desc" },
          },
        },
      },
    },
  })
  if (!found?.submittedAt) throw notFound()
  const { clientId, relationshipId, request, relationship, formVersion, ...facts } = found
  const consents = await consentsIn(scope, { relationshipId, clientIds: [clientId] })
  await audit(scope, {
    action: formActions.submissionRead,
    subject: ["submission", submissionId],
    clientIds: [clientId],
    relationshipId,
  })
  const answersIn = (version: number) =>
    answersFrom(request.submissions.find((one) => one.version === version)?.answers ?? [])
  return {
    submissionId,
    relationshipId,
    relationship: relationship.title,
    author: relationship.members.find((member) => member.clientId === clientId) ?? {
      displayName: "A former member",
      colorIndex: 0,
    },
    title: formVersion.title,
    content: formContentOf(formVersion),
    ...facts,
    submittedAt: found.submittedAt,
    askedAt: request.askedAt,
    answers: answersIn(facts.version),
    before: facts.version > 1 ? answersIn(facts.version - 1) : null,
    versions: request.submissions.map(({ answers: _, ...version }) => version),
    consents,
  }
}
export type SubmissionPage = Awaited<ReturnType<typeof submissionPage>>

/** For each member of a relationship: the forms they were asked for with where those stand, and their consents. */
export const relationshipIntake = async (scope: StaffScope, relationshipId: string) => {
  const { present: members } = await relationshipOf(scope, relationshipId)
  const clientIds = members.map(({ clientId }) => clientId)
  const requests = await scope.db.formRequest.findMany({
    relationLoadStrategy: "join",
    where: { ...tenant(scope), relationshipId, clientId: { in: clientIds } },
    select: {
      id: true,
      clientId: true,
      askedAt: true,
      withdrawnAt: true,
      formVersion: { select: { title: true } },
      submissions: {
        select: { id: true, version: true, startedAt: true, submittedAt: true, readAt: true },
        orderBy: { version: "desc" },
      },
    },
    orderBy: { askedAt: "asc" },
  })
  const consents = await consentsIn(scope, { relationshipId, clientIds })
  await audit(scope, {
    action: formActions.intakeRead,
    subject: ["relationship", relationshipId],
    clientIds,
    relationshipId,
  })
  return members.map((member) => ({
    ...member,
    forms: requests
      .filter((request) => request.clientId === member.clientId)
      .map(({ id, formVersion, submissions, askedAt, withdrawnAt }) => ({
        requestId: id,
        title: formVersion.title,
        askedAt,
        withdrawnAt,
        begunAt: submissions.at(-1)?.startedAt ?? null,
        sent: submissions.find(({ submittedAt }) => submittedAt !== null) ?? null,
      })),
    consents: consents.filter((consent) => consent.clientId === member.clientId),
  }))
}
export type MemberIntake = Awaited<ReturnType<typeof relationshipIntake>>[number]
