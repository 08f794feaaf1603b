import { lockMember } from "@/features/relationships/commands/members"
import { uuidV7 } from "@/lib/ids"
import { audit } from "@/server/data/audit"
import { announce } from "@/server/data/events"
import { type Scope, type SystemActor, tenant } from "@/server/data/scope"
import { formActions } from "../audit"
import { formAsked } from "../events"

type Asked = Readonly<{ relationshipId: string; clientId: string; formKey: string }>

/**
 * Asks one member for a form, in its latest version, and alone. Anyone who was asked for it in this relationship is not asked
 * again. @returns the new request, or null when there is none to make
 */
export const askForForm = async (scope: Scope<SystemActor>, asked: Asked): Promise<string | null> => {
  const { relationshipId, clientId, formKey } = asked
  if (!(await lockMember(scope, asked))) return null
  const form = { ...tenant(scope), form: { key: formKey } }
  const before = await scope.db.formRequest.findFirst({
    where: { ...tenant(scope), relationshipId, clientId, withdrawnAt: null, formVersion: form },
    select: { id: true },
  })
  if (before) return null
  const version = await scope.db.formVersion.findFirstOrThrow({
    where: form,
    orderBy: { version: "desc" },
    select: { id: true },
  })
  const requestId = uuidV7(scope.now)
  await scope.db.formRequest.createMany({
    data: [
      { ...tenant(scope), id: requestId, formVersionId: version.id, relationshipId, clientId, askedAt: scope.now },
    ],
  })
  await audit(scope, {
    action: formActions.asked,
    subject: ["formRequest", requestId],
    clientIds: [clientId],
    relationshipId,
  })
  await announce(scope, formAsked, { requestId, relationshipId, clientId })
  return requestId
}
