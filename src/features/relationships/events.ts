import { z } from "zod"
import { id } from "@/lib/ids"
import { eventKind } from "@/server/data/events"

const aRelationship = z.object({ relationshipId: id })
const aMember = z.object({ relationshipId: id, clientId: id })

/** Staff has said yes to working together. */
export const relationshipAccepted = eventKind("relationships.accepted", aRelationship)

/** Someone was added. */
export const memberJoined = eventKind("relationships.memberJoined", aMember)

/** Someone has left, and sees nothing of it any more. */
export const memberLeft = eventKind("relationships.memberLeft", aMember)

/** The work together is over. */
export const relationshipEnded = eventKind("relationships.ended", aRelationship)
