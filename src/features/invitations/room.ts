import { invitationMail } from "@emails/invitations/invitation"
import type { Room } from "@/server/room"
import { invitationAccepted, invitationMade } from "./events"
import { endInvitationOfLeaver, endInvitations, mailInvitation } from "./reactions"
import { invitationsRouter } from "./router"

export const invitations = {
  router: invitationsRouter,
  events: [invitationMade, invitationAccepted],
  reactions: [mailInvitation, endInvitationOfLeaver, endInvitations],
  mails: [invitationMail],
} satisfies Room
