import { askedDocuments } from "@/features/consents/queries"
import { confidentialityInShort } from "@/features/consents/rules/documents"
import { isStopping } from "@/features/consents/rules/stops"
import { membershipsOf } from "@/features/relationships/queries"
import { supportOf } from "@/features/safety/queries"
import { clinicianCount } from "@/features/workspaces/queries"
import { notFound } from "@/lib/refusal"
import { type AuditAction, type AuditEntry, audit } from "@/server/data/audit"
import { type ClientScope, tenant } from "@/server/data/scope"
import { formActions } from "../audit"
import type { Readers } from "../rules/labels"
import { safetyQuestion } from "../rules/safety"
import { openRelationship } from "./open-request"
import { answersFrom, storedAnswer, versionsFrom } from "./stored-answers"
import { formContentOf } from "./stored-content"

const submissionFacts = { id: true, version: true, startedAt: true, submittedAt: true } as const

const auditOwn = (scope: ClientScope, action: AuditAction, subject: AuditEntry["subject"], relationshipId?: string) =>
  audit(scope, { action, subject, clientIds: [scope.actor.clientId], relationshipId: relationshipId ?? null })

type SubmissionFacts = { version: number; startedAt: Date; submittedAt: Date | null }

/** The latest sent version and, when there is one, the draft after it. */
const latestOf = <S extends SubmissionFacts>(newestFirst: readonly S[]) => ({
  sent: newestFirst.find(({ submittedAt }) => submittedAt !== null) ?? null,
  draft: newestFirst.find(({ submittedAt }) => submittedAt === null) ?? null,
})

/** All forms that the asking client was ever asked for, newest first, and the documents they are asked about. */
export const ownForms = async (scope: ClientScope) => {
  const { clientId } = scope.actor
  const requests = await scope.db.formRequest.findMany({
    relationLoadStrategy: "join",
    where: { ...tenant(scope), clientId, OR: [{ withdrawnAt: null }, { submissions: { some: {} } }] },
    select: {
      id: true,
      askedAt: true,
      withdrawnAt: true,
      relationshipId: true,
      formVersion: { select: { id: true, title: true, content: true } },
      submissions: { select: submissionFacts, orderBy: { version: "desc" } },
    },
    orderBy: [{ askedAt: "desc" }, { id: "desc" }],
  })
  const open = (await membershipsOf(scope, clientId)).filter(({ isOver }) => !isOver)
  const documents = await askedDocuments(scope)
  await auditOwn(scope, formActions.listed, ["client", clientId])
  return {
    forms: requests
      .map(({ id, formVersion, submissions, withdrawnAt, relationshipId, askedAt }) => ({
        requestId: id,
        title: formVersion.title,
        minutes: formContentOf(formVersion).minutes,
        askedAt,
        isOpen: withdrawnAt === null && open.some((member) => member.relationshipId === relationshipId),
        ...latestOf(submissions),
      }))
      // What was never sent and cannot be any more is nobody's concern.
      .filter(({ isOpen, sent }) => isOpen || sent),
    documents: documents.map(({ title, status }) => ({ title, status })),
  }
}
export type OwnForm = Awaited<ReturnType<typeof ownForms>>["forms"][number]

const submissionWithAnswers = {
  ...submissionFacts,
  answers: { select: storedAnswer },
} as const

/** One form of the asking client: what it asks, what was sent, and the draft to go on with. */
export const ownForm = async (scope: ClientScope, requestId: string) => {
  const request = await scope.db.formRequest.findFirst({
    relationLoadStrategy: "join",
    where: { ...tenant(scope), id: requestId, clientId: scope.actor.clientId },
    select: {
      askedAt: true,
      withdrawnAt: true,
      relationshipId: true,
      formVersion: { select: { id: true, title: true, content: true } },
      submissions: { select: submissionWithAnswers, orderBy: { version: "desc" }, take: 2 },
    },
  })
  if (!request) throw notFound()
  const relationship = await openRelationship(scope, request.relationshipId)
  const isOpen = request.withdrawnAt === null && relationship !== null
  const submissions = request.submissions.map(({ answers, ...submission }) => ({
    ...submission,
    answers: answersFrom(answers),
    versions: versionsFrom(answers),
  }))
  const { sent, draft } = latestOf(submissions)
  if (!isOpen && !sent) throw notFound()
  const partners = relationship?.partners ?? []
  const readers: Readers = { practitioners: await clinicianCount(scope), partners }
  const waitsFor = (await askedDocuments(scope)).filter((document) => isStopping("intake", document))
  const content = formContentOf(request.formVersion)
  await auditOwn(scope, formActions.read, ["formRequest", requestId], request.relationshipId)
  return {
    requestId,
    title: request.formVersion.title,
    content,
    isOpen,
    sent,
    draft: isOpen ? draft : null,
    readers,
    /** how confidences are handled, before the first private word; only where there is someone to keep them from */
    confidences: relationship && partners.length > 0 ? confidentialityInShort(relationship.confidentiality) : null,
    /** documents that come before the first private answer */
    waitsFor: waitsFor.map(({ title }) => title),
    /** where to turn, and how to be contacted, for who does not feel safe; only where that is asked */
    support: safetyQuestion(content) && (await supportOf(scope, request.relationshipId)),
  }
}
export type OwnFormPage = Awaited<ReturnType<typeof ownForm>>
export type OwnSubmission = NonNullable<OwnFormPage["sent"]>
