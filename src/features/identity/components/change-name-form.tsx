"use client"

import { FormTextField } from "@/ui/form/bound/text-field"
import { CommandForm } from "@/ui/form/command-form"
import { SubmitButton } from "@/ui/form/submit-button"
import { useCommandForm } from "@/ui/form/use-command-form"
import { identityApi } from "./api"

export const ChangeNameForm = ({ name }: { name: string }) => {
  const form = useCommandForm({
    schema: () => import("../schema").then(({ changeNameInput }) => changeNameInput),
    defaultValues: { name },
    submit: (input) => identityApi.changeName.mutate(input),
    done: "Your name is saved",
  })
  return (
    <CommandForm form={form}>
      <FormTextField
        name="name"
        label="Your name"
        about="For your account only. Each place that you belong to keeps its own name for you."
        autoComplete="name"
      />
      <div>
        <SubmitButton kind="quiet">Save</SubmitButton>
      </div>
    </CommandForm>
  )
}
