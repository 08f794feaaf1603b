import { checkMyConsents } from "@/features/consents/queries"
import { Prisma } from "@/generated/prisma/client"
import { uuidV7 } from "@/lib/ids"
import { audit } from "@/server/data/audit"
import { type ClientScope, tenant } from "@/server/data/scope"
import { formActions } from "../audit"
import { openRequest } from "../queries/open-request"
import { notAskedAnyMore } from "../refusals"

type Request = NonNullable<Awaited<ReturnType<typeof openRequest>>>

const requestToFill = async (scope: ClientScope, requestId: string): Promise<Request> => {
  const request = await openRequest(scope, requestId)
  if (!request) throw notAskedAnyMore()
  // Documents come before the first private question.
  await checkMyConsents(scope, "intake", request.relationshipId)
  return request
}

/** Makes the draft of a version, once: a second window makes none. Null when it was there. */
const makeDraft = async (scope: ClientScope, request: Request, version: number): Promise<string | null> => {
  const submissionId = uuidV7(scope.now)
  const { count } = await scope.db.submission.createMany({
    data: [
      {
        ...tenant(scope),
        id: submissionId,
        requestId: request.id,
        formVersionId: request.formVersionId,
        relationshipId: request.relationshipId,
        clientId: scope.actor.clientId,
        version,
        startedAt: scope.now,
      },
    ],
    skipDuplicates: true,
  })
  if (count === 0) return null
  await audit(scope, {
    action: version === 1 ? formActions.begun : formActions.changing,
    subject: ["submission", submissionId],
    clientIds: [scope.actor.clientId],
    relationshipId: request.relationshipId,
  })
  return submissionId
}

/** Begins a form. Begun before, on whatever device, it goes on as it is. */
export const beginForm = async (scope: ClientScope, requestId: string): Promise<void> => {
  await makeDraft(scope, await requestToFill(scope, requestId), 1)
}

/**
 * Begins the next version of what was sent, with the same answers. The sent version stays as it is and in force until the next
 * one is sent; a second window finds the draft of the first.
 */
export const changeAnswers = async (scope: ClientScope, requestId: string): Promise<void> => {
  const request = await requestToFill(scope, requestId)
  const latest = await scope.db.submission.findFirst({
    relationLoadStrategy: "join",
    where: { ...tenant(scope), requestId, submittedAt: { not: null } },
    orderBy: { version: "desc" },
    select: { version: true, answers: { select: { questionKey: true, value: true } } },
  })
  const submissionId = await makeDraft(scope, request, (latest?.version ?? 0) + 1)
  if (!submissionId || !latest) return
  await scope.db.formAnswer.createMany({
    data: latest.answers.map(({ questionKey, value }) => ({
      ...tenant(scope),
      submissionId,
      clientId: scope.actor.clientId,
      questionKey,
      value: value ?? Prisma.JsonNull,
      writer: submissionId,
      sequence: 0,
      savedAt: scope.now,
    })),
  })
}
