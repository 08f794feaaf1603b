import { contactCards } from "@/features/clients/queries"
import { uuidV7 } from "@/lib/ids"
import { notFound } from "@/lib/refusal"
import { audit, auditAll } from "@/server/data/audit"
import { announce } from "@/server/data/events"
import { type Scope, type StaffScope, tenant } from "@/server/data/scope"
import { invitationActions } from "../audit"
import { invitationMade } from "../events"
import { inviteByMail } from "../refusals"
import { expiryOf } from "../rules"

type MemberKey = Readonly<{ relationshipId: string; clientId: string }>

/** Open invitations of this member end now, or of all members of the relationship. Of two invitations, only the later works. */
export const revokeOpen = async (
  scope: Scope,
  { relationshipId, clientId }: { relationshipId: string; clientId?: string },
): Promise<void> => {
  const revoked = await scope.db.invitation.updateManyAndReturn({
    where: { ...tenant(scope), relationshipId, ...(clientId && { clientId }), acceptedAt: null, revokedAt: null },
    data: { revokedAt: scope.now },
    select: { id: true, clientId: true },
  })
  await auditAll(
    scope,
    revoked.map((one) => ({
      action: invitationActions.revoked,
      subject: ["invitation", one.id],
      clientIds: [one.clientId],
      relationshipId,
    })),
  )
}

/**
 * Invites one client to a relationship, by their own address. Their earlier invitations to it end.
 * @throws inviteByMail when e-mail is not safe for them
 */
export const makeInvitation = async (scope: StaffScope, { relationshipId, clientId }: MemberKey): Promise<string> => {
  const [client] = await contactCards(scope, [clientId])
  if (!client) throw notFound()
  if (!client.safeEmail) throw inviteByMail()
  await revokeOpen(scope, { relationshipId, clientId })
  const invitationId = uuidV7(scope.now)
  await scope.db.invitation.createMany({
    data: [
      {
        ...tenant(scope),
        id: invitationId,
        relationshipId,
        clientId,
        email: client.email,
        createdAt: scope.now,
        expiresAt: expiryOf(scope.now),
      },
    ],
  })
  await audit(scope, {
    action: invitationActions.made,
    subject: ["invitation", invitationId],
    clientIds: [clientId],
    relationshipId,
  })
  await announce(scope, invitationMade, { invitationId, relationshipId, clientId })
  return invitationId
}
