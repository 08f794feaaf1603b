import { z } from "zod"
import { id } from "@/lib/ids"
import { eventKind } from "@/server/data/events"

/** Paid after the hold had ended, when someone else had the days: the money goes back. */
export const datesLost = eventKind(
  "intensives.datesLost",
  z.object({ appointmentId: id, relationshipId: id, paymentId: id, clientId: id }),
)
