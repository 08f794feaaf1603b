import { z } from "zod"
import { id } from "@/lib/ids"
import { eventKind } from "@/server/data/events"

const anInvitation = z.object({ invitationId: id, relationshipId: id, clientId: id })

/** Someone is to be invited by mail. */
export const invitationMade = eventKind("invitations.invitationMade", anInvitation)

/** Someone has accepted and can sign in from now on. */
export const invitationAccepted = eventKind("invitations.invitationAccepted", anInvitation)
