import { clientsEntries } from "./clients"
import type { Entries } from "./entry"
import { exercisesEntries } from "./exercises"
import { identityEntries } from "./identity"
import { intakeFormsEntries } from "./intake-forms"
import { intensivesEntries } from "./intensives"
import { paymentsEntries } from "./payments"
import { schedulingEntries } from "./scheduling"
import { workspacesEntries } from "./workspaces"

/** The whole matrix. Each room's file is spread here once. */
export const table: Entries = {
  ...identityEntries,
  ...workspacesEntries,
  ...schedulingEntries,
  ...paymentsEntries,
  ...intensivesEntries,
  ...clientsEntries,
  ...exercisesEntries,
  ...intakeFormsEntries,
}
