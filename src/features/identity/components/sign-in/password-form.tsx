"use client"

import { FormTextField } from "@/ui/form/bound/text-field"
import { CommandForm } from "@/ui/form/command-form"
import { SubmitButton } from "@/ui/form/submit-button"
import { useCommandForm } from "@/ui/form/use-command-form"
import { postSignIn } from "./post-sign-in"
import { withProof } from "./with-proof"

/** Password and code on one page, so that nobody learns which of the two was wrong. Works as a plain form, too. */
export const PasswordForm = ({ returnTo }: { returnTo: string }) => {
  const form = useCommandForm({
    schema: () => import("../../schema").then(({ signInWithPasswordInput }) => signInWithPasswordInput),
    defaultValues: { email: "", password: "", code: "", returnTo },
    submit: (input) => withProof(input.email, (proof) => postSignIn("password", { ...input, ...(proof && { proof }) })),
    // A whole new page: nothing of the signed-out one is kept.
    onDone: (url) => location.assign(url),
    refresh: false,
  })
  return (
    <CommandForm form={form} action="/api/auth/callback/password" method="post">
      <input type="hidden" name="returnTo" value={returnTo} />
      <FormTextField
        name="email"
        type="email"
        label="E-mail address"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <FormTextField name="password" type="password" label="Password" autoComplete="current-password" required />
      <FormTextField
        name="code"
        label="Code"
        about="The six digits in your authenticator."
        autoComplete="one-time-code"
        inputMode="numeric"
        required
      />
      <div>
        <SubmitButton kind="quiet">Sign in</SubmitButton>
      </div>
    </CommandForm>
  )
}
