import { uuidV7 } from "@/lib/ids"
import { audit } from "@/server/data/audit"
import { announce } from "@/server/data/events"
import { type Scope, type SystemActor, tenant } from "@/server/data/scope"
import { formAsked } from "../events"

type Asked = Readonly<{ relationshipId: string; clientId: string; formKey: string }>

/** Locks the member's place, so that two askings come one after the other. False when they are not, or no longer, in it. */
const lockedMember = async (scope: Scope, { relationshipId, clientId }: Asked): Promise<boolean> => {
  const rows = await scope.db.$queryRaw<unknown[]>`
    SELECT m.id FROM members m JOIN relationships r ON r.workspace_id = m.workspace_id AND r.id = m.relationship_id
     WHERE m.workspace_id = ${scope.workspaceId}::uuid AND m.relationship_id = ${relationshipId}::uuid
       AND m.client_id = ${clientId}::uuid AND m.left_at IS NULL AND r.ended_at IS NULL FOR UPDATE OF m`
  return rows.length > 0
}

/**
 * Asks one member for a form, in its latest version, and alone. Anyone who was asked for it in this relationship is not asked
 * again. @returns the new request, or null when there is none to make
 */
export const askForForm = async (scope: Scope<SystemActor>, asked: Asked): Promise<string | null> => {
  const { relationshipId, clientId, formKey } = asked
  if (!(await lockedMember(scope, asked))) return null
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
    action: "form.asked",
    subject: ["formRequest", requestId],
    clientIds: [clientId],
    relationshipId,
  })
  await announce(scope, formAsked, { requestId, relationshipId, clientId })
  return requestId
}
