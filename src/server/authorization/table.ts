import { assignmentsEntries } from "./assignments"
import { clientsEntries } from "./clients"
import type { Entries } from "./entry"
import { exercisesEntries } from "./exercises"
import { identityEntries } from "./identity"
import { inquiriesEntries } from "./inquiries"
import { intakeFormsEntries } from "./intake-forms"
import { intensivesEntries } from "./intensives"
import { messagingEntries } from "./messaging"
import { notesEntries } from "./notes"
import { paymentsEntries } from "./payments"
import { relationshipsEntries } from "./relationships"
import { schedulingEntries } from "./scheduling"
import { todayEntries } from "./today"
import { workspacesEntries } from "./workspaces"

/** The whole matrix. Each room's file is spread here once. */
export const table: Entries = {
  ...todayEntries,
  ...relationshipsEntries,
  ...notesEntries,
  ...messagingEntries,
  ...inquiriesEntries,
  ...assignmentsEntries,
  ...identityEntries,
  ...workspacesEntries,
  ...schedulingEntries,
  ...paymentsEntries,
  ...intensivesEntries,
  ...clientsEntries,
  ...exercisesEntries,
  ...intakeFormsEntries,
}
