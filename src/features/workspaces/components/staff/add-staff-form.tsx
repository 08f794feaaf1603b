"use client"

import { useDraftedForm } from "@/ui/drafts/use-drafted-form"
import { FormRadioGroup } from "@/ui/form/bound/choice-fields"
import { FormTextField } from "@/ui/form/bound/text-field"
import { CommandForm } from "@/ui/form/command-form"
import { SubmitButton } from "@/ui/form/submit-button"
import { roleLabels } from "../../rules"
import { staffRoles } from "../../schema"
import { workspacesApi } from "../api"

const choices = staffRoles.map((role) => ({ value: role, label: roleLabels[role].title, about: roleLabels[role].may }))

/** Adds someone to the staff; they get a mail that says where to sign in. */
export const AddStaffForm = () => {
  const form = useDraftedForm({
    draft: "add-staff",
    schema: () => import("../../schema").then(({ addStaffInput }) => addStaffInput),
    defaultValues: { email: "", name: "", title: "", role: "practitioner" as const },
    submit: (input) => workspacesApi.addStaff.mutate(input),
    done: "Added; an e-mail is on its way",
    clear: true,
  })
  return (
    <CommandForm form={form}>
      <h3>Add someone</h3>
      <FormTextField name="name" label="Name" about="As clients will see it." autoComplete="off" />
      <FormTextField
        name="title"
        label="Title"
        about="Such as “Sexologist”; on your public page, under the name."
        optional
        autoComplete="off"
      />
      <FormTextField name="email" type="email" label="E-mail address" autoComplete="off" autoCapitalize="none" />
      <FormRadioGroup name="role" label="What they may do" choices={choices} />
      <div>
        <SubmitButton kind="quiet">Add and send an e-mail</SubmitButton>
      </div>
    </CommandForm>
  )
}
