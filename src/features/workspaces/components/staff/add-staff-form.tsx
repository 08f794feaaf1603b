"use client"

import { useDraftedForm } from "@/ui/drafts/use-drafted-form"
import { FormRadioGroup } from "@/ui/form/bound/choice-fields"
import { FormTextField } from "@/ui/form/bound/text-field"
import { CommandForm } from "@/ui/form/command-form"
import { SubmitButton } from "@/ui/form/submit-button"
import { roleWords } from "../../rules"
import { staffRoles } from "../../schema"
import { workspacesApi } from "../api"

const choices = staffRoles.map((role) => ({ value: role, label: roleWords[role].title, about: roleWords[role].may }))

/** Gives someone a place at the desk; they get a letter that says where to sign in. */
export const AddStaffForm = () => {
  const form = useDraftedForm({
    draft: "add-staff",
    schema: () => import("../../schema").then(({ addStaffInput }) => addStaffInput),
    defaultValues: { email: "", name: "", title: "", role: "practitioner" as const },
    submit: (input) => workspacesApi.addStaff.mutate(input),
    done: "Added; a letter is on its way",
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
        <SubmitButton kind="quiet">Add and send a letter</SubmitButton>
      </div>
    </CommandForm>
  )
}
