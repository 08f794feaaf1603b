"use client"

import { FormCheckbox } from "@/ui/form/bound/choice-fields"
import { CommandForm } from "@/ui/form/command-form"
import { SubmitButton } from "@/ui/form/submit-button"
import { useCommandForm } from "@/ui/form/use-command-form"
import { workspacesApi } from "../api"

/** Whether everybody who works here needs more than a mailed link. */
export const SecurityForm = ({ requiresSecondStep }: { requiresSecondStep: boolean }) => {
  const form = useCommandForm({
    schema: () => import("../../schema").then(({ changeSecurityInput }) => changeSecurityInput),
    defaultValues: { requiresSecondStep },
    submit: (input) => workspacesApi.changeSecurity.mutate(input),
    done: "This is saved",
  })
  return (
    <CommandForm form={form}>
      <FormCheckbox
        name="requiresSecondStep"
        label="Everybody who works here needs a second step"
        about="Who has none yet is led to their account at their next click, sets it up, and comes back. Clients are not asked."
      />
      <div>
        <SubmitButton kind="quiet">Save</SubmitButton>
      </div>
    </CommandForm>
  )
}
