"use client"

import { FormTextField } from "@/ui/form/bound/text-field"
import { passwordLength } from "../rules/password-length"

export const NewPasswordField = ({ label }: { label: string }) => (
  <FormTextField
    name="password"
    type="password"
    label={label}
    about={`At least ${passwordLength.least} characters. A few unrelated words are easy to remember and hard to guess.`}
    autoComplete="new-password"
  />
)

const digits = { autoComplete: "one-time-code", inputMode: "numeric" } as const

/** For who signed in a while ago: a code shows that it is still them. */
export const ConfirmationField = () => (
  <FormTextField
    {...digits}
    name="confirmation"
    label="Code"
    about="You signed in a while ago. The six digits in your authenticator show that it is still you."
  />
)

export const FirstCodeField = () => (
  <FormTextField {...digits} name="code" label="Code" about="The six digits that your authenticator shows now." />
)
