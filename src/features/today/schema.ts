import * as z from "zod/mini"
import { id } from "@/lib/ids"
import { paged } from "@/lib/keyset"

/** A relationship with a page of each of its lists that belong to this procedure. */
export const overviewInput = z.object({
  relationshipId: id,
  appointmentsAfter: paged.after,
  ordersAfter: paged.after,
})
export type OverviewAsked = z.output<typeof overviewInput>
