import { invitationMail } from "@emails/invitations/invitation"
import type { Room } from "@/server/room"
import { invitationActions } from "./audit"
import { invitationAccepted, invitationMade } from "./events"
import { endInvitationOfLeaver, endInvitations, mailInvitation } from "./reactions"
import { invitationsRouter } from "./router"

export const invitations = {
  router: invitationsRouter,
  events: [invitationMade, invitationAccepted],
  reactions: [mailInvitation, endInvitationOfLeaver, endInvitations],
  mails: [invitationMail],
  audit: Object.values(invitationActions),
} satisfies Room
