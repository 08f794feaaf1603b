import { invitationMail } from "@emails/invitations/invitation"
import { memberLeft, relationshipEnded } from "@/features/relationships/events"
import { presentMembers, relationshipFacts } from "@/features/relationships/queries"
import { paths } from "@/lib/paths"
import { formatInstant } from "@/lib/time/format"
import { reaction } from "@/server/data/events"
import { key } from "@/server/data/scope"
import { sendMail } from "@/server/mail/mailer"
import { recipient } from "@/server/mail/recipient"
import { revokeOpen } from "./commands/make-invitation"
import { invitationMade } from "./events"
import { invitationFacts } from "./queries"
import { invitationStateOf, mayJoin } from "./rules"

/** Mails the invitation to its one address, unless it leads nowhere by now or mail is not safe there. */
export const mailInvitation = reaction(
  invitationMade,
  "invitations.mailInvitation",
  async (scope, { invitationId }) => {
    const invitation = await scope.db.invitation.findUnique({
      where: key(scope, invitationId),
      select: {
        ...invitationFacts,
        clientId: true,
        relationship: { select: { ...relationshipFacts, ...presentMembers } },
      },
      relationLoadStrategy: "join",
    })
    if (!invitation?.client.safeEmail) return
    if (invitationStateOf(invitation, scope.now, !mayJoin(invitation)) !== "open") return
    await sendMail(scope, {
      mail: invitationMail,
      key: `invitation:${invitationId}`,
      to: recipient("invitation", invitationId),
      from: invitation.workspace.name,
      props: {
        name: invitation.client.name,
        workspace: invitation.workspace.name,
        until: formatInstant(invitation.expiresAt, invitation.client.timeZone, "dateTimeZone"),
      },
      link: { path: paths.invitations },
    })
  },
)

/** Who has left before accepting can no longer accept. */
export const endInvitationOfLeaver = reaction(memberLeft, "invitations.endInvitationOfLeaver", revokeOpen)

/** Where the work is over, nobody can come in any more. */
export const endInvitations = reaction(relationshipEnded, "invitations.endInvitations", revokeOpen)
