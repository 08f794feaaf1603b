import { clientToInvite } from "@/features/clients/queries"
import { accountOf } from "@/features/identity/queries"
import { originOf } from "@/features/inquiries/queries"
import { concernedBy, hasEnded, presentMembers, relationshipFacts } from "@/features/relationships/queries"
import { workspaceFacts } from "@/features/workspaces/queries"
import type { Prisma } from "@/generated/prisma/client"
import { notFound } from "@/lib/refusal"
import { audit } from "@/server/data/audit"
import { asSystem, type InviteeActor, key, type Scope, type StaffScope, tenant } from "@/server/data/scope"
import { invitationActions } from "./audit"
import { invitationStateOf, mayJoin } from "./rules"

/** An invitation as its mail and its page need it: to whom, from whom, and whether it is open. */
export const invitationFacts = {
  email: true,
  expiresAt: true,
  acceptedAt: true,
  revokedAt: true,
  client: { select: clientToInvite },
  workspace: { select: workspaceFacts },
} as const satisfies Prisma.InvitationSelect

/** The invitations of a relationship for staff, newest first: each with where it stands. All of them: staff sends each by hand. */
export const invitationsOf = async (scope: StaffScope, relationshipId: string) => {
  const rows = await scope.db.invitation.findMany({
    where: { ...tenant(scope), relationshipId },
    select: {
      id: true,
      clientId: true,
      email: true,
      createdAt: true,
      expiresAt: true,
      acceptedAt: true,
      revokedAt: true,
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  })
  const isOver = await hasEnded(scope, relationshipId)
  return rows.map(({ id, ...row }) => ({ ...row, invitationId: id, state: invitationStateOf(row, scope.now, isOver) }))
}
export type InvitationRow = Awaited<ReturnType<typeof invitationsOf>>[number]

/** How the members came in: the message that it began with, and every invitation. */
export const arrivals = async (scope: StaffScope, relationshipId: string) => {
  const [clientIds, origin, invitations] = await Promise.all([
    concernedBy(scope, relationshipId),
    originOf(scope, relationshipId),
    invitationsOf(scope, relationshipId),
  ])
  await audit(scope, { action: invitationActions.read, subject: ["relationship", relationshipId], clientIds })
  return { origin, invitations }
}
export type Arrivals = Awaited<ReturnType<typeof arrivals>>

/**
 * What the bearer of a link is told before accepting: who invites, and whether they must sign in first. Nothing of the
 * relationship or of anybody else in it.
 */
export const invitationByLink = async (scope: Scope<InviteeActor>, session: { userId: string } | null) =>
  asSystem(scope, "read_invitation", async (system) => {
    const found = await system.db.invitation.findUnique({
      where: key(system, scope.actor.invitationId),
      select: {
        clientId: true,
        relationshipId: true,
        ...invitationFacts,
        relationship: { select: { ...relationshipFacts, ...presentMembers } },
      },
      relationLoadStrategy: "join",
    })
    if (!found) throw notFound()
    const { client, workspace, email, expiresAt, clientId, relationshipId } = found
    const account = await accountOf(system, { userId: client.userId, email })
    await audit(system, {
      action: invitationActions.opened,
      subject: ["invitation", scope.actor.invitationId],
      clientIds: [clientId],
      relationshipId,
    })
    const who = !account ? "nobody" : account.id === session?.userId ? "signedIn" : "hasAccount"
    return {
      state: invitationStateOf(found, scope.now, !mayJoin(found)),
      workspace: { name: workspace.name, slug: workspace.slug },
      name: client.name,
      timeZone: client.timeZone,
      email,
      expiresAt,
      who: who as "nobody" | "signedIn" | "hasAccount",
      /** another person is signed in on this browser */
      otherSignedIn: session !== null && who !== "signedIn",
    }
  })
export type InvitationByLink = Awaited<ReturnType<typeof invitationByLink>>
