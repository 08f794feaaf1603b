import { myOpenRelationship } from "@/features/relationships/queries"
import { notFound } from "@/lib/refusal"
import { type ClientScope, tenant } from "@/server/data/scope"

/** Where a request is open: its relationship goes on and the asker is in it. Null: nothing can be sent there any more. */
export const openRelationship = async (scope: ClientScope, relationshipId: string) => {
  const found = await myOpenRelationship(scope, relationshipId)
  return (
    found && {
      confidentiality: found.confidentiality,
      partners: found.members
        .filter(({ clientId }) => clientId !== scope.actor.clientId)
        .map(({ displayName }) => displayName),
    }
  )
}

/**
 * A request of the asking client that can still be answered; null when it was withdrawn or its relationship is over.
 * @throws notFound when it is not theirs
 */
export const openRequest = async (scope: ClientScope, requestId: string) => {
  const request = await scope.db.formRequest.findFirst({
    where: { ...tenant(scope), id: requestId, clientId: scope.actor.clientId },
    select: { id: true, withdrawnAt: true, relationshipId: true, formVersionId: true },
  })
  if (!request) throw notFound()
  const isOpen = request.withdrawnAt === null && (await openRelationship(scope, request.relationshipId)) !== null
  return isOpen ? request : null
}
