import { byItself, byThemselves, hidden, shown } from "@/server/data/audit"

export const invitationActions = {
  read: shown("invitations.read", "Looked at invitations", "once a day"),
  made: shown("invitation.made", "Invited you"),
  revoked: shown("invitation.revoked", "Took an invitation back"),
  opened: hidden("invitation.opened", byThemselves),
  accepted: hidden("invitation.accepted", byItself),
}
