import { linkAccount } from "@/features/clients/commands"
import { clientToInvite } from "@/features/clients/queries"
import { makeAccount } from "@/features/identity/commands/accounts"
import { accountOf } from "@/features/identity/queries"
import { presentMembers, relationshipFacts } from "@/features/relationships/queries"
import { workspaceFacts } from "@/features/workspaces/queries"
import { audit } from "@/server/data/audit"
import { announce } from "@/server/data/events"
import { asAccount, asSystem, type InviteeActor, inScope, key, type Scope, tenant } from "@/server/data/scope"
import { linkNotValid } from "@/server/http/refusals"
import { readSignedToken } from "@/server/http/tokens"
import { workspaceOfInvitation } from "@/server/http/workspace-address"
import { invitationActions } from "../audit"
import { invitationAccepted } from "../events"
import { signInToAccept } from "../refusals"
import { mayJoin } from "../rules"
import { askForIntake } from "./ask-for-intake"

/** Who accepted, and where they belong now. */
export type Accepted = Readonly<{ userId: string; slug: string }>

/** Claims the invitation: of any number of tries at once, one wins. */
const claim = async (scope: Scope, invitationId: string) => {
  const { count } = await scope.db.invitation.updateMany({
    where: { ...tenant(scope), id: invitationId, acceptedAt: null, revokedAt: null, expiresAt: { gt: scope.now } },
    data: { acceptedAt: scope.now },
  })
  if (count === 0) throw linkNotValid()
  const claimed = await scope.db.invitation.findUniqueOrThrow({
    where: key(scope, invitationId),
    select: {
      email: true,
      relationshipId: true,
      clientId: true,
      client: { select: clientToInvite },
      relationship: { select: { ...relationshipFacts, ...presentMembers } },
      workspace: { select: workspaceFacts },
    },
    relationLoadStrategy: "join",
  })
  if (!mayJoin(claimed)) throw linkNotValid()
  return claimed
}
type Claimed = Awaited<ReturnType<typeof claim>>

/**
 * The account that this invitation may be linked to. One that exists is never touched, and is linked only when its owner
 * is the one who is signed in; otherwise anyone who reads a forwarded mail could enter as them.
 */
const accountFor = async (scope: Scope, { email, client }: Claimed, signedInUserId: string | null) => {
  const exists = await accountOf(scope, { userId: client.userId, email })
  if (exists?.deactivatedAt) throw linkNotValid()
  if (exists && exists.id !== signedInUserId) throw signInToAccept()
  if (exists) return exists.id
  const made = await asAccount(scope, { address: email }, (db) =>
    makeAccount(db, { email, name: client.name, timeZone: client.timeZone }, scope.now),
  )
  // Someone made an account with this address in the same moment.
  if (!made) throw signInToAccept()
  return made
}

/** Accepts for the bearer of the link. One transaction: with a refusal, nothing has happened. */
const accept = (scope: Scope<InviteeActor>, signedInUserId: string | null): Promise<Accepted> =>
  asSystem(scope, "accept_invitation", async (system) => {
    const { invitationId } = scope.actor
    const claimed = await claim(system, invitationId)
    const userId = await accountFor(system, claimed, signedInUserId)
    const { clientId, relationshipId } = claimed
    await linkAccount(system, { clientId, userId })
    await audit(system, {
      action: invitationActions.accepted,
      subject: ["invitation", invitationId],
      clientIds: [clientId],
      relationshipId,
    })
    await askForIntake(system, { relationshipId, clientId })
    await announce(system, invitationAccepted, { invitationId, relationshipId, clientId })
    return { userId, slug: claimed.workspace.slug }
  })

type Acceptance = Readonly<{ token: string; now: Date; signedInUserId?: string | null }>

/**
 * Accepts an invitation by its link: makes the account and links the client, once, within seven days. For the sign-in,
 * which comes before any scope.
 * @throws linkNotValid when it is used, revoked, too old or not ours; signInToAccept when the address has an account whose
 *   owner is not `signedInUserId`; alreadyHere when that person is another client of the workspace
 */
export const acceptInvitation = async ({ token, now, signedInUserId = null }: Acceptance): Promise<Accepted> => {
  const invitationId = readSignedToken("invitation", token)
  const workspaceId = invitationId && (await workspaceOfInvitation(invitationId))
  if (!invitationId || !workspaceId) throw linkNotValid()
  return inScope({ workspaceId, actor: { kind: "invitee", invitationId }, now }, (scope) =>
    accept(scope, signedInUserId),
  )
}
