import type { Entries } from "./entry"
import { assignmentsEntries } from "./procedures/assignments"
import { clientsEntries } from "./procedures/clients"
import { exercisesEntries } from "./procedures/exercises"
import { formsEntries } from "./procedures/forms"
import { identityEntries } from "./procedures/identity"
import { inquiriesEntries } from "./procedures/inquiries"
import { intensivesEntries } from "./procedures/intensives"
import { messagingEntries } from "./procedures/messaging"
import { notesEntries } from "./procedures/notes"
import { paymentsEntries } from "./procedures/payments"
import { relationshipsEntries } from "./procedures/relationships"
import { schedulingEntries } from "./procedures/scheduling"
import { todayEntries } from "./procedures/today"
import { workspacesEntries } from "./procedures/workspaces"

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
  ...formsEntries,
}
