import * as z from "zod/mini"
import { id } from "@/lib/ids"
import { localDate } from "@/lib/time/schema"

export const chooseDaysInput = z.object({
  serviceId: id,
  relationshipId: id,
  startDate: localDate,
  /** the terms that stand above the button; without a yes nothing is kept and nothing is owed */
  agrees: z.literal(true, "Please read the terms and agree to them first."),
})
export type ChooseDays = z.output<typeof chooseDaysInput>

export const intensiveInput = z.object({ appointmentId: id })
