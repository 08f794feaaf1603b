import { z } from "zod"
import { id } from "@/lib/ids"
import { eventKind } from "@/server/data/events"

/** What was meant for the relationship has opened for those who take part in the occurrence. */
export const occurrenceRevealed = eventKind(
  "assignments.occurrenceRevealed",
  z.object({ occurrenceId: id, relationshipId: id }),
)
