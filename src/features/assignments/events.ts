import { z } from "zod"
import { id } from "@/lib/ids"
import { eventKind } from "@/server/data/events"

/** What was meant for the relationship has opened for those who have a place in the occurrence. */
export const occurrenceRevealed = eventKind(
  "assignments.occurrenceRevealed",
  z.object({ occurrenceId: id, relationshipId: id }),
)
