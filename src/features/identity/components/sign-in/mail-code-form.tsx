"use client"

import { FormCheckbox } from "@/ui/form/bound/choice-fields"
import { FormTextField } from "@/ui/form/bound/text-field"
import { CommandForm } from "@/ui/form/command-form"
import { SubmitButton } from "@/ui/form/submit-button"
import { useCommandForm } from "@/ui/form/use-command-form"
import { postSignIn } from "./post-sign-in"
import { sharedDevice } from "./shared-device"

/** For who reads the e-mail on another device: its six digits, here, where it was asked for. Works as a plain form, too. */
export const MailCodeForm = () => {
  const form = useCommandForm({
    schema: () => import("../../schema").then(({ signInByMailCodeInput }) => signInByMailCodeInput),
    defaultValues: { code: "", isShort: false },
    submit: (input) => postSignIn("code", input),
    onDone: (url) => location.assign(url),
    refresh: false,
  })
  return (
    <CommandForm form={form} action="/api/auth/callback/code" method="post" className="gap-4">
      <FormTextField
        name="code"
        label="Code from the e-mail"
        about="Six digits, in case you read the e-mail on another device."
        autoComplete="one-time-code"
        inputMode="numeric"
        required
      />
      <FormCheckbox name="isShort" bare {...sharedDevice} />
      <div>
        <SubmitButton kind="quiet">Sign in with the code</SubmitButton>
      </div>
    </CommandForm>
  )
}
