import { z } from "zod"
import { id } from "@/lib/ids"
import { eventKind } from "@/server/data/events"

const signal = z.object({ signalId: id, relationshipId: id })

/** Somebody has said that they are not safe. */
export const signalRaised = eventKind("safety.signalRaised", signal)

/** ... and asks to be contacted. */
export const contactAsked = eventKind("safety.contactAsked", signal)
