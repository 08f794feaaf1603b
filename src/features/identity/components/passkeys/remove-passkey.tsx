"use client"

import { CommandForm } from "@/ui/form/command-form"
import { SubmitButton } from "@/ui/form/submit-button"
import { useCommandForm } from "@/ui/form/use-command-form"
import { identityApi } from "../api"
import { Confirmation, type Ways } from "../security/confirmation"

type RemovePasskeyProps = { passkeyId: string; name: string; ways: Ways }

export const RemovePasskey = ({ passkeyId, name, ways }: RemovePasskeyProps) => {
  const form = useCommandForm({
    schema: () => import("../../schema").then(({ removePasskeyInput }) => removePasskeyInput),
    defaultValues: { passkeyId, confirmation: "" },
    submit: (input) => identityApi.removePasskey.mutate(input),
    done: "The passkey is taken off your account",
  })
  return (
    <CommandForm form={form} className="gap-4">
      <p className="measure">Afterwards it opens nothing here. You may remove it from the device as well.</p>
      <Confirmation {...ways} />
      <div>
        <SubmitButton kind="quiet">
          Take it off<span className="sr-only">: {name}</span>
        </SubmitButton>
      </div>
    </CommandForm>
  )
}
