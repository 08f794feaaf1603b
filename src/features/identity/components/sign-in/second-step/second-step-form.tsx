"use client"

import { FormTextField } from "@/ui/form/bound/text-field"
import { CommandForm } from "@/ui/form/command-form"
import { SubmitButton } from "@/ui/form/submit-button"
import { useCommandForm } from "@/ui/form/use-command-form"
import { Disclosure } from "@/ui/lists/disclosure"
import type { SecondStepAsked } from "../../../queries"
import { PasskeyButton } from "../../passkeys/sign-in-button"
import { postSignIn } from "../post-sign-in"

type CodeFormProps = { label: string; about: string; kind?: "main" | "quiet"; isRecovery?: boolean }

const CodeForm = ({ label, about, kind = "main", isRecovery = false }: CodeFormProps) => {
  const form = useCommandForm({
    schema: () => import("../../../schema").then(({ signInBySecondStepInput }) => signInBySecondStepInput),
    defaultValues: { code: "" },
    submit: (input) => postSignIn("second-step", input),
    onDone: (url) => location.assign(url),
    refresh: false,
  })
  return (
    <CommandForm form={form} action="/api/auth/callback/second-step" method="post">
      <FormTextField
        name="code"
        label={label}
        about={about}
        {...(isRecovery
          ? { autoComplete: "off", autoCapitalize: "none", spellCheck: false }
          : { autoComplete: "one-time-code", inputMode: "numeric" })}
        required
      />
      <div>
        <SubmitButton kind={kind}>Sign in</SubmitButton>
      </div>
    </CommandForm>
  )
}

/** The authenticator's code, or a recovery code from paper when the authenticator is not at hand. */
export const SecondStepForm = ({ hasAuthenticator, hasPasskey }: NonNullable<SecondStepAsked>) => (
  <div className="grid gap-8">
    {hasPasskey && <PasskeyButton kind={hasAuthenticator ? "quiet" : "main"} />}
    {hasAuthenticator && <CodeForm label="Code" about="The six digits that your authenticator shows now." />}
    <Disclosure title="I do not have it with me" className="border-t">
      <CodeForm
        label="Recovery code"
        about="One of the ten that you wrote down when you set this up. Each works once."
        kind="quiet"
        isRecovery
      />
    </Disclosure>
  </div>
)
