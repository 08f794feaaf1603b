import { z } from "zod"
import { id } from "@/lib/ids"
import { eventKind } from "@/server/events"

/** Somebody is asked for a form. */
export const formAsked = eventKind("intake.formAsked", z.object({ requestId: id, relationshipId: id, clientId: id }))

/** Somebody has sent a form, or a later version of it. */
export const formSubmitted = eventKind(
  "intake.formSubmitted",
  z.object({ requestId: id, submissionId: id, relationshipId: id, clientId: id }),
)
