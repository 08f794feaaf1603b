import { z } from "zod"
import { id } from "@/lib/ids"
import { eventKind } from "@/server/data/events"
import { decisions } from "./schema"

/** Someone has said yes or no to a document. A no after a yes is a withdrawal. */
export const consentDecided = eventKind(
  "consents.consentDecided",
  z.object({ documentId: id, clientId: id, decision: z.enum(decisions) }),
)
