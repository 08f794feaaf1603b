import { z } from "zod"
import { id } from "@/lib/ids"
import { eventKind } from "@/server/data/events"

const aboutAppointment = z.object({ appointmentId: id, relationshipId: id })

/** A hold was released or ran out: its time is free again. */
export const holdReleased = eventKind("scheduling.holdReleased", aboutAppointment)

export const appointmentConfirmed = eventKind("scheduling.appointmentConfirmed", aboutAppointment)
