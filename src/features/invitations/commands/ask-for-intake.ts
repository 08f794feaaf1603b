import { installConsents } from "@/features/consents/commands/consents"
import { askForForm } from "@/features/forms/commands/ask-for-form"
import { installForms } from "@/features/forms/commands/install-forms"
import { individualIntake } from "@/features/forms/content/individual-intake"
import type { Scope, SystemActor } from "@/server/data/scope"

/** Asks someone who has come in for the intake form, alone: in the same transaction, so that it is on their first Today. */
export const askForIntake = async (
  scope: Scope<SystemActor>,
  member: Readonly<{ relationshipId: string; clientId: string }>,
): Promise<void> => {
  await installForms(scope)
  await installConsents(scope)
  await askForForm(scope, { ...member, formKey: individualIntake.key })
}
