import { clientsEntries } from "./clients"
import type { Entries } from "./entry"
import { intakeFormsEntries } from "./intake-forms"
import { intensivesEntries } from "./intensives"
import { paymentsEntries } from "./payments"
import { schedulingEntries } from "./scheduling"

/** The whole matrix. Each room's file is spread here once. */
export const table: Entries = {
  ...schedulingEntries,
  ...paymentsEntries,
  ...intensivesEntries,
  ...clientsEntries,
  ...intakeFormsEntries,
}
