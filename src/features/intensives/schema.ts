import * as z from "zod/mini"
import { text } from "@/lib/fields/text"
import { id } from "@/lib/ids"
import { localDate } from "@/lib/time/schema"

export const chooseDaysInput = z.object({
  serviceId: id,
  relationshipId: id,
  startDate: localDate,
  /** word for word as they stood above the button: nobody is held to others */
  terms: text(2000),
  /** a yes to them, without which nothing is kept and nothing is owed */
  agrees: z.literal(true, "Please read the terms and agree to them first."),
})
export type ChooseDays = z.output<typeof chooseDaysInput>

export const intensiveInput = z.object({ appointmentId: id })
