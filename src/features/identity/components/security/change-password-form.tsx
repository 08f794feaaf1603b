"use client"

import { CommandForm } from "@/ui/form/command-form"
import { SubmitButton } from "@/ui/form/submit-button"
import { useCommandForm } from "@/ui/form/use-command-form"
import { identityApi } from "../api"
import { Confirmation, type Ways } from "./confirmation"
import { NewPasswordField } from "./password-fields"

/** Another password. All other browsers are signed out with it. */
export const ChangePasswordForm = ({ email, ways }: { email: string; ways: Ways }) => {
  const form = useCommandForm({
    schema: () => import("../../schema").then(({ changePasswordInput }) => changePasswordInput),
    defaultValues: { password: "", confirmation: "" },
    submit: (input) => identityApi.changePassword.mutate(input),
    done: "Your password is changed",
    clear: true,
  })
  return (
    <CommandForm form={form}>
      <input type="text" autoComplete="username" value={email} readOnly hidden />
      <NewPasswordField label="New password" />
      <Confirmation {...ways} />
      <div>
        <SubmitButton kind="quiet">Change the password</SubmitButton>
      </div>
    </CommandForm>
  )
}
