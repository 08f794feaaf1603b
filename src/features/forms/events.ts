import { z } from "zod"
import { id } from "@/lib/ids"
import { eventKind } from "@/server/data/events"

/** Someone is asked for a form. */
export const formAsked = eventKind("forms.formAsked", z.object({ requestId: id, relationshipId: id, clientId: id }))

/** Someone has sent a form, or a later version of it. */
export const formSubmitted = eventKind(
  "forms.formSubmitted",
  z.object({ requestId: id, submissionId: id, relationshipId: id, clientId: id }),
)
