import { correctAddress } from "@/features/clients/commands"
import { relationshipOf } from "@/features/relationships/queries"
import { relationshipEnded } from "@/features/relationships/refusals"
import { notFound } from "@/lib/refusal"
import { key, type StaffScope, tenant } from "@/server/data/scope"
import { alreadyAccepted } from "../refusals"
import type { ResendInvitation } from "../schema"
import { makeInvitation, revokeOpen } from "./make-invitation"

/** The member whom an invitation is for. @throws alreadyAccepted when this or a later one was */
const unaccepted = async (scope: StaffScope, invitationId: string) => {
  const found = await scope.db.invitation.findUnique({
    where: key(scope, invitationId),
    select: { relationshipId: true, clientId: true },
  })
  if (!found) throw notFound()
  const accepted = await scope.db.invitation.count({ where: { ...tenant(scope), ...found, acceptedAt: { not: null } } })
  if (accepted > 0) throw alreadyAccepted()
  return found
}

/**
 * Sends a new invitation and ends the old one, to a corrected address if the first was wrong.
 * @throws relationshipEnded; not found when the client has left
 */
export const resendInvitation = async (scope: StaffScope, { invitationId, email }: ResendInvitation): Promise<void> => {
  const { clientId, relationshipId } = await unaccepted(scope, invitationId)
  const { endedAt, present } = await relationshipOf(scope, relationshipId)
  if (endedAt) throw relationshipEnded()
  if (!present.some((member) => member.clientId === clientId)) throw notFound()
  await correctAddress(scope, { clientId, email })
  await makeInvitation(scope, { relationshipId, clientId })
}

/** Takes an invitation back: its link does not work from now on. */
export const revokeInvitation = async (scope: StaffScope, invitationId: string): Promise<void> => {
  await revokeOpen(scope, await unaccepted(scope, invitationId))
}
