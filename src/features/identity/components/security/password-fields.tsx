"use client"

import { FormTextField } from "@/ui/form/bound/text-field"
import { passwordLength } from "../../rules/password-length"

export const NewPasswordField = ({ label }: { label: string }) => (
  <FormTextField
    name="password"
    type="password"
    label={label}
    about={`At least ${passwordLength.least} characters. A few unrelated words are easy to remember and hard to guess.`}
    autoComplete="new-password"
  />
)

export const FirstCodeField = () => (
  <FormTextField
    autoComplete="one-time-code"
    inputMode="numeric"
    name="code"
    label="Code"
    about="The six digits that your authenticator shows now."
  />
)
