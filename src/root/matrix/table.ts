import type { Happenings } from "./elsewhere/happening"
import { money } from "./elsewhere/money"
import { people } from "./elsewhere/people"
import { practices } from "./elsewhere/practices"
import { safety } from "./elsewhere/safety"
import type { Entries } from "./entry"
import { assignmentsEntries } from "./procedures/assignments"
import { clientsEntries } from "./procedures/clients"
import { consentsEntries } from "./procedures/consents"
import { exercisesEntries } from "./procedures/exercises"
import { formsEntries } from "./procedures/forms"
import { identityEntries } from "./procedures/identity"
import { inquiriesEntries } from "./procedures/inquiries"
import { intensivesEntries } from "./procedures/intensives"
import { invitationsEntries } from "./procedures/invitations"
import { messagingEntries } from "./procedures/messaging"
import { notesEntries } from "./procedures/notes"
import { paymentsEntries } from "./procedures/payments"
import { relationshipsEntries } from "./procedures/relationships"
import { safetyEntries } from "./procedures/safety"
import { schedulingEntries } from "./procedures/scheduling"
import { todayEntries } from "./procedures/today"
import { workspacesEntries } from "./procedures/workspaces"

/**
 * The whole matrix. Each room's file is spread here once. Today is asked first: what it lists, other rows add to. Safety is asked last:
 * what it raises holds what other rows open.
 */
export const table: Entries = {
  ...todayEntries,
  ...relationshipsEntries,
  ...notesEntries,
  ...messagingEntries,
  ...inquiriesEntries,
  ...invitationsEntries,
  ...assignmentsEntries,
  ...identityEntries,
  ...workspacesEntries,
  ...schedulingEntries,
  ...paymentsEntries,
  ...intensivesEntries,
  ...clientsEntries,
  ...exercisesEntries,
  ...consentsEntries,
  ...formsEntries,
  ...safetyEntries,
}

/** What leaves events besides, and is proved beside the matrix. */
export const elsewhere: Happenings = { ...practices, ...money, ...people, ...safety }
