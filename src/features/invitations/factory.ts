import { uuidV7 } from "@/lib/ids"
import { inScope } from "@/server/data/scope"
import { signedToken } from "@/server/http/tokens"
import { expiryOf } from "./rules"

export type GivenInvitation = { createdAt?: Date; acceptedAt?: Date | null; revokedAt?: Date | null }
type MemberKey = { workspaceId: string; relationshipId: string; clientId: string; email: string }

/** An invitation of one client, with the token that its link carries. */
export const anInvitation = async (
  member: MemberKey,
  { createdAt = new Date("2026-11-20T10:00:00Z"), acceptedAt = null, revokedAt = null }: GivenInvitation = {},
) => {
  const invitationId = uuidV7(createdAt)
  await inScope({ workspaceId: member.workspaceId, actor: { kind: "system", reason: "factory" } }, ({ db }) =>
    db.invitation.createMany({
      data: [{ ...member, id: invitationId, createdAt, expiresAt: expiryOf(createdAt), acceptedAt, revokedAt }],
    }),
  )
  return { invitationId, token: signedToken("invitation", invitationId) }
}
