import { z } from "zod"
import { id } from "@/lib/ids"
import { eventKind } from "@/server/data/events"

/** A message was sent. The readers' ids travel with it: the system that sends the mails may not read the message itself. */
export const messageWritten = eventKind(
  "messaging.messageWritten",
  z.object({ messageId: id, relationshipId: id, readerIds: z.array(id), staffReads: z.boolean() }),
)
